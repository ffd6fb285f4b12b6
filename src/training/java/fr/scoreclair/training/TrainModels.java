package fr.scoreclair.training;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Trains the products from their data and writes their version folders: {@code TrainModels [--data DIR] [product…]}.
 *
 * <p>Run from the project's root. {@code --data DIR} trains {@code pret-personnel} on a bank's own five tables instead of
 * the simulated ones.
 */
public final class TrainModels {

    private TrainModels() {}

    /** See the class comment. */
    public static void main(String... arguments) throws IOException {
        List<String> words = Arrays.asList(arguments);
        int data = words.indexOf("--data");
        for (Product product : Product.ALL) {
            boolean wanted = words.contains(product.name())
                    || words.stream().noneMatch(word -> Product.ALL.stream()
                            .anyMatch(p -> p.name().equals(word)));
            if (wanted) {
                boolean own = data >= 0 && product == Product.PRET_PERSONNEL;
                Path folder = own ? Path.of(words.get(data + 1)) : Path.of("target/training", product.name());
                train(own ? product.withSource(work -> new FiveTables(work).labelled()) : product, folder);
            }
        }
    }

    private static void train(Product product, Path work) throws IOException {
        TrainedModel trained = TrainedModel.train(product, product.source().read(work), Product.SEED);
        VersionFolder.write(Path.of(""), product, trained, Product.SEED);
        report(product, trained, System.out);
    }

    private static void report(Product product, TrainedModel trained, PrintStream out) {
        out.println(product.name() + " " + product.version());
        trained.trials().stream()
                .limit(8)
                .forEach(trial -> out.printf(
                        Locale.ROOT,
                        "  cv log loss %.4f, AUC %.4f: %s%n",
                        trial.logLoss(),
                        trial.rocAuc(),
                        trial.settings().describe()));
        for (int ratio : new int[] {2, 3, 5, 10}) {
            out.printf(
                    Locale.ROOT,
                    "  cheapest threshold at %d:1, out of fold: %.2f%n",
                    ratio,
                    CostCurve.cheapestThreshold(trained.outOfFold(), ratio));
        }
        print(out, "boosting", product.threshold(), trained.champion());
        print(out, "logistic", product.threshold(), trained.baseline());
    }

    private static void print(PrintStream out, String name, double threshold, Evaluation evaluation) {
        Figure auc = Metric.ROC_AUC.figure(evaluation, threshold, Bootstrap.STANDARD);
        out.printf(
                Locale.ROOT,
                "  hold-out %s: AUC %.4f [%.4f, %.4f], Brier %.4f, ECE %.4f%n",
                name,
                auc.value(),
                auc.low(),
                auc.high(),
                Metric.BRIER.value(evaluation, threshold),
                Metric.ECE.value(evaluation, threshold));
    }
}
