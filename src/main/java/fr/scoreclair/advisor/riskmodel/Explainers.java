package fr.scoreclair.advisor.riskmodel;

import fr.scoreclair.treeshap.Explainer;

/** Both units of an explanation against one group of reference rows. */
record Explainers(Explainer margin, Explainer probability) {

    /** Whether the probability stands for the margin, so that one explanation serves both. */
    boolean shared() {
        return margin == probability;
    }
}
