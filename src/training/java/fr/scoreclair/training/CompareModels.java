package fr.scoreclair.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Compares the kinds of model on each product; writes {@code src/docs/comparison-<product>.md}, and the models with their
 * training times below {@code target/training/<product>}:
 * {@code CompareModels [product…]}, from the project's root.
 */
public final class CompareModels {

    private CompareModels() {}

    /** See the class comment. */
    public static void main(String... arguments) throws IOException {
        List<String> wanted = Arrays.asList(arguments);
        for (Product product : Product.ALL) {
            if (wanted.isEmpty() || wanted.contains(product.name())) {
                Path work = Path.of("target/training", product.name());
                DataSet data = product.source().read(work);
                Comparison comparison = Comparison.run(product, data, Product.SEED);
                Files.writeString(
                        Path.of("src/docs/comparison-" + product.name() + ".md"), ComparisonReport.of(comparison));
                writeModels(comparison, work);
            }
        }
    }

    /** Models and training times, below {@code target/}: times never repeat, so they stay out of what is committed. */
    private static void writeModels(Comparison comparison, Path work) throws IOException {
        StringBuilder times = new StringBuilder("| model | training time, s |\n|---|---|\n");
        for (Contender contender : comparison.contenders()) {
            Path folder = work.resolve(contender.name().replace(' ', '-'));
            Files.createDirectories(folder);
            Files.write(folder.resolve("model.pmml"), contender.pmml());
            times.append(String.format(Locale.ROOT, "| %s | %.2f |%n", contender.name(), contender.seconds()));
        }
        Files.writeString(work.resolve("times.md"), times);
        System.out.print(comparison.product().name() + "\n" + times);
    }
}
