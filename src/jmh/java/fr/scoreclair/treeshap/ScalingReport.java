package fr.scoreclair.treeshap;

import fr.scoreclair.training.SvgPlot;
import fr.scoreclair.treeshap.ScalingPoint.Method;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Collectors;

/** Tables, plots and sentences about measured points; every sentence is made from the figures. */
final class ScalingReport {
    private final Path folder;
    private final List<String> sections = new ArrayList<>();

    ScalingReport(Path folder) {
        this.folder = folder;
    }

    void sweep(String name, String title, List<ScalingPoint> points) throws IOException {
        Files.createDirectories(folder.resolve("images"));
        Files.writeString(folder.resolve("images/scaling-" + name + ".svg"), plot(name, title, points));
        StringBuilder text = new StringBuilder("## " + title + "\n\n![" + title + "](images/scaling-" + name
                + ".svg)\n\n| " + name + " | leaves | ready after | tables | trees in tables |");
        for (Method method : Method.values()) {
            text.append(" ").append(method.words).append(" |");
        }
        text.append("\n|").append("---|".repeat(5 + Method.values().length)).append('\n');
        for (ScalingPoint point : points) {
            text.append(String.format(
                    Locale.ROOT,
                    "| %,d | %,d | %.2f s | %.1f MB | %d |",
                    point.x(),
                    point.leaves(),
                    point.prepared(),
                    point.megabytes(),
                    point.tabled()));
            for (Method method : Method.values()) {
                Double time = point.microseconds().get(method);
                text.append(
                        time == null
                                ? " – |"
                                : String.format(Locale.ROOT, " %,.1f µs (%,.1f ×) |", time, point.ratio(method)));
            }
            text.append('\n');
        }
        sections.add(text + "\n" + sentences(name, points));
    }

    /** Who wins where. */
    private static String sentences(String name, List<ScalingPoint> points) {
        String fastest = points.stream()
                .map(ScalingPoint::fastest)
                .distinct()
                .map(method -> "**" + method.words + "** (" + name + " "
                        + at(points.stream().filter(p -> p.fastest() == method).toList()) + ")")
                .collect(Collectors.joining(", then "));
        return "Fastest: " + fastest + ". Against LightGBM's `predict_contrib`, tables with vectors are "
                + range(points, Method.VECTORS) + " × as fast, in plain Java " + range(points, Method.PLAIN)
                + " ×, one row at a time " + range(points, Method.ONE)
                + " ×; of the methods that need no table, quadrature "
                + range(points, Method.QUADRATURE) + " ×, counted patterns " + range(points, Method.PATTERNS) + " ×.\n";
    }

    private static String at(List<ScalingPoint> points) {
        return points.stream()
                .map(p -> String.format(Locale.ROOT, "%,d", p.x()))
                .collect(Collectors.joining(", "));
    }

    private static String range(List<ScalingPoint> points, Method method) {
        double[] ratios = points.stream()
                .filter(p -> p.microseconds().containsKey(method))
                .mapToDouble(p -> p.ratio(method))
                .sorted()
                .toArray();
        return number(ratios[0]) + " to " + number(ratios[ratios.length - 1]);
    }

    private static String number(double ratio) {
        return String.format(Locale.ROOT, ratio < 10 ? "%.1f" : "%.0f", ratio);
    }

    private static String plot(String name, String title, List<ScalingPoint> points) {
        boolean logarithmic = points.getLast().x() > 20 * points.getFirst().x();
        DoubleUnaryOperator place = x -> logarithmic ? Math.log10(x) : x;
        double low = points.stream()
                .flatMap(p -> p.microseconds().values().stream())
                .min(Double::compare)
                .orElseThrow();
        double high = points.stream()
                .flatMap(p -> p.microseconds().values().stream())
                .max(Double::compare)
                .orElseThrow();
        SvgPlot plot = new SvgPlot(title, "Microseconds per explained row by method, logarithmic")
                .x(
                        name,
                        place.applyAsDouble(points.getFirst().x()),
                        place.applyAsDouble(points.getLast().x()),
                        x -> String.format(Locale.ROOT, "%,.0f", logarithmic ? Math.pow(10, x) : x))
                .y(
                        "µs per row",
                        Math.floor(Math.log10(low)),
                        Math.ceil(Math.log10(high)),
                        y -> y == Math.rint(y)
                                ? String.format(Locale.ROOT, y < 0 ? "%.1f" : "%,.0f", Math.pow(10, y))
                                : "");
        String[] dashes = {"", "8 4", "2 4", "10 3 2 3", "4 2", "1 3"};
        for (Method method : Method.values()) {
            double[][] line = points.stream()
                    .filter(p -> p.microseconds().containsKey(method))
                    .map(p -> new double[] {
                        place.applyAsDouble(p.x()), Math.log10(p.microseconds().get(method))
                    })
                    .toArray(double[][]::new);
            plot.line(method.words, method.ordinal() % 4, dashes[method.ordinal()], line);
        }
        return plot.svg();
    }

    void threads(double[] speeds) {
        sections.add(String.format(
                Locale.ROOT,
                "## Threads (300 trees of depth 6, 10 features)%n%nBatch, by the clock on the wall: %,.0f explained rows/s on "
                        + "one thread, %,.0f on two (%.2f ×). Other work on the machine counts here.%n",
                speeds[0],
                speeds[1],
                speeds[1] / speeds[0]));
    }

    void write(String machine) throws IOException {
        String head = "# How explanations scale\n\nWritten by `src/test/shell/bench.sh scaling` on: " + machine
                + ".\n\nProcessor time of one thread per exactly explained row; in brackets, how many times as fast as LightGBM's"
                + " `predict_contrib` on the same model. The table methods are interventional, answer every row with its margin and"
                + " check it; where tables do not hold all trees, the others are answered from counted patterns. Quadrature and"
                + " LightGBM are path-dependent.\n\n";
        Files.writeString(folder.resolve("scaling.md"), head + String.join("\n", sections));
    }
}
