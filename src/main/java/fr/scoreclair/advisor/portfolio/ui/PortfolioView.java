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
import fr.scoreclair.advisor.client.ClientFilter;
import fr.scoreclair.advisor.client.ClientFilterForm;
import fr.scoreclair.advisor.client.ClientOrder;
import fr.scoreclair.advisor.portfolio.rescoring.Rescoring;
import fr.scoreclair.advisor.portfolio.rescoring.ui.RescoringCard;
import fr.scoreclair.advisor.portfolio.statistics.Bucket;
import fr.scoreclair.advisor.portfolio.statistics.PortfolioExport;
import fr.scoreclair.advisor.portfolio.statistics.Window;
import fr.scoreclair.advisor.portfolio.ui.Picture.State;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Portefeuille: all clients of a product at a glance, and what can be done with all of them. */
@Route(PortfolioView.ROUTE)
@Menu(title = "menu.portfolio", order = 100, icon = "vaadin:chart")
@RolesAllowed("SUPERVISOR")
public class PortfolioView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    static final String ROUTE = "portefeuille";

    private static final Logger LOG = LoggerFactory.getLogger(PortfolioView.class);
    private static final int REFRESH_MILLIS = 2_000;
    private static final Duration LOOK_AGAIN = Duration.ofMinutes(1);

    private final Looking looking;
    private final Rescoring rescoring;
    private final Background background;
    private final Clock clock;
    private final List<Products.Product> products;
    private final ValueSignal<ClientFilter> filter;
    private final ValueSignal<Window> window = new ValueSignal<>(Window.MONTH);
    private final ValueSignal<Bucket> bucket = new ValueSignal<>(Window.MONTH.bucket());
    private final ValueSignal<State> state = new ValueSignal<>(new State.Loading());
    private final ValueSignal<List<String>> ignored = new ValueSignal<>(List.of());
    private final PortfolioHead head;
    private final PortfolioBody body;
    private @Nullable RescoringCard runs;
    private String runsShown = "";
    private Instant looked = Instant.MIN;

    PortfolioView(
            Looking looking,
            Rescoring rescoring,
            Products products,
            ClientFilterForm form,
            PortfolioExport export,
            Background background,
            Clock clock) {
        this.looking = looking;
        this.rescoring = rescoring;
        this.background = background;
        this.clock = clock;
        this.products = products.all(getLocale());
        this.filter =
                new ValueSignal<>(ClientFilter.ALL.withProduct(this.products.getFirst().id()));
        this.head = new PortfolioHead(
                this.products,
                filter,
                window,
                new ExportMenu(export, clock, this::shown, this::words, this::productName),
                clock,
                () -> look(true));
        this.body = new PortfolioBody(this::words, bucket, this::askForLgd, () -> look(true), this::everybody);
        add(head, form.of(filter), new IgnoredHint(ignored), body);
        addClassName("sc-page");
        Signal.effect(this, () -> bucket.set(window.get().bucket()));
        Signal.effect(this, () -> showRunsOf(productOf(filter.get())));
        Signal.effect(this, () -> {
            filter.get();
            window.get();
            bucket.get();
            remember();
            look(false);
        });
        Signal.effect(this, () -> {
            State now = state.get();
            head.show(now);
            body.show(now);
        });
    }

    @Override
    public String getPageTitle() {
        return getTranslation("portfolio.title") + " · ScoreClair";
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        ClientAddress.Asked asked =
                ClientAddress.read(event.getLocation().getQueryParameters().getParameters());
        List<String> unread = new ArrayList<>(asked.ignored());
        if (asked.filter().text() != null) {
            unread.add("q");
        }
        ignored.set(unread);
        boolean known = products.stream().anyMatch(one -> one.id().equals(asked.filter().product()));
        String product = known ? asked.filter().product() : products.getFirst().id();
        filter.set(asked.filter().withText(null).withProduct(product));
    }

    private static String productOf(ClientFilter asked) {
        return Objects.requireNonNull(asked.product(), "one product is looked at");
    }

    private @Nullable Picture shown() {
        return state.peek() instanceof State.Loaded loaded ? loaded.picture() : null;
    }

    private String productName() {
        String id = productOf(filter.peek());
        return products.stream()
                .filter(one -> one.id().equals(id))
                .map(Products.Product::label)
                .findFirst()
                .orElse(id);
    }

    private Words words() {
        return new Words(
                getLocale(), looking.features(productOf(filter.peek()), getLocale()), this::getTranslation);
    }

    private void everybody() {
        filter.update(asked -> ClientFilter.ALL.withProduct(asked.product()));
    }

    private void askForLgd() {
        new LgdDialog(looking.settings(), productOf(filter.peek()), words(), () -> look(false)).open();
    }

    /** The product's own parts; those that are there stay while only the filter changes. */
    private void showRunsOf(String product) {
        if (product.equals(runsShown)) {
            return;
        }
        runsShown = product;
        RescoringCard card = new RescoringCard(
                rescoring,
                products.stream().filter(one -> one.id().equals(product)).findFirst().orElseThrow());
        runs = card;
        body.product(card);
    }

    private void remember() {
        String query = ClientAddress.query(filter.peek(), ClientOrder.BY_FILE);
        getUI().ifPresent(ui -> ui.getPage().getHistory().replaceState(null, ROUTE + "?" + query));
    }

    /** Looks in the background: what is on screen stays until there is something newer of the same product. */
    private void look(boolean anew) {
        Picture.Asked asked = new Picture.Asked(filter.peek(), window.peek(), bucket.peek());
        Picture before = shown();
        boolean same = before != null
                && Objects.equals(before.filter().product(), asked.filter().product());
        state.set(same ? new State.Loaded(Objects.requireNonNull(before), true) : new State.Loading());
        looked = clock.instant();
        background.run(
                getLocale(),
                () -> looking.at(asked, anew),
                picture -> {
                    if (asked.filter().equals(filter.peek()) && asked.window() == window.peek() && asked.bucket() == bucket.peek()) {
                        state.set(new State.Loaded(picture, false));
                    }
                },
                this::failed);
    }

    private void failed(RuntimeException fault) {
        String reference = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("the portfolio cannot be looked at, reference {}", reference, fault);
        state.set(new State.Failed(reference));
    }

    /** A run goes on wherever it is done, perhaps in another application, and files change: the screen looks again while open. */
    private void tick() {
        RescoringCard card = runs;
        if (card != null) {
            card.refreshWhileRunning();
        }
        head.tick();
        Picture picture = shown();
        if (picture == null || state.peek() instanceof State.Loaded loaded && loaded.renewing()) {
            return;
        }
        boolean newer = looking.readAt(productOf(picture.filter()))
                .filter(picture.figures().at()::isBefore)
                .isPresent();
        if (newer || !looked.plus(LOOK_AGAIN).isAfter(clock.instant())) {
            look(false);
        }
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

    /** What of the address could not be read. */
    private static final class IgnoredHint extends Div {

        IgnoredHint(ValueSignal<List<String>> ignored) {
            addClassNames("sc-banner", "warn");
            getElement().setAttribute("role", "status");
            bindText(ignored.map(keys -> getTranslation(
                    "clients.ignored",
                    String.join(", ", keys.stream().map(key -> getTranslation("clients.key." + key)).toList()))));
            bindVisible(ignored.map(keys -> !keys.isEmpty()));
        }
    }
}
