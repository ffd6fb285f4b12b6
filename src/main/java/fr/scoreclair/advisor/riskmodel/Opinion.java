package fr.scoreclair.advisor.riskmodel;

/** The model's opinion, never a decision: favourable where score &lt; threshold. */
public enum Opinion {
    FAVORABLE,
    UNFAVORABLE;

    public static Opinion of(double score, double threshold) {
        return score < threshold ? FAVORABLE : UNFAVORABLE;
    }
}
