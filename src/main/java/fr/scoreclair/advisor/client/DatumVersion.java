package fr.scoreclair.advisor.client;

import org.jspecify.annotations.Nullable;

/**
 * One entry of a datum's history.
 *
 * @param id ascending in the order of recording
 * @param corrects the entry this one takes back, or null
 */
public record DatumVersion(long id, Datum datum, @Nullable Long corrects) {}
