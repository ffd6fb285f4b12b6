package fr.scoreclair.treeshap.pmml;

import fr.scoreclair.treeshap.Link;
import fr.scoreclair.treeshap.additive.AdditiveBuilder;
import fr.scoreclair.treeshap.additive.Effect;
import java.util.List;
import org.dmg.pmml.MiningFunction;
import org.dmg.pmml.regression.CategoricalPredictor;
import org.dmg.pmml.regression.NumericPredictor;
import org.dmg.pmml.regression.RegressionModel;
import org.dmg.pmml.regression.RegressionTable;
import org.jspecify.annotations.Nullable;

/**
 * A RegressionModel as a sum of one function per feature: numeric predictors with exponents, categorical predictors, the links
 * logit, probit, cloglog, loglog, cauchit, softmax of two classes, and none for a number.
 */
final class LinearReader {
    private final Inputs inputs;
    private final AdditiveBuilder builder;

    LinearReader(Inputs inputs, AdditiveBuilder builder) {
        this.inputs = inputs;
        this.builder = builder;
    }

    void read(RegressionModel regression, @Nullable String event) {
        List<RegressionTable> tables = regression.requireRegressionTables();
        RegressionModel.NormalizationMethod method = regression.getNormalizationMethod();
        if (regression.requireMiningFunction() == MiningFunction.REGRESSION) {
            if (tables.size() != 1) {
                throw new UnsupportedPmmlException("RegressionTable", tables.size() + " of them for a number");
            }
            table(tables.get(0), 1);
            builder.link(link(method, true));
            return;
        }
        if (tables.size() != 2) {
            throw new UnsupportedPmmlException("RegressionTable", tables.size() + " of them for two classes");
        }
        boolean first = tables.get(0).requireTargetCategory().toString().equals(event);
        if (method == RegressionModel.NormalizationMethod.SOFTMAX) {
            table(tables.get(0), first ? 1 : -1);
            table(tables.get(1), first ? -1 : 1);
            builder.link(Link.LOGISTIC);
            return;
        }
        table(tables.get(0), 1);
        finish(builder, link(method, false), first);
    }

    /** The event has the probability of a link, or what is left of it. */
    static void finish(AdditiveBuilder builder, Link link, boolean event) {
        if (link == Link.IDENTITY) {
            throw new UnsupportedPmmlException(
                    "RegressionModel@normalizationMethod",
                    "a sum cut off at 0 and 1 is no sum of one function per field");
        }
        if (event) {
            builder.link(link);
        } else {
            builder.times(-1).link(link.complement());
        }
    }

    private static Link link(RegressionModel.NormalizationMethod method, boolean number) {
        return switch (method) {
            case NONE -> Link.IDENTITY;
            case LOGIT -> Link.LOGISTIC;
            case SOFTMAX -> {
                if (!number) {
                    throw new IllegalStateException("softmax of two classes is a difference");
                }
                yield Link.LOGISTIC;
            }
            case PROBIT -> Link.PROBIT;
            case CLOGLOG -> Link.CLOGLOG;
            case LOGLOG -> Link.LOGLOG;
            case CAUCHIT -> Link.CAUCHIT;
            default ->
                throw new UnsupportedPmmlException(
                        "RegressionModel@normalizationMethod", "« " + method.value() + " » is no function of one sum");
        };
    }

    private void table(RegressionTable table, double sign) {
        if (table.hasPredictorTerms()) {
            throw new UnsupportedPmmlException(
                    "PredictorTerm", "a product of fields is no sum of one function per field");
        }
        if (table.getIntercept() != null) {
            builder.intercept(sign * table.getIntercept().doubleValue());
        }
        if (table.hasNumericPredictors()) {
            table.getNumericPredictors().forEach(predictor -> numeric(predictor, sign));
        }
        if (table.hasCategoricalPredictors()) {
            table.getCategoricalPredictors().forEach(predictor -> categorical(predictor, sign));
        }
    }

    private void numeric(NumericPredictor predictor, double sign) {
        InputField field = inputs.require(predictor.requireField());
        if (!field.numeric()) {
            throw new UnsupportedPmmlException("NumericPredictor[" + field.name() + "]", "the field holds no numbers");
        }
        double exponent = predictor.getExponent() == null ? 1 : predictor.getExponent();
        Effect power = Effect.power(sign * predictor.requireCoefficient().doubleValue(), exponent);
        builder.effect(field.index(), value -> power.of(field.seen(value)));
    }

    private void categorical(CategoricalPredictor predictor, double sign) {
        InputField field = inputs.require(predictor.requireField());
        Effect indicator = Effect.indicator(
                sign * predictor.requireCoefficient().doubleValue(), field.number(predictor.requireValue()));
        builder.effect(field.index(), value -> indicator.of(field.seen(value)));
    }
}
