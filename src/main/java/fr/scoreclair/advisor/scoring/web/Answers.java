package fr.scoreclair.advisor.scoring.web;

import fr.scoreclair.advisor.riskmodel.Reason;
import fr.scoreclair.advisor.riskmodel.RiskModel;
import fr.scoreclair.advisor.riskmodel.RiskModels;
import fr.scoreclair.advisor.riskmodel.Wording;
import fr.scoreclair.advisor.scoring.AssessedDatum;
import fr.scoreclair.advisor.scoring.AssessmentView;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Puts an assessment into words, as of the day it was made, so that the same assessment always reads the same. */
@Component
class Answers {

    private static final int REASONS = 5;

    private final RiskModels models;
    private final Wording wording;
    private final Clock clock;

    Answers(RiskModels models, Wording wording, Clock clock) {
        this.models = models;
        this.wording = wording;
        this.clock = clock;
    }

    PredictAnswer of(AssessmentView view) {
        return PredictAnswer.of(view, reasons(view));
    }

    List<Reason> reasons(AssessmentView view) {
        Map<String, LocalDate> asOf = view.data().stream()
                .filter(d -> d.value() != null)
                .collect(Collectors.toMap(AssessedDatum::feature, AssessedDatum::asOf));
        RiskModel model = view.model(models);
        return wording.reasons(
                model.catalogue(),
                model.shown(view.explained()),
                asOf,
                LocalDate.ofInstant(view.at(), clock.getZone()),
                REASONS,
                Say.locale());
    }
}
