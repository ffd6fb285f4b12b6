package fr.scoreclair.advisor.riskmodel;

/** Against whom an explanation is measured. */
public enum ReferenceGroup {
    /** A stratified sample of the training rows: « le client moyen ». */
    AVERAGE,
    /** Reference rows whose score lies just below the threshold: « un client juste accepté ». */
    ACCEPTED
}
