package fr.scoreclair.advisor.chart;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A number over time. Places are shares of the width and of the height; the words come ready made. */
@Tag("sc-trend")
@JsModule("context://sc/trend.js")
public class TrendLine extends Component {

    /**
     * @param across in [0, 1], from the oldest to the newest
     * @param text the point in words, for who points at it
     */
    public record Point(double across, double value, String text) {}

    /** What is written under a place. */
    public record Tick(double across, String text) {}

    public TrendLine() {
        getElement().setAttribute("role", "img");
    }

    /**
     * @param points in the order of time, at least one
     * @param scale of the values
     * @param label the whole picture in one sentence; a table with the same facts belongs beside it
     */
    public void show(List<Point> points, List<Tick> ticks, Scale scale, String label) {
        ObjectNode spec = JsonNodeFactory.instance.objectNode();
        ArrayNode dots = spec.putArray("points");
        points.forEach(point -> dots.addObject()
                .put("x", point.across())
                .put("y", scale.place(point.value()))
                .put("text", point.text()));
        ArrayNode under = spec.putArray("across");
        ticks.forEach(tick -> under.addObject().put("at", tick.across()).put("text", tick.text()));
        scale.ticks(spec.putArray("up"));
        getElement().setAttribute("aria-label", label).setPropertyJson("spec", spec);
    }
}
