package fr.scoreclair.advisor.chart;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.Arrays;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** How often two values go together: a darker cell stands for more of them; some pairs are marked by a letter. */
@Tag("sc-density")
@JsModule("context://sc/series.js")
public class DensityChart extends Component {

    private static final int DARKEST = 5;

    /** @param series which of four colours, from 0 */
    public record Mark(int series, String letter, double across, double up) {}

    public DensityChart() {
        getElement().setAttribute("role", "img");
    }

    /**
     * @param counts {@code [i][j]}: interval i across, j up
     * @param label the whole picture in one sentence; a table with the same facts belongs beside it
     */
    public void show(int[][] counts, Scale across, Scale up, List<Mark> marks, String label) {
        int most = Arrays.stream(counts).flatMapToInt(Arrays::stream).max().orElse(0);
        ObjectNode spec = JsonNodeFactory.instance.objectNode();
        ArrayNode cells = spec.putArray("cells");
        for (int[] column : counts) {
            ArrayNode levels = cells.addArray();
            Arrays.stream(column).map(count -> level(count, most)).forEach(levels::add);
        }
        axis(spec.putObject("across"), across);
        axis(spec.putObject("up"), up);
        ArrayNode all = spec.putArray("marks");
        marks.forEach(mark -> all.addObject()
                .put("series", mark.series())
                .put("letter", mark.letter())
                .put("x", across.place(mark.across()))
                .put("y", up.place(mark.up())));
        getElement().setAttribute("aria-label", label).setPropertyJson("spec", spec);
    }

    private static void axis(ObjectNode node, Scale scale) {
        node.put("title", scale.title());
        scale.ticks(node.putArray("ticks"));
    }

    /** By the square root, so that thin places are seen beside crowded ones; 0 only where nobody is. */
    private static int level(int count, int most) {
        return count == 0 ? 0 : (int) Math.ceil(DARKEST * Math.sqrt(count / (double) most));
    }
}
