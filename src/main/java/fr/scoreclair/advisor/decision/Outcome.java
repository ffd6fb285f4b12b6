package fr.scoreclair.advisor.decision;

import fr.scoreclair.advisor.riskmodel.Opinion;

/** What a person may do with an assessment. */
public enum Outcome {
    ACCORD,
    REFUSAL,
    COMPLEMENT;

    /** True where it contradicts the model; asking for documents contradicts nobody. */
    public boolean overrides(Opinion opinion) {
        return this == ACCORD && opinion == Opinion.UNFAVORABLE || this == REFUSAL && opinion == Opinion.FAVORABLE;
    }

    /** True where it settles the application, which above the product's limit takes two persons. */
    public boolean settles() {
        return this != COMPLEMENT;
    }
}
