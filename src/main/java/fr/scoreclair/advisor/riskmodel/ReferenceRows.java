package fr.scoreclair.advisor.riskmodel;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** The population explanations are measured against ({@code reference.csv}); an empty cell is a missing value. */
final class ReferenceRows {

    /** As many rows as stand for « un client juste accepté »: few, so that all lie close below the threshold. */
    static final int JUST_ACCEPTED = 100;

    private ReferenceRows() {}

    static double[][] read(String file, byte[] bytes, List<String> names) {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (CSVParser csv =
                format.parse(new InputStreamReader(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8))) {
            if (!csv.getHeaderNames().equals(names)) {
                throw new ModelRefused(file, "its header is not the catalogue's features in the model's order");
            }
            List<double[]> rows = new ArrayList<>();
            for (CSVRecord record : csv) {
                rows.add(row(file, record, names));
            }
            if (rows.isEmpty()) {
                throw new ModelRefused(file, "has no row");
            }
            return rows.toArray(double[][]::new);
        } catch (IOException e) {
            throw new ModelRefused(file, "is not CSV", e);
        }
    }

    private static double[] row(String file, CSVRecord record, List<String> names) {
        if (record.size() != names.size()) {
            throw new ModelRefused(file, "row " + record.getRecordNumber() + " has " + record.size() + " cells");
        }
        double[] row = new double[names.size()];
        for (int i = 0; i < row.length; i++) {
            String cell = record.get(i);
            try {
                row[i] = cell.isEmpty() ? Double.NaN : Double.parseDouble(cell);
            } catch (NumberFormatException e) {
                throw new ModelRefused(
                        file, "row " + record.getRecordNumber() + ", " + names.get(i) + " is not a number", e);
            }
        }
        return row;
    }

    /** The rows whose score lies just below the threshold, nearest first; ties by position, so the choice is stable. */
    static double[][] justAccepted(double[][] rows, double[] scores, double threshold, int most) {
        return IntStream.range(0, rows.length)
                .filter(i -> scores[i] < threshold)
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(i -> -scores[i]).thenComparing(i -> i))
                .limit(most)
                .map(i -> rows[i])
                .toArray(double[][]::new);
    }

    /** The first rows, at most so many. */
    static double[][] first(double[][] rows, int most) {
        return Arrays.copyOf(rows, Math.min(rows.length, most));
    }
}
