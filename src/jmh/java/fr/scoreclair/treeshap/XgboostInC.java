package fr.scoreclair.treeshap;

import java.util.HashMap;
import java.util.Map;
import ml.dmlc.xgboost4j.java.Booster;
import ml.dmlc.xgboost4j.java.DMatrix;
import ml.dmlc.xgboost4j.java.XGBoost;
import ml.dmlc.xgboost4j.java.XGBoostError;

/** XGBoost's C++ on one thread: a model of its own, trained on the margins of another so that the trees have as much to do. */
public final class XgboostInC {
    private final Booster booster;

    /** {@code shape} in XGBoost's words, such as {@code max_depth=6}. */
    public XgboostInC(int trees, String shape, double[][] training, double[] targets) throws XGBoostError {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("nthread", 1);
        parameters.put("eta", 0.05);
        parameters.put("tree_method", "hist");
        parameters.put("objective", "reg:squarederror");
        for (String word : shape.split(" ")) {
            parameters.put(word.substring(0, word.indexOf('=')), word.substring(word.indexOf('=') + 1));
        }
        DMatrix table = rows(training);
        float[] labels = new float[targets.length];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = (float) targets[i];
        }
        table.setLabel(labels);
        booster = XGBoost.train(table, parameters, trees, Map.of(), null, null);
    }

    /** Rows in C's memory. */
    public static DMatrix rows(double[][] rows) throws XGBoostError {
        return new DMatrix(flat(rows), rows.length, rows[0].length, Float.NaN);
    }

    /** Rows one after the other. */
    public static float[] flat(double[][] rows) {
        int width = rows[0].length;
        float[] flat = new float[rows.length * width];
        for (int i = 0; i < flat.length; i++) {
            flat[i] = (float) rows[i / width][i % width];
        }
        return flat;
    }

    /** In place: of a matrix it has seen, XGBoost would only look up what it answered before. */
    public void margins(float[] flat, int count) {
        try {
            booster.inplace_predict(flat, count, flat.length / count, Float.NaN);
        } catch (XGBoostError failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** The path-dependent contributions of the rows. */
    public void contributions(DMatrix rows) {
        try {
            booster.predictContrib(rows, 0);
        } catch (XGBoostError failure) {
            throw new IllegalStateException(failure);
        }
    }
}
