package fr.scoreclair.advisor.client;

/** What a person last decided about a client's request. */
public enum LastDecision {
    NONE,
    ACCEPTED,
    REFUSED,
    DOCUMENTS_ASKED
}
