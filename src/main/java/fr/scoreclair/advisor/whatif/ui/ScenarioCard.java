package fr.scoreclair.advisor.whatif.ui;

import static fr.scoreclair.advisor.whatif.ui.Parts.div;
import static fr.scoreclair.advisor.whatif.ui.Parts.span;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.signals.Signal;
import com.vaadin.flow.signals.local.ValueSignal;
import fr.scoreclair.advisor.base.Background;
import fr.scoreclair.advisor.riskmodel.Wording;
import fr.scoreclair.advisor.whatif.Scenario;
import fr.scoreclair.advisor.whatif.ScenarioService;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** « Scénarios »: keep what is tried under a name, come back to it, put up to four side by side, delete. */
class ScenarioCard extends Composite<Section> {

    static final int MOST_COMPARED = 4;

    private final Bench bench;
    private final ScenarioService service;
    private final Background background;
    private final Locale locale = getLocale();
    private final ValueSignal<List<Scenario.Today>> kept = new ValueSignal<>(List.of());
    private final ValueSignal<Set<UUID>> chosen = new ValueSignal<>(Set.of());
    private final ValueSignal<String> outcry = new ValueSignal<>("");
    private final TextField name = new TextField(getTranslation("simulate.scenario.name"));

    ScenarioCard(Bench bench, ScenarioService service, Wording wording, Background background) {
        this.bench = bench;
        this.service = service;
        this.background = background;
        Parts.card(getContent(), getTranslation("simulate.scenarios"));
        getContent().addClassName("sc-scenarios");
        if (bench.simulation().client() == null) {
            getContent().add(span(getTranslation("simulate.scenarios.nobody"), "sc-muted"));
            return;
        }
        Div list = div("sc-scenario-list");
        Div table = div("sc-stack-tight");
        getContent().add(keeper(), refused(), list, table);
        Signal.effect(this, () -> list(list, kept.get()));
        Signal.effect(this, () -> compare(table, kept.get(), chosen.get(), wording));
        kept.set(service.of(bench.simulation()));
    }

    private Div keeper() {
        name.setMaxLength(ScenarioService.LONGEST_NAME);
        name.setPlaceholder(getTranslation("simulate.scenario.example"));
        Button keep = new Button(getTranslation("simulate.scenario.keep"), click -> keep());
        keep.addClickShortcut(Key.ENTER).listenOn(name).setResetFocusOnActiveElement(true);
        keep.bindEnabled(bench.tried().map(Tried.Scored.class::isInstance));
        return div("sc-row", name, keep);
    }

    private Div refused() {
        Div place = new Div();
        place.getElement().setAttribute("role", "alert");
        Signal.effect(this, () -> {
            place.removeAll();
            String sentence = outcry.get();
            if (!sentence.isEmpty()) {
                place.add(Parts.banner(VaadinIcon.WARNING, sentence, "bad"));
            }
        });
        return place;
    }

    /** Ticking does not make the list anew: the keyboard stays where it is. */
    private void list(Div place, List<Scenario.Today> all) {
        place.removeAll();
        if (all.isEmpty()) {
            Paragraph none = new Paragraph(getTranslation("simulate.scenarios.none"));
            none.addClassName("sc-muted");
            place.add(none);
            return;
        }
        all.forEach(one -> place.add(new ScenarioLine(
                one,
                chosen.peek().contains(one.scenario().id()),
                chosen.map(some -> some.size() < MOST_COMPARED
                        || some.contains(one.scenario().id())),
                new ScenarioLine.Acts(this::compare, this::resume, this::remove))));
    }

    private void compare(Div place, List<Scenario.Today> all, Set<UUID> compared, Wording wording) {
        place.removeAll();
        List<Scenario.Today> some = all.stream()
                .filter(one -> compared.contains(one.scenario().id()))
                .toList();
        if (!some.isEmpty()) {
            place.add(new ScenarioTable(bench, some, wording));
        }
    }

    private void compare(UUID scenario, boolean on) {
        Set<UUID> next = new LinkedHashSet<>(chosen.peek());
        if (on) {
            next.add(scenario);
        } else {
            next.remove(scenario);
        }
        chosen.set(Set.copyOf(next));
    }

    private void resume(Scenario scenario) {
        bench.change(bench.trial().peek().like(scenario.values(), scenario.months(), scenario.rate()));
    }

    private void keep() {
        Trial trial = bench.trial().peek();
        boolean loan = trial.hasTerm();
        String called = name.getValue();
        Integer months = loan ? (Integer) (int) Math.max(1, Math.rint(trial.months())) : null;
        attempt(() ->
                service.keep(bench.simulation(), called, trial.values(), months, loan ? (Double) trial.rate() : null));
    }

    private void remove(UUID scenario) {
        attempt(() -> service.remove(scenario));
    }

    private void attempt(Runnable act) {
        background.run(
                locale,
                () -> {
                    act.run();
                    return service.of(bench.simulation());
                },
                now -> {
                    outcry.set("");
                    Set<UUID> there =
                            now.stream().map(one -> one.scenario().id()).collect(Collectors.toSet());
                    chosen.set(chosen.peek().stream().filter(there::contains).collect(Collectors.toUnmodifiableSet()));
                    if (now.size() > kept.peek().size()) {
                        blank();
                    }
                    kept.set(now);
                },
                fault -> outcry.set(
                        switch (Tried.of(fault)) {
                            case Tried.Refused(var sentences) -> String.join(" ", sentences.values());
                            case Tried.Failed(String reference) -> getTranslation("simulate.failed", reference);
                            case Tried.Scored scored -> "";
                        }));
    }

    /** Components are touched with the screen's lock held, whatever thread the news arrives on. */
    private void blank() {
        getUI().ifPresent(ui -> ui.access(name::clear));
    }
}
