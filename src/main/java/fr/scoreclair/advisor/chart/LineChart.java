package fr.scoreclair.advisor.chart;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Lines over one axis, drawn by ApexCharts, with one value marked. */
@Tag("sc-lines")
@JsModule("context://sc/plot.js")
public class LineChart extends Component {

    /** @param dashed so that lines differ by more than their colour */
    public record Line(String name, Tone tone, boolean dashed, List<Point> points) {}

    public record Point(double x, double y) {}

    /** @param value where on the line, drawn as a dot; null for the upright line alone */
    public record Mark(double at, String text, @Nullable Double value) {
        public Mark(double at, String text) {
            this(at, text, null);
        }
    }

    public LineChart() {
        getElement().setAttribute("role", "img");
    }

    /** @param label the whole picture in one sentence; a table with the same facts belongs beside it */
    public void show(List<Line> lines, @Nullable Mark mark, Axis x, Axis y, String label) {
        ObjectNode spec = JsonNodeFactory.instance.objectNode();
        ArrayNode all = spec.putArray("lines");
        for (Line line : lines) {
            ArrayNode points = all.addObject()
                    .put("name", line.name())
                    .put("tone", line.tone().css())
                    .put("dashed", line.dashed())
                    .putArray("points");
            line.points().forEach(point -> points.addArray().add(point.x()).add(point.y()));
        }
        if (mark != null) {
            spec.putObject("mark").put("at", mark.at()).put("text", mark.text()).put("value", mark.value());
        }
        x.into(spec.putObject("x"));
        y.into(spec.putObject("y"));
        getElement().setAttribute("aria-label", label).setPropertyJson("spec", spec);
    }
}
