package fr.scoreclair.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes the logistic regression of a product as a challenger, {@code pmml/<product>/challenger/<version>/}:
 * {@code TrainChallenger [product]}, from the project's root. Trained on the champion's own training rows; the catalogue is the
 * champion's with version, algorithm and measured figures of its own, the reference rows are the champion's first ones. A
 * version in that folder is loaded as a challenger only: no rule makes it active.
 */
public final class TrainChallenger {

    static final String VERSION = "1.1.0-logistique";
    private static final int REFERENCE_ROWS = 500;

    private TrainChallenger() {}

    /** See the class comment. */
    public static void main(String... arguments) throws IOException {
        String name = arguments.length == 0 ? "pret-personnel" : arguments[0];
        Product product = Product.ALL.stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
        DataSet data = product.source().read(Path.of("target/training", product.name()));
        Split split = Split.stratified(data.defaulted(), Product.HELD_OUT, Product.SEED);
        DataSet heldOut = data.select(split.heldOut());
        LogisticRegression model = LogisticRegression.train(data.select(split.training()), product.codes());
        double[] scores = model.probabilities(heldOut.rows());
        Path champion = VersionFolder.of(Path.of(""), product);
        Path folder = Path.of("pmml", product.name(), "challenger", VERSION);
        Files.createDirectories(folder);
        Files.write(
                folder.resolve("model.pmml"),
                model.pmml(
                        product.name() + " " + VERSION + ": logistic regression, challenger",
                        heldOut.select(Verification.rows(heldOut.rows(), scores))));
        Files.writeString(
                folder.resolve("reference.csv"),
                Files.readAllLines(champion.resolve("reference.csv")).stream()
                        .limit(REFERENCE_ROWS + 1L)
                        .collect(Collectors.joining("\n", "", "\n")));
        Files.writeString(
                folder.resolve("model.yaml"),
                catalogue(
                        Files.readAllLines(champion.resolve("model.yaml")),
                        product,
                        new Evaluation(scores, heldOut.defaulted())));
    }

    private static String catalogue(List<String> champion, Product product, Evaluation told) {
        StringBuilder text = new StringBuilder();
        boolean figures = false;
        for (String line : champion) {
            if (line.startsWith("  metrics:")) {
                figures = true;
                text.append("  metrics:\n");
                for (Metric metric : Metric.values()) {
                    text.append("    ")
                            .append(metric.key())
                            .append(": ")
                            .append(Catalogue.figure(metric, told, product.threshold()))
                            .append('\n');
                }
            } else if (line.startsWith("  threshold_reason:")) {
                figures = false;
            }
            if (!figures) {
                text.append(own(line)).append('\n');
            }
        }
        return text.toString();
    }

    private static String own(String line) {
        if (line.startsWith("# ")) {
            return "# Written by fr.scoreclair.training.TrainChallenger from the champion’s catalogue; retrain instead of editing.";
        }
        if (line.startsWith("version: ")) {
            return "version: " + VERSION;
        }
        if (line.startsWith("  algorithm: ")) {
            return "  algorithm: logistic regression";
        }
        return line.startsWith("  settings: ") ? "  settings: {ridge: 0.001}" : line;
    }
}
