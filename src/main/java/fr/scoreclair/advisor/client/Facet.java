package fr.scoreclair.advisor.client;

/** A number of a client by which lists can be narrowed to a range. */
public enum Facet {
    /** Probability of default, a share in [0, 1]. */
    SCORE("score", "probability"),
    /** Whole years. */
    AGE("age", "age"),
    /** Euros a year. */
    INCOME("income", "income"),
    /** Amount of the loan, euros. */
    AMOUNT("amount", "exposure");

    private final String key;
    private final String column;

    Facet(String key, String column) {
        this.key = key;
        this.column = column;
    }

    /** Its name in an address. */
    public String key() {
        return key;
    }

    String column() {
        return column;
    }
}
