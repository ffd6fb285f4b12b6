package fr.scoreclair.training;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.scoreclair.treeshap.InterventionalShap;
import fr.scoreclair.treeshap.PathDependentShap;
import fr.scoreclair.treeshap.TreeEnsemble;
import fr.scoreclair.treeshap.pmml.PmmlTrees;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.dmg.pmml.VisitorAction;
import org.dmg.pmml.tree.Node;
import org.jpmml.model.visitors.AbstractVisitor;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.yaml.snakeyaml.Yaml;

/** The artefacts under {@code pmml/}, held against the data, the training library and their own card. */
class CommittedModelsTest {

    static final List<Product> PRODUCTS = Product.ALL;

    /**
     * Both sides add the same doubles in the same order: nothing but the logistic link may round differently.
     */
    private static final double TOLERANCE = 1e-14;

    @ParameterizedTest(name = "{0}")
    @FieldSource("PRODUCTS")
    void jpmml_gives_the_training_librarys_probability_on_every_row_of_the_data(Product product) throws IOException {
        DataSet data = CommittedModel.data(product);
        double[] pmml = CommittedModel.of(product).probabilities(data.rows());
        double largest = 0;
        try (LightGbmOracle oracle = LightGbmOracle.ofCommitted(product.name())) {
            double[] library = oracle.probabilities(data.rows());
            for (int i = 0; i < pmml.length; i++) {
                largest = Math.max(largest, Math.abs(pmml[i] - library[i]));
            }
        }
        assertThat(largest).isLessThanOrEqualTo(TOLERANCE);
        theEngineAgreesAndAddsUpOnEveryRow(product, data, pmml);
        figuresOfTheCardAreThoseOfThePmmlOnTheHoldOut(product, data, pmml);
    }

    private static void theEngineAgreesAndAddsUpOnEveryRow(Product product, DataSet data, double[] pmml)
            throws IOException {
        TreeEnsemble trees;
        try (InputStream file = Files.newInputStream(Path.of("pmml", product.name(), "1.0.0", "model.pmml"))) {
            trees = PmmlTrees.read(file);
        }
        InterventionalShap shap = InterventionalShap.against(trees, Arrays.copyOf(data.rows(), 500));
        PathDependentShap path = PathDependentShap.of(trees);
        double probability = 0;
        double additivity = 0;
        for (int i = 0; i < pmml.length; i++) {
            double[] row = data.rows()[i];
            probability = Math.max(probability, Math.abs(pmml[i] - trees.probability(row)));
            additivity = Math.max(additivity, shap.explain(row).additivityError());
            additivity = Math.max(additivity, path.explain(row).additivityError());
        }
        System.out.printf(
                "%s, %d rows: largest difference to JPMML %.1e, largest additivity error %.1e%n",
                product.name(), pmml.length, probability, additivity);
        assertThat(probability).isLessThanOrEqualTo(1e-9);
        assertThat(additivity).isLessThanOrEqualTo(1e-9);
    }

    private static void figuresOfTheCardAreThoseOfThePmmlOnTheHoldOut(Product product, DataSet data, double[] pmml)
            throws IOException {
        Split split = Split.stratified(data.defaulted(), Product.HELD_OUT, Product.SEED);
        double[] scores =
                Arrays.stream(split.heldOut()).mapToDouble(row -> pmml[row]).toArray();
        DataSet heldOut = data.select(split.heldOut());
        Evaluation evaluation = new Evaluation(scores, heldOut.defaulted());
        Map<String, Object> card = section(catalogue(product), "card");
        assertThat(section(card, "held_out").get("rows")).isEqualTo(heldOut.size());
        for (Metric metric : Metric.values()) {
            Map<String, Object> figure = section(section(card, "metrics"), metric.key());
            assertThat(metric.value(evaluation, product.threshold()))
                    .as(metric.key())
                    .isCloseTo(number(figure, "value"), within(5.1e-5))
                    .isBetween(number(figure, "low") - 5.1e-5, number(figure, "high") + 5.1e-5);
        }
        Figure auc = Metric.ROC_AUC.figure(evaluation, product.threshold(), Bootstrap.STANDARD);
        Map<String, Object> shown = section(section(card, "metrics"), "roc_auc");
        assertThat(auc.low()).isCloseTo(number(shown, "low"), within(5.1e-5));
        assertThat(auc.high()).isCloseTo(number(shown, "high"), within(5.1e-5));
        baselineIsTheOneOfTheCard(product, data.select(split.training()), heldOut, card);
    }

