package fr.scoreclair.treeshap.pmml;

import fr.scoreclair.treeshap.TreeEnsemble;
import java.io.InputStream;
import org.dmg.pmml.PMML;
import org.jpmml.model.PMMLException;
import org.jspecify.annotations.Nullable;

/**
 * Reads PMML documents of tree models into {@link TreeEnsemble}s that give the same probability as JPMML-Evaluator, or
 * refuses them with the name of what cannot be honoured.
 *
 * <p>Read: {@code TreeModel} alone; {@code MiningModel} that sums, averages (weighted or not) or puts trees to the
 * vote; {@code modelChain} of such a model and a logistic {@code RegressionModel}; {@code Targets} that rescale; any
 * number of children per node; simple, set, compound and surrogate predicates; the missing-value strategies none,
 * nullPrediction, lastPrediction and defaultChild; declared missing values, replacements, outliers; single precision
 * ({@code x-mathContext="float"}); node covers ({@code recordCount}). A value the document declares invalid
 * (treatment {@code returnInvalid}) is for the caller to refuse.
 *
 * <p>Features are the active fields of the model's MiningSchema, in its order. Documents are hostile until proven
 * otherwise: no DOCTYPE, no entities, nothing fetched, at most 64 MiB.
 */
public final class PmmlTrees {
    private PmmlTrees() {}

    /**
     * Reads a document; the event is the second of the target's two categories.
     *
     * @param pmml the document; read to its end, not closed
     * @return the ensemble
     * @throws UnsupportedPmmlException if anything in it cannot be honoured
     */
    public static TreeEnsemble read(InputStream pmml) {
        return read(SafePmml.parse(pmml));
    }

    /**
     * Reads a document.
     *
     * @param pmml the document; read to its end, not closed
     * @param event the target's category whose probability is wanted
     * @return the ensemble
     * @throws UnsupportedPmmlException if anything in it cannot be honoured
     */
    public static TreeEnsemble read(InputStream pmml, String event) {
        return read(SafePmml.parse(pmml), event);
    }

    /**
     * Reads a parsed document; the event is the second of the target's two categories.
     *
     * @param pmml the document, not changed
     * @return the ensemble
     * @throws UnsupportedPmmlException if anything in it cannot be honoured
     */
    public static TreeEnsemble read(PMML pmml) {
        return readEvent(pmml, null);
    }

    /**
     * Reads a parsed document.
     *
     * @param pmml the document, not changed
     * @param event the target's category whose probability is wanted
     * @return the ensemble
     * @throws UnsupportedPmmlException if anything in it cannot be honoured
     */
    public static TreeEnsemble read(PMML pmml, String event) {
        return readEvent(pmml, event);
    }

    private static TreeEnsemble readEvent(PMML pmml, @Nullable String event) {
        try {
            if (pmml.getModels().size() != 1) {
                throw new UnsupportedPmmlException("PMML", pmml.getModels().size() + " models; one is needed");
            }
            return new EnsembleReader(pmml, pmml.getModels().get(0), event).read();
        } catch (PMMLException e) {
            UnsupportedPmmlException refusal = new UnsupportedPmmlException("PMML", String.valueOf(e.getMessage()));
            refusal.initCause(e);
            throw refusal;
        }
    }
}
