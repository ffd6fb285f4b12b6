package fr.scoreclair.advisor.chart;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Two distributions over the same bins: what is expected as outlines, what is found as bars. */
@Tag("sc-pairs")
@JsModule("context://sc/pairs.js")
public class PairedBars extends Component {

    /** @param expected share in [0, 1] */
    public record Bin(String label, double expected, double found) {}

    public PairedBars() {
        getElement().setAttribute("role", "img");
    }

    /** @param label the whole picture in one sentence; a table with the same facts belongs beside it */
    public void show(List<Bin> bins, String expected, String found, String label) {
        ObjectNode spec = JsonNodeFactory.instance.objectNode();
        ArrayNode all = spec.putArray("bins");
        bins.forEach(bin -> all.addObject()
                .put("label", bin.label())
                .put("expected", bin.expected())
                .put("found", bin.found()));
        spec.putObject("words").put("expected", expected).put("found", found);
        getElement().setAttribute("aria-label", label).setPropertyJson("spec", spec);
    }
}
