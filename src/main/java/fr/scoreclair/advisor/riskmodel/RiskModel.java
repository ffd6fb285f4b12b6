package fr.scoreclair.advisor.riskmodel;

import fr.scoreclair.advisor.base.Refusal;
import fr.scoreclair.advisor.base.Unavailable;
import fr.scoreclair.treeshap.Coverage;
import fr.scoreclair.treeshap.Explanation;
import fr.scoreclair.treeshap.MarginModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One loaded, checked model version: the official probability (JPMML) and its exact explanation (treeshap), which agree to
 * {@value ModelLoader#TOLERANCE}. Immutable and thread-safe; the same vector gives the same bits on every call.
 */
public final class RiskModel {

    private final Catalogue catalogue;
    private final ModelFingerprint fingerprint;
    private final VectorCheck check;
    private final OfficialScore official;
    private final MarginModel engine;
    private final Map<ReferenceGroup, Explainers> explainers;
    private final Population population;

    RiskModel(
            Catalogue catalogue,
            ModelFingerprint fingerprint,
            OfficialScore official,
            MarginModel engine,
            Map<ReferenceGroup, Explainers> explainers,
            Population population) {
        this.catalogue = catalogue;
        this.fingerprint = fingerprint;
        this.check = new VectorCheck(catalogue);
        this.official = official;
        this.engine = engine;
        this.explainers = Map.copyOf(explainers);
        this.population = population;
    }

    OfficialScore official() {
        return official;
    }

    MarginModel engine() {
        return engine;
    }

    public Catalogue catalogue() {
        return catalogue;
    }

    public ModelFingerprint fingerprint() {
        return fingerprint;
    }

    /**
     * Turns named values (model's unit; null or absent = missing) into the model's vector. Refusals speak the language of the
     * request, French where there is none.
     *
     * @return values in the model's order, {@code NaN} = missing
     * @throws Refusal naming each unknown feature, missing required one and value out of its allowed range, with the bound
     */
    public double[] vector(Map<String, ? extends @Nullable Number> values) {
        return check.vector(values, Languages.current());
    }

    /** The same in a language of the caller's choice. */
    public double[] vector(Map<String, ? extends @Nullable Number> values, Locale locale) {
        return check.vector(values, locale);
    }

    /** The official probability alone, in [0, 1]. */
    public double score(double[] vector) {
        return official.of(vector);
    }

    /**
     * The official probability with its exact reasons.
     *
     * @throws Unavailable where both engines disagree or the reasons do not add up: then there is no score
     */
    public Explained explain(double[] vector, ReferenceGroup reference) {
        Explainers explainer = java.util.Objects.requireNonNull(explainers.get(reference));
        double probability = official.of(vector);
        Explanation inProbability = explainer.probability().explain(vector);
        Explanation inMargin = explainer.margin().explain(vector);
        agree("probability", Math.abs(probability - inProbability.value()));
        agree("additivity in probability", inProbability.additivityError());
        agree("additivity in margin", inMargin.additivityError());
        return new Explained(
                probability,
                inMargin.value(),
                catalogue.threshold(),
                Opinion.of(probability, catalogue.threshold()),
                reference,
                inProbability.base(),
                inMargin.base(),
                contributions(vector, inProbability, inMargin));
    }

    /** Which method answers for how many trees, in margin and in probability. */
    public Methods methods(ReferenceGroup reference) {
        Explainers explainer = java.util.Objects.requireNonNull(explainers.get(reference));
        return new Methods(explainer.margin().coverage(), explainer.probability().coverage());
    }

    /** How contributions are found, in both units. */
    public record Methods(Coverage margin, Coverage probability) {}

    private List<Contribution> contributions(double[] vector, Explanation inProbability, Explanation inMargin) {
        List<Contribution> all = new ArrayList<>(vector.length);
        for (int i = 0; i < vector.length; i++) {
            all.add(new Contribution(
                    catalogue.features().get(i).name(),
                    vector[i],
                    inProbability.contributions()[i],
                    inMargin.contributions()[i],
                    population.percentile(i, vector[i])));
        }
        return all;
    }

    /** Share in [0, 1] of the reference rows whose value, as shown on screen, is at or below this one. */
    public double percentile(String feature, double value) {
        return population.percentile(
                catalogue.names().indexOf(catalogue.feature(feature).name()), value);
    }

    private void agree(String what, double difference) {
        if (!(difference <= ModelLoader.TOLERANCE)) {
            throw new Unavailable(
                    catalogue.product() + " " + catalogue.version() + ": " + what + " off by " + difference);
        }
    }
}
