package fr.scoreclair.advisor.whatif.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasAriaLabel;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.dom.DebouncePhase;
import com.vaadin.flow.dom.Element;
import java.util.function.DoubleConsumer;

/**
 * The browser's own slider, told while it moves: the first step at once, then at most one a picture, the last one always. What
 * the server shows is not sent back to a slider that is already there, so that it never jumps under the hand.
 */
@Tag("input")
class DragRange extends Component implements HasStyle, HasAriaLabel {

    /** One picture of a screen, milliseconds. */
    private static final int PICTURE = 16;

    /** A hand that rests so long, milliseconds, or lets go, has settled. */
    private static final int REST = 350;

    private static final double SAME = 1e-9;

    DragRange(double min, double max, double step, DoubleConsumer dragged, Runnable settled) {
        Element element = getElement()
                .setAttribute("type", "range")
                .setAttribute("min", Double.toString(min))
                .setAttribute("max", Double.toString(max))
                .setAttribute("step", Double.toString(step));
        element.addEventListener("input", event -> dragged.accept(value()))
                .synchronizeProperty("value")
                .debounce(PICTURE, DebouncePhase.LEADING, DebouncePhase.INTERMEDIATE, DebouncePhase.TRAILING);
        element.addEventListener("change", event -> settled.run())
                .synchronizeProperty("value")
                .debounce(REST);
        addClassName("sc-range");
    }

    /** Where the slider stands. */
    double value() {
        return getElement().getProperty("value", Double.NaN);
    }

    void show(double value) {
        if (!(Math.abs(value - value()) <= SAME * Math.max(1, Math.abs(value)))) {
            getElement().setProperty("value", Double.toString(value));
        }
    }
}
