package fr.scoreclair.advisor.scoring;

import fr.scoreclair.advisor.riskmodel.ReferenceGroup;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What to score.
 *
 * @param values by feature name in the model's unit; a null value is a missing datum
 * @param asOf date of each datum; where absent the client's stored date is used if the value is the stored one, else today
 * @param sources where each datum comes from; where absent as for {@code asOf}
 * @param clientId the client whose file it is, or null for a new application
 * @param idempotencyKey the caller's key, or null
 */
public record AssessmentRequest(
        String product,
        Map<String, @Nullable Double> values,
        Map<String, LocalDate> asOf,
        Map<String, String> sources,
        @Nullable UUID clientId,
        ReferenceGroup reference,
        @Nullable String idempotencyKey) {}
