package fr.scoreclair.advisor.chart;

import java.util.List;
import java.util.function.DoubleFunction;
import java.util.stream.IntStream;
import tools.jackson.databind.node.ArrayNode;

/** A linear scale with its ends and what is written along it. */
public record Scale(double from, double to, String title, List<String> ticks) {

    private static final int STEPS = 4;

    public static Scale of(double from, double to, String title, DoubleFunction<String> words) {
        return new Scale(
                from,
                to,
                title,
                IntStream.rangeClosed(0, STEPS)
                        .mapToObj(i -> words.apply(from + (to - from) * i / STEPS))
                        .toList());
    }

    /** Where a value stands, in [0, 1]; what lies beyond an end stands at it. */
    double place(double value) {
        return Math.clamp((value - from) / (to - from), 0, 1);
    }

    void ticks(ArrayNode into) {
        for (int i = 0; i < ticks.size(); i++) {
            into.addObject().put("at", i / (double) (ticks.size() - 1)).put("text", ticks.get(i));
        }
    }
}
