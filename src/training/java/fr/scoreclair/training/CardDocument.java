package fr.scoreclair.training;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A page of headings, paragraphs, tables and plots, written both as Markdown beside its plots and as one HTML file. */
final class CardDocument {

    private static final String CSS = """
            :root{color-scheme:light dark}body{font:16px/1.55 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}
            table{border-collapse:collapse;margin:1rem 0;display:block;overflow-x:auto}th,td{border:1px solid #8a949e;padding:.35rem .7rem;text-align:left}
            figure{margin:1rem 0}svg{width:100%;max-width:46rem;height:auto}h2{margin-top:2.2rem}
            """;

    private final String title;
    private final StringBuilder markdown = new StringBuilder();
    private final StringBuilder html = new StringBuilder();
    private final Map<String, String> plots = new TreeMap<>();

    CardDocument(String title) {
        this.title = title;
        markdown.append("# ").append(title).append('\n');
        html.append("<h1>").append(SvgPlot.escaped(title)).append("</h1>\n");
    }

    void heading(String text) {
        markdown.append("\n## ").append(text).append('\n');
        html.append("<h2>").append(SvgPlot.escaped(text)).append("</h2>\n");
    }

    void paragraph(String text) {
        markdown.append('\n').append(text).append('\n');
        html.append("<p>").append(SvgPlot.escaped(text)).append("</p>\n");
    }

    void list(List<String> items) {
        markdown.append('\n');
        items.forEach(item -> markdown.append("- ").append(item).append('\n'));
        html.append(items.stream()
                .map(item -> "<li>" + SvgPlot.escaped(item) + "</li>")
                .collect(Collectors.joining("\n", "<ul>\n", "\n</ul>\n")));
    }

    /**
     * @param rows the header first
     */
    void table(List<List<String>> rows) {
        markdown.append('\n');
        html.append("<table>\n");
        for (int i = 0; i < rows.size(); i++) {
            String cell = i == 0 ? "th" : "td";
            markdown.append("| ").append(String.join(" | ", rows.get(i))).append(" |\n");
            if (i == 0) {
                markdown.append("|")
                        .append("---|".repeat(rows.getFirst().size()))
                        .append('\n');
            }
            html.append(rows.get(i).stream()
                    .map(text -> "<" + cell + ">" + SvgPlot.escaped(text) + "</" + cell + ">")
                    .collect(Collectors.joining("", "<tr>", "</tr>\n")));
        }
        html.append("</table>\n");
    }

    /**
     * @param name of the file, without ending
     * @param words what is to be seen, for whoever cannot see it
     */
    void plot(String name, String words, String svg) {
        plots.put(name + ".svg", svg);
        markdown.append("\n![").append(words).append("](").append(name).append(".svg)\n");
        html.append("<figure>").append(svg).append("</figure>\n");
    }

    String markdown() {
        return markdown.toString();
    }

    String html() {
        return "<!doctype html>\n<html lang=\"fr\">\n<head>\n<meta charset=\"utf-8\">\n"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>"
                + SvgPlot.escaped(title) + "</title>\n<style>\n" + CSS + "</style>\n</head>\n<body>\n<main>\n" + html
                + "</main>\n</body>\n</html>\n";
    }

    /** {@return file names and what stands in them} */
    Map<String, String> plots() {
        return plots;
    }
}
