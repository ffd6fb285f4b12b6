package fr.scoreclair.advisor.portfolio.statistics;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a chart shows, as a table: for the screen, for a file and for the printed page alike.
 *
 * @param columns the heading of the rows' names, then one per value
 */
public record FactSheet(String title, List<String> columns, List<Row> rows) {

    public FactSheet {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        int width = columns.size() - 1;
        if (rows.stream().anyMatch(row -> row.cells().size() != width)) {
            throw new IllegalArgumentException("a row has a cell per column");
        }
    }

    public record Row(String name, List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /**
     * @param value as files give it, unrounded; null where nothing is known, or where only words are
     * @param shown as people read it
     */
    public record Cell(@Nullable Number value, String shown) {}
}
