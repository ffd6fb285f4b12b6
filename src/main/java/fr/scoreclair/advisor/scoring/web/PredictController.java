package fr.scoreclair.advisor.scoring.web;

import fr.scoreclair.advisor.base.Malformed;
import fr.scoreclair.advisor.riskmodel.RiskModels;
import fr.scoreclair.advisor.scoring.ScoringService;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** One client, one official score with its reasons. */
@RestController
@RequestMapping("/api/v1/predict")
@Tag(name = "Scoring")
class PredictController {

    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,200}");

    private final ScoringService scoring;
    private final RiskModels models;
    private final Answers answers;

    PredictController(ScoringService scoring, RiskModels models, Answers answers) {
        this.scoring = scoring;
        this.models = models;
        this.answers = answers;
    }

    @PostMapping(consumes = "application/json", produces = "application/json")
    @Operation(
            summary = "Score and explain one client",
            description = "Stores an assessment and its audit event before it answers. Needs the scope score:write.")
    ResponseEntity<PredictAnswer> predict(
            @RequestBody PredictBody body,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        if (key != null && !KEY.matcher(key).matches()) {
            throw new Malformed("Idempotency-Key must be 1 to 200 printable ASCII characters without spaces.");
        }
        String product = Objects.requireNonNullElse(body.product(), RiskModels.DEFAULT_PRODUCT);
        var request = body.request(models.active(product).catalogue(), key);
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(answers.of(scoring.assess(request)));
    }
}
