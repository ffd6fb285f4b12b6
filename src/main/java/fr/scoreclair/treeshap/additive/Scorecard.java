package fr.scoreclair.treeshap.additive;

import java.util.List;

/**
 * A scorecard whose characteristics each look at one feature: the initial score plus the points of the first attribute that
 * applies in each. Immutable and thread-safe.
 *
 * @param initialScore what everyone starts with
 * @param characteristics in the document's order
 * @param algorithm how points are measured against the baseline
 */
public record Scorecard(double initialScore, List<Characteristic> characteristics, Algorithm algorithm) {

    /** PMML's {@code reasonCodeAlgorithm}. */
    public enum Algorithm {
        /** No reason codes are asked for. */
        NONE,
        /** Points above the baseline count: high scores are adverse. */
        POINTS_ABOVE,
        /** Points below the baseline count: low scores are adverse. */
        POINTS_BELOW
    }

    /**
     * Keeps a copy of the list.
     *
     * @param initialScore what everyone starts with
     * @param characteristics in the document's order
     * @param algorithm how points are measured against the baseline
     */
    public Scorecard {
        characteristics = List.copyOf(characteristics);
    }

    /**
     * The reason codes of a row, in the ranking PMML 4.4 defines: by distance from the baseline in the adverse direction,
     * largest first; a code that several characteristics give is ranked by the sum of their distances; ties keep the
     * document's order. Codes on the favourable side of their baselines are no reasons and are left out.
     *
     * @param row one value per feature of the model, NaN where missing
     * @return one entry per distinct adverse code; empty where the scorecard asks for none or has no prediction for the row
     */
    public List<ReasonCode> reasonCodes(double[] row) {
        return algorithm == Algorithm.NONE ? List.of() : ReasonCode.ranking(this, row);
    }
}
