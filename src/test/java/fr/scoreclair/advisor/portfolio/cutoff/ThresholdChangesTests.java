package fr.scoreclair.advisor.portfolio.cutoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.scoreclair.advisor.base.Conflict;
import fr.scoreclair.advisor.base.NotFound;
import fr.scoreclair.advisor.base.Refusal;
import fr.scoreclair.advisor.portfolio.cutoff.ThresholdChanges.Wanted;
import fr.scoreclair.advisor.portfolio.cutoff.ThresholdProposal.Outcome;
import fr.scoreclair.advisor.portfolio.rescoring.PortfolioRooms;
import fr.scoreclair.advisor.portfolio.rescoring.Rescoring;
import fr.scoreclair.advisor.portfolio.rescoring.SampleBank;
import fr.scoreclair.advisor.riskmodel.Explained;
import fr.scoreclair.advisor.riskmodel.ReferenceGroup;
import fr.scoreclair.advisor.riskmodel.RiskModel;
import fr.scoreclair.advisor.riskmodel.RiskModels;
import fr.scoreclair.advisor.support.ActingPerson;
import fr.scoreclair.advisor.support.Examples;
import fr.scoreclair.advisor.support.OnPostgres;
import fr.scoreclair.advisor.support.TestDatabase;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.dao.DataAccessException;
import org.springframework.security.access.AccessDeniedException;

/** A threshold is proposed by one supervisor and approved by another, or not at all. */
@SpringBootTest(classes = PortfolioRooms.class, properties = "scoreclair.demo=false")
@OnPostgres
class ThresholdChangesTests {

    private static final String PRODUCT = "pret-personnel";
    private static final Consequences SHOWN = Consequences.of(
            Cutoff.of(new RandomScores(3, 500).counts(), 0.45).at(350),
            Cutoff.of(new RandomScores(3, 500).counts(), 0.45).at(320),
            0.45);

    @Autowired
    ThresholdChanges changes;

    @Autowired
    Rescoring rescoring;

    @Autowired
    RiskModels models;

    @Autowired
    TestDatabase database;

    @BeforeAll
    static void clients(@Autowired TestDatabase database) {
        new SampleBank(database.asOwner()).fill(400);
    }

    @BeforeEach
    void freshStart() {
        database.asOwner()
                .execute("truncate threshold_verdict, threshold_proposal, audit_event, rescored, rescoring_chunk,"
                        + " rescoring_run cascade");
        models.takeThresholds();
        ActingPerson.is("superviseur", "SUPERVISOR", null);
    }

    private ThresholdProposal propose(double threshold) {
        return propose(threshold, 0.35);
    }

    private ThresholdProposal propose(double threshold, double seen) {
        return changes.propose(new Wanted(
                PRODUCT, models.active(PRODUCT).fingerprint().sha256(), seen, threshold, " Trop de défauts. ", SHOWN));
    }

    private void approved(double threshold) {
        ActingPerson.is("superviseur", "SUPERVISOR", null);
        ThresholdProposal proposal =
                propose(threshold, models.active(PRODUCT).catalogue().threshold());
        ActingPerson.is("superviseur2", "SUPERVISOR", null);
        changes.approve(proposal.id(), "");
    }

    private List<String> actions() {
        return database.asOwner().queryForList("select action from audit_event order by seq", String.class);
    }

