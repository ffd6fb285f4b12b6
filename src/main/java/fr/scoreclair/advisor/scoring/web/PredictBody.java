package fr.scoreclair.advisor.scoring.web;

import fr.scoreclair.advisor.base.Refusal;
import fr.scoreclair.advisor.base.Refusal.Violation;
import fr.scoreclair.advisor.riskmodel.Catalogue;
import fr.scoreclair.advisor.riskmodel.ReferenceGroup;
import fr.scoreclair.advisor.scoring.AssessmentRequest;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * Body of {@code POST /predict} and one row of a batch.
 *
 * @param features the model's features, either as an array in the model's order or as an object by name; null = missing
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record PredictBody(
        @Schema(
                description = "Numbers in the model's order, or an object by feature name; null = missing."
                        + " With client_id, features left out of the object are taken from the client's file.",
                example = "{\"AMT_CREDIT\": 15000, \"LATE_PAYMENT_RATE\": 0.06}",
                requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable
        JsonNode features,

        @Schema(example = "pret-personnel", defaultValue = "pret-personnel") @Nullable
        String product,

        @Schema(description = "A client's id; clients of every agency may be named.") @Nullable
        UUID clientId,

        @Schema(description = "Date of a datum by feature name; today, or the client file's, where left out.") @Nullable
        Map<String, @Nullable LocalDate> asOf,

        @Schema(
                allowableValues = {"average", "accepted"},
                defaultValue = "average")
        @Nullable
        String reference) {

    AssessmentRequest request(Catalogue catalogue, @Nullable String idempotencyKey) {
        return new AssessmentRequest(
                catalogue.product(),
                FeatureRow.of(features, catalogue.names()),
                dates(),
                Map.of(),
                clientId,
                group(),
                idempotencyKey);
    }

    private Map<String, LocalDate> dates() {
        Map<String, LocalDate> dates = new LinkedHashMap<>();
        if (asOf != null) {
            asOf.forEach((name, date) -> {
                if (date != null) {
                    dates.put(name, date);
                }
            });
        }
        return dates;
    }

    private ReferenceGroup group() {
        return switch (reference == null ? "average" : reference) {
            case "average" -> ReferenceGroup.AVERAGE;
            case "accepted" -> ReferenceGroup.ACCEPTED;
            default ->
                throw new Refusal(List.of(new Violation(
                        "reference",
                        Say.in("Attendu : \"average\" ou \"accepted\".", "Expected: \"average\" or \"accepted\"."))));
        };
    }
}
