package fr.scoreclair.advisor.whatif.ui;

import static fr.scoreclair.advisor.whatif.ui.Parts.div;
import static fr.scoreclair.advisor.whatif.ui.Parts.span;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.OptionalParameter;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.signals.Signal;
import com.vaadin.flow.signals.local.ValueSignal;
import fr.scoreclair.advisor.base.Background;
import fr.scoreclair.advisor.base.NotFound;
import fr.scoreclair.advisor.base.Refusal;
import fr.scoreclair.advisor.base.ScreenContext;
import fr.scoreclair.advisor.client.ClientLinks;
import fr.scoreclair.advisor.client.Clients;
import fr.scoreclair.advisor.riskmodel.Catalogue;
import fr.scoreclair.advisor.riskmodel.RiskModel;
import fr.scoreclair.advisor.riskmodel.RiskModels;
import fr.scoreclair.advisor.riskmodel.Wording;
import fr.scoreclair.advisor.scoring.EnteredValues;
import fr.scoreclair.advisor.whatif.LoanScores;
import fr.scoreclair.advisor.whatif.LoanVariables;
import fr.scoreclair.advisor.whatif.RecourseService;
import fr.scoreclair.advisor.whatif.RecourseWording;
import fr.scoreclair.advisor.whatif.ScenarioService;
import fr.scoreclair.advisor.whatif.Simulation;
import fr.scoreclair.advisor.whatif.SimulationService;
import jakarta.annotation.security.RolesAllowed;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Simuler: the same variables as levers, the score live, before and after, the loan's arithmetic, scenarios. */
@Route(ClientLinks.SIMULATE)
@Menu(title = "menu.simulate", order = 15, icon = "vaadin:sliders")
@RolesAllowed({"ADVISOR", "SUPERVISOR"})
public class SimulateView extends Main implements HasUrlParameter<String>, HasDynamicTitle, ScreenContext {

    private static final String PRODUCT = "product";

    private final SimulationService simulations;
    private final ScenarioService scenarios;
    private final LoanScores loanScores;
    private final RiskModels models;
    private final Clients clients;
    private final RecourseService recourse;
    private final Wording wording;
    private final RecourseWording recourseWording;
    private final Background background;
    private final Trials trials;
    private final ValueSignal<String> pill = new ValueSignal<>("");
    private final Div content = div("sc-stack");

    SimulateView(
            SimulationService simulations,
            ScenarioService scenarios,
            LoanScores loanScores,
            RiskModels models,
            Clients clients,
            RecourseService recourse,
            Wording wording,
            RecourseWording recourseWording,
            Background background,
            Trials trials) {
        this.trials = trials;
        this.simulations = simulations;
        this.scenarios = scenarios;
        this.loanScores = loanScores;
        this.models = models;
        this.clients = clients;
        this.recourse = recourse;
        this.wording = wording;
        this.recourseWording = recourseWording;
        this.background = background;
        add(content);
        addClassName("sc-page");
    }

    @Override
    public String getPageTitle() {
        return getTranslation("menu.simulate") + " · ScoreClair";
    }

    @Override
    public Signal<String> pill() {
        return pill;
    }

    @Override
    public void setParameter(BeforeEvent event, @OptionalParameter @Nullable String id) {
        QueryParameters asked = event.getLocation().getQueryParameters();
        Place place = new Place(Trials.tab(event.getUI()), event.getLocation().getPathWithQueryParameters());
        Optional<EnteredValues> entered = taken(event);
        try {
            if (id != null) {
                file(UUID.fromString(id), entered, place);
            } else if (asked.getSingleParameter(PRODUCT).isPresent()) {
                application(asked.getSingleParameter(PRODUCT).orElseThrow(), entered, place);
            } else {
                pick();
            }
        } catch (Refusal refusal) {
            refused(refusal);
        } catch (NotFound | IllegalArgumentException unknown) {
            event.rerouteToError(NotFoundException.class);
        }
    }

    /** Which tab, and where. */
    private record Place(String tab, String address) {}

    /** What the Scorer hands over is taken once. */
    private static Optional<EnteredValues> taken(BeforeEvent event) {
        EnteredValues entered = ComponentUtil.getData(event.getUI(), EnteredValues.class);
        ComponentUtil.setData(event.getUI(), EnteredValues.class, null);
        return Optional.ofNullable(entered);
    }

