package fr.scoreclair.training;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * One text table, read row by row: comma or TAB (found in the header), columns found by name, extra ones ignored.
 *
 * <p>The columns we read hold ASCII only, so bytes are taken as ISO 8859-1 whatever the file's encoding (UTF-8, with or
 * without mark, or Windows-1252): foreign letters stay in columns nobody reads.
 */
final class Table implements Iterable<Table.Row>, AutoCloseable {

    private static final String UTF8_MARK = "\u00EF\u00BB\u00BF";

    private final Path file;
    private final CSVParser parser;

    private Table(Path file, CSVParser parser) {
        this.file = file;
        this.parser = parser;
    }

    static Table open(Path file) throws IOException {
        BufferedReader text = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1);
        text.mark(1 << 20);
        String header = text.readLine();
        if (header == null) {
            throw new IOException(file.getFileName() + ": the file is empty");
        }
        text.reset();
        if (header.startsWith(UTF8_MARK) && text.skip(UTF8_MARK.length()) != UTF8_MARK.length()) {
            throw new IOException(file.getFileName() + ": cannot skip the encoding mark");
        }
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(header.indexOf('\t') >= 0 ? '\t' : ',')
                .setHeader()
                .setSkipHeaderRecord(true)
                .setAllowMissingColumnNames(true)
                .setTrim(true)
                .get();
        return new Table(file, CSVParser.parse(text, format));
    }

    @Override
    public Iterator<Row> iterator() {
        Iterator<CSVRecord> records = parser.iterator();
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return records.hasNext();
            }

            @Override
            public Row next() {
                if (!records.hasNext()) {
                    throw new NoSuchElementException();
                }
                return new Row(records.next(), parser.getCurrentLineNumber());
            }
        };
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }

    /** One row; a wrong cell is refused with file, line and column. */
    final class Row {
        private final CSVRecord cells;
        private final long line;

        private Row(CSVRecord cells, long line) {
            this.cells = cells;
            this.line = line;
        }

        /** {@return the cell; empty where it is} */
        String text(String column) {
            Map<String, Integer> header = parser.getHeaderMap();
            Integer index = header.get(column);
            if (index == null) {
                throw wrong(column, "is not in the header");
            }
            if (index >= cells.size()) {
                throw wrong(column, "is missing: the line is too short");
            }
            return cells.get(index);
        }

        /** {@return the number; NaN where the cell is empty or {@code NA}} */
        double number(String column) {
            String cell = text(column);
            try {
                return cell.isEmpty() || cell.equals("NA") ? Double.NaN : Double.parseDouble(cell);
            } catch (NumberFormatException notANumber) {
                throw wrong(column, "is not a number: \"" + cell + '"');
            }
        }

        long whole(String column) {
            double number = number(column);
            if (number != Math.rint(number)) {
                throw wrong(column, "is not a whole number: \"" + text(column) + '"');
            }
            return (long) number;
        }

        boolean flag(String column) {
            long value = whole(column);
            if (value != 0 && value != 1) {
                throw wrong(column, "is neither 0 nor 1: " + value);
            }
            return value == 1;
        }

        private IllegalArgumentException wrong(String column, String what) {
            return new IllegalArgumentException(
                    file.getFileName() + ", line " + line + ", column " + column + ": " + what);
        }
    }
}
