package fr.scoreclair.advisor.whatif;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A simulation somebody wants to come back to.
 *
 * @param then what the model of that time said
 * @param values one per feature in the model's unit; null = missing
 * @param months the loan's term, null where the product's model knows no loan
 * @param rate the loan's nominal yearly rate as a share, null with {@code months}
 */
public record Scenario(
        UUID id,
        UUID client,
        String name,
        Instant at,
        String actor,
        String product,
        String modelSha256,
        Outlook then,
        Map<String, @Nullable Double> values,
        @Nullable Integer months,
        @Nullable Double rate) {

    public Scenario {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values)); // keeps nulls, which Map.copyOf refuses
    }

    /**
     * A scenario as it stands today.
     *
     * @param now what the active model says, null where it refuses these values
     * @param rescored true where another version scored it when it was kept
     */
    public record Today(Scenario scenario, @Nullable Outlook now, boolean rescored) {}
}
