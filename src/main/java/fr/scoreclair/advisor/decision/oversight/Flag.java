package fr.scoreclair.advisor.decision.oversight;

/** A reason to ask a question. It accuses nobody: a good model and an honest advisor agree often, and a plain file is decided quickly. */
public enum Flag {
    /** Nearly always of the model's opinion. */
    AGREEMENT,
    /** Half of the decisions fall within seconds of the explanation. */
    FAST
}
