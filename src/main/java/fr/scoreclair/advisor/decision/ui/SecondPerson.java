package fr.scoreclair.advisor.decision.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextArea;
import fr.scoreclair.advisor.base.Formats;
import fr.scoreclair.advisor.decision.Decision;
import fr.scoreclair.advisor.decision.DecisionRules;
import java.util.UUID;
import java.util.function.BiConsumer;

/** A decision above the limit waits for this supervisor's word. */
class SecondPerson extends Composite<Section> {

    SecondPerson(Decision decision, BiConsumer<UUID, String> approve, BiConsumer<UUID, String> giveBack) {
        Paragraph what = new Paragraph(getTranslation(
                "approvals.what",
                getTranslation("decision.outcome." + decision.outcome()),
                decision.actor(),
                Formats.dateTime(decision.at(), getLocale())));
        TextArea comment = new TextArea(getTranslation("approvals.comment"));
        comment.setHelperText(getTranslation("approvals.comment.help"));
        comment.setMaxLength(DecisionRules.LONGEST_COMMENT);
        Button yes = new Button(
                getTranslation("approvals.approve"), click -> approve.accept(decision.id(), comment.getValue()));
        yes.addThemeVariants(ButtonVariant.PRIMARY);
        Button no = new Button(
                getTranslation("approvals.return"), click -> giveBack.accept(decision.id(), comment.getValue()));
        Div actions = new Div(yes, no);
        actions.addClassName("sc-row");
        Parts.card(getContent(), getTranslation("approvals.second"), what, comment, actions);
    }
}
