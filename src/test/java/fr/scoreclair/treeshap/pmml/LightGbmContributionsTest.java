package fr.scoreclair.treeshap.pmml;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.ml.lightgbm.PredictionType;
import fr.scoreclair.treeshap.Explanation;
import fr.scoreclair.treeshap.PathDependentShap;
import fr.scoreclair.treeshap.TreeEnsemble;
import io.github.metarank.lightgbm4j.LGBMBooster;
import io.github.metarank.lightgbm4j.LGBMDataset;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.dmg.pmml.PMML;
import org.jpmml.lightgbm.HasLightGBMOptions;
import org.jpmml.lightgbm.LightGBMUtil;
import org.jpmml.model.metro.MetroJAXBSerializer;
import org.junit.jupiter.api.Test;

/**
 * A LightGBM 4.3 model trained here (leaf-wise, 31 leaves, any depth, missing values), exported by pmml-lightgbm with
 * its compaction on and off: the C++ library's own probabilities and {@code predict_contrib}, both in doubles.
 */
class LightGbmContributionsTest {
    private static final int FEATURES = 8;
    private static final int ROWS = 2_000;
    private static final String PARAMETERS =
            "objective=binary num_leaves=31 min_data_in_leaf=5 num_threads=1 verbosity=-1 seed=7 deterministic=true force_row_wise=true";

    private final Random random = new Random(20261122);
    private final double[] flat = new double[ROWS * FEATURES];

    private LGBMBooster train() throws Exception {
        float[] labels = new float[ROWS];
        for (int r = 0; r < ROWS; r++) {
            double signal = 0;
            for (int f = 0; f < FEATURES; f++) {
                double value = Math.round(random.nextGaussian() * 50) / 10.0;
                flat[r * FEATURES + f] = random.nextInt(6) == 0 ? Double.NaN : value;
                signal += f % 3 == 0 ? value * value / 10 : value / 3;
            }
            labels[r] = signal + random.nextGaussian() > 3 ? 1 : 0;
        }
        LGBMDataset table = LGBMDataset.createFromMat(flat, ROWS, FEATURES, true, PARAMETERS, null);
        table.setField("label", labels);
        LGBMBooster booster = LGBMBooster.create(table, PARAMETERS);
        for (int i = 0; i < 40; i++) {
            booster.updateOneIter();
        }
        return booster;
    }

    private static byte[] pmml(String model, boolean compact) throws Exception {
        PMML pmml = LightGBMUtil.loadGBDT(new ByteArrayInputStream(model.getBytes(StandardCharsets.UTF_8)))
                .encodePMML(
                        Map.of(
                                HasLightGBMOptions.OPTION_COMPACT,
                                compact,
                                HasLightGBMOptions.OPTION_NAN_AS_MISSING,
                                true),
                        "y",
                        List.of("0", "1"));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new MetroJAXBSerializer().serialize(pmml, bytes);
        return bytes.toByteArray();
    }

    @Test
    void probabilities_and_path_dependent_contributions_are_those_of_lightgbm() throws Exception {
        LGBMBooster booster = train();
        String model = booster.saveModelToString(0, 40, LGBMBooster.FeatureImportanceType.GAIN);
        double[] probabilities = predict(booster, PredictionType.C_API_PREDICT_NORMAL);
        double[] contributions = predict(booster, PredictionType.C_API_PREDICT_CONTRIB);
        for (boolean compact : new boolean[] {false, true}) {
            byte[] bytes = pmml(model, compact);
            TreeEnsemble ensemble = PmmlTrees.read(new ByteArrayInputStream(bytes));
            Jpmml jpmml = new Jpmml(bytes, ensemble);
            PathDependentShap shap = compact ? null : PathDependentShap.of(ensemble);
            double worst = 0;
            double worstShare = 0;
            for (int r = 0; r < ROWS; r++) {
                double[] row = row(r, ensemble);
                worst = Math.max(worst, Math.abs(ensemble.probability(row) - probabilities[r]));
                if (r % 20 == 0) {
                    worst = Math.max(worst, Math.abs(ensemble.probability(row) - jpmml.answer(row, "1")));
                }
                if (shap != null) {
                    worstShare = Math.max(worstShare, apart(shap.explain(row), ensemble, contributions, r));
                }
            }
            assertThat(worst).as("probability, compact %s", compact).isLessThan(1e-12);
            assertThat(worstShare).as("contributions").isLessThan(1e-11);
        }
    }

    private double[] predict(LGBMBooster booster, PredictionType type) throws Exception {
        return booster.predictForMat(flat, ROWS, FEATURES, true, type, "num_threads=1");
    }

    private double[] row(int r, TreeEnsemble ensemble) {
        double[] row = new double[ensemble.featureCount()];
        for (int f = 0; f < row.length; f++) {
            row[f] = flat[r * FEATURES + column(ensemble, f)];
        }
        return row;
    }

    private static int column(TreeEnsemble ensemble, int feature) {
        return Integer.parseInt(ensemble.featureNames().get(feature).replaceAll("\\D", ""));
    }

    private static double apart(Explanation explanation, TreeEnsemble ensemble, double[] contributions, int r) {
        double worst = Math.abs(explanation.base() - contributions[r * (FEATURES + 1) + FEATURES]);
        for (int f = 0; f < ensemble.featureCount(); f++) {
            double theirs = contributions[r * (FEATURES + 1) + column(ensemble, f)];
            worst = Math.max(worst, Math.abs(explanation.contributions()[f] - theirs));
        }
        return worst;
    }
}
