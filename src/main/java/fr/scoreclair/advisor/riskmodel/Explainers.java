package fr.scoreclair.advisor.riskmodel;

import fr.scoreclair.treeshap.Explainer;

/** Both units of an explanation against one group of reference rows, and how many of its rows each is measured against. */
record Explainers(Explainer margin, int marginRows, Explainer probability, int probabilityRows) {

    /** Whether the probability stands for the margin, so that one explanation serves both. */
    boolean shared() {
        return margin == probability;
    }

    Methods methods() {
        return new Methods(
                Covered.of(margin.coverage()), Covered.of(probability.coverage()), marginRows, probabilityRows);
    }
}
