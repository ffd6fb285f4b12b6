package fr.scoreclair.advisor.whatif.web;

import fr.scoreclair.advisor.base.Malformed;
import fr.scoreclair.advisor.base.Refusal;
import fr.scoreclair.advisor.base.Refusal.Violation;
import fr.scoreclair.advisor.riskmodel.Catalogue;
import fr.scoreclair.advisor.riskmodel.ReferenceGroup;
import fr.scoreclair.advisor.scoring.AssessmentRequest;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * Body of {@code POST /recourse}.
 *
 * @param features the model's features, either as an array in the model's order or as an object by name; null = missing
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record RecourseBody(
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
        UUID clientId) {

    AssessmentRequest request(Catalogue catalogue) {
        return new AssessmentRequest(
                catalogue.product(),
                values(catalogue.names()),
                Map.of(),
                Map.of(),
                clientId,
                ReferenceGroup.AVERAGE,
                null);
    }

    private Map<String, @Nullable Double> values(List<String> names) {
        if (features == null || !(features.isArray() || features.isObject())) {
            throw new Malformed("\"features\" must be an array of numbers or an object of numbers by name.");
        }
        Map<String, @Nullable Double> values = new LinkedHashMap<>();
        List<Violation> violations = new ArrayList<>();
        if (features.isObject()) {
            features.properties().forEach(p -> add(values, p.getKey(), p.getValue(), violations));
        } else if (features.size() == names.size()) {
            for (int i = 0; i < names.size(); i++) {
                add(values, names.get(i), features.get(i), violations);
            }
        } else {
            String order = String.join(", ", names);
            violations.add(new Violation(
                    "features",
                    english()
                            ? names.size() + " values expected, in this order: " + order + "."
                            : names.size() + " valeurs attendues, dans cet ordre : " + order + "."));
        }
        if (!violations.isEmpty()) {
            throw new Refusal(violations);
        }
        return values;
    }

    private static void add(
            Map<String, @Nullable Double> values, String name, JsonNode value, List<Violation> violations) {
        if (value.isNull()) {
            values.put(name, null);
        } else if (value.isNumber()) {
            values.put(name, value.doubleValue());
        } else {
            violations.add(new Violation(
                    name, english() ? "A number or null is expected." : "Un nombre ou null est attendu."));
        }
    }

    static boolean english() {
        return LocaleContextHolder.getLocale().getLanguage().equals("en");
    }
}
