package fr.scoreclair.advisor.riskmodel;

/** How the contributions of a model version are found. */
public enum Method {
    /** A sum of trees: exact. */
    TREES,
    /** A sum of one function per feature: exact. */
    ADDITIVE,
    /** Any model of few features, asked about every coalition of them: exact. */
    COALITIONS,
    /** Any model of many features, asked about a fixed sample of coalitions: estimates with a standard error. */
    SAMPLED
}
