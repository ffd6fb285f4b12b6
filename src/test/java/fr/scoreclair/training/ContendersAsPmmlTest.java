package fr.scoreclair.training;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import fr.scoreclair.simulation.FeatureSet;
import fr.scoreclair.simulation.SimulatedBank;
import fr.scoreclair.treeshap.TreeEnsemble;
import fr.scoreclair.treeshap.pmml.PmmlTrees;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jpmml.evaluator.Evaluator;
import org.jpmml.evaluator.LoadingModelEvaluatorBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every kind of model of the comparison, exported whole: JPMML gives its own probability on every row. */
class ContendersAsPmmlTest {

    /** Relative; the fold of a regression's standardisation rounds, trees add the same doubles in the same order. */
    private static final double TOLERANCE = 1e-12;

    private static final Platt PLATT = new Platt(0.3, 1.4);

    static Stream<Arguments> contenders() throws Exception {
        DataSet spanish = Product.CREDIT_ES.source().read(Path.of(""));
        DataSet minimal = simulated(FeatureSet.MINIMAL, 4_000);
        DataSet full = simulated(FeatureSet.FULL, 4_000);
        return Stream.of(
                Arguments.of("logistic, credit-es", logistic(Product.CREDIT_ES, spanish), spanish),
                Arguments.of("logistic, minimal", logistic(Product.PRET_PERSONNEL_MINIMAL, minimal), minimal),
                Arguments.of("logistic, full", logistic(Product.PRET_PERSONNEL, full), full),
                Arguments.of("forest, credit-es", Boosting.forest(60, 63, 5).fit(spanish, 1), spanish),
                Arguments.of(
                        "boosting, credit-es",
                        Boosting.gradient(80, 8, 0.05, 20).fit(spanish, 1),
                        spanish),
                Arguments.of(
                        "monotone, full",
                        Boosting.gradient(80, 8, 0.05, 50)
                                .constrained(Product.PRET_PERSONNEL.directions())
                                .fit(full, 1),
                        full));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("contenders")
    void jpmml_gives_the_same_probability_on_every_row(String name, PortableClassifier model, DataSet data)
            throws Exception {
        agrees(name, model, data);
        agrees(name + ", calibrated", model.calibrated(PLATT), data);
    }

    private static void agrees(String name, PortableClassifier model, DataSet data) throws Exception {
        double[] own = model.probabilities(data.rows());
        byte[] pmml = model.pmml(name, data.select(Verification.rows(data.rows(), own)));
        Evaluator evaluator = new LoadingModelEvaluatorBuilder()
                .load(new ByteArrayInputStream(pmml))
                .build();
        evaluator.verify();
        double largest = 0;
        for (int i = 0; i < own.length; i++) {
            double theirs = probability(evaluator, data.features(), data.rows()[i]);
            largest = Math.max(largest, Math.abs(theirs - own[i]) / own[i]);
        }
        System.out.printf("%s: %d rows, largest relative difference to JPMML %.1e%n", name, own.length, largest);
        assertThat(largest).isLessThanOrEqualTo(TOLERANCE);
        if (!(model instanceof LogisticRegression)) {
            theEngineReadsItToo(pmml, data, own);
        }
    }

    private static void theEngineReadsItToo(byte[] pmml, DataSet data, double[] own) throws Exception {
        TreeEnsemble trees = PmmlTrees.read(new ByteArrayInputStream(pmml));
        for (int i = 0; i < own.length; i++) {
            assertThat(Math.abs(trees.probability(data.rows()[i]) - own[i])).isLessThan(1e-12);
        }
        assertThat(new String(pmml, StandardCharsets.UTF_8).split("<Node ").length)
                .isEqualTo(new String(pmml, StandardCharsets.UTF_8).split("recordCount=\"").length - 1);
    }

    @Test
    void a_regression_stays_plain_so_that_any_reader_can_read_it() throws Exception {
        DataSet minimal = simulated(FeatureSet.MINIMAL, 4_000);
        PortableClassifier model = logistic(Product.PRET_PERSONNEL_MINIMAL, minimal);
        String pmml = new String(model.pmml("plain", minimal.select(new int[] {0, 1})), StandardCharsets.UTF_8);
        assertThat(pmml)
                .doesNotContain("DerivedField")
                .doesNotContain("<Timestamp")
                .contains("missingValueReplacement")
                .contains("<Value value=\"365243\" property=\"missing\"/>");
        assertThat(pmml.split("<NumericPredictor ")).hasSize(1 + 5);
    }

    private static PortableClassifier logistic(Product product, DataSet data) {
        return LogisticRegression.train(data, product.codes());
    }

    private static double probability(Evaluator evaluator, List<String> names, double[] row) {
        Map<String, Object> arguments = new HashMap<>();
        for (int j = 0; j < row.length; j++) {
            arguments.put(names.get(j), row[j]);
        }
        return ((Number) requireNonNull(evaluator.evaluate(arguments).get(PmmlExport.PROBABILITY))).doubleValue();
    }

    static DataSet simulated(FeatureSet set, int clients) {
        var people = new SimulatedBank(5).clients(clients).toList();
        boolean[] defaulted = new boolean[clients];
        for (int i = 0; i < clients; i++) {
            defaulted[i] = people.get(i).defaulted();
        }
        double[][] rows =
                people.stream().map(client -> client.file().features(set)).toArray(double[][]::new);
        return new DataSet(set.names(), Arrays.copyOf(rows, clients), defaulted);
    }
}
