package fr.scoreclair.treeshap.pmml;

import fr.scoreclair.treeshap.Link;
import fr.scoreclair.treeshap.additive.AdditiveBuilder;
import fr.scoreclair.treeshap.additive.Effect;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.dmg.pmml.MiningFunction;
import org.dmg.pmml.general_regression.GeneralRegressionModel;
import org.dmg.pmml.general_regression.PCell;
import org.dmg.pmml.general_regression.PPCell;
import org.dmg.pmml.general_regression.PPMatrix;
import org.dmg.pmml.general_regression.Predictor;
import org.jspecify.annotations.Nullable;

/**
 * A GeneralRegressionModel as a sum of one function per feature: main effects of factors and covariates (with exponents), the
 * links identity, logit, probit, cloglog and loglog. A parameter that multiplies several predictors (an interaction) is no
 * such function.
 */
final class GeneralLinearReader {
    private final Inputs inputs;
    private final AdditiveBuilder builder;
    private final Set<String> factors = new HashSet<>();
    private final Set<String> covariates = new HashSet<>();

    GeneralLinearReader(Inputs inputs, AdditiveBuilder builder) {
        this.inputs = inputs;
        this.builder = builder;
    }

    void read(GeneralRegressionModel model, @Nullable String event, List<String> categories) {
        plain(model);
        if (model.getFactorList() != null && model.getFactorList().hasPredictors()) {
            model.getFactorList().getPredictors().forEach(factor -> factors.add(factor(factor)));
        }
        if (model.getCovariateList() != null && model.getCovariateList().hasPredictors()) {
            model.getCovariateList().getPredictors().forEach(covariate -> covariates.add(covariate.requireField()));
        }
        for (PCell cell : model.requireParamMatrix().getPCells()) {
            parameter(cell, model.requirePPMatrix());
        }
        if (model.getOffsetValue() != null) {
            builder.intercept(model.getOffsetValue().doubleValue());
        }
        Link link = link(model);
        if (model.requireMiningFunction() == MiningFunction.REGRESSION) {
            builder.link(link);
        } else {
            LinearReader.finish(builder, link, modelled(model, categories).equals(event));
        }
    }

    /** The category whose margin the parameters give. */
    private static String modelled(GeneralRegressionModel model, List<String> categories) {
        Set<String> named = model.requireParamMatrix().getPCells().stream()
                .map(PCell::getTargetCategory)
                .map(category -> Objects.toString(category, ""))
                .collect(Collectors.toSet());
        String only = named.size() == 1 ? named.iterator().next() : "";
        if (!categories.contains(only)) {
            throw new UnsupportedPmmlException(
                    "PCell@targetCategory", "one of " + categories + " must be named everywhere");
        }
        Object reference = model.getTargetReferenceCategory();
        if (reference != null && reference.toString().equals(only)) {
            throw new UnsupportedPmmlException("PCell@targetCategory", "« " + only + " » is the reference category");
        }
        return only;
    }

    private static void plain(GeneralRegressionModel model) {
        if (model.getOffsetVariable() != null) {
            throw new UnsupportedPmmlException(
                    "GeneralRegressionModel@offsetVariable", "an offset by row is not supported");
        }
        if (model.getTrialsVariable() != null || model.getTrialsValue() != null) {
            throw new UnsupportedPmmlException("GeneralRegressionModel@trialsVariable", "trials are not supported");
        }
        if (model.getBaseCumHazardTables() != null) {
            throw new UnsupportedPmmlException("BaseCumHazardTables", "survival is not the probability of a class");
        }
    }

    private static Link link(GeneralRegressionModel model) {
        boolean classes = model.requireMiningFunction() == MiningFunction.CLASSIFICATION;
        return switch (model.requireModelType()) {
            case REGRESSION, GENERAL_LINEAR -> {
                if (classes) {
                    throw new UnsupportedPmmlException(
                            "GeneralRegressionModel@modelType", "it gives a number, not a class");
                }
                yield Link.IDENTITY;
            }
            case MULTINOMIAL_LOGISTIC -> {
                if (model.getOffsetValue() != null) {
                    throw new UnsupportedPmmlException("GeneralRegressionModel@offsetValue", "classes have none here");
                }
                yield Link.LOGISTIC;
            }
            case GENERALIZED_LINEAR -> generalized(model.getLinkFunction());
            default ->
                throw new UnsupportedPmmlException(
                        "GeneralRegressionModel@modelType",
                        "« " + model.requireModelType().value() + " » is not supported");
        };
    }

    private static Link generalized(GeneralRegressionModel.@Nullable LinkFunction function) {
        if (function == null) {
            throw new UnsupportedPmmlException("GeneralRegressionModel@linkFunction", "it is missing");
        }
        return switch (function) {
            case IDENTITY -> Link.IDENTITY;
            case LOGIT -> Link.LOGISTIC;
            case PROBIT -> Link.PROBIT;
            case CLOGLOG -> Link.CLOGLOG;
            case LOGLOG -> Link.LOGLOG;
            default ->
                throw new UnsupportedPmmlException(
                        "GeneralRegressionModel@linkFunction", "« " + function.value() + " » is not supported");
        };
    }

    private static String factor(Predictor factor) {
        if (factor.getMatrix() != null) {
            throw new UnsupportedPmmlException("Predictor/Matrix", "a contrast matrix is not supported");
        }
        return factor.requireField();
    }

    private void parameter(PCell parameter, PPMatrix matrix) {
        double beta = parameter.requireBeta().doubleValue();
        List<PPCell> cells = matrix.hasPPCells()
                ? matrix.getPPCells().stream()
                        .filter(cell -> cell.requireParameterName().equals(parameter.requireParameterName()))
                        .toList()
                : List.of();
        if (cells.isEmpty()) {
            builder.intercept(beta);
            return;
        }
        String name = cells.get(0).requireField();
        if (cells.stream().anyMatch(cell -> !cell.requireField().equals(name))) {
            throw new UnsupportedPmmlException(
                    "PPCell[" + parameter.requireParameterName() + "]",
                    "an interaction of several fields is no sum of one function per field");
        }
        InputField field = inputs.require(name);
        List<Effect> factorsOfProduct = new ArrayList<>();
        cells.forEach(cell -> factorsOfProduct.add(cell(field, cell)));
        builder.effect(field.index(), value -> {
            double seen = field.seen(value);
            double product = Double.isNaN(seen) ? Double.NaN : beta;
            for (Effect effect : factorsOfProduct) {
                product *= effect.of(seen);
            }
            return product;
        });
    }

    private Effect cell(InputField field, PPCell cell) {
        if (factors.contains(field.name())) {
            return Effect.indicator(1, field.number(cell.requireValue()));
        }
        if (covariates.contains(field.name()) && field.numeric()) {
            return Effect.power(1, exponent(cell));
        }
        throw new UnsupportedPmmlException("PPCell[" + field.name() + "]", "the field is neither factor nor covariate");
    }

    private static double exponent(PPCell cell) {
        try {
            return Double.parseDouble(cell.requireValue().toString());
        } catch (NumberFormatException e) {
            throw new UnsupportedPmmlException("PPCell@value", "« " + cell.requireValue() + " » is no exponent");
        }
    }
}
