package fr.scoreclair.advisor.scoring.ui;

import com.vaadin.flow.component.ScrollIntoViewOption;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.signals.Signal;
import com.vaadin.flow.signals.local.ValueSignal;
import fr.scoreclair.advisor.base.Background;
import fr.scoreclair.advisor.base.NotFound;
import fr.scoreclair.advisor.base.ScreenContext;
import fr.scoreclair.advisor.client.ClientSummary;
import fr.scoreclair.advisor.client.Clients;
import fr.scoreclair.advisor.riskmodel.Catalogue;
import fr.scoreclair.advisor.riskmodel.Explained;
import fr.scoreclair.advisor.riskmodel.ModelFingerprint;
import fr.scoreclair.advisor.riskmodel.ReferenceGroup;
import fr.scoreclair.advisor.riskmodel.RiskModel;
import fr.scoreclair.advisor.riskmodel.RiskModels;
import fr.scoreclair.advisor.riskmodel.Wording;
import fr.scoreclair.advisor.scoring.AssessmentView;
import fr.scoreclair.advisor.scoring.ScoringService;
import fr.scoreclair.advisor.scoring.StaleReason;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Scorer, the advisor's home: the client's data on the left, the model's opinion and its reasons on the right. */
@Route("scorer")
@Menu(title = "menu.scorer", order = 10, icon = "vaadin:dashboard")
@RolesAllowed({"ADVISOR", "SUPERVISOR"})
public class ScoringView extends Main
        implements BeforeEnterObserver, BeforeLeaveObserver, HasDynamicTitle, ScreenContext, ClientInfo.Acts {

    private static final int PAST = 10;

    private final RiskModels models;
    private final Clients clients;
    private final ScoringService scoring;
    private final Background background;
    private final Drafts drafts;
    private final Locale locale = getLocale();

    private final ValueSignal<Sheet> sheet;
    private final ValueSignal<Result> result = new ValueSignal<>(new Result.Empty());
    private final ValueSignal<ReferenceGroup> reference = new ValueSignal<>(ReferenceGroup.AVERAGE);
    private final ValueSignal<List<AssessmentView>> past = new ValueSignal<>(List.of());
    private final Signal<String> address;
    private final ClientInfo info;
    private final ResultZone zone;
    private Sheet untouched;

    ScoringView(
            RiskModels models,
            Clients clients,
            ScoringService scoring,
            Wording wording,
            Background background,
            Drafts drafts) {
        this.models = models;
        this.clients = clients;
        this.scoring = scoring;
        this.background = background;
        this.drafts = drafts;
        List<Catalogue> catalogues =
                models.active().stream().map(RiskModel::catalogue).toList();
        untouched = Sheet.blank(catalogues.getFirst(), locale);
        sheet = new ValueSignal<>(untouched);
        address = Signal.cached(Signal.computed(() -> Address.of(result.get(), reference.get(), sheet.get())));
        Signal<Boolean> busy = result.map(Result.Loading.class::isInstance);
        Signal<Boolean> changed =
                Signal.computed(() -> result.get() instanceof Result.Loaded(AssessmentView assessment, Explained told)
                        && !sheet.get().tells(assessment));

        info = new ClientInfo(catalogues, clients, sheet, busy, this);
        zone = new ResultZone(result, new Verdict(result, sheet, changed));
        WhyThisScore why = new WhyThisScore(wording, result, sheet, reference, this::tellAgainst);
        Div right = new Div(zone, why, new PastAssessments(past, result));
        right.addClassName("sc-stack");
        Div two = new Div(info, right);
        two.addClassName("sc-two");
        add(new ScorerTitle(sheet, this::startAnew), two);
        addClassName("sc-page");
        Signal.effect(this, () -> show(address.get()));
        Signal.effect(this, () -> keep(address.get(), sheet.get()));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("menu.scorer") + " · ScoreClair";
    }

    @Override
    public Signal<String> pill() {
        return sheet.map(s -> getTranslation(
                "scorer.pill", s.catalogue().label().in(locale), s.catalogue().version()));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters asked = event.getLocation().getQueryParameters();
        Optional<Drafts.Draft> draft = drafts.of(event.getUI());
        try {
            open(asked);
            draft.filter(begun -> begun.continues(address.peek(), untouched))
                    .ifPresent(begun -> sheet.set(begun.sheet().in(locale)));
        } catch (NotFound | IllegalArgumentException unknown) {
            event.rerouteToError(com.vaadin.flow.router.NotFoundException.class);
        }
    }

    private void open(QueryParameters asked) {
        Optional<UUID> assessment = asked.getSingleParameter(Address.ASSESSMENT).map(UUID::fromString);
        Optional<UUID> client = asked.getSingleParameter(Address.CLIENT).map(UUID::fromString);
        if (assessment.isPresent()) {
            open(scoring.assessment(assessment.get()));
            asked.getSingleParameter(Address.REFERENCE)
                    .map(ReferenceGroup::valueOf)
                    .ifPresent(this::tellAgainst);
        } else if (client.isPresent()) {
            open(client.get());
        } else {
            Catalogue catalogue = asked.getSingleParameter(Address.PRODUCT)
                    .map(product -> models.active(product).catalogue())
                    .orElseGet(() -> models.active().getFirst().catalogue());
            start(Sheet.blank(catalogue, locale), List.of());
        }
    }

    /** What was typed lives on through a reload, which leaves nothing; it does not follow the person to other screens. */
    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        if (!ScoringView.class.equals(event.getNavigationTarget())) {
            drafts.drop(event.getUI());
        }
    }

    @Override
    public void product(@Nullable Catalogue chosen) {
        if (chosen != null && !chosen.product().equals(sheet.peek().catalogue().product())) {
            start(Sheet.blank(chosen, locale), List.of());
        }
    }

    @Override
    public void client(@Nullable ClientSummary chosen) {
        if (chosen == null) {
            startAnew();
        } else {
            open(chosen.id());
        }
    }

    @Override
    public void change(Entry entry) {
        sheet.update(s -> s.with(entry));
    }

    @Override
    public void launch() {
        sheet.update(Sheet::afterAttempt);
        Sheet now = sheet.peek();
        if (!now.acceptable()) {
            info.showFirstRefused();
            return;
        }
        StaleReasonDialog.before(now, clients, reason -> score(now, reason));
    }

    private void score(Sheet now, @Nullable StaleReason reason) {
        result.set(new Result.Loading());
        zone.scrollIntoView(ScrollIntoViewOption.Block.NEAREST);
        background.run(
                locale, () -> scoring.assess(now.request(reference.peek()), reason), this::arrived, this::failed);
    }

    @Override
    public void reset() {
        client(sheet.peek().client());
    }

    private void startAnew() {
        start(Sheet.blank(sheet.peek().catalogue(), locale), List.of());
    }

    private void open(UUID client) {
        var file = clients.open(client);
        Catalogue catalogue = models.active(file.client().product()).catalogue();
        start(Sheet.of(catalogue, file, locale), scoring.history(client, PAST));
    }

    private void open(AssessmentView assessment) {
        UUID id = assessment.clientId();
        ClientSummary client =
                id == null ? null : clients.peek(id).map(file -> file.client()).orElse(null);
        Catalogue catalogue = models.byFingerprint(new ModelFingerprint(assessment.modelSha256()))
                .catalogue();
        start(Sheet.of(catalogue, client, assessment, locale), id == null ? List.of() : scoring.history(id, PAST));
        reference.set(assessment.explained().reference());
        result.set(new Result.Loaded(assessment, assessment.explained()));
    }

    private void start(Sheet start, List<AssessmentView> history) {
        untouched = start;
        result.set(new Result.Empty());
        past.set(history);
        sheet.set(start);
    }

    private void tellAgainst(@Nullable ReferenceGroup group) {
        if (group == null) {
            return;
        }
        reference.set(group);
        if (result.peek() instanceof Result.Loaded(AssessmentView assessment, Explained told)) {
            background.run(
                    locale,
                    () -> scoring.explain(assessment.id(), group),
                    explained -> result.set(new Result.Loaded(assessment, explained)),
                    this::failed);
        }
    }

    private void arrived(AssessmentView assessment) {
        result.set(new Result.Loaded(assessment, assessment.explained()));
        UUID client = assessment.clientId();
        if (client != null) {
            past.set(scoring.history(client, PAST));
        }
    }

    private void failed(RuntimeException fault) {
        result.set(Result.of(fault));
    }

    /** Where what is shown can be found again. */
    String address() {
        return address.peek();
    }

    private void show(String address) {
        getUI().ifPresent(ui -> ui.getPage().getHistory().replaceState(null, address));
    }

    private void keep(String address, Sheet now) {
        getUI().ifPresent(ui -> {
            if (now.entries().equals(untouched.entries())) {
                drafts.drop(ui);
            } else {
                drafts.keep(ui, address, now);
            }
        });
    }
}
