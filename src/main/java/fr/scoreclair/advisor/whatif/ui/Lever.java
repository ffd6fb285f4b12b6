package fr.scoreclair.advisor.whatif.ui;

import static fr.scoreclair.advisor.whatif.ui.Parts.div;
import static fr.scoreclair.advisor.whatif.ui.Parts.span;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.signals.Signal;
import fr.scoreclair.advisor.base.Formats;
import java.util.Locale;
import java.util.OptionalDouble;

/** One thing that can be moved: its name, the number, a slider, and the way back once it differs. */
class Lever extends Composite<Div> {

    /**
     * @param field as refusals name it
     * @param unit as written after the number, may be empty
     * @param decimals at most so many are written
     */
    record Named(String field, String label, String unit, int decimals) {}

    record Range(double min, double max, double step) {}

    /** What a person can do with it; numbers as shown. */
    interface Acts {
        void drag(double shown);

        /** NaN where the field was emptied. */
        void type(double shown);

        void settle();

        void unreadable(String field, String sentence);

        void revert();
    }

    private final Named named;
    private final Locale locale;
    private final TextField number = new TextField();

    /**
     * @param shown the number as shown, NaN where there is none
     * @param refusal why it is refused, empty where it is not
     * @param back what to go back to in words, empty where nothing has changed
     */
    Lever(Named named, Range range, Signal<Double> shown, Signal<String> refusal, Signal<String> back, Acts acts) {
        this.named = named;
        this.locale = getLocale();
        Span name = span(named.label(), "name");
        name.setId("lever-" + named.field());
        number(acts);
        DragRange slider = new DragRange(range.min(), range.max(), range.step(), acts::drag, acts::settle);
        slider.setAriaLabel(getTranslation("field.slider", named.label()));
        slider.getElement().bindAttribute("aria-valuetext", shown.map(this::spoken));
        Button revert = new Button("", click -> acts.revert());
        revert.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        revert.bindText(back);
        revert.bindVisible(back.map(words -> !words.isEmpty()));
        getContent().add(div("top", name, revert), number, slider);
        getContent().addClassNames("sc-field", "sc-lever");
        getContent().bindClassName("changed", back.map(words -> !words.isEmpty()));
        Signal.effect(this, () -> show(slider, shown.get(), refusal.get(), range.min()));
    }

    private void number(Acts acts) {
        number.setAriaLabelledBy("lever-" + named.field());
        number.setManualValidation(true);
        number.getElement().setAttribute("inputmode", "decimal").setAttribute("autocomplete", "off");
        if (!named.unit().isEmpty()) {
            number.setSuffixComponent(span(named.unit(), "sc-muted"));
        }
        number.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                typed(change.getValue(), acts);
            }
        });
    }

    private void typed(String text, Acts acts) {
        if (text.isBlank()) {
            acts.type(Double.NaN);
            return;
        }
        OptionalDouble read = Formats.parse(text, locale);
        if (read.isPresent()) {
            acts.type(read.getAsDouble());
        } else {
            acts.unreadable(named.field(), getTranslation("field.unreadable"));
        }
    }

    private void show(DragRange slider, double shown, String refusal, double low) {
        if (refusal.isEmpty()) {
            number.setValue(text(shown));
        }
        number.setErrorMessage(refusal);
        number.setInvalid(!refusal.isEmpty());
        slider.show(Double.isNaN(shown) ? low : shown);
    }

    private String text(double shown) {
        return Double.isNaN(shown) ? "" : Formats.number(shown, 0, named.decimals(), locale);
    }

    private String spoken(double shown) {
        return Double.isNaN(shown) ? getTranslation("simulate.unknown") : (text(shown) + " " + named.unit()).strip();
    }
}
