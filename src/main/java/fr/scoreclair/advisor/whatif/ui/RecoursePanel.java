package fr.scoreclair.advisor.whatif.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.signals.Signal;
import com.vaadin.flow.signals.local.ValueSignal;
import fr.scoreclair.advisor.base.Background;
import fr.scoreclair.advisor.riskmodel.Catalogue;
import fr.scoreclair.advisor.riskmodel.Feature;
import fr.scoreclair.advisor.whatif.Proposal;
import fr.scoreclair.advisor.whatif.RecourseAnswer;
import fr.scoreclair.advisor.whatif.RecourseService.Searched;
import fr.scoreclair.advisor.whatif.RecourseWording;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.LoggerFactory;

/** « Que faudrait-il ? »: a button, then the smallest changes that would do, or within which bounds nothing does. */
public class RecoursePanel extends Composite<Section> {

    private sealed interface State {
        record NotAsked() implements State {}

        record Searching() implements State {}

        record Told(Searched searched) implements State {}

        record Failed(String reference) implements State {}
    }

    private final ValueSignal<State> state = new ValueSignal<>(new State.NotAsked());
    private final ValueSignal<Boolean> again = new ValueSignal<>(false);
    private final Supplier<Searched> search;
    private final RecourseWording wording;
    private final Background background;
    private final Optional<Consumer<Proposal>> simulate;
    private final Div told = new Div();

    /** @param simulate what « Simuler cette proposition » does; without it there is no such button */
    public RecoursePanel(
            Supplier<Searched> search,
            RecourseWording wording,
            Background background,
            Optional<Consumer<Proposal>> simulate) {
        this.search = search;
        this.wording = wording;
        this.background = background;
        this.simulate = simulate;
        Button ask = new Button(getTranslation("recourse.ask"), click -> ask());
        ask.addThemeName("primary");
        ask.bindEnabled(state.map(s -> !(s instanceof State.Searching)));
        ask.bindVisible(() -> again.get() || !(state.get() instanceof State.Told));
        told.addClassName("sc-stack-tight");
        told.getElement().setAttribute("aria-live", "polite");
        Paragraph intro = new Paragraph(getTranslation("recourse.intro"));
        intro.addClassNames("sc-small", "sc-muted");
        getContent().add(new H2(getTranslation("recourse.title")), intro, ask, told);
        getContent().addClassNames("sc-card", "sc-stack-tight", "sc-recourse");
        Signal.effect(this, () -> show(state.get()));
    }

    /** Where what is asked about changes: the button stays. */
    void mayBeAskedAgain() {
        again.set(true);
    }

    private void ask() {
        state.set(new State.Searching());
        background.run(getLocale(), search, searched -> state.set(new State.Told(searched)), fault -> {
            String reference = UUID.randomUUID().toString().substring(0, 8);
            LoggerFactory.getLogger(RecoursePanel.class).error("recourse failed, reference {}", reference, fault);
            state.set(new State.Failed(reference));
        });
    }

    private void show(State now) {
        told.removeAll();
        switch (now) {
            case State.NotAsked nothing -> {}
            case State.Searching searching -> told.add(new Span(getTranslation("recourse.searching")));
            case State.Failed(String reference) ->
                told.add(banner("bad", getTranslation("recourse.failed", reference)));
            case State.Told(Searched searched) -> show(searched);
        }
    }

    private void show(Searched searched) {
        RecourseAnswer answer = searched.answer();
        Catalogue catalogue = searched.model().catalogue();
        if (answer.favourable()) {
            told.add(banner("good", getTranslation("recourse.favourable")));
        } else if (!answer.found()) {
            told.add(banner("warn", getTranslation("recourse.none")), bounds(answer, catalogue));
        } else {
            answer.proposals().forEach(proposal -> told.add(card(proposal, catalogue)));
            told.add(note(getTranslation(answer.exact() ? "recourse.proven" : "recourse.tried")));
        }
    }

    private Component card(Proposal proposal, Catalogue catalogue) {
        Paragraph sentence = new Paragraph(wording.sentence(catalogue, proposal, getLocale()));
        UnorderedList values = new UnorderedList();
        for (Proposal.Change change : proposal.changes()) {
            Feature feature = catalogue.feature(change.feature());
            values.add(new ListItem(getTranslation(
                    "recourse.change",
                    feature.label().in(getLocale()),
                    wording.value(feature, change.from(), getLocale()),
                    wording.value(feature, change.to(), getLocale()))));
        }
        values.addClassNames("sc-small");
        Div card = new Div(sentence, values);
        simulate.ifPresent(
                act -> card.add(new Button(getTranslation("recourse.simulate"), click -> act.accept(proposal))));
        card.addClassNames("sc-banner", "plain", "sc-proposal");
        return card;
    }

    private Component bounds(RecourseAnswer answer, Catalogue catalogue) {
        UnorderedList list = new UnorderedList();
        for (RecourseAnswer.Bound bound : answer.bounds()) {
            Feature feature = catalogue.feature(bound.feature());
            String words = getTranslation(
                    "recourse.bound",
                    feature.label().in(getLocale()),
                    wording.value(feature, bound.from(), getLocale()),
                    wording.value(feature, bound.to(), getLocale()));
            list.add(new ListItem(
                    bound.months() > 0 ? words + getTranslation("recourse.bound.months", bound.months()) : words));
        }
        Div tried =
                new Div(note(getTranslation(answer.exact() ? "recourse.none.proven" : "recourse.none.tried")), list);
        tried.addClassName("sc-small");
        return tried;
    }

    private static Component note(String words) {
        Paragraph note = new Paragraph(words);
        note.addClassNames("sc-small", "sc-muted");
        return note;
    }

    private static Component banner(String kind, String words) {
        Div banner = new Div(new Span(words));
        banner.addClassNames("sc-banner", kind);
        return banner;
    }
}
