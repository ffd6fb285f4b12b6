package fr.scoreclair.advisor.portfolio.cutoff;

import static org.assertj.core.api.Assertions.assertThat;

import fr.scoreclair.advisor.riskmodel.Opinion;
import fr.scoreclair.advisor.riskmodel.ReferenceGroup;
import fr.scoreclair.advisor.riskmodel.RiskModels;
import fr.scoreclair.advisor.scoring.AssessmentRequest;
import fr.scoreclair.advisor.scoring.AssessmentView;
import fr.scoreclair.advisor.scoring.Replay;
import fr.scoreclair.advisor.scoring.ScoringService;
import fr.scoreclair.advisor.security.Accounts;
import fr.scoreclair.advisor.support.Examples;
import fr.scoreclair.advisor.support.SignedInAs;
import fr.scoreclair.advisor.support.TestDatabase;
import fr.scoreclair.advisor.support.WholeApplication;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What was scored before a change of threshold stays as it was. */
@WholeApplication
class NeverRetroactiveTests {

    private static final String PRODUCT = "pret-personnel";

    @Autowired
    ScoringService scoring;

    @Autowired
    ThresholdChanges changes;

    @Autowired
    RiskModels models;

    @Autowired
    Accounts accounts;

    @Autowired
    TestDatabase database;

    @BeforeEach
    @AfterEach
    void theCatalogueHolds() {
        SignedInAs.nobody();
        database.asOwner().execute("truncate threshold_verdict, threshold_proposal");
        models.takeThresholds();
    }

    private AssessmentView assess(ReferenceGroup reference) {
        return scoring.assess(
                new AssessmentRequest(PRODUCT, Examples.ordinary(), Map.of(), Map.of(), null, reference, null));
    }

    private void approved(double threshold) {
        CutoffFigures any = Cutoff.of(new RandomScores(1, 50).counts(), 0.45).at(350);
        SignedInAs.person(accounts, "superviseur");
        ThresholdProposal proposal = changes.propose(new ThresholdChanges.Wanted(
                PRODUCT,
                models.active(PRODUCT).fingerprint().sha256(),
                models.active(PRODUCT).catalogue().threshold(),
                threshold,
                "essai",
                Consequences.of(any, any, 0.45)));
        SignedInAs.person(accounts, "superviseur2");
        changes.approve(proposal.id(), "");
        SignedInAs.person(accounts, "conseiller");
    }

    @Test
    @DisplayName("Assessments keep their threshold and opinion and replay bit by bit, before and after the change")
    void neverBackwards() {
        SignedInAs.person(accounts, "conseiller");
        AssessmentView average = assess(ReferenceGroup.AVERAGE);
        AssessmentView accepted = assess(ReferenceGroup.ACCEPTED);
        double probability = average.explained().probability();
        assertThat(average.explained().threshold()).isEqualTo(0.35);
        double other = Math.ceil(probability * 1_000 - 10) / 1_000; // just under the score
        assertThat(average.explained().opinion()).isEqualTo(Opinion.of(probability, 0.35));
        approved(other);
        AssessmentView after = assess(ReferenceGroup.ACCEPTED);
        assertThat(after.explained().threshold()).isEqualTo(other);
        assertThat(after.explained().probability()).isEqualTo(probability);
        assertThat(after.explained().opinion()).isEqualTo(Opinion.of(probability, other));
        assertThat(after.explained().opinion()).isNotEqualTo(average.explained().opinion());
        assertThat(after.modelSha256()).isEqualTo(average.modelSha256());
        for (AssessmentView stored : java.util.List.of(average, accepted, after)) {
            Replay replay = scoring.replay(stored.id());
            assertThat(replay.identical()).isTrue();
            assertThat(replay.recomputed().threshold())
                    .isEqualTo(stored.explained().threshold());
        }
        assertThat(scoring.explain(average.id(), ReferenceGroup.ACCEPTED).contributions())
                .as("against a client just accepted at the threshold of its time")
                .isEqualTo(accepted.explained().contributions());
        assertThat(scoring.assessment(average.id()).explained().threshold()).isEqualTo(0.35);
    }
}
