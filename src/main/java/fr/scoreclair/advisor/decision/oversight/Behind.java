package fr.scoreclair.advisor.decision.oversight;

import fr.scoreclair.advisor.decision.OverrideReason;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The decisions behind a figure.
 *
 * @param kinds at least one
 * @param reason null for all
 * @param under only those quicker than so many tenths of a second; null for all
 */
public record Behind(
        OversightFilter filter,
        Set<Kind> kinds,
        @Nullable OverrideReason reason,
        @Nullable Integer under) {

    public static final Set<Kind> OVERRIDES = Set.of(Kind.GRANTED_AGAINST, Kind.REFUSED_AGAINST);
    public static final Set<Kind> CASES =
            Set.of(Kind.GRANTED_WITH, Kind.REFUSED_WITH, Kind.GRANTED_AGAINST, Kind.REFUSED_AGAINST);

    public Behind {
        kinds = Set.copyOf(kinds);
        if (kinds.isEmpty()) {
            throw new IllegalArgumentException("no kind of decision asked for");
        }
    }

    public static Behind of(OversightFilter filter, Set<Kind> kinds) {
        return new Behind(filter, kinds, null, null);
    }
}
