package fr.scoreclair.advisor.decision.oversight;

/** A decision beside the model's opinion; the order is {@code decision_fact.kind}'s. */
public enum Kind {
    GRANTED_WITH,
    REFUSED_WITH,
    GRANTED_AGAINST,
    REFUSED_AGAINST,
    DOCUMENTS;

    public boolean settles() {
        return this != DOCUMENTS;
    }

    public boolean against() {
        return this == GRANTED_AGAINST || this == REFUSED_AGAINST;
    }
}
