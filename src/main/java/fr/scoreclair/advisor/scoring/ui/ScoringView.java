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
import fr.scoreclair.advisor.base.Background;
import fr.scoreclair.advisor.base.NotFound;
import fr.scoreclair.advisor.base.ScreenContext;
import fr.scoreclair.advisor.client.ClientSummary;
import fr.scoreclair.advisor.client.Clients;
import fr.scoreclair.advisor.riskmodel.Catalogue;
import fr.scoreclair.advisor.riskmodel.Explained;
import fr.scoreclair.advisor.riskmodel.ReferenceGroup;
import fr.scoreclair.advisor.riskmodel.RiskModels;
import fr.scoreclair.advisor.riskmodel.Wording;
import fr.scoreclair.advisor.scoring.AssessmentView;
import fr.scoreclair.advisor.scoring.FormDraft;
import fr.scoreclair.advisor.scoring.ResultSection;
import fr.scoreclair.advisor.scoring.ScoringService;
import fr.scoreclair.advisor.scoring.StaleReason;
import fr.scoreclair.advisor.scoring.StalenessBand;
import jakarta.annotation.security.RolesAllowed;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/** Scorer, the advisor's home: the client's data on the left, the model's opinion and its reasons on the right. */
@Route("scorer")
@Menu(title = "menu.scorer", order = 10, icon = "vaadin:dashboard")
@RolesAllowed({"ADVISOR", "SUPERVISOR"})
public class ScoringView extends Main
        implements BeforeEnterObserver, BeforeLeaveObserver, HasDynamicTitle, ScreenContext, ClientInfo.Acts {

    private final Clients clients;
    private final Drafts drafts;
    private final Locale locale = getLocale();
    private final Desk desk;
    private final Signal<String> address;
    private final ClientInfo info;
    private final ResultZone zone;

    ScoringView(
            RiskModels models,
            Clients clients,
            ScoringService scoring,
            Wording wording,
            Background background,
            Drafts drafts,
            ObjectProvider<StalenessBand> staleness,
            ObjectProvider<ResultSection> sections) {
        this.clients = clients;
        this.drafts = drafts;
        desk = new Desk(models, clients, scoring, background, locale);
        Signal<Sheet> sheet = desk.sheet();
        Signal<Result> result = desk.result();
        address = Signal.cached(
                Signal.computed(() -> Address.of(result.get(), desk.reference().get(), sheet.get())));
        Signal<Boolean> busy = result.map(Result.Loading.class::isInstance);
        Signal<Boolean> changed =
                Signal.computed(() -> result.get() instanceof Result.Loaded(AssessmentView assessment, Explained told)
                        && !sheet.get().tells(assessment));

        info = new ClientInfo(desk.catalogues(), clients, sheet, busy, this);
        zone = new ResultZone(
                result, new Verdict(result, sheet, changed, staleness.getIfAvailable(() -> any -> Optional.empty())));
        WhyThisScore why = new WhyThisScore(
                assessment -> assessment.model(models), wording, result, sheet, desk.reference(), desk::tellAgainst);
        FurtherQuestions further = new FurtherQuestions(models, wording, background, result);
        Div right = new Div(
                zone, why, new BroughtSections(sections, result), further, new PastAssessments(desk.past(), result));
        right.addClassName("sc-stack");
        Div two = new Div(info, right);
        two.addClassName("sc-two");
        add(new ScorerTitle(sheet, desk::startAnew), two);
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
        return desk.sheet()
                .map(s -> getTranslation(
                        "scorer.pill",
                        s.catalogue().label().in(locale),
                        s.catalogue().version()));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters asked = event.getLocation().getQueryParameters();
        Optional<FormDraft> begun = drafts.of(Drafts.tab(event.getUI())); // before another form takes its place
        try {
            open(asked);
            Drafts.continued(begun, address.peek(), desk.untouched()).ifPresent(sheet -> desk.fill(sheet.in(locale)));
        } catch (NotFound | IllegalArgumentException unknown) {
            event.rerouteToError(com.vaadin.flow.router.NotFoundException.class);
        }
    }

    private void open(QueryParameters asked) {
        Optional<UUID> assessment = asked.getSingleParameter(Address.ASSESSMENT).map(UUID::fromString);
        Optional<UUID> client = asked.getSingleParameter(Address.CLIENT).map(UUID::fromString);
        if (assessment.isPresent()) {
            desk.openAssessment(assessment.get());
            asked.getSingleParameter(Address.REFERENCE)
                    .map(ReferenceGroup::valueOf)
                    .ifPresent(desk::tellAgainst);
        } else if (client.isPresent()) {
            desk.openClient(client.get());
        } else {
            desk.begin(asked.getSingleParameter(Address.PRODUCT).orElse(null));
        }
    }

    /** What was typed lives on through a reload, which leaves nothing; it does not follow the person to other screens. */
    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        if (!ScoringView.class.equals(event.getNavigationTarget())) {
            drafts.drop(Drafts.tab(event.getUI()));
        }
    }

    @Override
    public void product(@Nullable Catalogue chosen) {
        if (chosen != null
                && !chosen.product().equals(desk.sheet().peek().catalogue().product())) {
            desk.begin(chosen);
        }
    }

    @Override
    public void client(@Nullable ClientSummary chosen) {
        if (chosen == null) {
            desk.startAnew();
        } else {
            desk.openClient(chosen.id());
        }
    }

    @Override
    public void change(Entry entry) {
        desk.change(entry);
    }

    @Override
    public void launch() {
        if (desk.ready()) {
            StaleReasonDialog.before(desk.sheet().peek(), clients, this::score);
        } else {
            info.showFirstRefused();
        }
    }

    private void score(@Nullable StaleReason reason) {
        desk.launch(reason);
        zone.scrollIntoView(ScrollIntoViewOption.Block.NEAREST);
    }

    @Override
    public void reset() {
        client(desk.sheet().peek().client());
    }

    @Override
    public void simulate() {
        getUI().ifPresent(ui ->
                ToSimulate.go(ui, desk.sheet().peek(), desk.result().peek()));
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
            if (now.entries().equals(desk.untouched().entries())) {
                drafts.drop(Drafts.tab(ui));
            } else {
                drafts.keep(Drafts.tab(ui), address, now);
            }
        });
    }
}
