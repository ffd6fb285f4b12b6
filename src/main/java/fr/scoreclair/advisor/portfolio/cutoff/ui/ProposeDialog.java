package fr.scoreclair.advisor.portfolio.cutoff.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import fr.scoreclair.advisor.base.Refusal;
import java.util.function.Consumer;

/** Asks for the words that go with an act on a threshold, and says beside the field why they are refused. */
class ProposeDialog extends Dialog {

    private static final int LONGEST = 500;

    private final TextArea reason;
    private final Button yes;

    /** @param act throws the refusal that stands beside the field; the dialog closes after it */
    ProposeDialog(String title, String text, String label, boolean required, String caption, Consumer<String> act) {
        setHeaderTitle(title);
        setWidth("min(34rem, 92vw)");
        reason = new TextArea(label);
        reason.setRequiredIndicatorVisible(required);
        reason.setMaxLength(LONGEST);
        reason.setManualValidation(true);
        reason.setWidthFull();
        yes = new Button(caption, click -> run(act));
        yes.addThemeVariants(ButtonVariant.PRIMARY);
        add(new Paragraph(text), reason);
        getFooter().add(new Button(getTranslation("cutoff.cancel"), click -> close()), yes);
    }

    private void run(Consumer<String> act) {
        try {
            act.accept(reason.getValue());
            close();
        } catch (Refusal refusal) {
            reason.setErrorMessage(String.join(
                    " ",
                    refusal.violations().stream()
                            .map(Refusal.Violation::message)
                            .toList()));
            reason.setInvalid(true);
        }
    }

    TextArea reason() {
        return reason;
    }

    Button yes() {
        return yes;
    }
}
