package fr.scoreclair.training;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.scoreclair.simulation.FeatureSet;
import fr.scoreclair.simulation.SimulatedBank;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.dmg.pmml.DataField;
import org.dmg.pmml.PMML;
import org.jpmml.evaluator.Evaluator;
import org.jpmml.evaluator.LoadingModelEvaluatorBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Neither the order of the columns nor the unit of an amount may change anybody's score. */
class InvarianceTest {

    static final List<Product> PRODUCTS = Product.ALL;

    private static final long SEED = 11;
    private static final DataSet DATA = ContendersAsPmmlTest.simulated(FeatureSet.MINIMAL, 3_000);

    /** All columns seen by every tree: with column sampling, another order is another draw of columns. */
    private static final Boosting SETTINGS = Boosting.gradient(60, 8, 0.1, 20)
            .constrained(Product.PRET_PERSONNEL_MINIMAL.directions())
            .allColumns();

    @ParameterizedTest(name = "{0}")
    @FieldSource("PRODUCTS")
    void a_shipped_model_is_fed_by_name_in_whatever_order(Product product) throws Exception {
        DataSet data = CommittedModel.data(product);
        double[] straight = CommittedModel.of(product).probabilities(Arrays.copyOf(data.rows(), 300));
        Evaluator shuffled =
                withShuffledDictionary(CommittedModel.folder(product).resolve("model.pmml"));
        List<Integer> order = new ArrayList<>(
                IntStream.range(0, data.features().size()).boxed().toList());
        for (int i = 0; i < straight.length; i++) {
            Collections.shuffle(order, new Random(SEED + i));
            Map<String, Object> cells = new LinkedHashMap<>();
            for (int j : order) {
                cells.put(data.features().get(j), data.rows()[i][j]);
            }
            Object probability = requireNonNull(shuffled.evaluate(cells).get(PmmlExport.PROBABILITY));
            assertThat(probability).isEqualTo(straight[i]);
        }
    }

    private static Evaluator withShuffledDictionary(Path file) throws Exception {
        LoadingModelEvaluatorBuilder builder = new LoadingModelEvaluatorBuilder().load(file.toFile());
        PMML pmml = builder.getPMML();
        List<DataField> fields = new ArrayList<>(pmml.requireDataDictionary().getDataFields());
        Collections.reverse(fields);
        pmml.requireDataDictionary().getDataFields().clear();
        pmml.requireDataDictionary().getDataFields().addAll(fields);
        return builder.build();
    }

    @Test
    void training_with_the_columns_turned_round_gives_everybody_the_same_score() {
        int[] order = {4, 2, 0, 3, 1};
        DataSet turned = new DataSet(
                Arrays.stream(order).mapToObj(DATA.features()::get).toList(),
                Arrays.stream(DATA.rows())
                        .map(row ->
                                Arrays.stream(order).mapToDouble(j -> row[j]).toArray())
                        .toArray(double[][]::new),
                DATA.defaulted());
        List<Integer> directions =
                Arrays.stream(order).mapToObj(SETTINGS.monotone()::get).toList();
        try (Classifier straight = SETTINGS.fit(DATA, SEED);
                Classifier other = SETTINGS.constrained(directions).fit(turned, SEED)) {
            assertThat(other.probabilities(turned.rows()))
                    .containsExactly(straight.probabilities(DATA.rows()), within(1e-12));
        }
        LogisticRegression straight = LogisticRegression.train(DATA, Product.PRET_PERSONNEL_MINIMAL.codes());
        LogisticRegression other = LogisticRegression.train(turned, Product.PRET_PERSONNEL_MINIMAL.codes());
        assertThat(other.probabilities(turned.rows()))
                .containsExactly(straight.probabilities(DATA.rows()), within(1e-10));
    }

    @Test
    void training_on_cents_or_on_thousands_gives_everybody_the_same_score() {
        for (double unit : new double[] {100, 0.001, 166.386}) {
            DataSet other = new DataSet(
                    DATA.features(),
                    Arrays.stream(DATA.rows())
                            .map(row -> new double[] {row[0], row[1] * unit, row[2], row[3], row[4]})
                            .toArray(double[][]::new),
                    DATA.defaulted());
            try (Classifier euros = SETTINGS.fit(DATA, SEED);
                    Classifier others = SETTINGS.fit(other, SEED)) {
                assertThat(others.probabilities(other.rows()))
                        .as("a euro is %s", unit)
                        .containsExactly(euros.probabilities(DATA.rows()), within(1e-12));
            }
            LogisticRegression euros = LogisticRegression.train(DATA, Product.PRET_PERSONNEL_MINIMAL.codes());
            LogisticRegression others = LogisticRegression.train(other, Product.PRET_PERSONNEL_MINIMAL.codes());
            assertThat(others.probabilities(other.rows()))
                    .containsExactly(euros.probabilities(DATA.rows()), within(1e-10));
        }
    }

    @Test
    void the_banks_columns_may_stand_in_any_order(@TempDir Path folder) throws Exception {
        TableWriter.write(new SimulatedBank(4), folder, 200, 1);
        DataSet before = new FiveTables(folder, FeatureSet.MINIMAL).labelled();
        Path file = folder.resolve("application_train.csv");
        List<String> turned = Files.readAllLines(file).stream()
                .map(line -> {
                    List<String> cells = new ArrayList<>(List.of(line.split(",", -1)));
                    Collections.reverse(cells);
                    return String.join(",", cells);
                })
                .toList();
        Files.write(file, turned);
        DataSet after = new FiveTables(folder, FeatureSet.MINIMAL).labelled();
        assertThat(Arrays.deepEquals(after.rows(), before.rows())).isTrue();
        assertThat(after.defaulted()).isEqualTo(before.defaulted());
    }
}
