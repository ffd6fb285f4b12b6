package fr.scoreclair.advisor.scoring.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.scoreclair.advisor.riskmodel.Contribution;
import fr.scoreclair.advisor.riskmodel.Explained;
import fr.scoreclair.advisor.riskmodel.Reason;
import fr.scoreclair.advisor.scoring.AssessedDatum;
import fr.scoreclair.advisor.scoring.AssessmentView;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.ToDoubleFunction;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/** An assessment as {@code POST /predict} tells it: scores in [0, 1] unrounded, reasons in percentage points. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record PredictAnswer(
        UUID assessmentId,
        double score,
        double threshold,
        String opinion,
        Model model,
        double baseValue,
        String reference,
        Map<String, Double> explicationShap,
        Map<String, Double> explicationMargin,
        List<Told> reasons,
        List<Stale> stale) {

    record Model(String product, String version, String sha256) {}

    /** @param tied told only where true: as strong as the reason before it, as far as the reference can tell */
    record Told(
            String feature,
            String direction,
            double points,
            String text,
            @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean tied) {}

    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Stale(String feature, LocalDate asOf, long ageDays) {}

    static PredictAnswer of(AssessmentView view, List<Reason> reasons) {
        Explained explained = view.explained();
        Map<String, Double> margin = new LinkedHashMap<>();
        margin.put("base", explained.baseMargin());
        margin.putAll(byFeature(explained, Contribution::margin));
        return new PredictAnswer(
                view.id(),
                explained.probability(),
                explained.threshold(),
                explained.opinion().name().toLowerCase(Locale.ROOT),
                new Model(view.product(), view.modelVersion(), view.modelSha256()),
                explained.baseProbability(),
                explained.reference().name().toLowerCase(Locale.ROOT),
                byFeature(explained, Contribution::points),
                margin,
                reasons.stream().map(PredictAnswer::told).toList(),
                view.data().stream()
                        .filter(AssessedDatum::stale)
                        .map(d -> new Stale(d.feature(), d.asOf(), d.ageDays()))
                        .toList());
    }

    private static Told told(Reason reason) {
        return new Told(
                reason.feature(), reason.raises() ? "raises" : "lowers", reason.points(), reason.text(), reason.tied());
    }

    private static Map<String, Double> byFeature(Explained explained, ToDoubleFunction<Contribution> unit) {
        Map<String, Double> values = new LinkedHashMap<>();
        explained.contributions().forEach(c -> values.put(c.feature(), unit.applyAsDouble(c)));
        return values;
    }
}
