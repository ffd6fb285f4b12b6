package fr.scoreclair.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleFunction;

/**
 * A chart with two axes as one self-contained SVG: title and description for screen readers, colours for light and dark
 * paper, series told apart by dash as well as by colour. Same calls, same bytes.
 */
public final class SvgPlot {

    private static final int WIDTH = 640;
    private static final int HEIGHT = 420;
    private static final int LEFT = 78;
    private static final int RIGHT = 34;
    private static final int TOP = 46;
    private static final int BOTTOM = 62;

    static final String STYLE = """
            <style>
            svg{--ink:#1f2933;--soft:#5b6874;--grid:#dde3e8;--paper:#fff;--s0:#0b5cad;--s1:#b3261e;--s2:#1b7f4d;--s3:#7a4bb0}
            @media(prefers-color-scheme:dark){svg{--ink:#e8edf2;--soft:#aab6c1;--grid:#36424d;--paper:#171d23;--s0:#78b4ff;--s1:#ff8a80;--s2:#6fd3a0;--s3:#c9a6f5}}
            text{font:13px system-ui,sans-serif;fill:var(--ink)}.t{font-weight:600;font-size:15px}.k{fill:var(--soft)}
            .g{stroke:var(--grid)}.a{stroke:var(--soft)}.l{fill:none;stroke-width:2.2}.m{stroke:var(--soft);stroke-dasharray:3 4}
            </style>
            """;

    private final String title;
    private final String description;
    private final List<String> marks = new ArrayList<>();
    private final List<String> legend = new ArrayList<>();
    private String xName = "";
    private String yName = "";
    private double xLow;
    private double xHigh = 1;
    private double yLow;
    private double yHigh = 1;
    private DoubleFunction<String> xText = value -> French.number(value, 1);
    private DoubleFunction<String> yText = value -> French.number(value, 1);

    public SvgPlot(String title, String description) {
        this.title = title;
        this.description = description;
    }

    public SvgPlot x(String name, double low, double high, DoubleFunction<String> text) {
        xName = name;
        xLow = low;
        xHigh = high;
        xText = text;
        return this;
    }

    public SvgPlot y(String name, double low, double high, DoubleFunction<String> text) {
        yName = name;
        yLow = low;
        yHigh = high;
        yText = text;
        return this;
    }

    /**
     * @param series number of the colour, 0 to 3
     * @param dash dash pattern; empty: solid
     * @param points pairs of x and y
     */
    public SvgPlot line(String name, int series, String dash, double[][] points) {
        StringBuilder path = new StringBuilder();
        String before = "";
        for (double[] point : points) {
            String place = at(sx(point[0])) + "," + at(sy(point[1]));
            if (!place.equals(before)) {
                path.append(path.isEmpty() ? "" : " ").append(place);
            }
            before = place;
        }
        String dashes = dash.isEmpty() ? "" : " stroke-dasharray=\"" + dash + "\"";
        String stroke = " style=\"stroke:var(--s" + series + ")\"" + dashes;
        marks.add("<polyline class=\"l\"" + stroke + " points=\"" + path + "\"/>");
        legend.add("<line class=\"l\" x2=\"26\"" + stroke + "/>");
        legend.add(name);
        return this;
    }

    /** A point with its interval. */
    SvgPlot point(int series, double x, Figure y, String note) {
        String colour = "var(--s" + series + ")";
        marks.add(String.format(
                Locale.ROOT,
                "<line style=\"stroke:%s;stroke-width:1.6\" x1=\"%4$s\" x2=\"%4$s\" y1=\"%2$s\" y2=\"%3$s\"/>",
                colour,
                at(sy(y.low())),
                at(sy(y.high())),
                at(sx(x))));
        marks.add("<circle r=\"4\" style=\"fill:" + colour + "\" cx=\"" + at(sx(x)) + "\" cy=\"" + at(sy(y.value()))
                + "\"><title>" + escaped(note) + "</title></circle>");
        return this;
    }

