package fr.scoreclair.advisor.audit;

import java.util.List;

/** The door to the append-only trail. */
public interface AuditTrail {

    /**
     * Appends one event in the caller's transaction (there must be one) on behalf of the current actor.
     *
     * @return the entry's position in the chain
     */
    long record(AuditedEvent event);

    /** Newest first. */
    List<AuditEntry> find(AuditFilter filter, int offset, int limit);

    long count(AuditFilter filter);

    /** Recomputes the whole chain in its own read-only transaction. */
    ChainReport verify();
}
