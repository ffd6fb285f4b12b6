package fr.scoreclair.advisor.whatif.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.scoreclair.advisor.riskmodel.RiskModel;
import fr.scoreclair.advisor.riskmodel.RiskModels;
import fr.scoreclair.advisor.whatif.Proposal;
import fr.scoreclair.advisor.whatif.RecourseAnswer;
import fr.scoreclair.advisor.whatif.RecourseService;
import fr.scoreclair.advisor.whatif.RecourseWording;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/** What would have to change; not an assessment. */
@RestController
@RequestMapping("/api/v1/recourse")
@Tag(name = "Recourse")
class RecourseController {

    private final RecourseService recourse;
    private final RiskModels models;
    private final RecourseWording wording;

    RecourseController(RecourseService recourse, RiskModels models, RecourseWording wording) {
        this.recourse = recourse;
        this.models = models;
        this.wording = wording;
    }

    record Model(String product, String version, String sha256) {}

    record Change(String feature, double from, double to) {}

    /** @param yearlyRate the rate the terms assume, 0 where the annuity is capital alone */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Loan(int monthsBefore, int monthsAfter, double yearlyRate) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Proposed(
            double score,
            double cost,
            String text,
            List<Change> changes,
            @Nullable Loan loan) {}

    /** @param months the longest term tried, told where it is the term that changes */
    record Bound(
            String feature,
            double from,
            double to,
            @JsonInclude(JsonInclude.Include.NON_DEFAULT) int months) {}

    /** @param proven whether the first proposal, or that there is none, is proven and not only the best tried */
    record Answer(
            boolean found,
            double score,
            double threshold,
            String opinion,
            boolean proven,
            Model model,
            List<Proposed> proposals,
            List<Bound> bounds) {}

    @PostMapping(consumes = "application/json", produces = "application/json")
    @Operation(
            summary = "The smallest changes that bring the score under the threshold",
            description = "At most three proposals of at most two actionable features each, by rising cost: the sum of"
                    + " |change| over the feature's interquartile range in the reference population. A changed term"
                    + " changes the annuity. Each is re-scored officially. \"found\": false means that nothing within"
                    + " \"bounds\" would do, or that the opinion is favorable already. Stores no assessment; audited."
                    + " Needs the scope score:write.")
    ResponseEntity<Answer> recourse(@RequestBody RecourseBody body) {
        String product = Objects.requireNonNullElse(body.product(), RiskModels.DEFAULT_PRODUCT);
        var request = body.request(models.active(product).catalogue());
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(told(recourse.search(request)));
    }

    private Answer told(RecourseService.Searched searched) {
        RiskModel model = searched.model();
        RecourseAnswer answer = searched.answer();
        return new Answer(
                answer.found(),
                answer.score(),
                answer.threshold(),
                answer.favourable() ? "favorable" : "unfavorable",
                answer.exact(),
                new Model(
                        model.catalogue().product(),
                        model.catalogue().version(),
                        model.fingerprint().sha256()),
                answer.proposals().stream().map(p -> told(model, p)).toList(),
                answer.bounds().stream()
                        .map(b -> new Bound(b.feature(), b.from(), b.to(), b.months()))
                        .toList());
    }

    private Proposed told(RiskModel model, Proposal proposal) {
        Locale locale = RecourseBody.english() ? Locale.ENGLISH : Locale.FRENCH;
        Proposal.LoanChange loan = proposal.loan();
        return new Proposed(
                proposal.score(),
                proposal.cost(),
                wording.sentence(model.catalogue(), proposal, locale),
                proposal.changes().stream()
                        .map(c -> new Change(c.feature(), c.from(), c.to()))
                        .toList(),
                loan == null ? null : new Loan(loan.monthsBefore(), loan.monthsAfter(), loan.yearlyRate()));
    }
}
