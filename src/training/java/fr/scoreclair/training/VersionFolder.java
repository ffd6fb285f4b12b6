package fr.scoreclair.training;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;

/** Writes the files of a model version: PMML, catalogue, reference rows, and the training library's own model for tests. */
final class VersionFolder {

    private static final int VERIFIED_ROWS = 40;

    private VersionFolder() {}

    /**
     * @param root folder that holds {@code pmml/} and {@code src/}
     */
    static void write(Path root, Product product, TrainedModel trained, long seed) throws IOException {
        Path folder = root.resolve("pmml").resolve(product.name()).resolve(product.version());
        Files.createDirectories(folder);
        Files.write(folder.resolve("model.pmml"), pmml(product, trained));
        Files.writeString(folder.resolve("model.yaml"), Catalogue.of(product, trained, seed));
        Files.writeString(folder.resolve("reference.csv"), reference(product, trained.training(), seed));
        Path models = root.resolve("src/test/resources/models");
        Files.createDirectories(models);
        Files.write(models.resolve(product.name() + ".lgb.txt.gz"), zipped(trained.model()));
    }

    /** Verification rows: evenly spaced over the hold-out's scores, and as many again with a missing value. */
    static byte[] pmml(Product product, TrainedModel trained) throws IOException {
        DataSet heldOut = trained.heldOut();
        int[] rows = verificationRows(heldOut.rows(), trained.probabilities());
        double[] expected = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            expected[i] = trained.probabilities()[rows[i]];
        }
        String description = product.name() + " " + product.version() + ": probability of default";
        return PmmlExport.export(trained.model(), description, heldOut.select(rows), expected);
    }

    private static int[] verificationRows(double[][] rows, double[] probabilities) {
        List<Integer> complete = new ArrayList<>();
        List<Integer> gaps = new ArrayList<>();
        for (int i = 0; i < rows.length; i++) {
            boolean missing = Arrays.stream(rows[i]).anyMatch(Double::isNaN);
            (missing ? gaps : complete).add(i);
        }
        List<Integer> chosen = new ArrayList<>(spread(complete, probabilities));
        chosen.addAll(spread(gaps, probabilities));
        return chosen.stream().mapToInt(Integer::intValue).toArray();
    }

    private static List<Integer> spread(List<Integer> rows, double[] probabilities) {
        List<Integer> sorted = new ArrayList<>(rows);
        sorted.sort((a, b) -> Double.compare(probabilities[a], probabilities[b]));
        List<Integer> chosen = new ArrayList<>();
        int count = Math.min(VERIFIED_ROWS / 2, sorted.size());
        for (int i = 0; i < count; i++) {
            chosen.add(sorted.get(count == 1 ? 0 : (int) ((long) i * (sorted.size() - 1) / (count - 1))));
        }
        return chosen;
    }

    private static String reference(Product product, DataSet training, long seed) {
        DataSet rows = training.select(Split.sample(training.defaulted(), product.referenceRows(), seed));
        StringBuilder text = new StringBuilder(String.join(",", rows.features())).append('\n');
        for (double[] row : rows.rows()) {
            text.append(Arrays.stream(row).mapToObj(Cells::text).collect(Collectors.joining(",")));
            text.append('\n');
        }
        return text.toString();
    }

    private static byte[] zipped(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
