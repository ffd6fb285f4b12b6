package fr.scoreclair.advisor.client.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.signals.Signal;
import com.vaadin.flow.signals.local.ValueSignal;
import fr.scoreclair.advisor.base.Formats;
import fr.scoreclair.advisor.base.Products;
import fr.scoreclair.advisor.base.Products.Product;
import fr.scoreclair.advisor.client.ClientFilter;
import fr.scoreclair.advisor.client.ClientSummary;
import fr.scoreclair.advisor.client.Clients;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The clients a person may see, fetched as they scroll past; a row opens the file in the Scorer. */
@Route("clients")
@Menu(title = "menu.clients", order = 20, icon = "vaadin:users")
@RolesAllowed({"ADVISOR", "SUPERVISOR"})
public class ClientsView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private static final int PAUSE_MS = 300;
    private static final String ROUTE = "clients";
    private static final Product EVERY = new Product("", "");

    private final Clients clients;
    private final Locale locale = getLocale();
    private final Map<String, String> labels;
    private final ValueSignal<ClientFilter> filter = new ValueSignal<>(new ClientFilter(null, null));
    private final ValueSignal<Long> found = new ValueSignal<>(0L);
    private final Grid<ClientSummary> grid = new Grid<>();

    ClientsView(Clients clients, Products products) {
        this.clients = clients;
        List<Product> offered = products.all(locale);
        labels = offered.stream().collect(Collectors.toMap(Product::id, Product::label));
        Span count = new Span();
        count.addClassName("count");
        count.getElement().setAttribute("role", "status");
        count.bindText(found.map(this::counted));
        Div filters = new Div(search(), product(offered), count);
        filters.addClassName("sc-filters");
        columns();
        Div list = new Div(grid);
        list.addClassNames("sc-card", "sc-list");
        add(new H1(getTranslation("clients.title")), filters, list);
        addClassName("sc-page");
        grid.setItems(
                query -> clients.find(filter.peek(), query.getOffset(), query.getLimit()).stream(),
                query -> Math.toIntExact(clients.count(filter.peek())));
        Signal.effect(this, () -> look(filter.get()));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("clients.title") + " · ScoreClair";
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters asked = event.getLocation().getQueryParameters();
        String product =
                asked.getSingleParameter("product").filter(labels::containsKey).orElse(null);
        filter.set(new ClientFilter(
                product, asked.getSingleParameter("q").map(ClientsView::given).orElse(null)));
    }

    private TextField search() {
        TextField search = new TextField(getTranslation("clients.search"));
        search.setPlaceholder(getTranslation("clients.search.hint"));
        search.setPrefixComponent(VaadinIcon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setValueChangeTimeout(PAUSE_MS);
        search.bindValue(
                filter.map(f -> f.text() == null ? "" : f.text()),
                text -> filter.update(f -> new ClientFilter(f.product(), given(text))));
        return search;
    }

    private Select<Product> product(List<Product> offered) {
        Select<Product> product = new Select<>();
        product.setLabel(getTranslation("clients.product"));
        product.setItems(Stream.concat(Stream.of(EVERY), offered.stream()).toList());
        product.setItemLabelGenerator(p -> p.equals(EVERY) ? getTranslation("clients.all-products") : p.label());
        product.bindValue(
                filter.map(f -> offered.stream()
                        .filter(p -> p.id().equals(f.product()))
                        .findFirst()
                        .orElse(EVERY)),
                chosen -> filter.update(f -> new ClientFilter(given(chosen.id()), f.text())));
        return product;
    }

    private void columns() {
        grid.addColumn(LitRenderer.<ClientSummary>of(
                                "<a class=\"sc-link\" href=\"scorer?client=${item.id}\" aria-label=\"${item.open}\">${item.file}</a>")
                        .withProperty("id", client -> client.id().toString())
                        .withProperty("file", ClientSummary::fileNumber)
                        .withProperty("open", client -> getTranslation("clients.open", client.fileNumber())))
                .setHeader(getTranslation("clients.file"))
                .setAutoWidth(true)
                .setFlexGrow(1);
        grid.addColumn(client -> labels.getOrDefault(client.product(), client.product()))
                .setHeader(getTranslation("clients.product"))
                .setFlexGrow(1);
        grid.addColumn(ClientSummary::agency).setHeader(getTranslation("clients.agency"));
        grid.addColumn(ClientSummary::advisor).setHeader(getTranslation("clients.advisor"));
        grid.addColumn(client ->
                        Formats.date(client.createdAt().atZone(Formats.ZONE).toLocalDate(), locale))
                .setHeader(getTranslation("clients.created"));
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addClassName("rows");
        grid.getElement().setAttribute("aria-label", getTranslation("clients.title"));
        grid.addItemClickListener(click -> open(click.getItem()));
        Button clear =
                new Button(getTranslation("clients.empty.clear"), click -> filter.set(new ClientFilter(null, null)));
        Div empty = new Div(new Span(getTranslation("clients.empty")), clear);
        empty.addClassName("sc-empty");
        grid.setEmptyStateComponent(empty);
    }

    private void look(ClientFilter wanted) {
        found.set(clients.count(wanted));
        grid.getDataProvider().refreshAll();
        getUI().ifPresent(ui -> remember(ui, wanted));
    }

    private void open(ClientSummary client) {
        UI.getCurrent()
                .navigate("scorer", QueryParameters.of("client", client.id().toString()));
    }

    private static void remember(UI ui, ClientFilter wanted) {
        Map<String, String> told = Stream.of(
                        Map.entry("q", Objects.requireNonNullElse(wanted.text(), "")),
                        Map.entry("product", Objects.requireNonNullElse(wanted.product(), "")))
                .filter(part -> !part.getValue().isEmpty())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        String query = QueryParameters.simple(told).getQueryString();
        ui.getPage().getHistory().replaceState(null, query.isEmpty() ? ROUTE : ROUTE + "?" + query);
    }

    private String counted(long number) {
        return getTranslation(number == 1 ? "clients.count.one" : "clients.count", Formats.count(number, locale));
    }

    private static @Nullable String given(String text) {
        return Optional.of(text.strip()).filter(t -> !t.isEmpty()).orElse(null);
    }
}
