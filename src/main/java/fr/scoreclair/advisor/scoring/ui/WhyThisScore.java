package fr.scoreclair.advisor.scoring.ui;

import static fr.scoreclair.advisor.scoring.ui.Words.mute;
import static fr.scoreclair.advisor.scoring.ui.Words.span;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.signals.Signal;
import com.vaadin.flow.signals.local.ValueSignal;
import fr.scoreclair.advisor.base.Formats;
import fr.scoreclair.advisor.chart.BarChart;
import fr.scoreclair.advisor.riskmodel.Catalogue;
import fr.scoreclair.advisor.riskmodel.Explained;
import fr.scoreclair.advisor.riskmodel.Reason;
import fr.scoreclair.advisor.riskmodel.ReferenceGroup;
import fr.scoreclair.advisor.riskmodel.RiskModel;
import fr.scoreclair.advisor.riskmodel.ShownScore;
import fr.scoreclair.advisor.riskmodel.Wording;
import fr.scoreclair.advisor.scoring.AssessedDatum;
import fr.scoreclair.advisor.scoring.AssessmentView;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/** « Pourquoi ce score ? »: bars, waterfall or table, against the reference chosen, and sentences to read aloud. */
class WhyThisScore extends Composite<Section> {

    enum Picture {
        BARS,
        WATERFALL,
        TABLE
    }

    private static final int SENTENCES = 4;

    private final Function<AssessmentView, RiskModel> models;
    private final Wording wording;
    private final ValueSignal<Picture> picture = new ValueSignal<>(Picture.BARS);
    private final Paragraph sum = new Paragraph();
    private final Paragraph tie = new Paragraph();
    private final Paragraph sampled = new Paragraph();
    private final Paragraph reasonCodes = new Paragraph();
    private final BarChart bars = new BarChart();
    private final BarChart waterfall = new BarChart();
    private final ContributionTable table;
    private final UnorderedList sentences = new UnorderedList();

    WhyThisScore(
            Function<AssessmentView, RiskModel> models,
            Wording wording,
            Signal<Result> result,
            Signal<Sheet> sheet,
            Signal<ReferenceGroup> reference,
            Consumer<ReferenceGroup> choose) {
        this.models = models;
        this.wording = wording;
        this.table = new ContributionTable(wording);
        Div head = new Div(
                new H2(getTranslation("why.title")), span("", "spacer"), references(reference, choose), pictures());
        head.addClassName("sc-head");
        sum.addClassNames("sc-small", "sc-muted", "sc-number");
        sampled.addClassNames("sc-small", "sc-muted");
        bars.bindVisible(picture.map(Picture.BARS::equals));
        waterfall.bindVisible(picture.map(Picture.WATERFALL::equals));
        table.bindVisible(picture.map(Picture.TABLE::equals));
        sentences.addClassName("sc-say");
        tie.addClassNames("sc-small", "sc-muted");
        reasonCodes.addClassNames("sc-small", "sc-muted");
        Div facts = new Div(new Div(bars, waterfall, table, tie, reasonCodes), sentences);
        facts.addClassName("picture");
        facts.bindClassName("whole", picture.map(Picture.TABLE::equals));
        getContent().add(head, sum, sampled, facts);
        getContent().addClassNames("sc-card", "sc-why");
        bindVisible(result.map(Result.Loaded.class::isInstance));
        Signal.effect(this, () -> {
            if (result.get() instanceof Result.Loaded(AssessmentView assessment, Explained told)) {
                show(assessment, told, sheet.peek().catalogue());
            }
        });
    }

    private void show(AssessmentView assessment, Explained told, Catalogue catalogue) {
        RiskModel model = models.apply(assessment);
        ShownScore shown = model.shown(told);
        Pictures pictures = new Pictures(catalogue, told, shown, getLocale(), this::getTranslation);
        sum.setText(pictures.sum());
        sampled.setText(pictures.sampled());
        sampled.setVisible(!sampled.getText().isEmpty());
        bars.show(pictures.bars(), pictures.zero(), pictures.sum());
        waterfall.show(pictures.waterfall(), pictures.threshold(), pictures.sum());
        table.show(assessment, catalogue, shown, pictures);
        sentences.removeAll();
        reasons(assessment, shown, catalogue).stream().map(this::sentence).forEach(sentences::add);
        boolean ties = shown.parts().stream().anyMatch(ShownScore.Part::tied);
        tie.setText(ties ? getTranslation("why.tie.note", pictures.widestTie()) : "");
        tie.setVisible(ties);
        List<String> codes = model.reasonCodes(assessment.vector());
        reasonCodes.setText(codes.isEmpty() ? "" : getTranslation("why.reason-codes", String.join(", ", codes)));
        reasonCodes.setVisible(!codes.isEmpty());
    }

    private List<Reason> reasons(AssessmentView assessment, ShownScore shown, Catalogue catalogue) {
        Map<String, LocalDate> asOf = assessment.data().stream()
                .collect(Collectors.toMap(AssessedDatum::feature, AssessedDatum::asOf, (a, b) -> b));
        LocalDate day = assessment.at().atZone(Formats.ZONE).toLocalDate();
        return wording.reasons(catalogue, shown, asOf, day, SENTENCES, getLocale());
    }

    private ListItem sentence(Reason reason) {
        Span sign = span(reason.raises() ? "▲" : "▼", reason.raises() ? "up" : "down");
        sign.getElement().setAttribute("aria-hidden", "true");
        Span text = new Span(reason.text());
        if (reason.stale()) {
            Span age = new Span(mute(VaadinIcon.CLOCK), new Span(getTranslation("why.stale")));
            age.addClassNames("sc-chip", "warn", "small");
            text.add(new Span(" "), age);
        }
        return new ListItem(sign, text);
    }

    private RadioButtonGroup<ReferenceGroup> references(
            Signal<ReferenceGroup> reference, Consumer<ReferenceGroup> choose) {
        RadioButtonGroup<ReferenceGroup> group = segments("why.reference");
        group.setItems(ReferenceGroup.values());
        group.setItemLabelGenerator(item -> getTranslation("why.reference." + item));
        group.bindValue(reference, choose::accept);
        return group;
    }

    private RadioButtonGroup<Picture> pictures() {
        RadioButtonGroup<Picture> group = segments("why.picture");
        group.setItems(Picture.values());
        group.setItemLabelGenerator(item -> getTranslation("why.picture." + item));
        group.bindValue(picture, picture::set);
        return group;
    }

    private <T> RadioButtonGroup<T> segments(String label) {
        RadioButtonGroup<T> group = new RadioButtonGroup<>();
        group.setAriaLabel(getTranslation(label));
        group.addClassName("sc-segments");
        group.getElement().getThemeList().add("horizontal");
        return group;
    }
}
