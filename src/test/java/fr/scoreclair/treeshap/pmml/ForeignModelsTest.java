package fr.scoreclair.treeshap.pmml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.scoreclair.treeshap.AwkwardRows;
import fr.scoreclair.treeshap.TreeEnsemble;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.jpmml.evaluator.EvaluationException;
import org.junit.jupiter.api.Test;

/** Models made by Rattle, Nyoka, JPMML-XGBoost and others: either JPMML's own answer on every row, or a refusal. */
class ForeignModelsTest {
    private static final int ROWS = 400;

    @Test
    void a_model_that_is_accepted_gives_the_probability_of_jpmml_on_every_row() throws Exception {
        Set<String> accepted = new TreeSet<>();
        for (String folder : new String[] {"pmml", "shap"}) {
            for (Path file : ReferenceFiles.under(folder)) {
                byte[] pmml = Files.readAllBytes(file);
                try {
                    TreeEnsemble ensemble = PmmlTrees.read(new ByteArrayInputStream(pmml));
                    compare(file, ensemble, new Jpmml(pmml, ensemble));
                    accepted.add(ReferenceFiles.name(file));
                } catch (UnsupportedPmmlException refusal) {
                    assertThat(refusal.element()).isNotBlank();
                }
            }
        }
        assertThat(accepted)
                .containsExactlyInAnyOrder(
                        "pmml/drools-apache/RandomForestClassifier.pmml",
                        "pmml/jpmml-model-bsd/rattle/DecisionTreeAudit.pmml",
                        "pmml/jpmml-model-bsd/rattle/RandomForestAudit.pmml",
                        "pmml/jpmml-model-bsd/rattle/RandomForestOzone.pmml",
                        "shap/recordcount-pmml/binary-depth6.recordcount.pmml",
                        "shap/recordcount-pmml/missing-only-path.recordcount.pmml");
    }

    private static void compare(Path file, TreeEnsemble ensemble, Jpmml jpmml) {
        boolean votes = file.endsWith("RandomForestAudit.pmml");
        Random random = new Random(20261122);
        for (int i = 0; i < ROWS; i++) {
            double[] row = AwkwardRows.of(ensemble, random, i % 3 == 0 ? 0.2 : 0);
            double mine = ensemble.probability(row);
            if (votes && Double.isNaN(mine)) {
                continue; // JPMML lets the trees that have an opinion vote alone: no sum of trees, hence no answer here
            }
            assertThat(mine)
                    .as("%s on %s", file.getFileName(), Arrays.toString(row))
                    .isEqualTo(answer(jpmml, row), within(1e-12));
        }
    }

    private static double answer(Jpmml jpmml, double[] row) {
        try {
            return jpmml.answer(row, "1");
        } catch (EvaluationException noPrediction) {
            return Double.NaN;
        }
    }

    @Test
    void rattles_tree_and_forest_give_the_probabilities_r_printed() throws Exception {
        for (String model : new String[] {"DecisionTreeAudit", "RandomForestAudit"}) {
            String folder = "pmml/jpmml-model-bsd/rattle/";
            TreeEnsemble ensemble = PmmlTrees.read(
                    new ByteArrayInputStream(Files.readAllBytes(ReferenceFiles.of(folder + model + ".pmml"))));
            var rows = Files.readAllLines(ReferenceFiles.of(folder + "Audit.input.csv"));
            var expected = Files.readAllLines(ReferenceFiles.of(folder + model + ".expected.csv"));
            String[] header = rows.get(0).split(",");
            int compared = 0;
            for (int i = 1; i < rows.size(); i++) {
                double probability =
                        ensemble.probability(row(ensemble, header, rows.get(i).split(",", -1)));
                String printed = expected.get(i).split(",")[2];
                if (!Double.isNaN(probability) && !printed.equals("NA")) {
                    assertThat(probability).isCloseTo(Double.parseDouble(printed), within(1e-9));
                    compared++;
                }
            }
            assertThat(compared).isGreaterThan(1_700);
        }
    }

    private static double[] row(TreeEnsemble ensemble, String[] header, String[] cells) {
        double[] row = new double[ensemble.featureCount()];
        for (int f = 0; f < row.length; f++) {
            String cell =
                    cells[Arrays.asList(header).indexOf(ensemble.featureNames().get(f))];
            boolean missing = cell.isEmpty() || cell.equals("NA") || cell.equals("N/A");
            row[f] = missing
                    ? Double.NaN
                    : ensemble.categories(f).isEmpty()
                            ? Double.parseDouble(cell)
                            : ensemble.categories(f).indexOf(cell);
        }
        return row;
    }
}
