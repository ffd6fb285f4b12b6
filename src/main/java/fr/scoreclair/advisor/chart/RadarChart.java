package fr.scoreclair.advisor.chart;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Shares in [0, 1] on axes around a middle, a polygon per series; series differ by colour, dash and shape. */
@Tag("sc-radar")
@JsModule("context://sc/series.js")
public class RadarChart extends Component {

    /** Axes below which a polygon says nothing. */
    public static final int FEWEST_AXES = 3;

    /** @param values one per axis, in [0, 1] */
    public record Series(String letter, List<Double> values) {}

    /** A ring at a share, and what is written on it. */
    public record Ring(double at, String text) {}

    public RadarChart() {
        getElement().setAttribute("role", "img");
    }

    /**
     * @param series at most four
     * @param label the whole picture in one sentence; a table with the same facts belongs beside it
     */
    public void show(List<String> axes, List<Ring> rings, List<Series> series, String label) {
        ObjectNode spec = JsonNodeFactory.instance.objectNode();
        axes.forEach(spec.putArray("axes")::add);
        ArrayNode circles = spec.putArray("rings");
        rings.forEach(ring -> circles.addObject().put("at", ring.at()).put("text", ring.text()));
        ArrayNode all = spec.putArray("series");
        for (Series one : series) {
            ObjectNode node = all.addObject().put("letter", one.letter());
            one.values().forEach(node.putArray("values")::add);
        }
        getElement().setAttribute("aria-label", label).setPropertyJson("spec", spec);
    }
}
