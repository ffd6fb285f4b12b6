package fr.scoreclair.advisor.chart;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.time.Instant;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A share in [0, 1] over time, with a threshold that may step and marks where something changed. */
@Tag("sc-timeline")
@JsModule("context://sc/timeline.js")
public class TimeLine extends Component {

    private static final double AIR = 1.15;

    /** @param text the point in words, for who points at it */
    public record Point(Instant at, double value, double threshold, Tone tone, String text) {}

    /** Something changed from this moment on. */
    public record Change(Instant at, String text) {}

    public TimeLine() {
        getElement().setAttribute("role", "img");
    }

    /**
     * @param points in the order of time, at least one
     * @param threshold the word beside the threshold
     * @param label the whole picture in one sentence; a table with the same facts belongs beside it
     */
    public void show(List<Point> points, List<Change> changes, String threshold, String label) {
        if (points.isEmpty()) {
            throw new IllegalArgumentException("a line has a point");
        }
        ObjectNode spec = JsonNodeFactory.instance.objectNode();
        ArrayNode dots = spec.putArray("points");
        points.forEach(point -> dots.addObject()
                .put("at", point.at().toEpochMilli())
                .put("value", point.value())
                .put("threshold", point.threshold())
                .put("tone", point.tone().css())
                .put("text", point.text()));
        ArrayNode marks = spec.putArray("changes");
        changes.forEach(change ->
                marks.addObject().put("at", change.at().toEpochMilli()).put("text", change.text()));
        double highest = points.stream()
                .mapToDouble(point -> Math.max(point.value(), point.threshold()))
                .max()
                .orElse(1);
        spec.put("top", Math.min(1, highest * AIR)).put("threshold", threshold);
        getElement().setAttribute("aria-label", label).setPropertyJson("spec", spec);
    }
}
