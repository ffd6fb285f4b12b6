package fr.scoreclair.advisor.scoring.web;

import fr.scoreclair.advisor.riskmodel.Catalogue;
import fr.scoreclair.advisor.riskmodel.Feature;
import fr.scoreclair.advisor.riskmodel.RiskModels;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/** What this API is, and what its models want to know. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Catalogue")
class CatalogueController {

    private static final List<String> ENDPOINTS = List.of(
            "GET /api/v1",
            "GET /api/v1/features-names",
            "POST /api/v1/predict",
            "POST /api/v1/predict/batch",
            "POST /api/v1/recourse",
            "POST /api/v1/simulate",
            "GET /api/v1/assessments/{id}",
            "POST /api/v1/assessments/{id}/replay",
            "GET /api/v1/openapi.json");

    private final RiskModels models;
    private final String version;

    CatalogueController(RiskModels models, @Value("${spring.application.version:development}") String version) {
        this.models = models;
        this.version = version;
    }

    record Home(String message, String version, String model, int features, List<String> endpoints) {}

    record Described(
            String name,
            String label,
            String unit,
            double min,
            double max,
            boolean required,
            boolean actionable,
            boolean sensitive) {

        static Described of(Feature f, Locale locale) {
            return new Described(
                    f.name(),
                    f.label().in(locale),
                    f.unit(),
                    f.allowed().min(),
                    f.allowed().max(),
                    f.required(),
                    f.actionable(),
                    f.sensitive());
        }
    }

    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Names(List<String> featuresNames, List<Described> features) {}

    @GetMapping(produces = "application/json")
    @Operation(summary = "What answers here")
    Home home() {
        Catalogue catalogue = models.active(RiskModels.DEFAULT_PRODUCT).catalogue();
        return new Home(
                "ScoreClair",
                version,
                catalogue.product() + " " + catalogue.version(),
                catalogue.features().size(),
                ENDPOINTS);
    }

    @GetMapping(path = "/features-names", produces = "application/json")
    @Operation(summary = "A model's features, in its order", description = "Bounds are in the model's unit.")
    Names names(@RequestParam(defaultValue = RiskModels.DEFAULT_PRODUCT) String product) {
        Catalogue catalogue = models.active(product).catalogue();
        return new Names(
                catalogue.names(),
                catalogue.features().stream()
                        .map(f -> Described.of(f, Say.locale()))
                        .toList());
    }
}
