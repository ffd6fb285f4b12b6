package fr.scoreclair.advisor.base;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;

/** Asks before an act that is not undone. A plain dialog: Vaadin's own confirmation has a footer no role fits (axe-core). */
public class Confirmation extends Dialog {

    private final Button yes;

    /** @param then runs once, after the dialog has closed */
    public Confirmation(String title, String text, String yes, String no, Runnable then) {
        setHeaderTitle(title);
        setWidth("min(32rem, 92vw)");
        add(new Paragraph(text));
        this.yes = new Button(yes, click -> {
            close();
            then.run();
        });
        this.yes.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(no, click -> close()), this.yes);
    }

    /** What the person presses who means it. */
    public Button yes() {
        return yes;
    }
}
