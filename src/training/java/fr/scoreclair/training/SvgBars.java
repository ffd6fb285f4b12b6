package fr.scoreclair.training;

import java.util.List;
import java.util.Locale;

/** Horizontal bars with a word before and a number behind each: importance of features. */
final class SvgBars {

    private static final int WIDTH = 640;
    private static final int LEFT = 250;
    private static final int ROW = 30;

    private SvgBars() {}

    /**
     * @param word what the bar is of
     * @param length at least 0
     * @param number as written behind the bar
     */
    record Bar(String word, double length, String number) {}

    static String svg(String title, String description, List<Bar> bars) {
        double longest = bars.stream().mapToDouble(Bar::length).max().orElse(1);
        StringBuilder svg = new StringBuilder(String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" role=\"img\">%n",
                WIDTH,
                56 + ROW * bars.size()));
        svg.append(
                "<title>" + SvgPlot.escaped(title) + "</title>\n<desc>" + SvgPlot.escaped(description) + "</desc>\n");
        svg.append(SvgPlot.STYLE + "<rect width=\"100%\" height=\"100%\" style=\"fill:var(--paper)\"/>\n");
        svg.append("<text class=\"t\" x=\"16\" y=\"24\">" + SvgPlot.escaped(title) + "</text>\n");
        for (int i = 0; i < bars.size(); i++) {
            Bar bar = bars.get(i);
            double width = longest > 0 ? Math.max(0, bar.length()) / longest * (WIDTH - LEFT - 90) : 0;
            int y = 46 + ROW * i;
            svg.append("<text text-anchor=\"end\" x=\"" + (LEFT - 10) + "\" y=\"" + (y + 14) + "\">"
                    + SvgPlot.escaped(shortened(bar.word())) + "</text><rect style=\"fill:var(--s0)\" x=\"" + LEFT
                    + "\" y=\"" + y + "\" width=\"" + SvgPlot.at(width) + "\" height=\"18\"/><text class=\"k\" x=\""
                    + SvgPlot.at(LEFT + width + 8) + "\" y=\"" + (y + 14) + "\">" + bar.number() + "</text>\n");
        }
        return svg.append("</svg>\n").toString();
    }

    private static String shortened(String word) {
        return word.length() <= 36 ? word : word.substring(0, 35).stripTrailing() + "…";
    }
}
