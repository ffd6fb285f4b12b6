package fr.scoreclair.advisor.scoring.ui;

import com.vaadin.flow.component.ScrollIntoViewOption;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
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
public class ScoringView extends Main implements BeforeEnterObserver, HasDynamicTitle, ScreenContext, ClientInfo.Acts {

    private static final int PAST = 10;

    private final RiskModels models;
    private final Clients clients;
    private final ScoringService scoring;
    private final Background background;
    private final Locale locale = getLocale();

    private final ValueSignal<Sheet> sheet;
    private final ValueSignal<Result> result = new ValueSignal<>(new Result.Empty());
    private final ValueSignal<ReferenceGroup> reference = new ValueSignal<>(ReferenceGroup.AVERAGE);
    private final ValueSignal<List<AssessmentView>> past = new ValueSignal<>(List.of());
    private final ClientInfo info;
    private final ResultZone zone;

    ScoringView(RiskModels models, Clients clients, ScoringService scoring, Wording wording, Background background) {
        this.models = models;
        this.clients = clients;
        this.scoring = scoring;
        this.background = background;
        List<Catalogue> catalogues =
                models.active().stream().map(RiskModel::catalogue).toList();
        sheet = new ValueSignal<>(Sheet.blank(catalogues.getFirst(), locale));
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
        try {
            Optional<UUID> assessment = asked.getSingleParameter("assessment").map(UUID::fromString);
            Optional<UUID> client = asked.getSingleParameter("client").map(UUID::fromString);
            if (assessment.isPresent()) {
                open(scoring.assessment(assessment.get()));
            } else if (client.isPresent()) {
                open(client.get());
            }
        } catch (NotFound | IllegalArgumentException unknown) {
            event.rerouteToError(com.vaadin.flow.router.NotFoundException.class);
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
        result.set(new Result.Loading());
        zone.scrollIntoView(ScrollIntoViewOption.Block.NEAREST);
        background.run(locale, () -> scoring.assess(now.request(reference.peek())), this::arrived, this::failed);
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
}
