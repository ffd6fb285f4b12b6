package fr.scoreclair.spark;

import fr.scoreclair.treeshap.Explainer;
import fr.scoreclair.treeshap.InterventionalShap;
import fr.scoreclair.treeshap.MarginModel;
import fr.scoreclair.treeshap.TreeEnsemble;
import fr.scoreclair.treeshap.pmml.PmmlTrees;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * A model of trees, read by the engine and prepared against the average client exactly as the application does, so that both give the
 * same bits. Immutable and thread-safe. The official probability is JPMML-Evaluator's; that this one agrees with it was proven when the
 * application accepted the version, on every reference row.
 */
final class PreparedModel {

    private final List<CatalogueFeature> features;
    private final MarginModel engine;
    private final Explainer explainer;
    private final double base;
    private final double threshold;

    private PreparedModel(
            List<CatalogueFeature> features, MarginModel engine, Explainer explainer, double base, double threshold) {
        this.features = features;
        this.engine = engine;
        this.explainer = explainer;
        this.base = base;
        this.threshold = threshold;
    }

    static PreparedModel of(ModelBundle files) {
        Map<String, ?> catalogue = new Yaml(new SafeConstructor(new LoaderOptions()))
                .load(new String(files.catalogue(), StandardCharsets.UTF_8));
        List<CatalogueFeature> features = CatalogueFeature.all(catalogue);
        TreeEnsemble trees = PmmlTrees.read(
                new ByteArrayInputStream(files.pmml()), catalogue.get("event").toString());
        List<String> names = features.stream().map(CatalogueFeature::name).toList();
        if (!trees.featureNames().equals(names)) {
            throw new IllegalArgumentException("the catalogue's features are not the model's, in its order");
        }
        double[][] rows = reference(new String(files.reference(), StandardCharsets.UTF_8), names);
        InterventionalShap explainer = InterventionalShap.against(trees, rows);
        double threshold = ((Number) catalogue.get("threshold")).doubleValue();
        return new PreparedModel(features, trees, explainer, explainer.base(), threshold);
    }

    private static double[][] reference(String csv, List<String> names) {
        List<String> lines = csv.lines().toList();
        if (!List.of(lines.getFirst().split(",", -1)).equals(names)) {
            throw new IllegalArgumentException("the header of reference.csv is not the model's features in its order");
        }
        return lines.stream()
                .skip(1)
                .map(line -> Arrays.stream(line.split(",", -1))
                        .mapToDouble(cell -> cell.isEmpty() ? Double.NaN : Double.parseDouble(cell))
                        .toArray())
                .toArray(double[][]::new);
    }

    List<CatalogueFeature> features() {
        return features;
    }

    /** What all contributions start from, in margin. */
    double base() {
        return base;
    }

    boolean favorable(double probability) {
        return probability < threshold;
    }

    /** @param contributions of the first row, then of the second, and so on; every row is checked to add up */
    record Found(double[] probabilities, double[] margins, double[] contributions) {}

    Found explain(double[][] rows) {
        double[] contributions = new double[Math.multiplyExact(rows.length, features.size())];
        double[] margins = new double[rows.length];
        explainer.explain(rows, contributions, margins);
        return new Found(engine.probabilities(rows), margins, contributions);
    }
}
