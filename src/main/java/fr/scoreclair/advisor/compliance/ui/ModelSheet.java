package fr.scoreclair.advisor.compliance.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.signals.Signal;
import fr.scoreclair.advisor.base.Formats;
import fr.scoreclair.advisor.chart.FactTable;
import fr.scoreclair.advisor.riskmodel.Catalogue;
import fr.scoreclair.advisor.riskmodel.RiskModel;
import java.util.List;
import java.util.Map;

/** « Fiche du modèle »: what {@code model.yaml} tells of training, quality, threshold and limits. */
class ModelSheet extends Composite<Section> {

    /** The measures worth a line, in this order. */
    private static final List<String> METRICS = List.of(
            "roc_auc",
            "pr_auc",
            "ks",
            "brier",
            "ece",
            "precision",
            "recall",
            "acceptance_rate",
            "accepted_default_rate");

    private final Div facts = new Div();
    private final H2 title;

    ModelSheet(Signal<RiskModel> model) {
        Span simulated = new Span(getTranslation("scorer.simulated"));
        simulated.addClassNames("sc-chip", "warn", "small");
        simulated.bindVisible(model.map(m -> m.catalogue().simulated()));
        title = new H2(getTranslation("transparency.sheet"));
        title.getElement().setAttribute("tabindex", "-1");
        Div head = new Div(title, simulated);
        head.addClassName("sc-head");
        facts.addClassName("sc-sheet");
        getContent().add(head, facts);
        getContent().addClassNames("sc-card", "sc-stack-tight");
        Signal.effect(this, () -> show(model.get()));
    }

    /** Into view, the reader's place with it. */
    void comeForward() {
        title.getElement().executeJs("this.focus({ preventScroll: true }); this.scrollIntoView({ block: 'start' })");
    }

    private void show(RiskModel model) {
        Card card = new Card(model.catalogue().card(), getLocale());
        facts.removeAll();
        facts.add(new Div(facts(model, card), limits(card)), metrics(model.catalogue(), card));
    }

    private DescriptionList facts(RiskModel model, Card card) {
        Catalogue catalogue = model.catalogue();
        DescriptionList list = new DescriptionList();
        list.addClassName("sc-facts");
        fact(list, "version", catalogue.product() + " " + catalogue.version());
        fact(list, "use", card.words("intended_use"));
        algorithm(list, card);
        fact(list, "trained", card.words("trained_on", "dataset"));
        fact(list, "rows", count(card.number("trained_on", "rows")));
        fact(list, "held-out", count(card.number("held_out", "rows")));
        fact(list, "default-rate", percent(card.number("trained_on", "default_rate")));
        fact(list, "licence", card.text("trained_on", "licence"));
        fact(list, "threshold", Formats.limit(catalogue.threshold(), getLocale()));
        fact(list, "threshold-reason", card.words("threshold_reason"));
        fact(list, "fingerprint", model.fingerprint().sha256());
        return list;
    }

    /** In the reader's language where the words are known; else as it stands, marked as English. */
    private void algorithm(DescriptionList list, Card card) {
        String known = Algorithm.words(card, this::getTranslation);
        fact(list, "algorithm", known.isEmpty() ? card.text("algorithm") : known);
        if (known.isEmpty() && !card.text("algorithm").isEmpty()) {
            list.getElement().getChild(list.getElement().getChildCount() - 1).setAttribute("lang", "en");
        }
    }

    private void fact(DescriptionList list, String key, String text) {
        if (!text.isEmpty()) {
            list.add(
                    new DescriptionList.Term(getTranslation("transparency.sheet." + key)),
                    new DescriptionList.Description(text));
        }
    }

    private String count(double number) {
        return Double.isNaN(number) ? "" : Formats.count(Math.round(number), getLocale());
    }

    private String percent(double share) {
        return Double.isNaN(share) ? "" : Formats.percent(share, 1, getLocale());
    }

    private Div limits(Card card) {
        Div limits = new Div();
        List<String> lines = card.lines("limits");
        if (!lines.isEmpty()) {
            UnorderedList list = new UnorderedList();
            lines.forEach(line -> list.add(new ListItem(line)));
            limits.add(new H3(getTranslation("transparency.sheet.limits")), list);
            limits.addClassName("sc-prose");
        }
        return limits;
    }

    private Div metrics(Catalogue catalogue, Card card) {
        Div metrics = new Div(new H3(getTranslation(
                catalogue.simulated() ? "transparency.metrics.simulated" : "transparency.metrics",
                count(card.number("held_out", "rows")))));
        metrics.addClassName("sc-stack-tight");
        Map<String, Object> measured = card.part("metrics");
        if (measured.isEmpty()) {
            metrics.add(new Span(getTranslation("transparency.metrics.none")));
            return metrics;
        }
        FactTable table = new FactTable(
                getTranslation("transparency.sheet"),
                getTranslation("transparency.metric"),
                getTranslation("transparency.metric.value"),
                getTranslation("transparency.metric.interval"));
        METRICS.stream()
                .filter(measured::containsKey)
                .forEach(metric -> table.row(
                        getTranslation("transparency.metric." + metric),
                        decimal(card.number("metrics", metric, "value")),
                        getTranslation(
                                "transparency.metric.between",
                                decimal(card.number("metrics", metric, "low")),
                                decimal(card.number("metrics", metric, "high")))));
        metrics.add(table);
        return metrics;
    }

    private String decimal(double value) {
        return Double.isNaN(value) ? "–" : Formats.number(value, 3, 3, getLocale());
    }
}
