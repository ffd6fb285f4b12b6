package fr.scoreclair.advisor.comparison.ui;

import static fr.scoreclair.advisor.comparison.ui.Parts.span;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.signals.Signal;
import com.vaadin.flow.signals.local.ValueSignal;
import fr.scoreclair.advisor.base.Formats;
import fr.scoreclair.advisor.client.ClientLinks;
import fr.scoreclair.advisor.client.ClientRow;
import fr.scoreclair.advisor.client.LastDecision;
import fr.scoreclair.advisor.comparison.Similar;
import fr.scoreclair.advisor.comparison.Similar.Near;
import fr.scoreclair.advisor.comparison.Similar.Nearest;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** The five past clients most like one of those compared, by reasons or by data, and how that was found. */
class SimilarCard extends Composite<Section> {

    /** Who looks for clients like the nth. */
    interface Search {
        void start(int n, ValueSignal<Found> found);
    }

    /** What the card knows so far. */
    sealed interface Found {
        record Looking() implements Found {}

        record There(Similar similar) implements Found {}

        record Failed(String reference) implements Found {}
    }

    enum Space {
        REASONS,
        DATA
    }

    private final Table table;
    private final Consumer<UUID> beside;
    private final ValueSignal<Found> found = new ValueSignal<>(new Found.Looking());
    private final ValueSignal<Space> space;
    private final Div told = new Div();

    /** @param beside what puts a client beside those compared */
    SimilarCard(Table table, Search search, Consumer<UUID> beside) {
        this.table = table;
        this.beside = beside;
        boolean reasons = table.model().explainsManyRows();
        space = new ValueSignal<>(reasons ? Space.REASONS : Space.DATA);
        told.addClassName("sc-stack-tight");
        told.getElement().setAttribute("aria-live", "polite");
        Div tools = new Div();
        tools.addClassName("sc-tools");
        if (table.size() > 1) {
            tools.add(whose(search));
        }
        if (reasons) {
            tools.add(spaces());
        }
        Parts.card(getContent(), Parts.head(getTranslation("compare.similar"), tools), told);
        Signal.effect(this, () -> draw(found.get(), space.get()));
        search.start(0, found);
    }

    private Component whose(Search search) {
        RadioButtonGroup<Integer> group = Parts.segments(getTranslation("compare.similar.whose"));
        group.setItems(IntStream.range(0, table.size()).boxed().toList());
        group.setItemLabelGenerator(Parts::letter);
        group.setValue(0);
        group.addValueChangeListener(change -> {
            found.set(new Found.Looking());
            search.start(change.getValue(), found);
        });
        return group;
    }

    private Component spaces() {
        RadioButtonGroup<Space> group = Parts.segments(getTranslation("compare.similar.space"));
        group.setItems(Space.values());
        group.setItemLabelGenerator(item -> getTranslation("compare.similar.space." + item));
        group.bindValue(space, space::set);
        return group;
    }

    private void draw(Found now, Space by) {
        told.removeAll();
        switch (now) {
            case Found.Looking looking -> told.add(Parts.note(getTranslation("compare.similar.looking")));
            case Found.Failed(String reference) ->
                told.add(new Paragraph(getTranslation("compare.similar.failed", reference)));
            case Found.There(Similar similar) -> show(similar, by);
        }
    }

    private void show(Similar similar, Space by) {
        Nearest nearest = by == Space.REASONS ? similar.byReasons() : similar.byData();
        if (nearest.clients().isEmpty()) {
            told.add(new Paragraph(getTranslation("compare.similar.none")));
            return;
        }
        told.add(
                new Paragraph(summary(nearest.clients().stream().map(Near::row).toList())),
                list(nearest),
                Parts.note(getTranslation("compare.similar.how." + by) + " " + searched(similar, nearest)));
    }

    private String searched(Similar similar, Nearest nearest) {
        String count = Formats.count(similar.searched(), table.locale());
        if (similar.all()) {
            return getTranslation("compare.similar.all", count);
        }
        return getTranslation(nearest.certain() ? "compare.similar.certain" : "compare.similar.some", count);
    }

    private String summary(List<ClientRow> rows) {
        long favorable = rows.stream()
                .filter(row -> Boolean.TRUE.equals(row.favorable()))
                .count();
        long accepted = decided(rows, LastDecision.ACCEPTED);
        long refused = decided(rows, LastDecision.REFUSED);
        return getTranslation(
                "compare.similar.summary", rows.size(), favorable, accepted, refused, rows.size() - accepted - refused);
    }

    private static long decided(List<ClientRow> rows, LastDecision decision) {
        return rows.stream().filter(row -> row.decision() == decision).count();
    }

    private Component list(Nearest nearest) {
        NativeTableRow head = new NativeTableRow(
                column("file", false),
                column("score", true),
                column("opinion", false),
                column("decision", false),
                column("distance", true),
                column("beside", false));
        NativeTableBody body = new NativeTableBody();
        nearest.clients().forEach(near -> body.add(row(near)));
        NativeTable list = new NativeTable(new NativeTableHeader(head), body);
        list.addClassName("sc-table");
        Div scroll = new Div(list);
        scroll.addClassName("sc-scroll");
        scroll.getElement()
                .setAttribute("tabindex", "0")
                .setAttribute("role", "region")
                .setAttribute("aria-label", getTranslation("compare.similar"));
        return scroll;
    }

    private NativeTableHeaderCell column(String key, boolean number) {
        NativeTableHeaderCell cell = new NativeTableHeaderCell(getTranslation("compare.similar.column." + key));
        cell.getElement().setAttribute("scope", "col");
        cell.setClassName("n", number);
        return cell;
    }

    private NativeTableRow row(Near near) {
        ClientRow row = near.row();
        Anchor file = new Anchor(ClientLinks.file(row.id()), row.fileNumber());
        file.addClassName("sc-link");
        NativeTableHeaderCell name = new NativeTableHeaderCell(file);
        name.getElement().setAttribute("scope", "row");
        Double probability = row.probability();
        boolean favorable = Boolean.TRUE.equals(row.favorable());
        return new NativeTableRow(
                name,
                number(probability == null ? "–" : table.percent(probability)),
                new NativeTableCell(span(
                        getTranslation(favorable ? "clients.opinion.favorable" : "clients.opinion.unfavorable"),
                        "sc-chip",
                        "small",
                        favorable ? "good" : "bad")),
                new NativeTableCell(getTranslation("clients.decision." + row.decision())),
                number(Formats.number(near.distance(), 2, 2, table.locale())),
                new NativeTableCell(compare(row)));
    }

    private Component compare(ClientRow row) {
        Button compare = new Button(getTranslation("compare.similar.beside"), click -> beside.accept(row.id()));
        compare.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
        compare.setAriaLabel(getTranslation("compare.similar.beside.name", row.fileNumber()));
        compare.setEnabled(table.size() < ClientLinks.MOST_COMPARED);
        return compare;
    }

    private static NativeTableCell number(String text) {
        NativeTableCell cell = new NativeTableCell(text);
        cell.addClassName("n");
        return cell;
    }
}
