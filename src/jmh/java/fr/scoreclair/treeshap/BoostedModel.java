package fr.scoreclair.treeshap;

import fr.scoreclair.training.NativeLightGbm;
import fr.scoreclair.treeshap.pmml.PmmlTrees;
import io.github.metarank.lightgbm4j.LGBMBooster;
import io.github.metarank.lightgbm4j.LGBMDataset;
import io.github.metarank.lightgbm4j.LGBMException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.dmg.pmml.PMML;
import org.jpmml.lightgbm.HasLightGBMOptions;
import org.jpmml.lightgbm.LightGBMUtil;

/** A boosting LightGBM has trained on made-up clients, from a seed: its own text, the same trees as PMML, and rows. */
final class BoostedModel {
    final String text;
    final PMML pmml;
    final TreeEnsemble ensemble;
    private final int features;

    static {
        NativeLightGbm.load();
    }

    /** {@code shape} in LightGBM's words, such as {@code num_leaves=64 max_depth=6}. */
    BoostedModel(int trees, String shape, int features) throws LGBMException, IOException {
        this.features = features;
        text = train(trees, shape);
        pmml = LightGBMUtil.loadGBDT(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))
                .encodePMML(
                        Map.of(
                                HasLightGBMOptions.OPTION_COMPACT, false,
                                HasLightGBMOptions.OPTION_NAN_AS_MISSING, true),
                        "default",
                        List.of("0", "1"));
        ensemble = PmmlTrees.read(pmml);
    }

    private String train(int trees, String shape) throws LGBMException {
        double[][] rows = rows(20_000, 1);
        Random noise = new Random(2);
        float[] labels = new float[rows.length];
        for (int r = 0; r < rows.length; r++) {
            double risk = noise.nextGaussian();
            for (int f = 0; f < features; f++) {
                double value = Double.isNaN(rows[r][f]) ? 0.3 : rows[r][f];
                risk += Math.sin(5 * value + f) * (1 + rows[r][(f + 1) % features] > 1.5 ? 1 : -0.5);
            }
            labels[r] = risk > 1 ? 1 : 0;
        }
        String parameters = "objective=binary learning_rate=0.05 min_data_in_leaf=20 deterministic=true"
                + " force_row_wise=true num_threads=1 verbosity=-1 " + shape;
        double[] flat = new double[rows.length * features];
        for (int r = 0; r < rows.length; r++) {
            System.arraycopy(rows[r], 0, flat, r * features, features);
        }
        try (LGBMDataset table =
                LGBMDataset.createFromMat(flat, rows.length, features, true, parameters, null)) {
            table.setField("label", labels);
            try (LGBMBooster booster = LGBMBooster.create(table, parameters)) {
                for (int t = 0; t < trees; t++) {
                    booster.updateOneIter();
                }
                return booster.saveModelToString(0, trees, LGBMBooster.FeatureImportanceType.GAIN);
            }
        }
    }

    /** Uniform values, one row in four with one missing. */
    double[][] rows(int count, long seed) {
        Random random = new Random(seed);
        double[][] rows = new double[count][];
        for (int r = 0; r < count; r++) {
            rows[r] = random.doubles(features).toArray();
            if (random.nextInt(4) == 0) {
                rows[r][random.nextInt(features)] = Double.NaN;
            }
        }
        return rows;
    }
}