    /** A client's file or an assessment: what the Scorer hands over is tried on it, else what this tab was trying. */
    private void file(UUID id, Optional<EnteredValues> entered, Place place) {
        Optional<Trials.Kept> kept = trials.of(place.tab(), place.address());
        Bench bench = bench(simulations.open(id), place);
        String product = bench.simulation().model().catalogue().product();
        if (entered.isPresent()) {
            entered.filter(one -> one.product().equals(product))
                    .ifPresent(one -> bench.change(
                            bench.start().like(one.values(), null, null).snappedTo(bench.start())));
        } else {
            resume(bench, kept);
        }
    }

    /** Nobody's file: what the Scorer hands over is where it starts from. */
    private void application(String product, Optional<EnteredValues> entered, Place place) {
        RiskModel model = models.active(product);
        Optional<Trials.Kept> kept = entered.isPresent() ? Optional.empty() : trials.of(place.tab(), place.address());
        Map<String, @Nullable Double> values = new HashMap<>();
        model.catalogue().features().forEach(feature -> values.put(feature.name(), feature.defaultValue()));
        kept.filter(one -> one.model().equals(model.fingerprint().sha256()))
                .ifPresent(one -> values.putAll(one.base()));
        entered.filter(one -> one.product().equals(product)).ifPresent(one -> values.putAll(one.values()));
        resume(bench(simulations.open(product, values), place), kept);
    }

    private static void resume(Bench bench, Optional<Trials.Kept> kept) {
        kept.filter(one -> one.isOf(bench.simulation()))
                .map(one -> bench.start().again(one.trial()))
                .filter(trial -> !trial.equals(bench.start()))
                .ifPresent(bench::change);
    }

    private void pick() {
        List<Catalogue> catalogues =
                models.active().stream().map(RiskModel::catalogue).toList();
        content.removeAll();
        content.add(
                title(getTranslation("simulate.no-assessment")),
                new Picker(
                        catalogues,
                        clients,
                        client -> getUI().ifPresent(ui -> ui.navigate(ClientLinks.simulate(client))),
                        product -> getUI().ifPresent(ui ->
                                ui.navigate(ClientLinks.SIMULATE, QueryParameters.simple(Map.of(PRODUCT, product))))));
    }

    private void refused(Refusal refusal) {
        content.removeAll();
        String sentences = String.join(
                " ",
                refusal.violations().stream().map(Refusal.Violation::message).toList());
        Anchor scorer = new Anchor("scorer", getTranslation("simulate.to-scorer"));
        scorer.addClassName("sc-link");
        Div banner = Parts.banner(VaadinIcon.WARNING, getTranslation("simulate.refused", sentences), "bad");
        banner.getElement().setAttribute("role", "alert");
        content.add(title(getTranslation("simulate.no-assessment")), banner, scorer);
    }

    private Bench bench(Simulation simulation, Place place) {
        Bench bench = new Bench(simulations, background, getLocale(), simulation);
        Catalogue catalogue = simulation.model().catalogue();
        pill.set(getTranslation("scorer.pill", catalogue.label().in(getLocale()), catalogue.version()));
        Optional<LoanVariables> loan = LoanVariables.of(catalogue);
        Div left = div("sc-stack");
        loan.ifPresent(one -> left.add(new LoanCard(bench, one, wording)));
        left.add(new ClientCard(bench, loan.orElse(null), wording));
        Div right = div("sc-stack", new BeforeAfter(bench), new WhatChanged(bench));
        loan.ifPresent(one -> right.add(new LoanCurves(bench, one, loanScores, background)));
        right.add(TrialRecourse.of(bench, recourse, recourseWording, background));
        right.add(new ScenarioCard(bench, scenarios, wording, background), new MoreCurves(bench, wording, background));
        content.removeAll();
        Div two = div("sc-two", left, right);
        two.addClassName("sc-bench");
        content.add(new BenchHead(simulation), two);
        Signal.effect(
                left,
                () -> trials.keep(
                        place.tab(), place.address(), bench, bench.trial().get()));
        return bench;
    }

    private Div title(String words) {
        return div("sc-title", new H1(getTranslation("menu.simulate")), span(words, "sc-muted"));
    }
}
