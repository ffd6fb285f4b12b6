package fr.scoreclair.training;

import com.microsoft.ml.lightgbm.PredictionType;
import io.github.metarank.lightgbm4j.LGBMBooster;
import io.github.metarank.lightgbm4j.LGBMException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/**
 * A LightGBM model answering with LightGBM's own C++: the independent witness for PMML and for the explanation engine.
 *
 * <p>One thread per call; not for concurrent use. Needs the native library libgomp1.
 */
public final class LightGbmOracle implements PortableClassifier {

    static final String PARAMETERS = "num_threads=1 verbosity=-1";

    static {
        NativeLightGbm.load();
    }

    private final String text;
    private final LGBMBooster booster;

    private LightGbmOracle(String text, LGBMBooster booster) {
        this.text = text;
        this.booster = booster;
    }

    /**
     * @param model a model in LightGBM's text format
     */
    public static LightGbmOracle ofText(String model) {
        try {
            return new LightGbmOracle(model, LGBMBooster.loadModelFromString(model));
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
    public static String committed(String product) {
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

    /**
     * @param file a model in LightGBM's text format, gzipped
     */
    static LightGbmOracle ofFile(Path file) throws IOException {
        try (InputStream zipped = Files.newInputStream(file)) {
            return ofText(new String(new GZIPInputStream(zipped).readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @Override
    public double[] probabilities(double[][] rows) {
        return predict(rows, PredictionType.C_API_PREDICT_NORMAL);
    }

    /** {@return the raw margin (log-odds) of each row; a forest's is the mean of its trees, though LightGBM's raw score is the sum} */
    public double[] margins(double[][] rows) {
        double[] sums = predict(rows, PredictionType.C_API_PREDICT_RAW_SCORE);
        double trees = PmmlExport.averages(text) ? text.split("\nTree=").length - 1 : 1;
        return Arrays.stream(sums).map(sum -> sum / trees).toArray();
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

    @Override
    public byte[] pmml(String description, DataSet records) throws IOException {
        return PmmlExport.export(text, Optional.empty(), description, records, probabilities(records.rows()));
    }

    @Override
    public PortableClassifier calibrated(Platt platt) {
        return new CalibratedTrees(this, platt);
    }

    /** {@return the model in LightGBM's text format} */
    String text() {
        return text;
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
