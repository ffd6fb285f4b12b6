package fr.scoreclair.advisor.audit;

import java.time.Instant;

/**
 * One row of the trail as it stands in the database.
 *
 * @param seq position in the chain, from 1, without gaps
 * @param body canonical JSON: sorted keys, no white space
 * @param prevHash hex SHA-256 of the row before (64 zeros for the first)
 * @param hash hex SHA-256 over the canonical bytes of this row and {@code prevHash}
 */
public record AuditEntry(
        long seq,
        Instant at,
        String actor,
        String role,
        String action,
        String subject,
        String body,
        String prevHash,
        String hash) {}
