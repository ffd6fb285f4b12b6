package fr.scoreclair.treeshap.pmml;

import fr.scoreclair.treeshap.MarginModel;
import java.io.InputStream;
import org.dmg.pmml.Model;
import org.dmg.pmml.PMML;
import org.jpmml.model.PMMLException;
import org.jspecify.annotations.Nullable;

/**
 * Reads PMML documents whose contributions have a closed form, or refuses them with the name of what has none: sums of trees
 * (see {@link PmmlTrees}) become a {@link fr.scoreclair.treeshap.TreeEnsemble}; linear and general regression, scorecards and
 * chains of a scorecard and a regression become an {@link fr.scoreclair.treeshap.additive.AdditiveModel}. The probability is
 * JPMML-Evaluator's.
 *
 * <p>Read of additive models: {@code RegressionModel} with numeric predictors (exponents), categorical predictors and the
 * normalizations logit, probit, cloglog, loglog, cauchit, softmax, and none for a number; {@code GeneralRegressionModel}
 * (generalizedLinear, multinomialLogistic of two classes, regression, generalLinear) with main effects of factors and
 * covariates; {@code Scorecard} whose characteristics each look at one field, with its reason codes; {@code modelChain} of such a scorecard
 * and a regression on its score. A missing numeric predictor, covariate or factor leaves the model without prediction; a missing categorical predictor
 * counts 0, as the standard says.
 *
 * <p>Not read, since no closed form applies: interactions, products of fields, derived fields, any other kind of model. What a
 * caller can evaluate otherwise can still be explained by {@link fr.scoreclair.treeshap.coalition.CoalitionShap}.
 *
 * <p>Features are the active fields of the model's MiningSchema, in its order. Documents are hostile until proven
 * otherwise: no DOCTYPE, no entities, nothing fetched, at most 64 MiB.
 */
public final class PmmlModels {
    private PmmlModels() {}

    /**
     * Reads a document; the event is the second of the target's two categories.
     *
     * @param pmml the document; read to its end, not closed
     * @return the model
     * @throws UnsupportedPmmlException if anything in it cannot be honoured
     */
    public static MarginModel read(InputStream pmml) {
        return read(SafePmml.parse(pmml), null);
    }

    /**
     * Reads a parsed document.
     *
     * @param pmml the document, not changed
     * @param event the target's category whose probability is wanted; null for the second of the two
     * @return the model
     * @throws UnsupportedPmmlException if anything in it cannot be honoured
     */
    public static MarginModel read(PMML pmml, @Nullable String event) {
        try {
            if (pmml.getModels().size() != 1) {
                throw new UnsupportedPmmlException("PMML", pmml.getModels().size() + " models; one is needed");
            }
            Model model = pmml.getModels().get(0);
            return AdditiveReader.concerns(model)
                    ? new AdditiveReader(pmml, model, event).read()
                    : new EnsembleReader(pmml, model, event).read();
        } catch (PMMLException e) {
            UnsupportedPmmlException refusal = new UnsupportedPmmlException("PMML", String.valueOf(e.getMessage()));
            refusal.initCause(e);
            throw refusal;
        }
    }
}
