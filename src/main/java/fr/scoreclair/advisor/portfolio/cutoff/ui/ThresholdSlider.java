package fr.scoreclair.advisor.portfolio.cutoff.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasAriaLabel;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.dom.DebouncePhase;
import com.vaadin.flow.dom.Element;
import fr.scoreclair.advisor.portfolio.cutoff.Grid;
import java.util.function.IntConsumer;

/** The browser's own slider over the {@link Grid}, told while it moves; arrow keys move it by one step. */
@Tag("input")
class ThresholdSlider extends Component implements HasStyle, HasAriaLabel {

    /** Two pictures of a screen, milliseconds. */
    private static final int PAUSE = 32;

    ThresholdSlider(IntConsumer moved) {
        Element element = getElement()
                .setAttribute("type", "range")
                .setAttribute("min", Integer.toString(Grid.LOWEST))
                .setAttribute("max", Integer.toString(Grid.HIGHEST))
                .setAttribute("step", "1");
        element.addEventListener("input", event -> moved.accept((int) value()))
                .synchronizeProperty("value")
                .debounce(PAUSE, DebouncePhase.LEADING, DebouncePhase.INTERMEDIATE, DebouncePhase.TRAILING);
        addClassName("sc-range");
    }

    private double value() {
        return getElement().getProperty("value", (double) Grid.LOWEST);
    }

    /** Not sent back to a slider that is already there, so that it never jumps under the hand. */
    void show(int step, String words) {
        if ((int) value() != step) {
            getElement().setProperty("value", Integer.toString(step));
        }
        getElement().setAttribute("aria-valuetext", words);
    }
}