    private static void baselineIsTheOneOfTheCard(
            Product product, DataSet training, DataSet heldOut, Map<String, Object> card) {
        double[] scores = LogisticRegression.train(training, product.codes()).probabilities(heldOut.rows());
        Evaluation evaluation = new Evaluation(scores, heldOut.defaulted());
        Map<String, Object> auc = section(section(card, "baseline"), "roc_auc");
        assertThat(evaluation.rocAuc(evaluation.ones())).isCloseTo(number(auc, "value"), within(5.1e-5));
        assertThat(number(section(section(card, "metrics"), "roc_auc"), "value"))
                .as("the model earns its complexity")
                .isGreaterThan(number(auc, "value"));
    }

    @ParameterizedTest(name = "{0}")
    @FieldSource("PRODUCTS")
    void the_verification_records_pass_and_some_have_missing_values(Product product) {
        CommittedModel model = CommittedModel.of(product);
        model.evaluator().verify();
        int records = model.pmml()
                .getModels()
                .getFirst()
                .getModelVerification()
                .requireInlineTable()
                .getRows()
                .size();
        assertThat(records).isEqualTo(40);
    }

    @ParameterizedTest(name = "{0}")
    @FieldSource("PRODUCTS")
    void a_nan_given_to_jpmml_is_a_missing_value(Product product) throws IOException {
        DataSet data = CommittedModel.data(product);
        double[][] gaps = Arrays.stream(data.rows())
                .filter(row -> Arrays.stream(row).anyMatch(Double::isNaN))
                .limit(50)
                .toArray(double[][]::new);
        CommittedModel model = CommittedModel.of(product);
        assertThat(model.probabilitiesPassingNaN(gaps)).containsExactly(model.probabilities(gaps));
    }

    @ParameterizedTest(name = "{0}")
    @FieldSource("PRODUCTS")
    void every_node_has_its_cover_and_only_leaves_have_scores(Product product) {
        NodeCensus census = new NodeCensus();
        census.applyTo(CommittedModel.of(product).pmml());
        assertThat(census.nodes).isGreaterThan(1000);
        assertThat(census.withoutCover).isZero();
        assertThat(census.internalScores).isZero();
        assertThat(census.coverMismatch).isZero();
    }

    @ParameterizedTest(name = "{0}")
    @FieldSource("PRODUCTS")
    void the_file_has_no_timestamp_and_no_marital_status(Product product) throws IOException {
        String pmml = Files.readString(CommittedModel.folder(product).resolve("model.pmml"));
        String yaml = Files.readString(CommittedModel.folder(product).resolve("model.yaml"));
        assertThat(pmml).doesNotContain("<Timestamp").doesNotContainIgnoringCase("marital");
        assertThat(yaml.substring(0, yaml.indexOf("\ncard:"))).doesNotContainIgnoringCase("marital");
        assertThat(pmml.length()).isLessThan(5_000_000);
    }

    @ParameterizedTest(name = "{0}")
    @FieldSource("PRODUCTS")
    void catalogue_pmml_reference_and_data_name_the_same_features_in_the_same_order(Product product)
            throws IOException {
        DataSet data = CommittedModel.data(product);
        List<Map<String, Object>> features = features(catalogue(product));
        assertThat(features).extracting(feature -> feature.get("name")).isEqualTo(data.features());
        assertThat(CommittedModel.of(product).inputNames()).containsExactlyElementsOf(data.features());
        List<String> reference =
                Files.readAllLines(CommittedModel.folder(product).resolve("reference.csv"));
        assertThat(reference.getFirst()).isEqualTo(String.join(",", data.features()));
    }

