package fr.scoreclair.advisor.client;

/** In which order a list stands; ties are in the order the files were opened. What is unknown is the largest of all. */
public record ClientOrder(By by, boolean descending) {

    public static final ClientOrder BY_FILE = new ClientOrder(By.FILE, false);

    /** What a list can be sorted by; each has an index of its own. */
    public enum By {
        FILE("file", "file_number"),
        PRODUCT("product", "product"),
        AGENCY("agency", "agency"),
        ADVISOR("advisor", "advisor"),
        OPENED("opened", "opened_on"),
        SCORE("score", "probability"),
        OPINION("opinion", "favorable"),
        AGE("age", "age"),
        INCOME("income", "income"),
        AMOUNT("amount", "exposure"),
        FRESHNESS("freshness", "fresh_until"),
        DECISION("decision", "last_decision"),
        UPDATE("update", "update_asked_at");

        private final String key;
        private final String column;

        By(String key, String column) {
            this.key = key;
            this.column = column;
        }

        /** Its name in an address. */
        public String key() {
            return key;
        }
    }

    ClientOrder reversed() {
        return new ClientOrder(by, !descending);
    }

    String sql() {
        String direction = descending ? " desc" : "";
        String second = by == By.AGENCY ? ", advisor" + direction : ""; // as the index of desks has it
        return " order by " + by.column + direction + second + ", client_id" + direction;
    }
}
