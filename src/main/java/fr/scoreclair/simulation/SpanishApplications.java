package fr.scoreclair.simulation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads {@code credit_data.csv} (R package modeldata) to the features of {@code credit-es}.
 *
 * <p>The file's amounts are thousands of pesetas, income and expenses per month. Here all amounts are euros, flows are
 * per year. The annuity is the capital repaid per year, amount / term x 12: no rate of interest is in the data.
 * {@code NA} stays missing. Marital status, home, job and price are not read.
 */
public final class SpanishApplications {

    private static final double EUROS_PER_UNIT = 1000 / SpanishApplication.PESETAS_PER_EURO;

    private SpanishApplications() {}

    /**
     * @param csv the file with its header line
     * @return its rows in order
     * @throws IOException where reading fails or a line is not what it should be, with its number
     */
    public static List<SpanishApplication> read(Reader csv) throws IOException {
        BufferedReader lines = new BufferedReader(csv);
        String header = lines.readLine();
        if (header == null) {
            throw new IOException("credit data: the file is empty");
        }
        Map<String, Integer> columns = columns(header);
        List<SpanishApplication> rows = new ArrayList<>();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            rows.add(row(columns, line, rows.size() + 1));
        }
        return List.copyOf(rows);
    }

    private static Map<String, Integer> columns(String header) {
        Map<String, Integer> columns = new HashMap<>();
        String[] names = header.split(",", -1);
        for (int i = 0; i < names.length; i++) {
            columns.put(unquoted(names[i]), i);
        }
        return columns;
    }

    private static SpanishApplication row(Map<String, Integer> columns, String line, int number) throws IOException {
        Line cells = new Line(columns, line.split(",", -1), number + 1);
        double amount = cells.number("Amount") * EUROS_PER_UNIT;
        double[] features = {
            cells.number("Age"),
            12 * cells.number("Income") * EUROS_PER_UNIT,
            amount,
            12 * amount / cells.number("Time"),
            cells.number("Seniority"),
            cells.either("Records", "yes", "no") ? 1 : 0,
            cells.number("Debt") * EUROS_PER_UNIT,
            12 * cells.number("Expenses") * EUROS_PER_UNIT,
            cells.number("Assets") * EUROS_PER_UNIT
        };
        return new SpanishApplication(number, features, cells.either("Status", "bad", "good"));
    }

    private static String unquoted(String cell) {
        return cell.replace("\"", "").trim();
    }

    /** One line of the file, its cells found by column name. */
    private record Line(Map<String, Integer> columns, String[] cells, int number) {

        double number(String column) throws IOException {
            String cell = cell(column);
            try {
                return cell.isEmpty() || cell.equals("NA") ? Double.NaN : Double.parseDouble(cell);
            } catch (NumberFormatException notANumber) {
                throw wrong(column, "is not a number: " + cell);
            }
        }

        boolean either(String column, String yes, String no) throws IOException {
            String cell = cell(column);
            if (!cell.equals(yes) && !cell.equals(no)) {
                throw wrong(column, "is neither " + yes + " nor " + no + ": " + cell);
            }
            return cell.equals(yes);
        }

        private String cell(String column) throws IOException {
            Integer index = columns.get(column);
            if (index == null || index >= cells.length) {
                throw wrong(column, "is not there");
            }
            return unquoted(cells[index]);
        }

        private IOException wrong(String column, String what) {
            return new IOException("credit data, line " + number + ", column " + column + ": " + what);
        }
    }
}
