package fr.scoreclair.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code model.yaml}: the hand-written catalogue of a product ({@code src/training/catalogue/<product>.yaml}) with every
 * measured number filled in. A number of the training never stands in the hand-written part.
 */
final class Catalogue {

    private static final Pattern PLACE = Pattern.compile("\\$\\{([A-Za-z0-9_.]+)}");

    private final Map<String, String> values = new TreeMap<>();
    private final long seed;

    private Catalogue(long seed) {
        this.seed = seed;
    }

    /** {@return the text of {@code model.yaml}} */
    static String of(Product product, TrainedModel trained, Optional<Figure> aucLost, long seed) throws IOException {
        Catalogue catalogue = new Catalogue(seed);
        catalogue.fill(product, trained);
        aucLost.ifPresent(catalogue::minimisation);
        return catalogue.render(
                Files.readString(Path.of("src/training/catalogue").resolve(product.name() + ".yaml")));
    }

    private void fill(Product product, TrainedModel trained) {
        values.put("version", product.version());
        values.put("threshold", number(product.threshold()));
        values.put("seed", Long.toString(seed));
        values.put("training.rows", Integer.toString(trained.training().size()));
        values.put("training.rate", number(trained.training().defaultRate()));
        values.put("held_out.rows", Integer.toString(trained.heldOut().size()));
        values.put("held_out.rate", number(trained.heldOut().defaultRate()));
        values.put("settings", trained.trials().getFirst().settings().describe());
        ranges(product, trained.training());
        figures("model", trained.champion(), product.threshold());
        figures("baseline", trained.baseline(), product.threshold());
        Evaluation outOfFold = trained.outOfFold();
        values.put("cv.roc_auc", number(outOfFold.rocAuc(outOfFold.ones())));
        values.put("cv.ece", number(outOfFold.ece(outOfFold.ones())));
        for (int ratio : new int[] {2, 3, 5, 10}) {
            String cheapest = number(CostCurve.cheapestThreshold(outOfFold, ratio));
            values.put("cheapest." + ratio, cheapest);
            values.put("cheapest." + ratio + ".fr", cheapest.replace('.', ','));
        }
    }

    private void minimisation(Figure lost) {
        values.put(
                "minimisation.roc_auc_lost",
                "{value: " + number(lost.value()) + ", low: " + number(lost.low()) + ", high: " + number(lost.high())
                        + ", level: 0.95, method: \"paired percentile bootstrap, " + Bootstrap.STANDARD.resamples()
                        + " resamples, seed " + Bootstrap.STANDARD.seed() + "\"}");
        points("points", lost.value());
        points("low", lost.low());
        points("high", lost.high());
    }

    /** Hundredths of AUC, to one decimal, in both languages. */
    private void points(String name, double auc) {
        String text = String.format(Locale.ROOT, "%.1f", 100 * auc);
        values.put("minimisation." + name, text);
        values.put("minimisation." + name + ".fr", text.replace('.', ','));
    }

    /** Ranges cover the training rows: rounded outwards to the cent, codes left out. */
    private void ranges(Product product, DataSet training) {
        for (int j = 0; j < training.features().size(); j++) {
            double[] known = Arrays.stream(training.known(j))
                    .filter(value -> !product.codes().contains(value))
                    .toArray();
            String name = training.features().get(j);
            values.put(name + ".min", Cells.text(Math.floor(known[0] * 100) / 100));
            values.put(name + ".max", Cells.text(Math.ceil(known[known.length - 1] * 100) / 100));
        }
    }

    private void figures(String of, Evaluation evaluation, double threshold) {
        for (Metric metric : Metric.values()) {
            values.put(of + "." + metric.key(), figure(metric, evaluation, threshold));
        }
    }

    /** {@return a figure with its interval, as the catalogue writes it} */
    static String figure(Metric metric, Evaluation evaluation, double threshold) {
        Figure figure = metric.figure(evaluation, threshold, Bootstrap.STANDARD);
        String noise =
                metric == Metric.ECE ? ", if_perfect: " + number(evaluation.eceIfPerfect(200, Product.SEED)) : "";
        return "{value: " + number(figure.value()) + ", low: " + number(figure.low()) + ", high: "
                + number(figure.high()) + noise + ", level: 0.95, method: \"" + metric.interval() + " bootstrap, "
                + Bootstrap.STANDARD.resamples() + " resamples, seed " + Bootstrap.STANDARD.seed() + "\"}";
    }

    private String render(String template) {
        Matcher places = PLACE.matcher(template);
        return places.replaceAll(place -> {
            String value = values.get(place.group(1));
            if (value == null) {
                throw new IllegalArgumentException("the catalogue asks for an unknown number: " + place.group(1));
            }
            return Matcher.quoteReplacement(value);
        });
    }

    /** {@return four decimals, as shown; the tests recompute each figure to that rounding} */
    static String number(double value) {
        String text = String.format(Locale.ROOT, "%.4f", value);
        return text.replaceFirst("0{1,2}$", "");
    }
}
