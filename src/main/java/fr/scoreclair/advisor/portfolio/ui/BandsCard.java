package fr.scoreclair.advisor.portfolio.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.signals.Signal;
import com.vaadin.flow.signals.local.ValueSignal;
import fr.scoreclair.advisor.chart.BarRows;
import fr.scoreclair.advisor.chart.Tone;
import fr.scoreclair.advisor.client.ClientFilter;
import fr.scoreclair.advisor.client.Facet;
import fr.scoreclair.advisor.client.Range;
import fr.scoreclair.advisor.portfolio.statistics.AgeBand;
import fr.scoreclair.advisor.portfolio.statistics.AmountBand;
import fr.scoreclair.advisor.portfolio.statistics.FactSheet;
import fr.scoreclair.advisor.portfolio.statistics.FactSheet.Cell;
import fr.scoreclair.advisor.portfolio.statistics.FactSheet.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The portfolio by agency, age and amount: the table is the chart, and each row opens its clients. */
class BandsCard extends Composite<Section> {

    /** By what. */
    enum By {
        AGENCY,
        AGE,
        AMOUNT
    }

    private final Words words;
    private final ValueSignal<By> by = new ValueSignal<>(By.AGENCY);
    private final ValueSignal<Optional<Picture>> shown = new ValueSignal<>(Optional.empty());
    private final Div table = new Div();

    BandsCard(Words words) {
        this.words = words;
        RadioButtonGroup<By> choice = Parts.segments(getTranslation("portfolio.bands.by"));
        choice.setItems(By.values());
        choice.setItemLabelGenerator(kind -> getTranslation("portfolio.bands." + kind));
        choice.bindValue(by, by::set);
        Parts.card(
                getContent(),
                Parts.head(getTranslation("portfolio.bands"), choice),
                table,
                Parts.note(getTranslation("portfolio.bands.hint")));
        Signal.effect(this, () -> {
            By kind = by.get();
            table.removeAll();
            shown.get().ifPresent(picture -> table.add(table(picture, kind)));
        });
    }

    void show(Picture picture) {
        shown.set(Optional.of(picture));
    }

    private BarRows table(Picture picture, By kind) {
        Sheets sheets = new Sheets(picture, words);
        FactSheet sheet =
                switch (kind) {
                    case AGENCY -> sheets.agencies();
                    case AGE -> sheets.ages();
                    case AMOUNT -> sheets.amounts();
                };
        BarRows rows = new BarRows(
                sheet.title(),
                sheet.columns().getFirst(),
                sheet.columns().subList(1, sheet.columns().size()));
        List<@Nullable ClientFilter> filters = filters(picture, kind);
        for (int i = 0; i < sheet.rows().size(); i++) {
            Row row = sheet.rows().get(i);
            ClientFilter filter = filters.get(i);
            Number share = row.cells().getFirst().value();
            boolean empty = row.cells().get(1).value() instanceof Long clients && clients == 0;
            rows.row(
                    row.name(),
                    filter == null || empty ? null : Words.clients(filter),
                    share == null ? 0 : share.doubleValue(),
                    Tone.GOOD,
                    row.cells().stream().map(Cell::shown).toList());
        }
        return rows;
    }

    /** Which clients each row opens, in the order of the rows; null where no filter asks for them. */
    private static List<@Nullable ClientFilter> filters(Picture picture, By kind) {
        ClientFilter filter = picture.filter();
        List<@Nullable ClientFilter> filters = new ArrayList<>();
        switch (kind) {
            case AGENCY ->
                picture.figures().byAgency().keySet().forEach(agency -> filters.add(filter.withAgency(agency)));
            case AGE ->
                AgeBand.all().stream()
                        .filter(band -> Sheets.shown(picture.figures().byAge().get(band), band == AgeBand.UNKNOWN))
                        .forEach(band ->
                                filters.add(band == AgeBand.UNKNOWN ? null : within(filter, Facet.AGE, band.range())));
            case AMOUNT ->
                AmountBand.all().stream()
                        .filter(band ->
                                Sheets.shown(picture.figures().byAmount().get(band), band == AmountBand.UNKNOWN))
                        .forEach(band -> filters.add(
                                band == AmountBand.UNKNOWN ? null : within(filter, Facet.AMOUNT, band.range())));
        }
        return filters;
    }

    /** A band within what is asked for already. */
    private static ClientFilter within(ClientFilter filter, Facet facet, Range band) {
        return filter.with(facet, Overlap.of(band, filter.range(facet)));
    }
}
