package fr.scoreclair.training;

import com.microsoft.ml.lightgbm.PredictionType;
import io.github.metarank.lightgbm4j.LGBMBooster;
import io.github.metarank.lightgbm4j.LGBMDataset;
import io.github.metarank.lightgbm4j.LGBMException;
import java.util.Locale;

/**
 * Settings of a gradient boosting of trees by LightGBM.
 *
 * @param rounds number of trees
 * @param leaves at most this many leaves per tree, and depth 6
 * @param learningRate shrinkage of each tree
 * @param minLeaf rows a leaf must hold at least
 * @param lambda L2 penalty of leaf values
 */
public record Boosting(int rounds, int leaves, double learningRate, int minLeaf, double lambda) {

    static final int MAX_DEPTH = 6;

    /** Watches the training: called after every tree with the rows' margins when asked. */
    @FunctionalInterface
    interface Checkpoint {
        void after(int round, double[] probabilities);
    }

    /**
     * Trains on one thread with fixed seeds: the same bytes on every run.
     *
     * @return the model in LightGBM's text format
     */
    public String train(DataSet data, long seed) {
        String parameters = parameters(seed);
        try (LGBMDataset table = table(data, parameters);
                LGBMBooster booster = LGBMBooster.create(table, parameters)) {
            for (int round = 0; round < rounds; round++) {
                booster.updateOneIter();
            }
            return booster.saveModelToString(0, rounds, LGBMBooster.FeatureImportanceType.GAIN);
        } catch (LGBMException failure) {
            throw new IllegalStateException("LightGBM cannot train", failure);
        }
    }

    /** Trains and, every {@code step} trees, shows the probabilities of other rows. */
    void watch(DataSet data, double[][] others, int step, long seed, Checkpoint checkpoint) {
        String parameters = parameters(seed);
        double[] flat = DataSet.flat(others);
        try (LGBMDataset table = table(data, parameters);
                LGBMBooster booster = LGBMBooster.create(table, parameters)) {
            for (int round = 1; round <= rounds; round++) {
                booster.updateOneIter();
                if (round % step == 0) {
                    double[] probabilities = booster.predictForMat(
                            flat,
                            others.length,
                            data.features().size(),
                            true,
                            PredictionType.C_API_PREDICT_NORMAL,
                            LightGbmOracle.PARAMETERS);
                    checkpoint.after(round, probabilities);
                }
            }
        } catch (LGBMException failure) {
            throw new IllegalStateException("LightGBM cannot train", failure);
        }
    }

    Boosting withRounds(int number) {
        return new Boosting(number, leaves, learningRate, minLeaf, lambda);
    }

    /** {@return one line for the model card} */
    String describe() {
        return String.format(
                Locale.ROOT,
                "%d trees, at most %d leaves and depth %d, learning rate %s, at least %d rows per leaf, L2 %s",
                rounds,
                leaves,
                MAX_DEPTH,
                learningRate,
                minLeaf,
                lambda);
    }

    private static LGBMDataset table(DataSet data, String parameters) throws LGBMException {
        LGBMDataset table = LGBMDataset.createFromMat(
                data.flat(), data.size(), data.features().size(), true, parameters, null);
        table.setFeatureNames(data.features().toArray(String[]::new));
        float[] labels = new float[data.size()];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = data.defaulted()[i] ? 1 : 0;
        }
        table.setField("label", labels);
        return table;
    }

    private String parameters(long seed) {
        return String.join(
                " ",
                "objective=binary",
                "num_leaves=" + leaves,
                "max_depth=" + MAX_DEPTH,
                "learning_rate=" + learningRate,
                "min_data_in_leaf=" + minLeaf,
                "lambda_l2=" + lambda,
                "feature_fraction=0.8",
                "bagging_fraction=0.8",
                "bagging_freq=1",
                "seed=" + (int) seed,
                "deterministic=true",
                "force_row_wise=true",
                "num_threads=1",
                "verbosity=-1");
    }
}
