package fr.scoreclair.training;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;

/** Writes the files of a model version: PMML, catalogue, reference rows, and the training library's own model for tests. */
final class VersionFolder {

    private VersionFolder() {}

    /**
     * @param root folder that holds {@code pmml/} and {@code src/}
     * @param aucLost what a minimised product loses against the full one
     */
    static void write(Path root, Product product, TrainedModel trained, Optional<Figure> aucLost, long seed)
            throws IOException {
        Path folder = of(root, product);
        Files.createDirectories(folder);
        Files.write(folder.resolve("model.pmml"), pmml(product, trained));
        Files.writeString(folder.resolve("model.yaml"), Catalogue.of(product, trained, aucLost, seed));
        Files.writeString(folder.resolve("reference.csv"), reference(product, trained.training(), seed));
        Path model = libraryModel(root, product);
        Files.createDirectories(model.getParent());
        Files.write(model, zipped(trained.model()));
    }

    /** {@return the version's folder} */
    static Path of(Path root, Product product) {
        return root.resolve("pmml").resolve(product.name()).resolve(product.version());
    }

    /** {@return where the training library's own model stands} */
    static Path libraryModel(Path root, Product product) {
        return root.resolve("src/test/resources/models").resolve(product.name() + ".lgb.txt.gz");
    }

    /** Verification rows: evenly spaced over the hold-out's scores, and as many again with a missing value. */
    static byte[] pmml(Product product, TrainedModel trained) throws IOException {
        DataSet heldOut = trained.heldOut();
        int[] rows = Verification.rows(heldOut.rows(), trained.probabilities());
        double[] expected = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            expected[i] = trained.probabilities()[rows[i]];
        }
        String description = product.name() + " " + product.version() + ": probability of default";
        return PmmlExport.export(trained.model(), trained.calibration(), description, heldOut.select(rows), expected);
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
