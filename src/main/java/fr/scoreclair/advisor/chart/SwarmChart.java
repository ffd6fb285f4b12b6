package fr.scoreclair.advisor.chart;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Dots in rows, a row per name, coloured by group, drawn by ApexCharts. */
@Tag("sc-swarm")
@JsModule("context://sc/plot.js")
public class SwarmChart extends Component {

    /** @param tone the last part of a class sc-tone-… */
    public record Group(String name, String tone, List<Dot> dots) {}

    /** @param y the row's number from 0 plus how far aside, under half a row */
    public record Dot(double x, double y) {}

    public SwarmChart() {
        getElement().setAttribute("role", "img");
    }

    /** @param label the whole picture in one sentence; a table with the same facts belongs beside it */
    public void show(List<String> rows, List<Group> groups, Axis x, String label) {
        ObjectNode spec = JsonNodeFactory.instance.objectNode();
        ArrayNode names = spec.putArray("rows");
        rows.forEach(names::add);
        ArrayNode all = spec.putArray("groups");
        for (Group group : groups) {
            ArrayNode points = all.addObject()
                    .put("name", group.name())
                    .put("tone", group.tone())
                    .putArray("points");
            group.dots().forEach(dot -> points.addArray().add(dot.x()).add(dot.y()));
        }
        x.into(spec.putObject("x"));
        getElement().setAttribute("aria-label", label).setPropertyJson("spec", spec);
    }
}
