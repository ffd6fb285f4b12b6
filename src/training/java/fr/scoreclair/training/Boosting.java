package fr.scoreclair.training;

import com.microsoft.ml.lightgbm.PredictionType;
import io.github.metarank.lightgbm4j.LGBMBooster;
import io.github.metarank.lightgbm4j.LGBMDataset;
import io.github.metarank.lightgbm4j.LGBMException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Settings of trees grown by LightGBM: a gradient boosting, or a random forest.
 *
 * @param rounds number of trees
 * @param leaves at most this many leaves per tree; a boosting also stops at depth 6
 * @param learningRate shrinkage of each tree; a forest has none
 * @param minLeaf rows a leaf must hold at least
 * @param lambda L2 penalty of leaf values
 * @param forest whether the trees are averaged, each on its own bootstrap-like sample, instead of added up
 * @param monotone per feature 1: more of it never lowers the score; -1: never raises it; 0: free. Empty: all free
 * @param positiveWeight how many rows a defaulter counts for; 1: as many as anybody
 * @param columns share of the columns each tree may use
 */
public record Boosting(
        int rounds,
        int leaves,
        double learningRate,
        int minLeaf,
        double lambda,
        boolean forest,
        List<Integer> monotone,
        double positiveWeight,
        double columns) {

    static final int MAX_DEPTH = 6;

    static {
        NativeLightGbm.load();
    }

    /** {@return a gradient boosting without constraints, L2 penalty 1} */
    static Boosting gradient(int rounds, int leaves, double learningRate, int minLeaf) {
        return new Boosting(rounds, leaves, learningRate, minLeaf, 1, false, List.of(), 1, 0.8);
    }

    /** {@return a random forest} */
    static Boosting forest(int rounds, int leaves, int minLeaf) {
        return new Boosting(rounds, leaves, 1, minLeaf, 0, true, List.of(), 1, 0.4);
    }

    /** {@return these settings under monotone constraints} */
    Boosting constrained(List<Integer> directions) {
        return new Boosting(rounds, leaves, learningRate, minLeaf, lambda, forest, directions, positiveWeight, columns);
    }

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

    /** {@return the trained model, answering by LightGBM itself} */
    LightGbmOracle fit(DataSet data, long seed) {
        return LightGbmOracle.ofText(train(data, seed));
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
        return new Boosting(number, leaves, learningRate, minLeaf, lambda, forest, monotone, positiveWeight, columns);
    }

    Boosting weighing(double defaulters) {
        return new Boosting(rounds, leaves, learningRate, minLeaf, lambda, forest, monotone, defaulters, columns);
    }

    /** {@return these settings with every column open to every tree: nothing then depends on the columns' order} */
    Boosting allColumns() {
        return new Boosting(rounds, leaves, learningRate, minLeaf, lambda, forest, monotone, positiveWeight, 1);
    }

    /** {@return the settings for the model card, a YAML flow map} */
    String describe() {
        return String.format(
                Locale.ROOT,
                "{trees: %d, max_leaves: %d, max_depth: %s, learning_rate: %s, min_rows_per_leaf: %d, l2: %s}",
                rounds,
                leaves,
                forest ? "none" : MAX_DEPTH,
                forest ? "none" : learningRate,
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
        String shape = forest
                ? "boosting=rf max_depth=-1 feature_fraction=" + columns + " bagging_fraction=0.632 bagging_freq=1"
                : "max_depth=" + MAX_DEPTH + " learning_rate=" + learningRate + " feature_fraction=" + columns
                        + " bagging_fraction=0.8 bagging_freq=1";
        String constraints = monotone.isEmpty()
                ? ""
                : " monotone_constraints_method=intermediate monotone_constraints="
                        + monotone.stream().map(String::valueOf).collect(Collectors.joining(","));
        return String.join(
                        " ",
                        "objective=binary",
                        shape,
                        "num_leaves=" + leaves,
                        "min_data_in_leaf=" + minLeaf,
                        "lambda_l2=" + lambda,
                        "seed=" + (int) seed,
                        "deterministic=true force_row_wise=true num_threads=1 verbosity=-1")
                + constraints
                + (positiveWeight == 1 ? "" : " scale_pos_weight=" + positiveWeight);
    }
}
