package fr.scoreclair.advisor.portfolio.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.signals.Signal;
import com.vaadin.flow.signals.local.ValueSignal;
import fr.scoreclair.advisor.base.Background;
import fr.scoreclair.advisor.base.Products;
import fr.scoreclair.advisor.client.ClientAddress;
import fr.scoreclair.advisor.client.ClientFilterForm;
import fr.scoreclair.advisor.client.ClientList;
import fr.scoreclair.advisor.client.ClientOrder;
import fr.scoreclair.advisor.client.Desk;
import fr.scoreclair.advisor.portfolio.cutoff.ui.CutoffPanels;
import fr.scoreclair.advisor.portfolio.rescoring.Rescoring;
import fr.scoreclair.advisor.portfolio.rescoring.ui.RescoringCard;
import fr.scoreclair.advisor.portfolio.statistics.PortfolioExport;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Portefeuille: all clients of a product at a glance, and what can be done with all of them. */
@Route(PortfolioView.ROUTE)
@Menu(title = "menu.portfolio", order = 100, icon = "vaadin:chart")
@RolesAllowed("SUPERVISOR")
public class PortfolioView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    static final String ROUTE = "portefeuille";

    private static final int REFRESH_MILLIS = 2_000;

    /** The person's, kept for files: a download has no screen to ask. */
    private final Locale locale = getLocale();

    private final Looking looking;
    private final Rescoring rescoring;
    private final CutoffPanels cutoffs;
    private final List<Products.Product> products;
    private final Screen screen;
    private final ValueSignal<List<String>> ignored = new ValueSignal<>(List.of());
    private final PortfolioHead head;
    private final PortfolioBody body;
    private @Nullable RescoringCard runs;
    private String productShown = "";

    PortfolioView(
            Looking looking,
            Rescoring rescoring,
            CutoffPanels cutoffs,
            Products products,
            ClientList list,
            ClientFilterForm form,
            PortfolioExport export,
            Background background,
            Clock clock) {
        this.looking = looking;
        this.rescoring = rescoring;
        this.cutoffs = cutoffs;
        this.products = products.all(getLocale());
        this.screen = new Screen(this.products.getFirst().id(), looking, background, clock, getLocale());
        ExportMenu menu = new ExportMenu(export, clock, screen::shown, this::words, () -> product(screen.product())
                .label());
        this.head = new PortfolioHead(
                this.products,
                list.desks().stream().map(Desk::agency).distinct().toList(),
                screen.filter,
                screen.window,
                menu,
                clock,
                () -> screen.look(true));
        this.body = new PortfolioBody(
                this::words, screen.bucket, this::askForLgd, () -> screen.look(true), screen::everybody);
        add(head, form.of(screen.filter), hint(), body);
        addClassName("sc-page");
        Signal.effect(this, () -> screen.bucket.set(screen.window.get().bucket()));
        Signal.effect(this, () -> showProduct(Screen.productOf(screen.filter.get())));
        Signal.effect(this, () -> {
            screen.window.get();
            screen.bucket.get();
            remember(ClientAddress.query(screen.filter.get(), ClientOrder.BY_FILE));
            screen.look(false);
        });
        Signal.effect(this, () -> {
            Picture.State now = screen.state.get();
            head.show(now);
            body.show(now);
        });
    }

    @Override
    public String getPageTitle() {
        return getTranslation("portfolio.title") + " · ScoreClair";
    }

    /** The address is the client list's; what it asks of single files is named and left out. */
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        ClientAddress.Asked asked =
                ClientAddress.read(event.getLocation().getQueryParameters().getParameters());
        List<String> unread = new ArrayList<>(asked.ignored());
        if (asked.filter().text() != null) {
            unread.add("q");
        }
        ignored.set(unread);
        String wanted = asked.filter().product();
        boolean known = products.stream().anyMatch(one -> one.id().equals(wanted));
        screen.filter.set(asked.filter()
                .withText(null)
                .withProduct(known ? wanted : products.getFirst().id()));
    }

    private Products.Product product(String id) {
        return products.stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
    }

    private Words words() {
        return new Words(
                locale,
                looking.features(screen.product(), locale),
                (key, values) -> getTranslation(locale, key, values));
    }

    private void askForLgd() {
        new LgdDialog(looking.settings(), screen.product(), words(), () -> screen.look(false)).open();
    }

    /** The product's own parts; those that are there stay while only the filter changes. */
    private void showProduct(String product) {
        if (!product.equals(productShown)) {
            productShown = product;
            RescoringCard card = new RescoringCard(rescoring, product(product));
            runs = card;
            body.product(card, cutoffs.of(product, getLocale(), card::ask));
        }
    }

    private void remember(String query) {
        getUI().ifPresent(ui -> ui.getPage().getHistory().replaceState(null, ROUTE + "?" + query));
    }

    private Div hint() {
        Div hint = new Div();
        hint.addClassNames("sc-banner", "warn");
        hint.getElement().setAttribute("role", "status");
        hint.bindText(ignored.map(keys -> getTranslation(
                "clients.ignored",
                String.join(
                        ", ",
                        keys.stream()
                                .map(key -> getTranslation("clients.key." + key))
                                .toList()))));
        hint.bindVisible(ignored.map(keys -> !keys.isEmpty()));
        return hint;
    }

    /** A run goes on wherever it is done, perhaps in another application, and files change: the screen looks again while open. */
    private void tick() {
        RescoringCard card = runs;
        if (card != null) {
            card.refreshWhileRunning();
        }
        head.tick();
        screen.tick();
    }

    @Override
    protected void onAttach(AttachEvent event) {
        event.getUI().setPollInterval(REFRESH_MILLIS);
        var polling = event.getUI().addPollListener(poll -> tick());
        addDetachListener(detached -> polling.remove());
    }

    @Override
    protected void onDetach(DetachEvent event) {
        event.getUI().setPollInterval(-1);
    }
}
