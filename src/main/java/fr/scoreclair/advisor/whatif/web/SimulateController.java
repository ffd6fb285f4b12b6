package fr.scoreclair.advisor.whatif.web;

import fr.scoreclair.advisor.base.Malformed;
import fr.scoreclair.advisor.riskmodel.RiskModel;
import fr.scoreclair.advisor.riskmodel.RiskModels;
import fr.scoreclair.advisor.scoring.web.FeatureRow;
import fr.scoreclair.advisor.whatif.Outlook;
import fr.scoreclair.advisor.whatif.Simulated;
import fr.scoreclair.advisor.whatif.SimulationRequest;
import fr.scoreclair.advisor.whatif.SimulationService;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/** What the score would be: a base row and changes to it. */
@RestController
@RequestMapping("/api/v1/simulate")
@Tag(name = "Scoring")
class SimulateController {

    static final int MOST_CHANGES = 100;

    private final SimulationService simulations;
    private final RiskModels models;

    SimulateController(SimulationService simulations, RiskModels models) {
        this.simulations = simulations;
        this.models = models;
    }

    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Body(
            @Schema(
                    description =
                            "The base row: numbers in the model's order, or an object by feature name; null = missing."
                                    + " With client_id, features left out of the object are taken from the client's file.",
                    example = "{\"AMT_CREDIT\": 15000}")
            @Nullable
            JsonNode features,

            @Schema(
                    description = "Up to 100 sets of changes, each applied to the base row; or one such object.",
                    example = "[{\"AMT_CREDIT\": 12000}, {\"AMT_CREDIT\": 12000, \"AMT_ANNUITY\": 2400}]",
                    requiredMode = Schema.RequiredMode.REQUIRED)
            @Nullable
            JsonNode changes,

            @Schema(example = "pret-personnel", defaultValue = "pret-personnel") @Nullable
            String product,

            @Schema(description = "A client's id; clients of every agency may be named.") @Nullable
            UUID clientId) {}

    record Model(String product, String version, String sha256) {}

    record Base(double score, String opinion) {}

    /** @param difference to the base row's score */
    record Outcome(double score, String opinion, double difference) {}

    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Answer(UUID simulationId, Model model, double threshold, Base base, List<Outcome> simulations) {}

    @PostMapping(consumes = "application/json", produces = "application/json")
    @Operation(
            summary = "What the score would be: a base row and changes to it",
            description = "Not an assessment: nothing is stored but an audit event, before the answer leaves."
                    + " Needs the scope score:write.")
    ResponseEntity<Answer> simulate(@RequestBody Body body) {
        String product = Objects.requireNonNullElse(body.product(), RiskModels.DEFAULT_PRODUCT);
        List<String> names = models.active(product).catalogue().names();
        Map<String, @Nullable Double> base = new LinkedHashMap<>();
        if (body.features() != null || body.clientId() == null) {
            base.putAll(FeatureRow.of(body.features(), names));
        }
        Simulated told =
                simulations.simulate(new SimulationRequest(product, base, changes(body.changes()), body.clientId()));
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(answer(told));
    }

    private static List<Map<String, @Nullable Double>> changes(@Nullable JsonNode given) {
        if (given != null && given.isObject()) {
            return List.of(FeatureRow.byName(given, "changes[0]."));
        }
        if (given == null || !given.isArray() || given.isEmpty() || given.size() > MOST_CHANGES) {
            throw new Malformed("\"changes\" must be an object, or an array of 1 to " + MOST_CHANGES + " objects.");
        }
        List<Map<String, @Nullable Double>> changes = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            if (!given.get(i).isObject()) {
                throw new Malformed("\"changes\" must hold objects of numbers by feature name.");
            }
            changes.add(FeatureRow.byName(given.get(i), "changes[" + i + "]."));
        }
        return changes;
    }

    private static Answer answer(Simulated told) {
        RiskModel model = told.model();
        double before = told.base().probability();
        return new Answer(
                told.id(),
                new Model(
                        model.catalogue().product(),
                        model.catalogue().version(),
                        model.fingerprint().sha256()),
                told.base().threshold(),
                new Base(before, word(told.base())),
                told.outcomes().stream()
                        .map(one -> new Outcome(one.probability(), word(one), one.probability() - before))
                        .toList());
    }

    private static String word(Outlook outlook) {
        return outlook.opinion().name().toLowerCase(Locale.ROOT);
    }
}
