package fr.scoreclair.advisor.decision;

/** What a client can be asked to bring. */
public enum RequestedDocument {
    IDENTITY,
    INCOME,
    TAX_NOTICE,
    EMPLOYER,
    BANK_STATEMENTS,
    OTHER_LOANS,
    HOUSING,
    PROJECT
}
