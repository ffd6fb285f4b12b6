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
import org.jspecify.annotations.Nullable;

/** One thing that can be moved: its name, the number, a slider, and the way back once it differs. */
class Lever extends Composite<Div> {

    /**
     * @param field as refusals name it
     * @param unit as written after the number, may be empty
     * @param decimals at most so many are written
     */
    record Named(String field, String label, String unit, int decimals) {}

    record Range(double min, double max, double step) {}

    /**
     * @param number as shown, NaN where there is none
     * @param refusal why it is refused, empty where it is not
     * @param back what to go back to in words, empty where nothing has changed
     */
    record Shown(double number, String refusal, String back) {}

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
    private final DragRange slider;
    private final Button revert;
    private final double low;
    private @Nullable Shown last;

    Lever(Named named, Range range, Signal<Shown> shown, Acts acts) {
        this.named = named;
        this.locale = getLocale();
        Span name = span(named.label(), "name");
        name.setId("lever-" + named.field());
        number(acts);
        low = range.min();
        slider = new DragRange(range.min(), range.max(), range.step(), acts::drag, acts::settle);
        slider.setAriaLabel(getTranslation("field.slider", named.label()));
        revert = new Button("", click -> acts.revert());
        revert.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        getContent().add(div("top", name, revert), number, slider);
        getContent().addClassNames("sc-field", "sc-lever");
        Signal.effect(this, () -> show(shown.get()));
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

    /** Most levers stand still while one is dragged. */
    private void show(Shown shown) {
        if (shown.equals(last)) {
            return;
        }
        last = shown;
        boolean refused = !shown.refusal().isEmpty();
        if (!refused) {
            number.setValue(text(shown.number()));
        }
        number.setErrorMessage(shown.refusal());
        number.setInvalid(refused);
        slider.show(Double.isNaN(shown.number()) ? low : shown.number());
        slider.getElement().setAttribute("aria-valuetext", spoken(shown.number()));
        revert.setText(shown.back());
        revert.setVisible(!shown.back().isEmpty());
        getContent().setClassName("changed", !shown.back().isEmpty());
    }

    private String text(double shown) {
        return Double.isNaN(shown) ? "" : Formats.number(shown, 0, named.decimals(), locale);
    }

    private String spoken(double shown) {
        return Double.isNaN(shown) ? getTranslation("simulate.unknown") : (text(shown) + " " + named.unit()).strip();
    }
}
