package fr.scoreclair.advisor.chart;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Counts over equal intervals, with some values marked by a letter. */
@Tag("sc-histogram")
@JsModule("context://sc/series.js")
public class HistogramChart extends Component {

    /** @param series which of four colours, from 0 */
    public record Mark(int series, String letter, double value) {}

    /** A line across with its words. */
    public record Limit(double value, String text) {}

    public HistogramChart() {
        getElement().setAttribute("role", "img");
    }

    /** @param label the whole picture in one sentence; a table with the same facts belongs beside it */
    public void show(List<Integer> counts, Scale scale, @Nullable Limit limit, List<Mark> marks, String label) {
        ObjectNode spec = JsonNodeFactory.instance.objectNode();
        counts.forEach(spec.putArray("counts")::add);
        scale.ticks(spec.putArray("ticks"));
        if (limit == null) {
            spec.putNull("limit");
        } else {
            spec.putObject("limit").put("at", scale.place(limit.value())).put("text", limit.text());
        }
        ArrayNode all = spec.putArray("marks");
        marks.forEach(mark -> all.addObject()
                .put("series", mark.series())
                .put("letter", mark.letter())
                .put("at", scale.place(mark.value())));
        getElement().setAttribute("aria-label", label).setPropertyJson("spec", spec);
    }
}
