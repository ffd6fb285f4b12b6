package fr.scoreclair.treeshap.pmml;

import fr.scoreclair.treeshap.EnsembleBuilder;
import fr.scoreclair.treeshap.Link;
import java.util.List;
import org.dmg.pmml.MiningFunction;
import org.dmg.pmml.regression.NumericPredictor;
import org.dmg.pmml.regression.RegressionModel;
import org.dmg.pmml.regression.RegressionTable;
import org.jspecify.annotations.Nullable;

/** The end of a chain: a linear function of the trees' sum, and the logistic link. */
final class RegressionReader {
    private RegressionReader() {}

    static void read(
            RegressionModel regression, String sum, @Nullable String event, boolean single, EnsembleBuilder builder) {
        if (regression.getTargets() != null) {
            throw new UnsupportedPmmlException("RegressionModel/Targets", "a probability cannot be rescaled");
        }
        List<RegressionTable> tables = regression.requireRegressionTables();
        boolean classes = regression.requireMiningFunction() == MiningFunction.CLASSIFICATION;
        if (tables.size() != (classes ? 2 : 1)) {
            throw new UnsupportedPmmlException("RegressionTable", tables.size() + " of them at the end of a chain");
        }
        logistic(regression, tables, classes);
        linear(tables.get(0), sum, builder);
        builder.link(Link.LOGISTIC);
        if (classes && !tables.get(0).requireTargetCategory().toString().equals(event)) {
            if (single) {
                throw new UnsupportedPmmlException(
                        "RegressionTable@targetCategory", "the event is the complement, in single precision");
            }
            builder.times(-1); // 1 - 1 / (1 + exp(-m)) = 1 / (1 + exp(m))
        }
    }

    private static void logistic(RegressionModel regression, List<RegressionTable> tables, boolean classes) {
        RegressionModel.NormalizationMethod method = regression.getNormalizationMethod();
        boolean binary = classes && isConstantZero(tables.get(1));
        boolean logistic = method == RegressionModel.NormalizationMethod.LOGIT
                || method == RegressionModel.NormalizationMethod.SOFTMAX && (binary || !classes);
        if (!logistic) {
            throw new UnsupportedPmmlException(
                    "RegressionModel@normalizationMethod", "« " + method.value() + " » is not the logistic link");
        }
    }

    private static boolean isConstantZero(RegressionTable table) {
        return !table.hasNumericPredictors()
                && !table.hasCategoricalPredictors()
                && !table.hasPredictorTerms()
                && (table.getIntercept() == null || table.getIntercept().doubleValue() == 0);
    }

    private static void linear(RegressionTable table, String sum, EnsembleBuilder builder) {
        List<NumericPredictor> predictors = table.getNumericPredictors();
        if (predictors.size() != 1 || table.hasCategoricalPredictors() || table.hasPredictorTerms()) {
            throw new UnsupportedPmmlException("RegressionTable", "the end of a chain takes the trees' sum alone");
        }
        NumericPredictor predictor = predictors.get(0);
        if (!predictor.requireField().equals(sum)) {
            throw new UnsupportedPmmlException(
                    "NumericPredictor[" + predictor.requireField() + "]", "the trees hand on « " + sum + " »");
        }
        if (predictor.getExponent() != null && predictor.getExponent() != 1) {
            throw new UnsupportedPmmlException("NumericPredictor@exponent", "the sum must enter linearly");
        }
        if (predictor.requireCoefficient().doubleValue() != 1) {
            builder.times(predictor.requireCoefficient().doubleValue());
        }
        if (table.getIntercept() != null && table.getIntercept().doubleValue() != 0) {
            builder.plus(table.getIntercept().doubleValue());
        }
    }
}
