package fr.scoreclair.advisor.client.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.Grid.Column;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.CallbackDataProvider.FetchCallback;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.function.ValueProvider;
import com.vaadin.flow.signals.local.ValueSignal;
import fr.scoreclair.advisor.client.ClientLinks;
import fr.scoreclair.advisor.client.ClientOrder;
import fr.scoreclair.advisor.client.ClientOrder.By;
import fr.scoreclair.advisor.client.ClientRow;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The rows of the list: one page at a time, sorted by any column, several to choose. */
class ClientGrid extends Composite<Grid<ClientRow>> {

    private final ValueSignal<ClientOrder> order;
    private final ListWords words;
    private final ValueSignal<Set<ClientRow>> chosen;
    private final Map<By, Column<ClientRow>> columns = new EnumMap<>(By.class);

    ClientGrid(
            FetchCallback<ClientRow, Void> pages,
            ValueSignal<Long> found,
            ValueSignal<ClientOrder> order,
            ValueSignal<Set<ClientRow>> chosen,
            ListWords words,
            Runnable clear) {
        this.order = order;
        this.words = words;
        Grid<ClientRow> grid = getContent();
        this.chosen = chosen;
        choosing();
        columns();
        grid.setSelectionMode(Grid.SelectionMode.NONE); // its checkboxes would offer to choose a million at once
        grid.addClassName("rows");
        grid.getElement().setAttribute("aria-label", getTranslation("clients.title"));
        grid.addItemClickListener(click -> {
            if (click.getColumn() != null && columns.containsValue(click.getColumn())) {
                UI.getCurrent().navigate(ClientLinks.file(click.getItem().id()));
            }
        });
        grid.addSortListener(sort -> sorted(sort.getSortOrder()));
        Div empty = new Div(
                new Span(getTranslation("clients.empty")),
                new Button(getTranslation("clients.empty.clear"), click -> clear.run()));
        empty.addClassName("sc-empty");
        grid.setEmptyStateComponent(empty);
        grid.setItems(pages, query -> Math.toIntExact(found.peek())).setIdentifierProvider(ClientRow::id);
    }

    /** What is shown may be another list now; nothing of it is chosen. */
    void refresh() {
        chosen.set(Set.of());
        getContent().getDataProvider().refreshAll();
    }

    /** Shows the order that came from elsewhere than the headings. */
    void resort(ClientOrder wanted) {
        SortDirection direction = wanted.descending() ? SortDirection.DESCENDING : SortDirection.ASCENDING;
        Column<ClientRow> column = columns.get(wanted.by());
        boolean plain = wanted.equals(ClientOrder.BY_FILE)
                && getContent().getSortOrder().isEmpty();
        if (column != null && !plain) {
            getContent().sort(List.of(new GridSortOrder<>(column, direction)));
        }
    }

    private void sorted(List<GridSortOrder<ClientRow>> sort) {
        order.set(
                sort.isEmpty()
                        ? ClientOrder.BY_FILE
                        : columns.entrySet().stream()
                                .filter(entry ->
                                        entry.getValue().equals(sort.getFirst().getSorted()))
                                .map(entry -> new ClientOrder(
                                        entry.getKey(), sort.getFirst().getDirection() == SortDirection.DESCENDING))
                                .findFirst()
                                .orElse(ClientOrder.BY_FILE));
    }

    private void choosing() {
        getContent()
                .addColumn(LitRenderer.<ClientRow>of(
                                "<input type=\"checkbox\" class=\"sc-choose\" .checked=\"${item.chosen}\""
                                        + " aria-label=\"${item.label}\" @change=\"${toggle}\">")
                        .withProperty("chosen", row -> chosen.peek().contains(row))
                        .withProperty("label", row -> getTranslation("clients.choose.file", row.fileNumber()))
                        .withFunction("toggle", this::toggle))
                .setHeader(getTranslation("clients.choose"))
                .setWidth("76px")
                .setFlexGrow(0);
    }

    /** Chooses the row, or no longer. */
    void toggle(ClientRow row) {
        Set<ClientRow> now = new HashSet<>(chosen.peek());
        if (!now.remove(row)) {
            now.add(row);
        }
        chosen.set(Set.copyOf(now));
    }

    private void columns() {
        sortable(By.FILE, file(), "136px");
        number(By.SCORE, words::score, "96px");
        sortable(By.OPINION, opinion(), "122px");
        sortable(By.FRESHNESS, freshness(), "192px");
        number(By.AMOUNT, row -> words.euros(row.amount()), "104px");
        number(By.INCOME, row -> words.euros(row.income()), "116px");
        number(By.AGE, words::age, "80px");
        text(By.DECISION, row -> words.decision(row.decision()), "132px");
        text(By.UPDATE, words::asked, "170px");
        text(By.PRODUCT, row -> words.product(row.product()), "180px");
        text(By.AGENCY, ClientRow::agency, "104px");
        text(By.ADVISOR, ClientRow::advisor, "132px");
        text(By.OPENED, row -> words.day(row.openedOn()), "132px");
        getContent()
                .addColumn(LitRenderer.<ClientRow>of(
                                "<a class=\"sc-link\" href=\"${item.href}\" aria-label=\"${item.label}\">${item.word}</a>")
                        .withProperty("href", row -> ClientLinks.scorer(row.id()))
                        .withProperty("label", row -> getTranslation("clients.score.of", row.fileNumber()))
                        .withProperty("word", row -> getTranslation("clients.score")))
                .setHeader(getTranslation("clients.column.action"))
                .setWidth("96px")
                .setFlexGrow(0);
    }

    private LitRenderer<ClientRow> file() {
        return LitRenderer.<ClientRow>of(
                        "<a class=\"sc-link\" href=\"${item.href}\" aria-label=\"${item.label}\">${item.file}</a>")
                .withProperty("href", row -> ClientLinks.file(row.id()))
                .withProperty("label", row -> getTranslation("clients.open", row.fileNumber()))
                .withProperty("file", ClientRow::fileNumber);
    }

    private LitRenderer<ClientRow> opinion() {
        return LitRenderer.<ClientRow>of("<span class=\"sc-chip small ${item.tone}\">${item.word}</span>")
                .withProperty("tone", row -> row.favorable() == null ? "plain" : row.favorable() ? "good" : "bad")
                .withProperty("word", row -> words.opinion(row.favorable()));
    }

    private LitRenderer<ClientRow> freshness() {
        return LitRenderer.<ClientRow>of(
                        "<span class=\"sc-age ${item.state}\"><vaadin-icon icon=\"vaadin:warning\" aria-hidden=\"true\""
                                + " ?hidden=\"${item.state != 'stale'}\"></vaadin-icon>${item.words}</span>")
                .withProperty("state", row -> words.state(row).name().toLowerCase(Locale.ROOT))
                .withProperty("words", words::freshness);
    }

    private void text(By by, ValueProvider<ClientRow, String> value, String width) {
        finish(by, getContent().addColumn(value), width);
    }

    private void number(By by, ValueProvider<ClientRow, String> value, String width) {
        finish(by, getContent().addColumn(value).setTextAlign(ColumnTextAlign.END), width);
    }

    private void sortable(By by, LitRenderer<ClientRow> renderer, String width) {
        finish(by, getContent().addColumn(renderer), width);
    }

    private void finish(By by, Column<ClientRow> column, String width) {
        column.setHeader(getTranslation("clients.column." + by))
                .setSortProperty(by.key())
                .setKey(by.key())
                .setWidth(width)
                .setFlexGrow(0)
                .setResizable(true);
        columns.put(by, column);
    }
}
