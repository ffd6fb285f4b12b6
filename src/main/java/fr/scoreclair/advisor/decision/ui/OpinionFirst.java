package fr.scoreclair.advisor.decision.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.signals.Signal;
import com.vaadin.flow.signals.local.ValueSignal;
import fr.scoreclair.advisor.decision.Outcome;
import java.util.Optional;
import java.util.function.Consumer;

/** « Votre avis d’abord »: on the sample, before this screen shows the score. */
class OpinionFirst extends Composite<Section> {

    private final ValueSignal<Optional<Outcome>> chosen = new ValueSignal<>(Optional.empty());

    OpinionFirst(Consumer<Outcome> say) {
        RadioButtonGroup<Outcome> outcomes = new RadioButtonGroup<>(getTranslation("decision.first.question"));
        outcomes.setItems(Outcome.values());
        outcomes.setItemLabelGenerator(outcome -> getTranslation("decision.outcome." + outcome));
        outcomes.addThemeName("vertical");
        outcomes.addValueChangeListener(change -> chosen.set(Optional.ofNullable(change.getValue())));
        Button state = new Button(
                getTranslation("decision.first.say"), click -> chosen.peek().ifPresent(say));
        state.addThemeVariants(ButtonVariant.PRIMARY);
        state.bindEnabled(Signal.cached(chosen.map(Optional::isPresent)));
        Parts.card(
                getContent(),
                getTranslation("decision.first.title"),
                new Paragraph(getTranslation("decision.first.text")),
                outcomes,
                state);
    }
}
