package fr.scoreclair.treeshap.pmml;

import fr.scoreclair.treeshap.Link;
import java.util.List;
import org.dmg.pmml.DataType;
import org.dmg.pmml.MiningFunction;
import org.dmg.pmml.Model;
import org.dmg.pmml.OutputField;
import org.dmg.pmml.ResultFeature;
import org.dmg.pmml.regression.NumericPredictor;
import org.dmg.pmml.regression.RegressionModel;
import org.dmg.pmml.regression.RegressionTable;
import org.jspecify.annotations.Nullable;

/**
 * The end of a chain: a linear function of what the first model hands on, and a link.
 *
 * @param factor multiplies what is handed on
 * @param constant is added then
 * @param link gives the probability of a class
 * @param complement whether that class is not the event
 */
record ChainEnd(double factor, double constant, Link link, boolean complement) {

    static ChainEnd of(RegressionModel regression, String handedOn, @Nullable String event) {
        if (regression.getTargets() != null) {
            throw new UnsupportedPmmlException("RegressionModel/Targets", "a probability cannot be rescaled");
        }
        List<RegressionTable> tables = regression.requireRegressionTables();
        boolean classes = regression.requireMiningFunction() == MiningFunction.CLASSIFICATION;
        if (tables.size() != (classes ? 2 : 1)) {
            throw new UnsupportedPmmlException("RegressionTable", tables.size() + " of them at the end of a chain");
        }
        RegressionTable table = tables.get(0);
        Number constant = table.getIntercept();
        return new ChainEnd(
                coefficient(table, handedOn),
                constant == null ? 0 : constant.doubleValue(),
                link(regression, tables, classes),
                classes && !table.requireTargetCategory().toString().equals(event));
    }

    private static Link link(RegressionModel regression, List<RegressionTable> tables, boolean classes) {
        RegressionModel.NormalizationMethod method = regression.getNormalizationMethod();
        boolean binary = classes && isConstantZero(tables.get(1));
        return switch (method) {
            case LOGIT -> Link.LOGISTIC;
            case PROBIT -> Link.PROBIT;
            case CLOGLOG -> Link.CLOGLOG;
            case LOGLOG -> Link.LOGLOG;
            case CAUCHIT -> Link.CAUCHIT;
            case SOFTMAX -> {
                if (classes && !binary) {
                    throw refusal(method);
                }
                yield Link.LOGISTIC;
            }
            default -> throw refusal(method);
        };
    }

    private static UnsupportedPmmlException refusal(RegressionModel.NormalizationMethod method) {
        return new UnsupportedPmmlException(
                "RegressionModel@normalizationMethod", "« " + method.value() + " » is no function of one sum");
    }

    private static boolean isConstantZero(RegressionTable table) {
        return !table.hasNumericPredictors()
                && !table.hasCategoricalPredictors()
                && !table.hasPredictorTerms()
                && (table.getIntercept() == null || table.getIntercept().doubleValue() == 0);
    }

    private static double coefficient(RegressionTable table, String handedOn) {
        List<NumericPredictor> predictors = table.getNumericPredictors();
        if (predictors.size() != 1 || table.hasCategoricalPredictors() || table.hasPredictorTerms()) {
            throw new UnsupportedPmmlException(
                    "RegressionTable", "the end of a chain takes the first model's sum alone");
        }
        NumericPredictor predictor = predictors.get(0);
        if (!predictor.requireField().equals(handedOn)) {
            throw new UnsupportedPmmlException(
                    "NumericPredictor[" + predictor.requireField() + "]",
                    "the first model hands on « " + handedOn + " »");
        }
        if (predictor.getExponent() != null && predictor.getExponent() != 1) {
            throw new UnsupportedPmmlException("NumericPredictor@exponent", "the sum must enter linearly");
        }
        return predictor.requireCoefficient().doubleValue();
    }

    /** The name under which the first model of a chain hands its prediction on. */
    static String handedOn(Model first, boolean single) {
        if (first.getOutput() != null) {
            for (OutputField field : first.getOutput().getOutputFields()) {
                boolean exact = field.getDataType() == null
                        || field.getDataType() == DataType.DOUBLE
                        || field.getDataType() == DataType.FLOAT && single;
                if (field.getResultFeature() == ResultFeature.PREDICTED_VALUE && exact) {
                    return field.requireName();
                }
            }
        }
        throw new UnsupportedPmmlException("Output", "the first model of a chain hands no plain prediction on");
    }
}
