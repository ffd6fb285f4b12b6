package fr.scoreclair.advisor.decision;

import static fr.scoreclair.advisor.decision.Deciding.LYON;
import static fr.scoreclair.advisor.decision.Deciding.PARIS;
import static fr.scoreclair.advisor.decision.Deciding.WHY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.scoreclair.advisor.audit.Bookkeeping;
import fr.scoreclair.advisor.base.Conflict;
import fr.scoreclair.advisor.base.Malformed;
import fr.scoreclair.advisor.base.NotFound;
import fr.scoreclair.advisor.base.Refusal;
import fr.scoreclair.advisor.scoring.AssessmentView;
import fr.scoreclair.advisor.scoring.ScoringService;
import fr.scoreclair.advisor.security.Accounts;
import fr.scoreclair.advisor.support.SignedInAs;
import fr.scoreclair.advisor.support.TestDatabase;
import fr.scoreclair.advisor.support.WholeApplication;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;

/** The human act on PostgreSQL: agree, override, ask for documents, correct, take two, be first. */
@WholeApplication
class DecisionServiceTests {

    @Autowired
    DecisionService service;

    @Autowired
    ApprovalService approvals;

    @Autowired
    DecisionRules rules;

    @Autowired
    ScoringService scoring;

    @Autowired
    Accounts accounts;

    @Autowired
    Bookkeeping bookkeeping;

    @Autowired
    TestDatabase database;

    Deciding deciding;

    @BeforeEach
    void anAdvisorInParis() {
        deciding = new Deciding(scoring, rules, database);
        is("conseiller");
    }

    @AfterEach
    void everyActHasItsEventAndTheReverse() {
        SignedInAs.nobody();
        assertThat(bookkeeping.broken()).isEmpty();
    }

    private void is(String person) {
        SignedInAs.person(accounts, person);
    }

    private long count(String table) {
        return database.asOwner().queryForObject("select count(*) from " + table, Long.class);
    }

    private Map<String, Object> event(String action) {
        return database.asOwner()
                .queryForMap(
                        "select actor, role, subject, replace(body::text, ': ', ':') as body from audit_event where action = ?",
                        action);
    }

    @Test
    @DisplayName("A refusal in agreement with the model stands with its letter and its trace")
    void agreed() {
        AssessmentView assessment = deciding.unfavourable(PARIS);
        Decision decision = service.decide(Deciding.agree(assessment));
        assertThat(decision.number()).isEqualTo(1);
        assertThat(decision.override()).isFalse();
        assertThat(decision.state()).isEqualTo(Decision.State.IN_FORCE);
        assertThat(service.history(assessment.id()).decisions()).containsExactly(decision);
        assertThat(count("letter")).isEqualTo(1);
        assertThat(event("decision.recorded"))
                .containsEntry("actor", "conseiller")
                .containsEntry("role", "ADVISOR")
                .extracting("body")
                .asString()
                .contains("\"override\":false", "\"outcome\":\"REFUSAL\"", PARIS.toString(), "\"commitment\":");
        assertThat(event("letter.created").get("body").toString())
                .contains(decision.id().toString());
    }

    @ParameterizedTest(name = "reason {0}, comment {1} -> {2}")
    @DisplayName("A decision against the model asks for a reason that leads there and a comment")
    @CsvSource({
        ", Un cautionnement couvre le prêt., override_reason",
        "SITUATION_WORSENED, Un cautionnement couvre le prêt., override_reason",
        "GUARANTEE, trop court, ''",
        "GUARANTEE, court, comment",
        "GUARANTEE, Un cautionnement couvre le prêt., ''"
    })
    void override(OverrideReason reason, String comment, String refused) {
        AssessmentView assessment = deciding.unfavourable(PARIS);
        DecisionRequest request = Deciding.override(assessment, Outcome.ACCORD, reason, comment);
        if (refused.isEmpty()) {
            Decision decision = service.decide(request);
            assertThat(decision.override()).isTrue();
            assertThat(event("decision.recorded").get("body").toString())
                    .contains("\"override\":true", "\"override_reason\":\"GUARANTEE\"")
                    .doesNotContain("cautionnement", "trop court");
        } else {
            assertThatThrownBy(() -> service.decide(request))
                    .isInstanceOfSatisfying(Refusal.class, e -> assertThat(e.violations())
                            .extracting(Refusal.Violation::field)
                            .containsExactly(refused));
            assertThat(count("decision")).isZero();
        }
    }

