package fr.scoreclair.advisor.audit;

/**
 * A promise of a room: every row of {@code table} has exactly one event {@code action} about {@code subjectPrefix + id}, and
 * every such event its row. A bean of this type puts the promise under {@link Bookkeeping}.
 *
 * @param table a table with a column {@code id}; a constant of the program, never input
 */
public record Audited(String table, String action, String subjectPrefix) {

    public Audited {
        if (!table.matches("[a-z_]+")) {
            throw new IllegalArgumentException("not a table name: " + table);
        }
    }
}
