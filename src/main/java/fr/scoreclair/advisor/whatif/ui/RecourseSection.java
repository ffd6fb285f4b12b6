package fr.scoreclair.advisor.whatif.ui;

import com.vaadin.flow.component.Component;
import fr.scoreclair.advisor.base.Background;
import fr.scoreclair.advisor.riskmodel.Opinion;
import fr.scoreclair.advisor.scoring.AssessmentView;
import fr.scoreclair.advisor.scoring.ResultSection;
import fr.scoreclair.advisor.whatif.RecourseService;
import fr.scoreclair.advisor.whatif.RecourseWording;
import java.util.Optional;

/** « Que faudrait-il ? » on the Scorer, under an unfavourable opinion. */
@org.springframework.stereotype.Component
class RecourseSection implements ResultSection {

    private static final int AFTER_STALENESS = 200;

    private final RecourseService recourse;
    private final RecourseWording wording;
    private final Background background;

    RecourseSection(RecourseService recourse, RecourseWording wording, Background background) {
        this.recourse = recourse;
        this.wording = wording;
        this.background = background;
    }

    @Override
    public int order() {
        return AFTER_STALENESS;
    }

    @Override
    public Optional<Component> of(AssessmentView assessment) {
        if (assessment.explained().opinion() == Opinion.FAVORABLE) {
            return Optional.empty();
        }
        return Optional.of(new RecoursePanel(
                () -> recourse.search(assessment.id()),
                wording,
                background,
                Optional.of(proposal -> ProposalOpener.open(assessment, proposal))));
    }
}