    @Test
    @DisplayName("Documents are asked for by name, and only then")
    void documents() {
        AssessmentView assessment = deciding.unfavourable(PARIS);
        assertThatThrownBy(() -> service.decide(Deciding.complement(assessment)))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> service.decide(new DecisionRequest(
                        assessment.id(), 0, Outcome.REFUSAL, null, "", List.of(RequestedDocument.INCOME), "fr")))
                .isInstanceOf(Refusal.class);
        Decision decision =
                service.decide(Deciding.complement(assessment, RequestedDocument.INCOME, RequestedDocument.IDENTITY));
        assertThat(decision.documents()).containsExactly(RequestedDocument.IDENTITY, RequestedDocument.INCOME);
        assertThat(service.history(assessment.id()).inForce()).contains(decision);
    }

    @Test
    @DisplayName("A correction is a new row with a comment; the first stays, replaced")
    void corrected() {
        AssessmentView assessment = deciding.unfavourable(PARIS);
        service.decide(Deciding.agree(assessment));
        DecisionRequest silent = new DecisionRequest(assessment.id(), 1, Outcome.REFUSAL, null, "", List.of(), "fr");
        assertThatThrownBy(() -> service.decide(silent)).isInstanceOf(Refusal.class);
        service.decide(new DecisionRequest(
                assessment.id(), 1, Outcome.ACCORD, OverrideReason.GUARANTEE, WHY, List.of(), "fr"));
        assertThat(service.history(assessment.id()).decisions())
                .extracting(Decision::number, Decision::outcome, Decision::state)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(2, Outcome.ACCORD, Decision.State.IN_FORCE),
                        org.assertj.core.groups.Tuple.tuple(1, Outcome.REFUSAL, Decision.State.REPLACED));
        assertThatThrownBy(() -> service.decide(Deciding.plain(assessment, 7, Outcome.REFUSAL)))
                .isInstanceOf(Malformed.class);
    }

    @Test
    @DisplayName("Where the letter cannot be written there is no decision, no letter and no trace")
    void noLetterNoDecision() {
        AssessmentView assessment = deciding.unfavourable(PARIS);
        long events = count("audit_event");
        database.asOwner().execute("revoke insert on letter from scoreclair_app");
        try {
            assertThatThrownBy(() -> service.decide(Deciding.agree(assessment))).isInstanceOf(Exception.class);
        } finally {
            database.asOwner().execute("grant insert on letter to scoreclair_app");
        }
        assertThat(count("decision")).isZero();
        assertThat(count("letter")).isZero();
        assertThat(count("audit_event")).isEqualTo(events);
    }

    @Test
    @DisplayName("Of six who decide at once exactly one wins; the others are told who and when")
    void atOnce() throws Exception {
        AssessmentView assessment = deciding.unfavourable(PARIS);
        List<String> people = List.of("conseiller", "superviseur", "superviseur2");
        CyclicBarrier start = new CyclicBarrier(6);
        List<Object> outcomes = new ArrayList<>();
        try (ExecutorService six = Executors.newFixedThreadPool(6)) {
            List<Future<Object>> all = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                String person = people.get(i % people.size());
                all.add(six.submit(() -> {
                    is(person);
                    start.await();
                    try {
                        return service.decide(Deciding.agree(assessment));
                    } catch (DecidedMeanwhile late) {
                        return late;
                    } finally {
                        SignedInAs.nobody();
                    }
                }));
            }
            for (Future<Object> one : all) {
                outcomes.add(one.get());
            }
        }
        List<Decision> won = outcomes.stream()
                .filter(Decision.class::isInstance)
                .map(Decision.class::cast)
                .toList();
        assertThat(won).hasSize(1);
        assertThat(outcomes.stream().filter(DecidedMeanwhile.class::isInstance).map(o -> ((DecidedMeanwhile) o)
                        .winner()))
                .hasSize(5)
                .allSatisfy(told -> {
                    assertThat(told.actor()).isEqualTo(won.getFirst().actor());
                    assertThat(told.at()).isEqualTo(won.getFirst().at());
                });
        assertThat(count("decision")).isEqualTo(1);
        assertThat(count("letter")).isEqualTo(1);
    }

    @Test
    @DisplayName("The table itself lets only one have a number, and no second person be the first")
    void constraints() {
        AssessmentView assessment = deciding.large(PARIS);
        Decision decision = service.decide(Deciding.agree(assessment));
        assertThatThrownBy(
                        () -> database.asApplication()
                                .update(
                                        "insert into decision select gen_random_uuid(), assessment_id, number, at, actor, outcome,"
                                                + " opinion, override_reason, comment, documents, needs_approval, salt from decision"))
                .isInstanceOf(DuplicateKeyException.class);
        assertThatThrownBy(() -> database.asApplication()
                        .update(
                                "insert into approval values (gen_random_uuid(), ?, 'conseiller', now(), 'conseiller', 'APPROVED', '')",
                                decision.id()))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("never_the_same_person");
        assertThatThrownBy(() -> database.asApplication()
                        .update(
                                "insert into approval values (gen_random_uuid(), ?, 'somebody', now(), 'conseiller', 'APPROVED', '')",
                                decision.id()))
                .as("who decided cannot be told wrongly")
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    @DisplayName("Above the limit a supervisor has to agree, never who decided; both are recorded")
    void secondPerson() {
        AssessmentView assessment = deciding.large(PARIS);
        is("superviseur");
        Decision decision = service.decide(Deciding.agree(assessment));
        assertThat(decision.state()).isEqualTo(Decision.State.PENDING);
        assertThat(approvals.waiting()).extracting(Waiting::decision).containsExactly(decision.id());
        assertThatThrownBy(() -> approvals.approve(decision.id(), "")).isInstanceOf(Conflict.class);
        assertThat(service.open(assessment.id()).mayApprove()).isFalse();
        is("superviseur2");
        assertThat(service.open(assessment.id()).mayApprove()).isTrue();
        approvals.approve(decision.id(), "");
        assertThat(approvals.waiting()).isEmpty();
        Decision approved = service.history(assessment.id()).inForce().orElseThrow();
        assertThat(approved.actor()).isEqualTo("superviseur");
        assertThat(approved.approval()).extracting(Approval::actor).isEqualTo("superviseur2");
        assertThatThrownBy(() -> approvals.approve(decision.id(), "")).isInstanceOf(NoLongerWaiting.class);
        assertThat(event("approval.recorded"))
                .containsEntry("actor", "superviseur2")
                .extracting("body")
                .asString()
                .contains("\"decider\":\"superviseur\"", "\"outcome\":\"APPROVED\"");
    }

    private String lastDecision(UUID client) {
        return database.asOwner()
                .queryForObject("select last_decision from current_score where client_id = ?", String.class, client);
    }

    @Test
    @DisplayName("The client lists tell the last decision that holds, not one that waits for a second person")
    void lastDecisions() {
        AssessmentView small = deciding.unfavourable(PARIS);
        database.asOwner().update("update current_score set last_decision = 'NONE', decided_at = null");
        service.decide(Deciding.agree(small));
        assertThat(lastDecision(PARIS)).isEqualTo("REFUSED");
        service.decide(new DecisionRequest(
                small.id(), 1, Outcome.COMPLEMENT, null, WHY, List.of(RequestedDocument.IDENTITY), "fr"));
        assertThat(lastDecision(PARIS)).isEqualTo("DOCUMENTS_ASKED");
        AssessmentView large = deciding.large(PARIS);
        boolean favorable = Deciding.agree(large).outcome() == Outcome.ACCORD;
        Decision waiting = service.decide(Deciding.agree(large));
        assertThat(lastDecision(PARIS)).isEqualTo("DOCUMENTS_ASKED");
        is("superviseur");
        approvals.approve(waiting.id(), "");
        assertThat(lastDecision(PARIS)).isEqualTo(favorable ? "ACCEPTED" : "REFUSED");
        assertThat(service.ofClient(PARIS))
                .extracting(Decision::state)
                .containsExactly(Decision.State.IN_FORCE, Decision.State.IN_FORCE, Decision.State.REPLACED);
        service.decide(Deciding.agree(deciding.unfavourable(LYON)));
        assertThat(service.ofClient(LYON)).hasSize(1);
        is("conseiller");
        assertThat(service.ofClient(LYON)).as("another agency's client").isEmpty();
    }

    @Test
    @DisplayName("What is sent back does not hold; the first person decides again")
    void returned() {
        AssessmentView assessment = deciding.large(PARIS);
        Decision decision = service.decide(Deciding.agree(assessment));
        is("superviseur");
        assertThatThrownBy(() -> approvals.giveBack(decision.id(), "non")).isInstanceOf(Refusal.class);
        approvals.giveBack(decision.id(), "Le revenu est à confirmer d’abord.");
        is("conseiller");
        History history = service.history(assessment.id());
        assertThat(history.inForce()).isEmpty();
        assertThat(history.decisions()).extracting(Decision::state).containsExactly(Decision.State.RETURNED);
        Decision again = service.decide(Deciding.plain(assessment, 1, decision.outcome()));
        assertThat(again.number()).isEqualTo(2);
        assertThat(again.state()).isEqualTo(Decision.State.PENDING);
    }

    @Test
    @DisplayName(
            "A decision in force holds until its correction is approved; a corrected one can no longer be approved")
    void correctionWaits() {
        AssessmentView assessment = deciding.large(PARIS);
        Outcome first = Deciding.agree(assessment).outcome();
        Decision one = service.decide(Deciding.agree(assessment));
        Decision two = service.decide(Deciding.plain(assessment, 1, first));
        is("superviseur");
        assertThatThrownBy(() -> approvals.approve(one.id(), "")).isInstanceOf(NoLongerWaiting.class);
        approvals.approve(two.id(), "");
        service.decide(Deciding.plain(assessment, 2, first));
        assertThat(service.history(assessment.id()).decisions())
                .extracting(Decision::state)
                .containsExactly(Decision.State.PENDING, Decision.State.IN_FORCE, Decision.State.REPLACED);
    }

    @Test
    @DisplayName("On the sample nobody decides before saying what they think; said once, it stays")
    void opinionFirst() {
        AssessmentView assessment = deciding.sampled(PARIS);
        assertThat(service.open(assessment.id()).blind()).isTrue();
        assertThatThrownBy(() -> service.decide(Deciding.agree(assessment)))
                .isInstanceOfSatisfying(Refusal.class, e -> assertThat(e.violations())
                        .extracting(Refusal.Violation::field)
                        .containsExactly("preliminary_opinion"));
        PreliminaryOpinion said = service.think(assessment.id(), Outcome.REFUSAL);
        assertThat(said.byScorer()).isTrue();
        assertThat(service.think(assessment.id(), Outcome.ACCORD)).isEqualTo(said);
        assertThat(service.open(assessment.id()).blind()).isFalse();
        assertThat(event("preliminary_opinion.stated").get("body").toString()).doesNotContain("REFUSAL");
        service.decide(Deciding.agree(assessment));
        is("superviseur");
        assertThat(service.open(assessment.id()).blind())
                .as("each says their own")
                .isTrue();
    }

    @Test
    @DisplayName("Drafts are each person's own, come back, and go with the decision")
    void drafts() {
        AssessmentView assessment = deciding.unfavourable(PARIS);
        DecisionDraft draft = new DecisionDraft(
                Outcome.ACCORD, OverrideReason.GUARANTEE, "à finir", List.of(RequestedDocument.HOUSING), "en");
        service.keep(assessment.id(), draft);
        service.keep(assessment.id(), draft);
        assertThat(service.open(assessment.id()).draft()).isEqualTo(draft);
        is("superviseur");
        assertThat(service.open(assessment.id()).draft()).isEqualTo(DecisionDraft.EMPTY);
        service.keep(assessment.id(), draft);
        service.keep(assessment.id(), DecisionDraft.EMPTY);
        is("conseiller");
        service.decide(Deciding.agree(assessment));
        assertThat(count("decision_draft")).isZero();
    }

    @Test
    @DisplayName("An application in no client's file can be decided; another agency's does not exist here")
    void whose() {
        AssessmentView nobodys = deciding.unfavourable(null);
        assertThat(service.decide(Deciding.agree(nobodys)).state()).isEqualTo(Decision.State.IN_FORCE);
        is("conseiller2");
        AssessmentView lyon = deciding.unfavourable(LYON);
        is("conseiller");
        assertThatThrownBy(() -> service.open(lyon.id())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> service.decide(Deciding.agree(lyon))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> service.history(UUID.randomUUID())).isInstanceOf(NotFound.class);
    }

    @Test
    @DisplayName("A later assessment of the same client is pointed at")
    void newer() {
        AssessmentView old = deciding.unfavourable(PARIS);
        AssessmentView latest = deciding.favourable(PARIS);
        assertThat(service.open(old.id()).newer()).isEqualTo(latest.id());
        assertThat(service.open(latest.id()).newer()).isNull();
    }
}
