package fr.scoreclair.training;

import java.util.Locale;

/** The figures of a model card; their names in lower case are the keys of {@code card.metrics}. */
enum Metric {
    ROC_AUC((rows, weights, threshold) -> rows.rocAuc(weights)),
    PR_AUC((rows, weights, threshold) -> rows.prAuc(weights)),
    KS((rows, weights, threshold) -> rows.ks(weights)),
    BRIER((rows, weights, threshold) -> rows.brier(weights)),
    LOG_LOSS((rows, weights, threshold) -> rows.logLoss(weights)),
    ECE((rows, weights, threshold) -> rows.ece(weights)),
    PRECISION((rows, weights, threshold) -> rows.refusals(weights, threshold).precision()),
    RECALL((rows, weights, threshold) -> rows.refusals(weights, threshold).recall()),
    ACCEPTANCE_RATE(
            (rows, weights, threshold) -> rows.refusals(weights, threshold).acceptanceRate()),
    ACCEPTED_DEFAULT_RATE(
            (rows, weights, threshold) -> rows.refusals(weights, threshold).acceptedDefaultRate());

    private interface Measure {
        double of(Evaluation rows, int[] weights, double threshold);
    }

    private final Measure measure;

    Metric(Measure measure) {
        this.measure = measure;
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    double value(Evaluation rows, double threshold) {
        return measure.of(rows, rows.ones(), threshold);
    }

    /** {@return the figure with its 95 % interval; {@link #ECE} by the basic bootstrap, the others by percentiles} */
    Figure figure(Evaluation rows, double threshold, Bootstrap bootstrap) {
        return this == ECE
                ? bootstrap.basic(rows, weights -> measure.of(rows, weights, threshold))
                : bootstrap.percentile(rows, weights -> measure.of(rows, weights, threshold));
    }

    /** {@return the kind of interval, in words} */
    String interval() {
        return this == ECE ? "basic" : "percentile";
    }
}
