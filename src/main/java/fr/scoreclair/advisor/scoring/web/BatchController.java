package fr.scoreclair.advisor.scoring.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.scoreclair.advisor.base.Malformed;
import fr.scoreclair.advisor.base.NotFound;
import fr.scoreclair.advisor.base.Refusal;
import fr.scoreclair.advisor.base.Refusal.Violation;
import fr.scoreclair.advisor.riskmodel.RiskModels;
import fr.scoreclair.advisor.scoring.ScoringService;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Many rows in one call. Each row is an assessment of its own, stored and audited like any other before the answer leaves; a
 * row that is refused says so in its place and stops nobody else. If the database goes away in between, the whole call is
 * answered 503 and the rows already stored stay stored.
 */
@RestController
@RequestMapping("/api/v1/predict/batch")
@Tag(name = "Scoring")
class BatchController {

    static final int MOST_ROWS = 10_000;

    private final ScoringService scoring;
    private final RiskModels models;
    private final Answers answers;
    private final JsonMapper json;

    BatchController(ScoringService scoring, RiskModels models, Answers answers, JsonMapper json) {
        this.scoring = scoring;
        this.models = models;
        this.answers = answers;
        this.json = json;
    }

    record Batch(
            @Schema(description = "Up to 10,000 rows, each of the form of POST /predict.") @Nullable
            List<@Nullable JsonNode> rows) {}

    /** Either an answer or what is wrong with the row. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Row(
            int row,
            int status,
            @Nullable PredictAnswer answer,
            @Nullable String detail,
            @Nullable List<Violation> violations) {}

    record Answered(int count, int refused, List<Row> rows) {}

    @PostMapping(consumes = "application/json", produces = "application/json")
    @Operation(summary = "Score and explain up to 10,000 clients, one answer per row")
    ResponseEntity<Answered> predict(@RequestBody Batch batch) {
        List<@Nullable JsonNode> rows = batch.rows();
        if (rows == null || rows.isEmpty()) {
            throw new Malformed("\"rows\" must be an array with something in it.");
        }
        if (rows.size() > MOST_ROWS) {
            throw new Refusal(List.of(new Violation("rows", Say.in("Au plus 10 000 lignes.", "At most 10,000 rows."))));
        }
        List<Row> answered = new ArrayList<>(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            answered.add(row(i, rows.get(i)));
        }
        int refused = (int) answered.stream().filter(r -> r.answer() == null).count();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new Answered(answered.size(), refused, answered));
    }

    private Row row(int number, @Nullable JsonNode row) {
        try {
            if (row == null || !row.isObject()) {
                throw new Malformed("A row is an object as for POST /predict.");
            }
            PredictBody body = json.treeToValue(row, PredictBody.class);
            String product = Objects.requireNonNullElse(body.product(), RiskModels.DEFAULT_PRODUCT);
            var request = body.request(models.active(product).catalogue(), null);
            return new Row(number, 200, answers.of(scoring.assess(request)), null, null);
        } catch (Refusal refusal) {
            return new Row(number, 422, null, null, refusal.violations());
        } catch (Malformed malformed) {
            return new Row(number, 400, null, malformed.getMessage(), null);
        } catch (JacksonException malformed) {
            return new Row(number, 400, null, "A row has the properties of POST /predict and no others.", null);
        } catch (NotFound missing) {
            return new Row(number, 404, null, "No such client, or not for you.", null);
        }
    }
}
