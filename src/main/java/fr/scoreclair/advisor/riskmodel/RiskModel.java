package fr.scoreclair.advisor.riskmodel;

import fr.scoreclair.advisor.base.Refusal;
import fr.scoreclair.advisor.base.Unavailable;
import fr.scoreclair.treeshap.AdditivityException;
import fr.scoreclair.treeshap.Explainer;
import fr.scoreclair.treeshap.Explanation;
import fr.scoreclair.treeshap.MarginModel;
import fr.scoreclair.treeshap.TreeEnsemble;
import fr.scoreclair.treeshap.additive.AdditiveModel;
import fr.scoreclair.treeshap.additive.ReasonCode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One loaded, checked model version: the official probability (JPMML) and its explanation (treeshap), which agree to
 * {@value ModelLoader#TOLERANCE}. Immutable and thread-safe; the same vector gives the same bits on every call.
 */
public final class RiskModel {

    /** How far a probability may be off because its document asks for single precision. */
    private static final double SINGLE = 1e-5;

    private final Catalogue catalogue;
    private final ModelFingerprint fingerprint;
    private final VectorCheck check;
    private final OfficialScore official;
    private final MarginModel engine;
    private final JustAccepted accepted;
    private final Map<ReferenceGroup, Explainers> explainers;
    private final Population population;
    private final Lazy<Map<ReferenceGroup, ReferenceError>> errors;
    private final Effects effects;
    private final OtherValues otherValues;
    private final String kind;
    private final Census census;

    RiskModel(
            String kind,
            Catalogue catalogue,
            ModelFingerprint fingerprint,
            OfficialScore official,
            MarginModel engine,
            JustAccepted accepted,
            Population population,
            Effects effects,
            OtherValues otherValues) {
        this.kind = kind;
        this.catalogue = catalogue;
        this.fingerprint = fingerprint;
        this.check = new VectorCheck(catalogue);
        this.official = official;
        this.engine = engine;
        this.accepted = accepted;
        JustAccepted.At at = accepted.at(catalogue.threshold());
        this.explainers = at.explainers();
        this.population = population;
        this.errors = at.errors();
        this.effects = effects;
        this.otherValues = otherValues;
        this.census = new Census(catalogue, effects.reference());
    }

    /** The same version, everything shared but what depends on the threshold: opinions and « un client juste accepté ». */
    private RiskModel(RiskModel version, double threshold) {
        this.kind = version.kind;
        this.catalogue = version.catalogue.withThreshold(threshold);
        this.fingerprint = version.fingerprint;
        this.check = version.check;
        this.official = version.official;
        this.engine = version.engine;
        this.accepted = version.accepted;
        JustAccepted.At at = accepted.at(threshold);
        this.explainers = at.explainers();
        this.population = version.population;
        this.errors = at.errors();
        this.effects = version.effects;
        this.otherValues = version.otherValues;
        this.census = version.census;
    }

    /**
     * This version at another threshold. Its bytes, and so its fingerprint, stay; nothing is loaded again.
     *
     * @throws IllegalArgumentException where no client of the reference population would be accepted
     */
    RiskModel withThreshold(double threshold) {
        return threshold == catalogue.threshold() ? this : new RiskModel(this, threshold);
    }

    /** Whether a threshold leaves somebody of the reference population accepted, without whom « un client juste accepté » is nobody. */
    public boolean acceptsSomebody(double threshold) {
        return accepted.any(threshold);
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

    /** The PMML element the model is: TreeModel, RegressionModel, NeuralNetwork, ... */
    public String kind() {
        return kind;
    }

    /** How its contributions are found. */
    public Method method() {
        return new Explaining(engine).method();
    }

    /** A scorecard's own reason codes for a vector, in PMML's ranking; empty for other models. */
    public List<String> reasonCodes(double[] vector) {
        return engine instanceof AdditiveModel additive
                ? additive.scorecard().stream()
                        .flatMap(card -> card.reasonCodes(vector).stream())
                        .map(ReasonCode::code)
                        .toList()
                : List.of();
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

    /**
     * What the catalogue says of one value (model's unit; null = known to be missing).
     *
     * @throws Refusal where it has no such feature, or the value is required or out of its allowed range, with the bound
     */
    public void check(String feature, @Nullable Double value) {
        check.one(feature, value, Languages.current());
    }

    /** The official probability alone, in [0, 1]. */
    public double score(double[] vector) {
        return official.of(vector);
    }

    /**
     * The engine's probabilities of many rows, for lists and statistics: the engine agrees with the official score to
     * {@value ModelLoader#TOLERANCE}, or the model would not have been loaded.
     */
    public double[] probabilities(double[][] vectors) {
        return engine.probabilities(vectors);
    }

    /** The engine's margins of many rows. */
    public double[] margins(double[][] vectors) {
        return engine.margins(vectors);
    }

    /**
     * The official probability with its reasons.
     *
     * @throws Unavailable where both engines disagree or the reasons do not add up: then there is no score
     */
    public Explained explain(double[] vector, ReferenceGroup reference) {
        Explainers explainer = java.util.Objects.requireNonNull(explainers.get(reference));
        double probability = official.of(vector);
        Explanation inProbability = explainer.probability().explain(vector);
        Explanation inMargin = explainer.shared() ? inProbability : addedUp(explainer.margin(), vector);
        double rounding = probability - inProbability.value();
        agree("probability", Math.abs(rounding), singlePrecision() ? SINGLE : ModelLoader.TOLERANCE);
        agree("additivity in probability", inProbability.additivityError(), ModelLoader.TOLERANCE);
        agree("additivity in margin", inMargin.additivityError(), ModelLoader.TOLERANCE);
        return new Explained(
                probability,
                inMargin.value(),
                catalogue.threshold(),
                Opinion.of(probability, catalogue.threshold()),
                reference,
                singlePrecision() ? inProbability.base() + rounding : inProbability.base(),
                inMargin.base(),
                contributions(vector, inProbability, inMargin));
    }

    /** How contributions against a group are found, and against how many rows. */
    public Methods methods(ReferenceGroup reference) {
        return java.util.Objects.requireNonNull(explainers.get(reference)).methods();
    }

    /** How many rows the reference population has. */
    public int populationSize() {
        return population.size();
    }

    private List<Contribution> contributions(double[] vector, Explanation inProbability, Explanation inMargin) {
        List<Contribution> all = new ArrayList<>(vector.length);
        for (int i = 0; i < vector.length; i++) {
            all.add(new Contribution(
                    catalogue.features().get(i).name(),
                    vector[i],
                    inProbability.contributions()[i],
                    inMargin.contributions()[i],
                    population.percentile(i, vector[i]),
                    inProbability.standardError(i)));
        }
        return all;
    }

    /** How far the contributions are off because the reference is a sample. */
    public ReferenceError referenceError(ReferenceGroup group) {
        return java.util.Objects.requireNonNull(errors.get().get(group));
    }

    /** An explanation of this version as it is shown: rounded, the strongest first, ties marked. */
    public ShownScore shown(Explained explained) {
        return ShownScore.of(explained, referenceError(explained.reference()));
    }

    /** What the model does over the population and around a client. */
    public Effects effects() {
        return effects;
    }

    /** What the model would answer if a few features had other values. */
    public OtherValues otherValues() {
        return otherValues;
    }

    /** Its reference population, counted. */
    public Census census() {
        return census;
    }

    /** Why the first row scores differently from the second, which is its only reference. */
    public Difference difference(double[] own, double[] other) {
        double[] scores = {official.of(own), official.of(other)};
        Difference.Pair pair = new Differences(engine).of(own, other);
        double off = Arrays.stream(pair.points()).sum() - (scores[0] - scores[1]);
        agree("the difference of two scores", Math.abs(off), ModelLoader.TOLERANCE);
        return Difference.of(catalogue, own, other, scores, pair);
    }

    /**
     * Whether contributions in margin cost microseconds a row, so that thousands of rows can be told apart by them.
     *
     * @see #marginContributions
     */
    public boolean explainsManyRows() {
        return !new Explaining(engine).dear();
    }

    /** The contributions in margin of many rows against the average client, one per feature in the model's order. */
    public double[][] marginContributions(double[][] vectors) {
        Explainer margin = java.util.Objects.requireNonNull(explainers.get(ReferenceGroup.AVERAGE))
                .margin();
        return Arrays.stream(margin.explain(vectors))
                .map(Explanation::contributions)
                .toArray(double[][]::new);
    }

    /**
     * Scores and explains many rows in margin against the average client.
     *
     * @throws Unavailable where scores and reasons do not agree, or the first row's probability is not the official one
     */
    public ManyExplained explainMany(double[][] vectors) {
        if (vectors.length == 0) {
            return new ManyExplained(new double[0], new double[0], 0, new double[0]);
        }
        int features = catalogue.features().size();
        Explainer margin = java.util.Objects.requireNonNull(explainers.get(ReferenceGroup.AVERAGE))
                .margin();
        double base = addedUp(margin, vectors[0]).base();
        double[] contributions = new double[Math.multiplyExact(vectors.length, features)];
        double[] values = new double[vectors.length];
        try {
            margin.explain(vectors, contributions, values);
        } catch (AdditivityException e) {
            throw new Unavailable("the contributions do not add up", e);
        }
        double[] probabilities = engine.probabilities(vectors);
        agree(
                "probability",
                Math.abs(official.of(vectors[0]) - probabilities[0]),
                singlePrecision() ? SINGLE : ModelLoader.TOLERANCE);
        for (int r = 0; r < vectors.length; r++) {
            double sum = base;
            for (int f = 0; f < features; f++) {
                sum += contributions[r * features + f];
            }
            agree("additivity in margin", Math.abs(sum - values[r]), ModelLoader.TOLERANCE);
        }
        return new ManyExplained(probabilities, values, base, contributions);
    }

    /** Share in [0, 1] of the reference rows whose value, as shown on screen, is at or below this one. */
    public double percentile(String feature, double value) {
        return population.percentile(
                catalogue.names().indexOf(catalogue.feature(feature).name()), value);
    }

    private static Explanation addedUp(Explainer margin, double[] vector) {
        try {
            return margin.explain(vector);
        } catch (AdditivityException e) {
            throw new Unavailable("the contributions do not add up", e);
        }
    }

    /** Contributions are found in doubles; where the document asks for floats, the base takes up the score's own rounding. */
    private boolean singlePrecision() {
        return engine instanceof TreeEnsemble trees && trees.arithmetic() == TreeEnsemble.Arithmetic.FLOAT;
    }

    private void agree(String what, double difference, double tolerance) {
        if (!(difference <= tolerance)) {
            throw new Unavailable(
                    catalogue.product() + " " + catalogue.version() + ": " + what + " off by " + difference);
        }
    }
}
