package fr.scoreclair.treeshap;

import java.util.HashMap;
import java.util.Map;
import ml.dmlc.xgboost4j.java.Booster;
import ml.dmlc.xgboost4j.java.DMatrix;
import ml.dmlc.xgboost4j.java.XGBoost;
import ml.dmlc.xgboost4j.java.XGBoostError;

/** XGBoost's C++ on one thread: a model of its own, trained on the margins of another so that the trees have as much to do. */
final class XgboostInC {
    private final Booster booster;
    private final DMatrix rows;

    XgboostInC(int trees, int depth, double[][] training, double[] targets, double[][] rows) throws XGBoostError {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("nthread", 1);
        parameters.put("max_depth", depth);
        parameters.put("eta", 0.05);
        parameters.put("objective", "reg:squarederror");
        DMatrix table = matrix(training);
        float[] labels = new float[targets.length];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = (float) targets[i];
        }
        table.setLabel(labels);
        booster = XGBoost.train(table, parameters, trees, Map.of(), null, null);
        this.rows = matrix(rows);
    }

    private static DMatrix matrix(double[][] rows) throws XGBoostError {
        int width = rows[0].length;
        float[] flat = new float[rows.length * width];
        for (int i = 0; i < flat.length; i++) {
            flat[i] = (float) rows[i / width][i % width];
        }
        return new DMatrix(flat, rows.length, width, Float.NaN);
    }

    void margins() {
        try {
            booster.predict(rows, true, 0);
        } catch (XGBoostError failure) {
            throw new IllegalStateException(failure);
        }
    }

    void contributions() {
        try {
            booster.predictContrib(rows, 0);
        } catch (XGBoostError failure) {
            throw new IllegalStateException(failure);
        }
    }
}
