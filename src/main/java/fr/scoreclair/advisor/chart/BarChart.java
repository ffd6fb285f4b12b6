package fr.scoreclair.advisor.chart;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.List;
import java.util.stream.DoubleStream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Horizontal bars from one number to another, drawn by ApexCharts; the words come ready made. */
@Tag("sc-chart")
@JsModule("context://sc/chart.js")
public class BarChart extends Component {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** @param text the value as written at the bar's end */
    public record Bar(String label, double from, double to, String text, Tone tone) {}

    /** A line across all bars; {@code text} may be empty. */
    public record Mark(double at, String text, Tone tone) {}

    public BarChart() {
        getElement().setAttribute("role", "img");
    }

    /** @param label the whole picture in one sentence; a table with the same facts belongs beside it */
    public void show(List<Bar> bars, List<Mark> marks, String label) {
        ObjectNode spec = JSON.objectNode();
        ArrayNode rows = spec.putArray("rows");
        bars.forEach(bar -> rows.addObject()
                .put("label", bar.label())
                .put("from", bar.from())
                .put("to", bar.to())
                .put("text", bar.text())
                .put("tone", bar.tone().css()));
        ArrayNode lines = spec.putArray("marks");
        marks.forEach(mark -> lines.addObject()
                .put("at", mark.at())
                .put("text", mark.text())
                .put("tone", mark.tone().css()));
        spec.put("min", ends(bars, marks).min().orElse(0))
                .put("max", ends(bars, marks).max().orElse(1));
        getElement().setAttribute("aria-label", label).setPropertyJson("spec", spec);
    }

    private static DoubleStream ends(List<Bar> bars, List<Mark> marks) {
        return DoubleStream.concat(
                DoubleStream.concat(
                        bars.stream().mapToDouble(Bar::from), bars.stream().mapToDouble(Bar::to)),
                marks.stream().mapToDouble(Mark::at));
    }
}
