package fr.scoreclair.advisor.portfolio.drift.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.signals.Signal;
import com.vaadin.flow.signals.local.ValueSignal;
import fr.scoreclair.advisor.base.Background;
import fr.scoreclair.advisor.base.Products;
import fr.scoreclair.advisor.base.Products.Product;
import fr.scoreclair.advisor.portfolio.drift.Alerts;
import fr.scoreclair.advisor.portfolio.drift.Checks.Check;
import fr.scoreclair.advisor.portfolio.drift.DriftExport;
import fr.scoreclair.advisor.portfolio.drift.DriftReport;
import fr.scoreclair.advisor.portfolio.drift.DriftService;
import fr.scoreclair.advisor.portfolio.fairness.FairnessService;
import fr.scoreclair.advisor.portfolio.fairness.ui.FairnessCard;
import fr.scoreclair.advisor.portfolio.fairness.ui.FairnessWords;
import fr.scoreclair.advisor.riskmodel.ModelFingerprint;
import fr.scoreclair.advisor.riskmodel.RiskModels;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.LoggerFactory;

/** Dérive et équité: whether clients and scores are still those of the training, and how groups fare. */
@Route(DriftView.ROUTE)
@Menu(title = "menu.drift", order = 130, icon = "vaadin:trending-up")
@RolesAllowed("SUPERVISOR")
public class DriftView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    static final String ROUTE = "derive-equite";

    private static final String PRODUCT = "product";

    /** What is being looked at. */
    sealed interface Looked {
        record Nothing() implements Looked {}

        record Run(Check check) implements Looked {}

        record Waiting(Window window) implements Looked {}

        record Period(Window window, DriftReport report) implements Looked {}

        record Failed(String reference) implements Looked {}
    }

    private final DriftService drift;
    private final FairnessService fairness;
    private final RiskModels models;
    private final DriftExport export;
    private final Background background;
    private final Clock clock;
    private final List<Product> products;
    private final Locale locale = getLocale();
    private final ValueSignal<Looked> looked = new ValueSignal<>(new Looked.Nothing());
    private final Select<Product> product = new Select<>();
    private final Div windows = new Div();
    private final Div content = new Div();

    DriftView(
            DriftService drift,
            FairnessService fairness,
            Alerts alerts,
            RiskModels models,
            DriftExport export,
            Products products,
            Background background,
            Clock clock) {
        this.drift = drift;
        this.fairness = fairness;
        this.models = models;
        this.export = export;
        this.background = background;
        this.clock = clock;
        this.products = products.all(locale);
        product.setAriaLabel(getTranslation("drift.product"));
        product.setItems(this.products);
        product.setItemLabelGenerator(Product::label);
        product.addValueChangeListener(change -> begin());
        int open = alerts.count(null, null, true);
        Component link = Parts.link(
                AlertsView.ROUTE,
                getTranslation(open == 1 ? "drift.alerts.one" : "drift.alerts", Integer.toString(open)));
        Div title = new Div(new H1(getTranslation("menu.drift")), spacer(), link, product);
        title.addClassName("sc-title");
        content.addClassName("sc-stack");
        add(title, windows, content);
        addClassNames("sc-page", "sc-drift");
        Signal.effect(this, () -> draw(looked.get()));
    }

    private static Span spacer() {
        Span spacer = new Span();
        spacer.addClassName("spacer");
        return spacer;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("menu.drift") + " · ScoreClair";
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String asked = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(PRODUCT)
                .orElse("");
        product.setValue(products.stream()
                .filter(one -> one.id().equals(asked))
                .findFirst()
                .orElse(products.getFirst()));
    }

    private void begin() {
        String id = product.getValue().id();
        getUI().ifPresent(ui -> ui.getPage().getHistory().replaceState(null, ROUTE + "?" + PRODUCT + "=" + id));
        List<Check> runs = drift.runs(id);
        windows.removeAll();
        windows.add(new WindowCard(runs, clock, this::look, this::look, this::check));
        if (runs.isEmpty()) {
            looked.set(new Looked.Nothing());
        } else {
            look(runs.getFirst());
        }
    }

    private void look(Check check) {
        looked.set(new Looked.Run(check));
    }

    private void look(Window window) {
        String id = product.getValue().id();
        looked.set(new Looked.Waiting(window));
        background.run(
                locale,
                () -> drift.assessments(id, window.from(), window.to()),
                report -> looked.set(new Looked.Period(window, report)),
                fault -> looked.set(failed(fault)));
    }

    /** The period is looked at again, kept, and may raise alerts. */
    private void check(Window window) {
        int raised = drift.check(product.getValue().id(), window.from(), window.to());
        look(window);
        com.vaadin.flow.component.notification.Notification.show(
                getTranslation(raised == 0 ? "drift.checked.none" : "drift.checked", Integer.toString(raised)));
    }

    private static Looked failed(RuntimeException fault) {
        String reference = UUID.randomUUID().toString().substring(0, 8);
        LoggerFactory.getLogger(DriftView.class).error("drift, reference {}", reference, fault);
        return new Looked.Failed(reference);
    }

    private void draw(Looked now) {
        content.removeAll();
        switch (now) {
            case Looked.Nothing nothing -> content.add(nothing());
            case Looked.Waiting waiting -> {
                ProgressBar bar = new ProgressBar();
                bar.setIndeterminate(true);
                bar.getElement().setAttribute("aria-label", told("drift.waiting"));
                content.add(Parts.card(Parts.note(told("drift.waiting")), bar));
            }
            case Looked.Failed(String reference) ->
                content.add(Parts.banner(VaadinIcon.WARNING, "bad", told("drift.failed", reference)));
            case Looked.Period(Window window, DriftReport report) -> {
                DriftWords words = words(
                        models.active(product.getValue().id()).fingerprint().sha256());
                content.add(new DriftCard(report, words, drift(report, words)));
                content.add(Parts.card(Parts.note(told("drift.period.note"))));
            }
            case Looked.Run(Check check) -> run(check);
        }
    }

    private Component nothing() {
        Div empty = new Div(
                Parts.mute(VaadinIcon.TRENDING_UP),
                new Span(told("drift.nothing")),
                Parts.link("portefeuille", told("drift.nothing.go")));
        empty.addClassNames("sc-card", "sc-empty");
        return empty;
    }

    private void run(Check check) {
        DriftWords words = words(check.modelSha256());
        DriftReport report = check.report(DriftReport.class);
        content.add(new DriftCard(report, words, drift(report, words)));
        content.add(new TrendCard(drift.runs(product.getValue().id()), words));
        Integer run = check.run();
        Optional.ofNullable(run)
                .flatMap(drift::outcomes)
                .ifPresent(outcomes -> content.add(new OutcomesCard(outcomes, words)));
        FairnessWords groups = new FairnessWords(words.catalogue(), locale, this::told);
        Optional.ofNullable(run)
                .flatMap(fairness::ofRun)
                .ifPresent(fair -> content.add(new FairnessCard(
                        fair, groups, Files.links(export, "fairness", Files.fairness(fair, words, groups), words))));
    }

    private Component drift(DriftReport report, DriftWords words) {
        return report.enough() ? Files.links(export, "drift", Files.drift(report, words), words) : new Span();
    }

    private DriftWords words(String modelSha256) {
        return new DriftWords(
                models.byFingerprint(new ModelFingerprint(modelSha256)).catalogue(), locale, this::told);
    }

    /** In the language the screen was opened in, whatever thread the news arrives on. */
    private String told(String key, Object... values) {
        return getTranslation(locale, key, values);
    }
}
