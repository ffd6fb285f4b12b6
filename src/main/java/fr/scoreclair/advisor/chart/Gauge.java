package fr.scoreclair.advisor.chart;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;

/** An arc from 0 to 1 with a marked threshold. */
@Tag("sc-gauge")
@JsModule("context://sc/gauge.js")
public class Gauge extends Component {

    /**
     * @param value in [0, 1]
     * @param threshold in [0, 1]
     * @param margin half width of the amber band around the threshold
     * @param words the value as written inside
     * @param thresholdWords the words beside the mark
     * @param label the whole fact in one sentence, for those who do not see the arc
     */
    public record Reading(
            double value,
            double threshold,
            double margin,
            Tone tone,
            String words,
            String caption,
            String thresholdWords,
            String label) {}

    public Gauge() {
        getElement().setAttribute("role", "img");
    }

    /**
     * A band along the arc: where the value might lie as well; its words belong into the {@linkplain Reading#label label}.
     *
     * @param low in [0, 1]; equal to {@code high} for no band
     */
    public void band(double low, double high) {
        getElement().setProperty("bandLow", low).setProperty("bandHigh", high);
    }

    public void show(Reading reading) {
        getElement()
                .setAttribute("aria-label", reading.label())
                .setProperty("threshold", reading.threshold())
                .setProperty("margin", reading.margin())
                .setProperty("tone", reading.tone().css())
                .setProperty("words", reading.words())
                .setProperty("caption", reading.caption())
                .setProperty("thresholdWords", reading.thresholdWords())
                .setProperty("value", reading.value());
    }

    /** Amber within {@code margin} of the threshold, else good below it and bad from it on. */
    public static Tone tone(double value, double threshold, double margin) {
        if (Math.abs(value - threshold) <= margin) {
            return Tone.WARN;
        }
        return value < threshold ? Tone.GOOD : Tone.BAD;
    }
}
