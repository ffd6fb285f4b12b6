package fr.scoreclair.advisor.decision.oversight.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.signals.Signal;
import com.vaadin.flow.signals.local.ValueSignal;
import fr.scoreclair.advisor.base.Background;
import fr.scoreclair.advisor.base.Products;
import fr.scoreclair.advisor.decision.oversight.Behind;
import fr.scoreclair.advisor.decision.oversight.Figures;
import fr.scoreclair.advisor.decision.oversight.Oversight;
import fr.scoreclair.advisor.decision.oversight.OversightExport;
import fr.scoreclair.advisor.decision.oversight.OversightFilter;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.LoggerFactory;

/** Dérogations: how people decide beside the model, per agency and person, and where to ask a question. */
@Route(Address.ROUTE)
@Menu(title = "menu.overrides", order = 108, icon = "vaadin:scale-unbalance")
@RolesAllowed("SUPERVISOR")
public class OverridesView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private final Oversight oversight;
    private final OversightExport export;
    private final Background background;
    private final Clock clock;
    private final Words words;

    private final ValueSignal<OversightFilter> filter = new ValueSignal<>(OversightFilter.ALL);
    private final ValueSignal<State> state = new ValueSignal<>(new State.Loading());
    private final ValueSignal<Optional<Behind>> behind = new ValueSignal<>(Optional.empty());
    private final Div content = new Div();
    private final Div list = new Div();

    /** What became of the question. */
    private sealed interface State {
        record Loading() implements State {}

        record Failed(String reference) implements State {}

        record Told(OversightFilter filter, Figures figures) implements State {}
    }

    OverridesView(Oversight oversight, OversightExport export, Products products, Background background, Clock clock) {
        this.oversight = oversight;
        this.export = export;
        this.background = background;
        this.clock = clock;
        this.words = new Words(getLocale(), products.all(getLocale()), this::getTranslation);
        content.addClassName("sc-stack");
        content.getElement().setAttribute("aria-live", "polite");
        add(
                new H1(getTranslation("oversight.title")),
                new Paragraph(getTranslation("oversight.text")),
                new Filters(filter, oversight.desks(), words),
                content,
                list);
        addClassName("sc-page");
        Signal.effect(this, () -> look(filter.get()));
        Signal.effect(this, () -> show(state.get()));
        Signal.effect(this, () -> open(behind.get()));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("oversight.title") + " · ScoreClair";
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        filter.set(Address.read(event.getLocation().getQueryParameters().getParameters()));
    }

    private void look(OversightFilter asked) {
        getUI().ifPresent(ui -> ui.getPage().getHistory().replaceState(null, Address.of(asked)));
        behind.set(Optional.empty());
        background.run(
                getLocale(),
                () -> oversight.figures(asked),
                figures -> {
                    if (asked.equals(filter.peek())) {
                        state.set(new State.Told(asked, figures));
                    }
                },
                fault -> {
                    String reference = UUID.randomUUID().toString().substring(0, 8);
                    LoggerFactory.getLogger(getClass()).error("oversight failed, reference {}", reference, fault);
                    state.set(new State.Failed(reference));
                });
    }

    private void show(State now) {
        content.removeAll();
        switch (now) {
            case State.Loading loading -> {
                ProgressBar bar = new ProgressBar();
                bar.setIndeterminate(true);
                bar.getElement().setAttribute("aria-label", getTranslation("oversight.loading"));
                content.add(bar);
            }
            case State.Failed failed ->
                content.add(Parts.banner(
                        VaadinIcon.WARNING, getTranslation("oversight.failed", failed.reference()), "bad"));
            case State.Told told -> tell(told);
        }
    }

    private void tell(State.Told told) {
        Figures figures = told.figures();
        OversightFilter asked = told.filter();
        if (figures.all().cases() + figures.all().of(fr.scoreclair.advisor.decision.oversight.Kind.DOCUMENTS) == 0) {
            content.add(empty(asked));
            return;
        }
        Div two = new Div(
                new ReasonsCard(figures.reasons(), asked, words, this::ask),
                new TimesCard(figures.all().times(), oversight.rule(), asked, words, this::ask));
        two.addClassName("sc-oversight-two");
        content.add(
                new FlagsCard(figures, oversight.rule(), words),
                new KeyFigures(figures, asked, words, this::ask),
                new GroupsCard(
                        "advisor",
                        figures.advisors(),
                        oversight.rule(),
                        words,
                        group -> asked.withAdvisor(group.name()),
                        this::ask),
                new GroupsCard(
                        "agency",
                        figures.agencies(),
                        oversight.rule(),
                        words,
                        group -> asked.withAgency(group.name()),
                        this::ask),
                two,
                new Exports("derogations", clock, words, (format, out) -> export.groups(format, asked, words, out)),
                reading());
    }

    private Component empty(OversightFilter asked) {
        boolean narrowed = !asked.equals(OversightFilter.ALL);
        Div empty = new Div(
                Parts.mute(VaadinIcon.SCALE_UNBALANCE),
                new Paragraph(getTranslation(narrowed ? "oversight.empty.filter" : "oversight.empty")));
        if (!narrowed) {
            Anchor score = new Anchor("clients", getTranslation("oversight.empty.start"));
            score.addClassName("sc-link");
            empty.add(score);
        }
        empty.addClassNames("sc-card", "sc-empty");
        return empty;
    }

    private Component reading() {
        Paragraph reading = new Paragraph(getTranslation("oversight.reading"));
        reading.addClassNames("sc-small", "sc-muted");
        return reading;
    }

    private void ask(Behind asked) {
        behind.set(Optional.of(asked));
    }

    private void open(Optional<Behind> asked) {
        list.removeAll();
        asked.ifPresent(some ->
                list.add(new BehindCard(some, oversight, export, clock, words, () -> behind.set(Optional.empty()))));
    }
}
