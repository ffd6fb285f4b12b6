package fr.scoreclair.training;

import com.microsoft.ml.lightgbm.PredictionType;
import io.github.metarank.lightgbm4j.LGBMBooster;
import io.github.metarank.lightgbm4j.LGBMException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;

/**
 * A LightGBM model answering with LightGBM's own C++: the independent witness for PMML and for the explanation engine.
 *
 * <p>One thread per call; not for concurrent use. Needs the native library libgomp1.
 */
public final class LightGbmOracle implements Classifier {

    static final String PARAMETERS = "num_threads=1 verbosity=-1";

    static {
        NativeLightGbm.load();
    }

    private final LGBMBooster booster;

    private LightGbmOracle(LGBMBooster booster) {
        this.booster = booster;
    }

    /**
     * @param model a model in LightGBM's text format
     */
    public static LightGbmOracle ofText(String model) {
        try {
            return new LightGbmOracle(LGBMBooster.loadModelFromString(model));
        } catch (LGBMException failure) {
            throw new IllegalStateException("LightGBM refuses the model", failure);
        }
    }

    /**
     * @param product {@code credit-es} or {@code pret-personnel}
     * @return the model the committed PMML of that product was exported from
     */
    public static LightGbmOracle ofCommitted(String product) {
        return ofText(committed(product));
    }

    /** {@return that model in LightGBM's text format} */
    static String committed(String product) {
        String name = "/models/" + product + ".lgb.txt.gz";
        try (InputStream file = LightGbmOracle.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalArgumentException("no committed LightGBM model " + name);
            }
            return new String(new GZIPInputStream(file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public double[] probabilities(double[][] rows) {
        return predict(rows, PredictionType.C_API_PREDICT_NORMAL);
    }

    /** {@return the raw margin (log-odds) of each row} */
    public double[] margins(double[][] rows) {
        return predict(rows, PredictionType.C_API_PREDICT_RAW_SCORE);
    }

    /**
     * LightGBM's exact path-dependent SHAP, on the margin.
     *
     * @return per row one contribution per feature and, last, the expected margin; each row adds up to its margin
     */
    public double[][] contributions(double[][] rows) {
        double[] flat = predict(rows, PredictionType.C_API_PREDICT_CONTRIB);
        double[][] contributions = new double[rows.length][];
        int width = rows.length == 0 ? 0 : flat.length / rows.length;
        for (int i = 0; i < rows.length; i++) {
            contributions[i] = Arrays.copyOfRange(flat, i * width, (i + 1) * width);
        }
        return contributions;
    }

    private double[] predict(double[][] rows, PredictionType type) {
        if (rows.length == 0) {
            return new double[0];
        }
        try {
            return booster.predictForMat(DataSet.flat(rows), rows.length, rows[0].length, true, type, PARAMETERS);
        } catch (LGBMException failure) {
            throw new IllegalStateException("LightGBM cannot predict", failure);
        }
    }

    @Override
    public void close() {
        try {
            booster.close();
        } catch (LGBMException failure) {
            throw new IllegalStateException("LightGBM cannot free the model", failure);
        }
    }
}
