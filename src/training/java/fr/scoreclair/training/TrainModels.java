package fr.scoreclair.training;

import fr.scoreclair.simulation.FeatureSet;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Trains the products from their data and writes their version folders:
 * {@code TrainModels [--data DIR] [--out DIR] [product…]}.
 *
 * <p>Run from the project's root. {@code --data DIR} trains the products made from Home Credit's five tables on a bank's own
 * ones instead of the simulated ones; {@code --out DIR} writes below another folder than the project's root.
 */
public final class TrainModels {

    private TrainModels() {}

    /** See the class comment. */
    public static void main(String... arguments) throws IOException {
        List<String> words = Arrays.asList(arguments);
        Path out = Path.of(option(words, "--out").orElse(""));
        Optional<Path> data = option(words, "--data").map(Path::of);
        boolean all = Product.ALL.stream().noneMatch(product -> words.contains(product.name()));
        for (Product product : Product.ALL) {
            if (words.contains(product.name())
                    || all && (data.isEmpty() || product.featureSet().isPresent())) {
                train(product, data, out);
            }
        }
    }

    private static Optional<String> option(List<String> words, String name) {
        int place = words.indexOf(name);
        if (place == words.size() - 1) {
            throw new IllegalArgumentException(name + " wants a folder");
        }
        return place < 0 ? Optional.empty() : Optional.of(words.get(place + 1));
    }

    private static void train(Product product, Optional<Path> own, Path out) throws IOException {
        boolean bank = own.isPresent() && product.featureSet().isPresent();
        Path tables = bank ? own.orElseThrow() : Path.of("target/training", product.name());
        DataSet data = bank
                ? new FiveTables(tables, product.featureSet().orElseThrow()).labelled()
                : product.source().read(tables);
        TrainedModel trained = TrainedModel.train(product, data, Product.SEED);
        Optional<Figure> aucLost = product.featureSet().equals(Optional.of(FeatureSet.MINIMAL))
                ? Optional.of(Minimisation.aucLost(out, tables, trained))
                : Optional.empty();
        VersionFolder.write(out, product, trained, aucLost, Product.SEED);
        Path folder = VersionFolder.of(out, product);
        ModelCard.write(out, CardSubject.of(product, folder, data, trained.unseen(), Product.SEED), Product.SEED);
        report(product, trained, System.out);
        aucLost.ifPresent(lost -> System.out.printf(
                Locale.ROOT,
                "  AUC lost against ten features: %.4f [%.4f, %.4f]%n",
                lost.value(),
                lost.low(),
                lost.high()));
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