    /** Bars of equal width over the x axis, from the foot. */
    SvgPlot steps(String name, int series, String dash, double[] heights) {
        double[][] outline = new double[2 * heights.length + 2][];
        double width = (xHigh - xLow) / heights.length;
        outline[0] = new double[] {xLow, yLow};
        for (int i = 0; i < heights.length; i++) {
            outline[2 * i + 1] = new double[] {xLow + i * width, heights[i]};
            outline[2 * i + 2] = new double[] {xLow + (i + 1) * width, heights[i]};
        }
        outline[outline.length - 1] = new double[] {xHigh, yLow};
        return line(name, series, dash, outline);
    }

    /** A vertical line with a word at its head; {@code row} keeps neighbours' words apart. */
    SvgPlot mark(double x, String word, int row) {
        String place = at(sx(x));
        marks.add("<line class=\"m\" x1=\"" + place + "\" x2=\"" + place + "\" y1=\"" + TOP + "\" y2=\""
                + (HEIGHT - BOTTOM) + "\"/><text class=\"k\" x=\"" + at(sx(x) + 5) + "\" y=\"" + (TOP + 14 + 16 * row)
                + "\">" + escaped(word) + "</text>");
        return this;
    }

    public String svg() {
        StringBuilder svg = new StringBuilder(String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" role=\"img\">%n",
                WIDTH,
                HEIGHT + 22 * ((legend.size() + 3) / 4)));
        svg.append("<title>").append(escaped(title)).append("</title>\n<desc>");
        svg.append(escaped(description)).append("</desc>\n").append(STYLE);
        svg.append(
                "<rect width=\"100%\" height=\"100%\" style=\"fill:var(--paper)\"/>\n<text class=\"t\" x=\"16\" y=\"24\">");
        svg.append(escaped(title)).append("</text>\n");
        axes(svg);
        marks.forEach(mark -> svg.append(mark).append('\n'));
        for (int i = 0; i < legend.size(); i += 2) {
            int place = i / 2;
            svg.append(String.format(
                    Locale.ROOT,
                    "<g transform=\"translate(%d %d)\">%s<text x=\"34\" y=\"4\">%s</text></g>%n",
                    LEFT + place % 2 * 280,
                    HEIGHT + 4 + 22 * (place / 2),
                    legend.get(i),
                    escaped(legend.get(i + 1))));
        }
        return svg.append("</svg>\n").toString();
    }

    private void axes(StringBuilder svg) {
        int foot = HEIGHT - BOTTOM;
        for (double tick : Ticks.of(yLow, yHigh)) {
            String y = at(sy(tick));
            svg.append("<line class=\"g\" x1=\"" + LEFT + "\" x2=\"" + (WIDTH - RIGHT) + "\" y1=\"" + y + "\" y2=\"" + y
                    + "\"/><text class=\"k\" text-anchor=\"end\" x=\"" + (LEFT - 8) + "\" y=\"" + at(sy(tick) + 4)
                    + "\">" + yText.apply(tick) + "</text>\n");
        }
        for (double tick : Ticks.of(xLow, xHigh)) {
            String x = at(sx(tick));
            svg.append("<line class=\"a\" x1=\"" + x + "\" x2=\"" + x + "\" y1=\"" + foot + "\" y2=\"" + (foot + 5)
                    + "\"/><text class=\"k\" text-anchor=\"middle\" x=\"" + x + "\" y=\"" + (foot + 20) + "\">"
                    + xText.apply(tick) + "</text>\n");
        }
        svg.append("<line class=\"a\" x1=\"" + LEFT + "\" x2=\"" + (WIDTH - RIGHT) + "\" y1=\"" + foot + "\" y2=\""
                + foot + "\"/><text text-anchor=\"middle\" x=\"" + (LEFT + WIDTH - RIGHT) / 2 + "\" y=\"" + (foot + 44)
                + "\">" + escaped(xName) + "</text><text text-anchor=\"middle\" transform=\"translate(18 "
                + (TOP + foot) / 2 + ") rotate(-90)\">" + escaped(yName) + "</text>\n");
    }

    private double sx(double x) {
        return LEFT + (Math.clamp(x, xLow, xHigh) - xLow) / (xHigh - xLow) * (WIDTH - LEFT - RIGHT);
    }

    private double sy(double y) {
        return HEIGHT - BOTTOM - (Math.clamp(y, yLow, yHigh) - yLow) / (yHigh - yLow) * (HEIGHT - TOP - BOTTOM);
    }

    static String at(double pixels) {
        return String.format(Locale.ROOT, "%.1f", pixels);
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
