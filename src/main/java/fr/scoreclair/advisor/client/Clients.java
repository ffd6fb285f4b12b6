package fr.scoreclair.advisor.client;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Clients the current actor may see: an advisor those of the own agency, a supervisor all. */
public interface Clients {

    /** Lazily, by file number; {@code limit} at most 1,000. */
    List<ClientSummary> find(ClientFilter filter, int offset, int limit);

    long count(ClientFilter filter);

    /**
     * Opens a file: one audit event per opening.
     *
     * @throws fr.scoreclair.advisor.base.NotFound where it does not exist or belongs to another agency
     */
    ClientFile open(UUID id);

    /** The same without an audit event, for lookups inside one audited act (scoring). */
    Optional<ClientFile> peek(UUID id);

    /**
     * How old a datum is and whether it is stale: stale is strictly after {@code asOf + months} calendar months.
     */
    Freshness freshness(java.time.LocalDate asOf, @org.jspecify.annotations.Nullable Integer limitMonths);
}
