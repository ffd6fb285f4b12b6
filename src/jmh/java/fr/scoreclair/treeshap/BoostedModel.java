package fr.scoreclair.treeshap;

import fr.scoreclair.training.NativeLightGbm;
import fr.scoreclair.treeshap.pmml.PmmlTrees;
import io.github.metarank.lightgbm4j.LGBMBooster;
import io.github.metarank.lightgbm4j.LGBMDataset;
import io.github.metarank.lightgbm4j.LGBMException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jpmml.lightgbm.HasLightGBMOptions;
import org.jpmml.lightgbm.LightGBMUtil;
import org.jpmml.model.metro.MetroJAXBSerializer;

/** A model LightGBM trained here on drawn data with missing values: its own text, the PMML made of it, and rows. */
final class BoostedModel {
    static {
        NativeLightGbm.load();
    }

    private final int features;
    private final Random random;
    private final String text;

    /**
     * Trains on 20,000 drawn rows.
     *
     * @param trees how many
     * @param features how many numeric features
     * @param shape LightGBM's parameters of the trees' shape
     */
    BoostedModel(int trees, int features, String shape) {
        this.features = features;
        this.random = new Random(20261122);
        this.text = train(trees, shape);
    }

    /** Trees of at most this depth, as full as the data allows. */
    static String depth(int depth) {
        return "max_depth=" + depth + " num_leaves=" + (1 << depth) + " min_data_in_leaf=20";
    }

    private String train(int trees, String shape) {
        String parameters = "objective=binary learning_rate=0.05 seed=7 deterministic=true force_row_wise=true"
                + " num_threads=1 verbosity=-1 " + shape;
        int count = 20_000;
        double[][] rows = rows(count);
        float[] labels = new float[count];
        for (int r = 0; r < count; r++) {
            double signal = 0;
            for (int f = 0; f < features; f++) {
                double value = Double.isNaN(rows[r][f]) ? -1 : rows[r][f];
                double other = Double.isNaN(rows[r][(f + 1) % features]) ? 0 : rows[r][(f + 1) % features];
                signal +=
                        f % 3 == 0 ? value * value / 2 - value * other / 3 : f % 3 == 1 ? value / 2 : value * other / 2;
            }
            labels[r] = signal / Math.sqrt(features) * 3 + random.nextGaussian() > 1.5 ? 1 : 0;
        }
        try (LGBMDataset table = LGBMDataset.createFromMat(flat(rows), count, features, true, parameters, null)) {
            table.setField("label", labels);
            try (LGBMBooster booster = LGBMBooster.create(table, parameters)) {
                for (int i = 0; i < trees; i++) {
                    booster.updateOneIter();
                }
                return booster.saveModelToString(0, trees, LGBMBooster.FeatureImportanceType.GAIN);
            }
        } catch (LGBMException failure) {
            throw new IllegalStateException("LightGBM cannot train", failure);
        }
    }

    /** Rows from the same population. */
    double[][] rows(int count) {
        double[][] rows = new double[count][features];
        for (double[] row : rows) {
            for (int f = 0; f < features; f++) {
                row[f] = random.nextInt(20) == 0 ? Double.NaN : random.nextGaussian();
            }
        }
        return rows;
    }

    /** One contiguous row-major matrix. */
    static double[] flat(double[][] rows) {
        double[] flat = new double[rows.length * rows[0].length];
        for (int r = 0; r < rows.length; r++) {
            System.arraycopy(rows[r], 0, flat, r * rows[0].length, rows[0].length);
        }
        return flat;
    }

    /** The model in LightGBM's format. */
    String text() {
        return text;
    }

    /** The model as pmml-lightgbm exports it, node counts included. */
    byte[] pmml() {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            new MetroJAXBSerializer()
                    .serialize(
                            LightGBMUtil.loadGBDT(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))
                                    .encodePMML(
                                            Map.of(
                                                    HasLightGBMOptions.OPTION_COMPACT,
                                                    false,
                                                    HasLightGBMOptions.OPTION_NAN_AS_MISSING,
                                                    true),
                                            "y",
                                            List.of("0", "1")),
                            bytes);
            return bytes.toByteArray();
        } catch (Exception failure) {
            throw new IllegalStateException("the model cannot be exported", failure);
        }
    }

    /** The model as our engine reads it. */
    TreeEnsemble ensemble() {
        return PmmlTrees.read(new ByteArrayInputStream(pmml()));
    }
}
