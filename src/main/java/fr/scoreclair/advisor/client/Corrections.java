package fr.scoreclair.advisor.client;

import java.util.List;
import java.util.Optional;

/** Which entry a correction brings back. */
final class Corrections {

    private Corrections() {}

    /**
     * What stood before the current entry. An entry that itself took another one back stands for what it brought back, so
     * taking back twice leads two entries back and never in a circle.
     *
     * @param history newest first
     */
    static Optional<DatumVersion> before(List<DatumVersion> history) {
        int toSkip = 1;
        for (DatumVersion version : history) {
            if (version.corrects() != null) {
                toSkip++; // it and what it took back are gone
            } else if (toSkip > 0) {
                toSkip--;
            } else {
                return Optional.of(version);
            }
        }
        return Optional.empty();
    }
}
