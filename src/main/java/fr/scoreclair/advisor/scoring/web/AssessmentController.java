package fr.scoreclair.advisor.scoring.web;

import fr.scoreclair.advisor.riskmodel.Explained;
import fr.scoreclair.advisor.scoring.AssessedDatum;
import fr.scoreclair.advisor.scoring.AssessmentView;
import fr.scoreclair.advisor.scoring.Replay;
import fr.scoreclair.advisor.scoring.ScoringService;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/** Stored assessments: read again, and computed again. */
@RestController
@RequestMapping("/api/v1/assessments/{id}")
@Tag(name = "Assessments")
class AssessmentController {

    private final ScoringService scoring;
    private final Answers answers;

    AssessmentController(ScoringService scoring, Answers answers) {
        this.scoring = scoring;
        this.answers = answers;
    }

    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Datum(String feature, @Nullable Double value, LocalDate asOf, String source, long ageDays, boolean stale) {

        static Datum of(AssessedDatum d) {
            return new Datum(d.feature(), d.value(), d.asOf(), d.source(), d.ageDays(), d.stale());
        }
    }

    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Whole(
            Instant at,
            String actor,
            @Nullable UUID clientId,
            @Nullable String fileNumber,
            String wordingVersion,
            double margin,
            List<Datum> data,
            PredictAnswer answer) {}

    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Numbers(double score, double margin, double baseValue, double baseMargin) {

        static Numbers of(Explained e) {
            return new Numbers(e.probability(), e.margin(), e.baseProbability(), e.baseMargin());
        }
    }

    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Replayed(UUID assessmentId, boolean identical, String modelSha256, Numbers stored, Numbers recomputed) {}

    @GetMapping(produces = "application/json")
    @Operation(summary = "A stored assessment, whole", description = "Each reading leaves an audit event.")
    ResponseEntity<Whole> assessment(@PathVariable UUID id) {
        AssessmentView view = scoring.assessment(id);
        Whole whole = new Whole(
                view.at(),
                view.actor(),
                view.clientId(),
                view.fileNumber(),
                view.wordingVersion(),
                view.explained().margin(),
                view.data().stream().map(Datum::of).toList(),
                answers.of(view));
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(whole);
    }

    @PostMapping(path = "/replay", produces = "application/json")
    @Operation(
            summary = "Compute a stored assessment again with its own model version",
            description = "\"identical\" compares probability, margin, bases and every contribution to the last bit.")
    ResponseEntity<Replayed> replay(@PathVariable UUID id) {
        Replay replay = scoring.replay(id);
        Replayed replayed = new Replayed(
                id,
                replay.identical(),
                replay.stored().modelSha256(),
                Numbers.of(replay.stored().explained()),
                Numbers.of(replay.recomputed()));
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(replayed);
    }
}
