package fr.scoreclair.advisor.whatif;

import fr.scoreclair.advisor.riskmodel.RiskModel;
import fr.scoreclair.advisor.riskmodel.RiskModels;
import fr.scoreclair.advisor.scoring.AssessmentView;
import fr.scoreclair.advisor.scoring.WhatWouldChange;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** What letters say of what would have changed the score; the letter's own event is the trace. */
@Component
class RecourseSentences implements WhatWouldChange {

    private final RiskModels models;
    private final RecourseWording wording;

    RecourseSentences(RiskModels models, RecourseWording wording) {
        this.models = models;
        this.wording = wording;
    }

    @Override
    public List<String> sentences(AssessmentView assessment, Locale locale) {
        RiskModel model = assessment.model(models);
        return RecourseSearch.of(model, assessment.vector()).proposals().stream()
                .map(proposal -> wording.sentence(model.catalogue(), proposal, locale))
                .toList();
    }
}
