package fr.scoreclair.advisor.client.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.signals.Signal;
import com.vaadin.flow.signals.local.ValueSignal;
import fr.scoreclair.advisor.base.Background;
import fr.scoreclair.advisor.base.Formats;
import fr.scoreclair.advisor.base.Products;
import fr.scoreclair.advisor.client.ClientAddress;
import fr.scoreclair.advisor.client.ClientAddress.Asked;
import fr.scoreclair.advisor.client.ClientExport;
import fr.scoreclair.advisor.client.ClientFilter;
import fr.scoreclair.advisor.client.ClientList;
import fr.scoreclair.advisor.client.ClientOrder;
import fr.scoreclair.advisor.client.ClientRow;
import fr.scoreclair.advisor.client.FileState;
import fr.scoreclair.advisor.client.SavedFilters;
import fr.scoreclair.advisor.client.UpdateRequests;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import java.util.Set;

/** The clients a person may see: filtered, sorted and kept in the address, fetched as they scroll past. */
@Route(ClientAddress.ROUTE)
@Menu(title = "menu.clients", order = 20, icon = "vaadin:users")
@RolesAllowed({"ADVISOR", "SUPERVISOR"})
public class ClientsView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private static final long UNKNOWN = -1;

    private final ClientList list;
    private final Background background;
    private final ValueSignal<ClientFilter> filter = new ValueSignal<>(ClientFilter.ALL);
    private final ValueSignal<ClientOrder> order = new ValueSignal<>(ClientOrder.BY_FILE);
    private final ValueSignal<Long> found = new ValueSignal<>(0L);
    private final ValueSignal<Long> stale = new ValueSignal<>(UNKNOWN);
    private final ValueSignal<Set<ClientRow>> chosen = new ValueSignal<>(Set.of());
    private final ValueSignal<List<String>> ignored = new ValueSignal<>(List.of());
    private final ClientGrid grid;

    ClientsView(
            ClientList list,
            SavedFilters savedFilters,
            UpdateRequests requests,
            ClientExport export,
            Products products,
            Background background,
            Clock clock) {
        this.list = list;
        this.background = background;
        ListWords words = new ListWords(products.all(getLocale()), getLocale(), clock, this::getTranslation);
        FilterBar filters = new FilterBar(filter, words, list.desks());
        grid = new ClientGrid(
                query ->
                        list
                                .page(filter.peek(), order.peek(), query.getOffset(), query.getLimit(), found.peek())
                                .stream(),
                found,
                order,
                chosen,
                words,
                () -> filter.set(ClientFilter.ALL));
        SavedLists saved = new SavedLists(savedFilters, filter, order, this::show);
        ExportLinks exports = new ExportLinks(export, filter, order, words);
        BulkActions bulk = new BulkActions(chosen, rows -> {
            int asked = requests.ask(rows.stream().map(ClientRow::id).toList());
            Notification.show(getTranslation(asked == 1 ? "clients.asked.one" : "clients.asked", asked));
            look(filter.peek());
        });
        Div tools = new Div(saved, bulk, exports);
        tools.addClassName("sc-tools");
        Div card = new Div(grid);
        card.addClassNames("sc-card", "sc-list");
        add(new H1(getTranslation("clients.title")), filters, hint(), count(), tools, card);
        addClassName("sc-page");
        Signal.effect(this, () -> look(filter.get()));
        Signal.effect(this, () -> grid.resort(order.get()));
        Signal.effect(this, () -> remember(ClientAddress.of(filter.get(), order.get())));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("clients.title") + " · ScoreClair";
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(ClientAddress.read(event.getLocation().getQueryParameters().getParameters()));
    }

    private void show(Asked asked) {
        ignored.set(asked.ignored());
        order.set(asked.order());
        filter.set(asked.filter());
    }

    private String told(List<String> keys) {
        List<String> named =
                keys.stream().map(key -> getTranslation("clients.key." + key)).toList();
        return named.isEmpty() ? "" : getTranslation("clients.ignored", String.join(", ", named));
    }

    private Div hint() {
        Span text = new Span();
        text.bindText(ignored.map(this::told));
        Div hint = new Div(text);
        hint.addClassNames("sc-banner", "warn");
        hint.getElement().setAttribute("role", "status");
        hint.bindVisible(ignored.map(keys -> !keys.isEmpty()));
        return hint;
    }

    private Span count() {
        Span count = new Span();
        count.addClassNames("sc-count", "sc-muted");
        count.getElement().setAttribute("role", "status");
        count.bindText(Signal.computed(() -> {
            String all = getTranslation(
                    found.get() == 1 ? "clients.count.one" : "clients.count", Formats.count(found.get(), getLocale()));
            return stale.get() == UNKNOWN ? all : all + staleShare(stale.get(), found.get());
        }));
        return count;
    }

    private String staleShare(long old, long all) {
        return old == 0
                ? getTranslation("clients.stale.none")
                : getTranslation(
                        "clients.stale",
                        Formats.count(old, getLocale()),
                        Formats.percent((double) old / all, 0, getLocale()));
    }

    private void look(ClientFilter wanted) {
        found.set(list.count(wanted));
        stale.set(UNKNOWN);
        grid.refresh();
        if (wanted.state() == null && found.peek() > 0) {
            background.run(
                    getLocale(),
                    () -> list.count(wanted.withState(FileState.STALE)),
                    old -> {
                        if (wanted.equals(filter.peek())) {
                            stale.set(old);
                        }
                    },
                    fault -> stale.set(UNKNOWN)); // the list is there all the same
        }
    }

    private void remember(String address) {
        getUI().ifPresent(ui -> ui.getPage().getHistory().replaceState(null, address));
    }
}
