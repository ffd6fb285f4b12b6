package fr.scoreclair.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes the cards of the committed models anew, without training them: {@code WriteCards [product…]}. */
public final class WriteCards {

    private static final Pattern SETTINGS =
            Pattern.compile("settings: \\{trees: (\\d+), max_leaves: (\\d+), max_depth: 6, "
                    + "learning_rate: ([0-9.]+), min_rows_per_leaf: (\\d+), l2: 1.0}");

    private WriteCards() {}

    /** See the class comment; the five models of the cross-validation are trained again with the settings of the card. */
    public static void main(String... arguments) throws IOException {
        List<String> wanted = Arrays.asList(arguments);
        for (Product product : Product.ALL) {
            if (wanted.isEmpty() || wanted.contains(product.name())) {
                DataSet data = product.source().read(Path.of("target/training", product.name()));
                ModelCard.write(Path.of(""), subject(Path.of(""), product, data), Product.SEED);
            }
        }
    }

    /** {@return the committed version with what a card needs} */
    static CardSubject subject(Path root, Product product, DataSet data) throws IOException {
        Path folder = VersionFolder.of(root, product);
        Boosting settings = settings(Files.readString(folder.resolve("model.yaml")), product);
        DataSet training = data.select(Split.stratified(data.defaulted(), Product.HELD_OUT, Product.SEED)
                .training());
        double[] outOfFold = GridSearch.outOfFold(training, settings::fit, Product.SEED);
        return CardSubject.of(product, folder, data, outOfFold, Product.SEED);
    }

    /** {@return the settings a card tells} */
    static Boosting settings(String yaml, Product product) {
        Matcher told = SETTINGS.matcher(yaml);
        if (!told.find()) {
            throw new IllegalArgumentException(product.name() + ": the card does not tell the settings");
        }
        return Boosting.gradient(
                        Integer.parseInt(told.group(1)),
                        Integer.parseInt(told.group(2)),
                        Double.parseDouble(told.group(3)),
                        Integer.parseInt(told.group(4)))
                .constrained(product.directions());
    }
}
