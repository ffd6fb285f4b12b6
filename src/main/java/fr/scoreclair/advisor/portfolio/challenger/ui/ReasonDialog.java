package fr.scoreclair.advisor.portfolio.challenger.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import fr.scoreclair.advisor.base.Refusal;
import java.util.function.Consumer;

/** Asks why, and says beside the field what is wrong with the answer. */
class ReasonDialog extends Dialog {

    private static final int LONGEST = 500;

    ReasonDialog(String title, String text, String caption, Consumer<String> act) {
        setHeaderTitle(title);
        setWidth("min(34rem, 92vw)");
        TextArea reason = new TextArea(getTranslation("challenger.reason"));
        reason.setRequiredIndicatorVisible(true);
        reason.setMaxLength(LONGEST);
        reason.setManualValidation(true);
        reason.setWidthFull();
        Button yes = new Button(caption, click -> {
            try {
                act.accept(reason.getValue());
                close();
            } catch (Refusal refusal) {
                reason.setErrorMessage(refusal.violations().getFirst().message());
                reason.setInvalid(true);
            }
        });
        yes.addThemeVariants(ButtonVariant.PRIMARY);
        add(new Paragraph(text), reason);
        getFooter().add(new Button(getTranslation("challenger.cancel"), click -> close()), yes);
    }
}
