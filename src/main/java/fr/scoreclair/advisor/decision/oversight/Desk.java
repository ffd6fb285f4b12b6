package fr.scoreclair.advisor.decision.oversight;

/**
 * Who decides, where, on what.
 *
 * @param agency of the client's file; empty for applications in no file
 */
public record Desk(int id, String product, String agency, String advisor) {

    boolean within(OversightFilter filter) {
        return (filter.product() == null || filter.product().equals(product))
                && (filter.agency() == null || filter.agency().equals(agency))
                && (filter.advisor() == null || filter.advisor().equals(advisor));
    }
}
