package fr.scoreclair.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Compares the kinds of model on each product and writes {@code src/docs/comparison-<product>.md}:
 * {@code CompareModels [product…]}, from the project's root.
 */
public final class CompareModels {

    private CompareModels() {}

    /** See the class comment. */
    public static void main(String... arguments) throws IOException {
        List<String> wanted = Arrays.asList(arguments);
        for (Product product : Product.ALL) {
            if (wanted.isEmpty() || wanted.contains(product.name())) {
                DataSet data = product.source().read(Path.of("target/training", product.name()));
                Comparison comparison = Comparison.run(product, data, Product.SEED);
                String report = ComparisonReport.of(comparison);
                Files.writeString(Path.of("src/docs/comparison-" + product.name() + ".md"), report);
                System.out.println(report);
                comparison
                        .contenders()
                        .forEach(contender -> System.out.printf(
                                Locale.ROOT, "training time %s: %.2f s%n", contender.name(), contender.seconds()));
            }
        }
    }
}
