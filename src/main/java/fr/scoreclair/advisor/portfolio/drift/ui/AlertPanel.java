package fr.scoreclair.advisor.portfolio.drift.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextArea;
import fr.scoreclair.advisor.base.Conflict;
import fr.scoreclair.advisor.base.Formats;
import fr.scoreclair.advisor.base.Products;
import fr.scoreclair.advisor.portfolio.drift.Alert;
import fr.scoreclair.advisor.portfolio.drift.Alerts;
import fr.scoreclair.advisor.portfolio.fairness.ui.FairnessCard;
import fr.scoreclair.advisor.riskmodel.RiskModels;

/** One alert: what was found, where, the figures of that day, and the answer. */
class AlertPanel extends Composite<Div> {

    private static final int SHORTEST = 3;
    private static final int LONGEST = 2_000;

    private final Alerts alerts;
    private final Div answer = new Div();

    AlertPanel(Alerts alerts, Alert alert, RiskModels models, Products products) {
        this.alerts = alerts;
        AlertWords words = new AlertWords(alert, models, getLocale(), this::getTranslation);
        String product = products.all(getLocale()).stream()
                .filter(one -> one.id().equals(alert.check().product()))
                .map(Products.Product::label)
                .findFirst()
                .orElse(alert.check().product());
        Div found = Parts.card(
                Parts.head(words.title()),
                Parts.note(words.where(product)),
                Parts.sentences(words.sentences()),
                figures(alert, words),
                Parts.note(getTranslation(
                        "alerts.model", alert.check().modelSha256().substring(0, 12))));
        getContent().add(found, answer);
        getContent().addClassName("sc-stack");
        answer(alert);
    }

    private static Component figures(Alert alert, AlertWords words) {
        return alert.kind() == Alert.Kind.DRIFT
                ? new SubjectPanel(words.subject(), words.drift())
                : new FairnessCard.Grouped(words.grouping(), words.fairness());
    }

    private void answer(Alert alert) {
        answer.removeAll();
        Alert.Answer given = alert.answer();
        if (given != null) {
            Paragraph comment = new Paragraph(given.comment());
            comment.addClassName("sc-comment");
            answer.add(Parts.card(
                    Parts.head(getTranslation("alerts.answer")),
                    Parts.note(getTranslation(
                            "alerts.answer.by", given.actor(), Formats.dateTime(given.at(), getLocale()))),
                    comment));
            return;
        }
        TextArea comment = new TextArea(getTranslation("alerts.comment"));
        comment.setMaxLength(LONGEST);
        comment.setRequired(true);
        comment.setHelperText(getTranslation("alerts.comment.help"));
        comment.setWidthFull();
        Button done = new Button(getTranslation("alerts.acknowledge"), Parts.mute(VaadinIcon.CHECK), click -> {
            if (comment.getValue().strip().length() < SHORTEST) {
                comment.setInvalid(true);
                comment.setErrorMessage(getTranslation("alerts.comment.short"));
                comment.focus();
            } else {
                acknowledge(alert, comment.getValue());
            }
        });
        done.addThemeVariants(ButtonVariant.PRIMARY);
        answer.add(Parts.card(Parts.head(getTranslation("alerts.answer")), comment, done));
    }

    /** Somebody else may have been quicker: then their answer is shown. */
    private void acknowledge(Alert alert, String comment) {
        boolean quicker = false;
        try {
            alerts.acknowledge(alert.id(), comment);
        } catch (Conflict answered) {
            quicker = true;
        }
        answer(alerts.get(alert.id()));
        if (quicker) {
            answer.addComponentAsFirst(Parts.banner(VaadinIcon.INFO_CIRCLE, "plain", getTranslation("alerts.quicker")));
        }
    }
}
