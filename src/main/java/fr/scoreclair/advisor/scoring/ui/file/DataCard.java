package fr.scoreclair.advisor.scoring.ui.file;

import static fr.scoreclair.advisor.scoring.ui.Words.mute;
import static fr.scoreclair.advisor.scoring.ui.Words.span;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import fr.scoreclair.advisor.base.Formats;
import fr.scoreclair.advisor.client.ClientData;
import fr.scoreclair.advisor.client.Datum;
import fr.scoreclair.advisor.client.Freshness;
import fr.scoreclair.advisor.riskmodel.Feature;
import fr.scoreclair.advisor.riskmodel.Wording;
import fr.scoreclair.advisor.scoring.ui.Ages;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Each datum of the file: value, date, source, who recorded it, how fresh it is; and its history. */
class DataCard extends Composite<Section> {

    private final Opened opened;
    private final ClientData data;
    private final Wording wording;
    private final Clock clock;
    private final Runnable changed;

    DataCard(Opened opened, ClientData data, Wording wording, Clock clock, Runnable changed) {
        this.opened = opened;
        this.data = data;
        this.wording = wording;
        this.clock = clock;
        this.changed = changed;
        getContent().addClassName("sc-card");
        getContent().add(new H2(getTranslation("file.data")), table());
    }

    private Component table() {
        Map<String, Datum> known =
                opened.file().data().stream().collect(Collectors.toMap(Datum::feature, Function.identity()));
        List<NativeTableRow> rows = opened.catalogue().features().stream()
                .map(feature -> row(feature, known.get(feature.name())))
                .toList();
        List<String> headings = List.of("datum", "value", "age", "source", "action").stream()
                .map(key -> getTranslation("file." + key))
                .toList();
        return Cells.table(getTranslation("file.data"), headings, rows);
    }

    private NativeTableRow row(Feature feature, @Nullable Datum datum) {
        return Cells.row(
                feature.label().in(getLocale()),
                span(value(feature, datum), "sc-number", "sc-strong"),
                two(span(datum == null ? "—" : Formats.date(datum.asOf(), getLocale())), age(feature, datum)),
                two(
                        span(datum == null ? "—" : datum.source()),
                        span(
                                datum == null ? "" : getTranslation("file.recorded.by", datum.recordedBy()),
                                "sc-small",
                                "sc-muted")),
                actions(feature, datum));
    }

    private static Div two(Component first, Component second) {
        Div both = new Div(first, second);
        both.addClassName("sc-two-lines");
        return both;
    }

    private String value(Feature feature, @Nullable Datum datum) {
        return datum == null || datum.value() == null
                ? getTranslation("age.unknown")
                : wording.value(feature, datum.value(), getLocale());
    }

    private Component age(Feature feature, @Nullable Datum datum) {
        if (datum == null || datum.value() == null || feature.freshnessMonths() == null) {
            return span("—", "sc-muted");
        }
        Freshness freshness = Freshness.of(datum.asOf(), LocalDate.now(clock), feature.freshnessMonths());
        Span age = new Span();
        age.addClassName("sc-age");
        if (freshness.stale()) {
            age.addClassName("stale");
            age.add(mute(VaadinIcon.WARNING));
            age.add(span(getTranslation("age.stale", Ages.words(freshness, this::getTranslation))));
        } else {
            age.add(span(Ages.ago(freshness, this::getTranslation)));
        }
        return age;
    }

    private Component actions(Feature feature, @Nullable Datum datum) {
        String label = feature.label().in(getLocale());
        Button history = new Button(
                getTranslation("file.history"),
                click -> new HistoryDialog(opened, feature, data, wording, changed).open());
        history.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        history.setAriaLabel(getTranslation("file.history.of", label));
        history.setEnabled(datum != null);
        Div actions = new Div(history);
        actions.addClassName("sc-buttons");
        if (opened.mayChange()) {
            Button edit = new Button(
                    getTranslation("file.edit"),
                    click -> new DatumDialog(opened.file().client().id(), feature, datum, data, clock, changed).open());
            edit.addThemeVariants(ButtonVariant.SMALL);
            edit.setAriaLabel(getTranslation("file.edit.of", label));
            actions.addComponentAsFirst(edit);
        }
        return actions;
    }
}