    @ParameterizedTest(name = "{0}")
    @FieldSource("PRODUCTS")
    void the_model_is_held_to_the_directions_the_catalogue_promises(Product product) throws IOException {
        Map<Object, Integer> signs = Map.of("raises", 1, "lowers", -1, "none", 0);
        List<Map<String, Object>> features = features(catalogue(product));
        for (int j = 0; j < features.size(); j++) {
            boolean coded =
                    features.get(j).containsKey("special") && !product.codes().isEmpty();
            Integer promised = signs.get(features.get(j).get("direction"));
            assertThat(product.directions().get(j)).isEqualTo(coded ? 0 : promised);
        }
    }

    @ParameterizedTest(name = "{0}")
    @FieldSource("PRODUCTS")
    void reference_rows_are_training_rows_never_held_out_ones(Product product) throws IOException {
        DataSet data = CommittedModel.data(product);
        Split split = Split.stratified(data.defaulted(), Product.HELD_OUT, Product.SEED);
        Set<String> training = lines(data.select(split.training()));
        List<String> reference =
                Files.readAllLines(CommittedModel.folder(product).resolve("reference.csv"));
        assertThat(reference).hasSize(1 + Math.min(product.referenceRows(), split.training().length));
        assertThat(training.containsAll(reference.subList(1, reference.size()))).isTrue();
    }

    @ParameterizedTest(name = "{0}")
    @FieldSource("PRODUCTS")
    void every_row_of_the_data_lies_in_the_allowed_ranges_or_is_a_declared_code(Product product) throws IOException {
        DataSet data = CommittedModel.data(product);
        List<Map<String, Object>> features = features(catalogue(product));
        for (int j = 0; j < features.size(); j++) {
            Map<String, Object> feature = features.get(j);
            Map<String, Object> allowed = section(feature, "allowed");
            double[] known = data.known(j);
            boolean missing = known.length < data.size();
            assertThat(missing && Boolean.TRUE.equals(feature.get("required")))
                    .as("%s", feature)
                    .isFalse();
            for (double value : known) {
                boolean inside = value >= number(allowed, "min") && value <= number(allowed, "max");
                assertThat(inside || product.codes().contains(value)).isTrue();
            }
        }
    }

    private static Set<String> lines(DataSet data) {
        return Arrays.stream(data.rows())
                .map(row -> Arrays.stream(row).mapToObj(Cells::text).collect(Collectors.joining(",")))
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static Map<String, Object> catalogue(Product product) throws IOException {
        try (InputStream yaml =
                Files.newInputStream(CommittedModel.folder(product).resolve("model.yaml"))) {
            return new Yaml().load(yaml);
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> section(Map<String, Object> of, String key) {
        assertThat(of).containsKey(key);
        return (Map<String, Object>) requireNonNull(of.get(key));
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> features(Map<String, Object> catalogue) {
        return (List<Map<String, Object>>) requireNonNull(catalogue.get("features"));
    }

    private static double number(Map<String, Object> of, String key) {
        return ((Number) requireNonNull(of.get(key))).doubleValue();
    }

    /** Counts what is wrong with the nodes of all trees. */
    private static final class NodeCensus extends AbstractVisitor {
        private int nodes;
        private int withoutCover;
        private int internalScores;
        private int coverMismatch;

        @Override
        public VisitorAction visit(Node node) {
            nodes++;
            withoutCover += Double.isNaN(cover(node)) ? 1 : 0;
            internalScores += node.hasNodes() && node.getScore() != null ? 1 : 0;
            if (node.hasNodes()) {
                double children =
                        node.getNodes().stream().mapToDouble(NodeCensus::cover).sum();
                coverMismatch += children == cover(node) ? 0 : 1;
            }
            return VisitorAction.CONTINUE;
        }

        private static double cover(Node node) {
            Number count = node.getRecordCount();
            return count == null ? Double.NaN : count.doubleValue();
        }
    }
}
