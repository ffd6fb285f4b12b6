package fr.scoreclair.treeshap;

import com.microsoft.ml.lightgbm.SWIGTYPE_p_double;
import com.microsoft.ml.lightgbm.SWIGTYPE_p_long_long;
import com.microsoft.ml.lightgbm.SWIGTYPE_p_p_void;
import com.microsoft.ml.lightgbm.SWIGTYPE_p_void;
import com.microsoft.ml.lightgbm.lightgbmlib;
import com.microsoft.ml.lightgbm.lightgbmlibConstants;
import fr.scoreclair.training.NativeLightGbm;

/**
 * LightGBM by its C interface, rows and answers in C's own memory: one call is nothing but its C++ at work, without the
 * copies of a Java wrapper, which would flatter us. One thread.
 */
public final class LightGbmInC {
    private static final String PARAMETERS = "num_threads=1 verbosity=-1";

    static {
        NativeLightGbm.load();
    }

    private final SWIGTYPE_p_void booster;
    private final SWIGTYPE_p_void rows;
    private final SWIGTYPE_p_double out;
    private final SWIGTYPE_p_long_long length = lightgbmlib.new_int64_tp();
    private final int features;

    /** {@code model} in LightGBM's text format; the rows are copied into C's memory. */
    public LightGbmInC(String model, double[][] rows) {
        SWIGTYPE_p_p_void handle = lightgbmlib.voidpp_handle();
        check(lightgbmlib.LGBM_BoosterLoadModelFromString(model, lightgbmlib.new_intp(), handle));
        booster = lightgbmlib.voidpp_value(handle);
        features = rows[0].length;
        SWIGTYPE_p_double cells = lightgbmlib.new_doubleArray((long) rows.length * features);
        for (int r = 0; r < rows.length; r++) {
            for (int f = 0; f < features; f++) {
                lightgbmlib.doubleArray_setitem(cells, (long) r * features + f, rows[r][f]);
            }
        }
        this.rows = lightgbmlib.double_to_voidp_ptr(cells);
        out = lightgbmlib.new_doubleArray((long) rows.length * (features + 1));
    }

    /** The margins of the first rows, left in C. */
    public void margins(int count) {
        predict(count, lightgbmlibConstants.C_API_PREDICT_RAW_SCORE);
    }

    /** The path-dependent contributions of the first rows, left in C. */
    public void contributions(int count) {
        predict(count, lightgbmlibConstants.C_API_PREDICT_CONTRIB);
    }

    /** A number of the last answer. */
    public double out(int at) {
        return lightgbmlib.doubleArray_getitem(out, at);
    }

    private void predict(int count, int type) {
        check(lightgbmlib.LGBM_BoosterPredictForMat(
                booster,
                rows,
                lightgbmlibConstants.C_API_DTYPE_FLOAT64,
                count,
                features,
                1,
                type,
                0,
                -1,
                PARAMETERS,
                length,
                out));
    }

    private static void check(int result) {
        if (result != 0) {
            throw new IllegalStateException(lightgbmlib.LGBM_GetLastError());
        }
    }
}
