package fr.scoreclair.advisor.chart;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Upright bars over equal intervals, each of which opens what it stands for. */
public class LinkedColumns extends Div {

    /**
     * @param height in [0, 1]
     * @param label the bar in words
     * @param href where it leads; null where there is nothing behind it
     */
    public record Column(
            double height,
            Tone tone,
            String label,
            @Nullable String href) {}

    /** A line across with its words, at a share of the width in [0, 1]. */
    public record Limit(double at, String text) {}

    /** What is written under a place. */
    public record Tick(double at, String text) {}

    public LinkedColumns() {
        addClassName("sc-columns");
        getElement().setAttribute("role", "group");
    }

    /** @param label the whole picture in one sentence; a table with the same facts belongs beside it */
    public void show(List<Column> columns, List<Tick> ticks, @Nullable Limit limit, String label) {
        removeAll();
        getElement().setAttribute("aria-label", label);
        Div bars = new Div();
        bars.addClassName("bars");
        columns.forEach(column -> bars.add(bar(column)));
        if (limit != null) {
            Span line = new Span(new Span(limit.text()));
            line.addClassName("limit");
            line.setClassName("late", limit.at() > 0.7);
            place(line, limit.at());
            bars.add(line);
        }
        Div axis = new Div();
        axis.addClassName("axis");
        axis.getElement().setAttribute("aria-hidden", "true");
        for (Tick tick : ticks) {
            Span text = new Span(tick.text());
            place(text, tick.at());
            axis.add(text);
        }
        add(bars, axis);
    }

    private static com.vaadin.flow.component.Component bar(Column column) {
        Span ink = new Span();
        ink.addClassNames("ink", column.tone().css());
        ink.getElement().getStyle().set("--height", share(column.height()));
        String href = column.href();
        if (href == null) {
            ink.getElement().setAttribute("aria-hidden", "true");
            Span empty = new Span(ink);
            empty.addClassName("bar");
            return empty;
        }
        Anchor link = new Anchor(href, ink);
        link.addClassName("bar");
        link.getElement().setAttribute("aria-label", column.label()).setAttribute("title", column.label());
        return link;
    }

    private static void place(Span part, double at) {
        part.getElement().getStyle().set("--at", share(at));
    }

    private static String share(double value) {
        return String.format(Locale.ROOT, "%.4f", value);
    }
}
