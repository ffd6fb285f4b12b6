package fr.scoreclair.advisor.audit;

import java.util.Map;

/**
 * Something that matters, about to be written to the trail in the transaction of what it records.
 *
 * <p>The body carries no personal value: pseudonyms, hashes, counts. Values are strings, booleans, integers, lists and maps
 * of these; decimals are given as strings so that the canonical bytes are the same everywhere.
 */
public interface AuditedEvent {

    /** A stable dotted verb, for example {@code assessment.created}. */
    String action();

    /** What it is about, for example {@code assessment:6f1c…} or {@code client:…}; a pseudonym. */
    String subject();

    Map<String, Object> body();
}
