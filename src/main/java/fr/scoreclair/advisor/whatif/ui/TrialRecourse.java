package fr.scoreclair.advisor.whatif.ui;

import fr.scoreclair.advisor.base.Background;
import fr.scoreclair.advisor.riskmodel.ReferenceGroup;
import fr.scoreclair.advisor.scoring.AssessmentRequest;
import fr.scoreclair.advisor.whatif.Proposal;
import fr.scoreclair.advisor.whatif.RecourseService;
import fr.scoreclair.advisor.whatif.RecourseWording;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** « Que faudrait-il ? », asked of what is tried just now; a proposal taken up becomes what is tried. */
final class TrialRecourse {

    private TrialRecourse() {}

    static RecoursePanel of(Bench bench, RecourseService recourse, RecourseWording wording, Background background) {
        RecoursePanel panel = new RecoursePanel(
                () -> recourse.search(request(bench)),
                wording,
                background,
                Optional.of(proposal -> bench.change(taken(bench.trial().peek(), proposal))));
        panel.mayBeAskedAgain();
        return panel;
    }

    private static AssessmentRequest request(Bench bench) {
        return new AssessmentRequest(
                bench.simulation().model().catalogue().product(),
                bench.trial().peek().values(),
                Map.of(),
                Map.of(),
                null,
                ReferenceGroup.AVERAGE,
                null);
    }

    /** With the term and the rate the proposal speaks of, where it speaks of some. */
    private static Trial taken(Trial now, Proposal proposal) {
        Map<String, @Nullable Double> values = new HashMap<>(now.values());
        proposal.changes().forEach(change -> values.put(change.feature(), change.to()));
        Proposal.LoanChange loan = proposal.loan();
        return loan == null || loan.monthsAfter() == 0
                ? now.like(values, null, null)
                : now.like(values, loan.monthsAfter(), loan.yearlyRate() > 0 ? (Double) loan.yearlyRate() : null);
    }
}
