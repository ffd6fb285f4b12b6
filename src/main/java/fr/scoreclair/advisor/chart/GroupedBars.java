package fr.scoreclair.advisor.chart;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Horizontal bars from zero, one per series in each row; series differ by letter, colour and hatching. */
@Tag("sc-groups")
@JsModule("context://sc/series.js")
public class GroupedBars extends Component {

    /**
     * @param letter written beside each bar
     * @param values one per row
     * @param texts the values as written
     */
    public record Series(String letter, List<Double> values, List<String> texts) {}

    public GroupedBars() {
        getElement().setAttribute("role", "img");
    }

    /**
     * @param series at most four
     * @param label the whole picture in one sentence; a table with the same facts belongs beside it
     */
    public void show(List<String> rows, List<Series> series, String label) {
        ObjectNode spec = JsonNodeFactory.instance.objectNode();
        rows.forEach(spec.putArray("rows")::add);
        ArrayNode all = spec.putArray("series");
        for (Series one : series) {
            ObjectNode node = all.addObject().put("letter", one.letter());
            one.values().forEach(node.putArray("values")::add);
            one.texts().forEach(node.putArray("texts")::add);
        }
        getElement().setAttribute("aria-label", label).setPropertyJson("spec", spec);
    }
}
