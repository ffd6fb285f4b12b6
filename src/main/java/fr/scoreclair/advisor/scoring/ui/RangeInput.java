package fr.scoreclair.advisor.scoring.ui;

import com.vaadin.flow.component.AbstractSinglePropertyField;
import com.vaadin.flow.component.HasAriaLabel;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.dom.DebouncePhase;

/** The browser's own slider: any value fits, so that a known value between two steps is not moved by looking at it. */
@Tag("input")
class RangeInput extends AbstractSinglePropertyField<RangeInput, String> implements HasStyle, HasAriaLabel {

    private static final int PAUSE = 80;

    RangeInput(double min, double max, double step) {
        super("value", "", false);
        getElement()
                .setAttribute("type", "range")
                .setAttribute("min", Double.toString(min))
                .setAttribute("max", Double.toString(max))
                .setAttribute("step", Double.toString(step));
        setSynchronizedEvent("input");
        getSynchronizationRegistration().debounce(PAUSE, DebouncePhase.INTERMEDIATE, DebouncePhase.TRAILING);
        addClassName("sc-range");
    }
}