    @Test
    @DisplayName("Proposed by one, approved by another: in force from then on, with both names, both acts in the trail")
    void twoPersons() {
        ThresholdProposal proposal = propose(0.32);
        assertThat(models.active(PRODUCT).catalogue().threshold()).isEqualTo(0.35);
        assertThat(changes.inForce(PRODUCT).setting()).isNull();
        assertThat(proposal.reason()).isEqualTo("Trop de défauts.");
        assertThat(proposal.consequences()).isEqualTo(SHOWN);
        assertThatThrownBy(() -> changes.approve(proposal.id(), "")).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> changes.refuse(proposal.id(), "Non")).isInstanceOf(Conflict.class);
        ActingPerson.is("superviseur2", "SUPERVISOR", null);
        assertThatThrownBy(() -> changes.withdraw(proposal.id())).isInstanceOf(Conflict.class);
        ThresholdProposal concluded = changes.approve(proposal.id(), "D’accord");
        assertThat(concluded.verdict()).isNotNull().satisfies(verdict -> {
            assertThat(verdict.outcome()).isEqualTo(Outcome.APPROVED);
            assertThat(verdict.actor()).isEqualTo("superviseur2");
        });
        ThresholdChanges.InForce now = changes.inForce(PRODUCT);
        assertThat(now.threshold()).isEqualTo(0.32);
        assertThat(now.setting()).isNotNull().satisfies(setting -> {
            assertThat(setting.proposedBy()).isEqualTo("superviseur");
            assertThat(setting.approvedBy()).isEqualTo("superviseur2");
        });
        assertThat(models.active(PRODUCT).fingerprint().sha256())
                .as("the fingerprint is that of the files")
                .isEqualTo(proposal.modelSha256());
        assertThat(actions()).containsExactly("threshold.proposed", "threshold.concluded");
        assertThat(database.asOwner()
                        .queryForObject(
                                "select body::text from audit_event where action = 'threshold.concluded'",
                                String.class))
                .contains("\"verdict\": \"APPROVED\"", "\"threshold\": \"0.32\"", "superviseur")
                .doesNotContain("défauts");
        assertThatThrownBy(() -> changes.approve(proposal.id(), "")).isInstanceOf(Conflict.class);
    }

    @Test
    @DisplayName("Even who writes into the database cannot approve the own proposal, nor change what was said")
    void heldByTheDatabase() {
        ThresholdProposal proposal = propose(0.32);
        assertThatThrownBy(() -> database.asApplication()
                        .update(
                                "insert into threshold_verdict (proposal, proposed_by, verdict, actor, at, comment)"
                                        + " values (?, 'superviseur', 'APPROVED', 'superviseur', now(), '')",
                                proposal.id()))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("threshold_verdict_second_person");
        assertThatThrownBy(() -> database.asApplication()
                        .update(
                                "insert into threshold_verdict (proposal, proposed_by, verdict, actor, at, comment)"
                                        + " values (?, 'somebody', 'APPROVED', 'superviseur', now(), '')",
                                proposal.id()))
                .as("as if another had proposed it")
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> database.asApplication().update("update threshold_proposal set threshold = 0.9"))
                .hasStackTraceContaining("permission denied");
    }

    @Test
    @DisplayName("Refused or withdrawn: nothing changes, and another can be proposed")
    void notApproved() {
        ThresholdProposal first = propose(0.32);
        changes.withdraw(first.id());
        ThresholdProposal second = propose(0.325);
        ActingPerson.is("superviseur2", "SUPERVISOR", null);
        assertThatThrownBy(() -> changes.refuse(second.id(), " ")).isInstanceOf(Refusal.class);
        changes.refuse(second.id(), "Trop de clients perdus");
        assertThat(models.active(PRODUCT).catalogue().threshold()).isEqualTo(0.35);
        assertThat(changes.open(PRODUCT)).isEmpty();
        assertThat(changes.history(PRODUCT, 10))
                .extracting(proposal -> proposal.verdict().outcome())
                .containsExactly(Outcome.REFUSED, Outcome.WITHDRAWN);
        assertThatThrownBy(() -> changes.approve(4_711, "")).isInstanceOf(NotFound.class);
    }

    @Test
    @DisplayName("Somebody else was quicker, or looked at another threshold: a conflict, and one proposal")
    void conflicts() {
        List<Boolean> made = Stream.of(0.31, 0.32, 0.33, 0.34)
                .map(threshold -> CompletableFuture.supplyAsync(() -> {
                    ActingPerson.is("superviseur", "SUPERVISOR", null);
                    try {
                        propose(threshold);
                        return true;
                    } catch (Conflict quicker) {
                        return false;
                    }
                }))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
        assertThat(made).containsOnlyOnce(true);
        changes.withdraw(changes.open(PRODUCT).orElseThrow().id());
        assertThatThrownBy(() -> propose(0.32, 0.30)).isInstanceOf(Conflict.class);
    }

    @Test
    @DisplayName("From 1 % to 99 % in steps of 0.1 %, another one than now, with a reason, and somebody accepted")
    void bounds() {
        for (double wrong : new double[] {0.009, 0.991, 0.3333, 0.35, Double.NaN}) {
            assertThatThrownBy(() -> propose(wrong)).as("%s", wrong).isInstanceOf(Refusal.class);
        }
        assertThatThrownBy(() -> changes.propose(new Wanted(
                        PRODUCT, models.active(PRODUCT).fingerprint().sha256(), 0.35, 0.32, "x".repeat(501), SHOWN)))
                .isInstanceOf(Refusal.class);
        assertThat(actions()).isEmpty();
    }

    @Test
    @DisplayName("Only supervisors propose, approve or look at proposals")
    void roles() {
        for (String role : List.of("ADVISOR", "COMPLIANCE", "MODEL_OWNER", "API")) {
            ActingPerson.is("somebody", role, null);
            assertThatThrownBy(() -> propose(0.32)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> changes.approve(1, "")).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> changes.history(PRODUCT, 1)).isInstanceOf(AccessDeniedException.class);
        }
    }

    @Test
    @DisplayName("The reference « just accepted » moves with the threshold, and comes back bit by bit with the old one")
    void justAccepted() {
        RiskModel before = models.active(PRODUCT);
        double[] vector = before.vector(Examples.ordinary());
        Explained then = before.explain(vector, ReferenceGroup.ACCEPTED);
        approved(0.2);
        RiskModel after = models.active(PRODUCT);
        Explained now = after.explain(vector, ReferenceGroup.ACCEPTED);
        assertThat(now.threshold()).isEqualTo(0.2);
        assertThat(now.baseProbability()).isLessThan(0.2).isNotEqualTo(then.baseProbability());
        assertThat(after.explain(vector, ReferenceGroup.AVERAGE).contributions())
                .isEqualTo(before.explain(vector, ReferenceGroup.AVERAGE).contributions());
        assertThat(models.at(after.fingerprint(), 0.35).explain(vector, ReferenceGroup.ACCEPTED))
                .isEqualTo(then);
        assertThat(models.at(after.fingerprint(), 0.2)).isSameAs(after);
        assertThat(after.effects()).as("nothing is loaded again").isSameAs(before.effects());
        approved(0.35);
        assertThat(models.active(PRODUCT)).isSameAs(before);
    }

    @Test
    @DisplayName("Lists keep the opinions of their time until the next rescoring, which is then at the new threshold")
    void rescored() {
        rescoring.start(PRODUCT);
        assertThat(changes.opinionsAtAnotherThreshold(PRODUCT)).isZero();
        approved(0.15);
        assertThat(changes.opinionsAtAnotherThreshold(PRODUCT)).isEqualTo(400);
        assertThat(count("select count(*) from current_score where favorable <> (probability < 0.35)"))
                .isZero();
        rescoring.start(PRODUCT);
        assertThat(changes.opinionsAtAnotherThreshold(PRODUCT)).isZero();
        assertThat(
                        count(
                                "select count(*) from current_score where threshold = 0.15 and favorable = (probability < 0.15)"))
                .isEqualTo(400);
        assertThat(count("select count(*) from rescored r join rescoring_run u on u.id = r.run"
                        + " where r.favorable <> (r.probability < u.threshold)"))
                .isZero();
    }

    private long count(String sql) {
        return java.util.Objects.requireNonNull(database.asOwner().queryForObject(sql, Long.class));
    }
}
