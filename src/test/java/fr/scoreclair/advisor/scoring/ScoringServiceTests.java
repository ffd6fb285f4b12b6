package fr.scoreclair.advisor.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import fr.scoreclair.advisor.base.NotFound;
import fr.scoreclair.advisor.base.Refusal;
import fr.scoreclair.advisor.base.Unavailable;
import fr.scoreclair.advisor.riskmodel.Explained;
import fr.scoreclair.advisor.riskmodel.ReferenceGroup;
import fr.scoreclair.advisor.riskmodel.RiskModels;
import fr.scoreclair.advisor.security.Accounts;
import fr.scoreclair.advisor.support.Examples;
import fr.scoreclair.advisor.support.SignedInAs;
import fr.scoreclair.advisor.support.TestDatabase;
import fr.scoreclair.advisor.support.WholeApplication;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;

/** Score, explain, store, audit: one act (T1, T2, T6, T8). */
@WholeApplication
class ScoringServiceTests {

    private static final UUID CLIENT = UUID.fromString("00000000-0000-4000-8000-00000000b001");

    @Autowired
    ScoringService scoring;

    @Autowired
    Accounts accounts;

    @Autowired
    TestDatabase database;

    @Autowired
    HikariDataSource pool;

    @BeforeEach
    void anAdvisorInParisWithAClient() {
        database.forgetAssessmentsAndTrail();
        database.asOwner()
                .update(
                        "insert into client values (?, 'T-PARIS-1', 'Paris', 'conseiller', 'pret-personnel',"
                                + " now()) on conflict do nothing",
                        CLIENT);
        database.asOwner().update("delete from client_datum where client_id = ?", CLIENT);
        SignedInAs.person(accounts, "conseiller");
    }

    @AfterEach
    void everyAssessmentHasItsEventAndTheReverse() {
        SignedInAs.nobody();
        assertThat(database.asOwner().queryForObject("""
                        select count(*) from assessment a full join
                          (select * from audit_event where action = 'assessment.created') e
                          on e.subject = 'assessment:' || a.id
                        where a.id is null or e.seq is null""", Long.class)).isZero();
    }

    private static AssessmentRequest request(Map<String, @Nullable Double> values) {
        return new AssessmentRequest(
                RiskModels.DEFAULT_PRODUCT, values, Map.of(), Map.of(), null, ReferenceGroup.AVERAGE, null);
    }

    private static AssessmentRequest withKey(Map<String, @Nullable Double> values, String key) {
        return new AssessmentRequest(
                RiskModels.DEFAULT_PRODUCT, values, Map.of(), Map.of(), null, ReferenceGroup.AVERAGE, key);
    }

    private static AssessmentRequest of(UUID client, Map<String, LocalDate> asOf) {
        return new AssessmentRequest(
                RiskModels.DEFAULT_PRODUCT, Examples.ordinary(), asOf, Map.of(), client, ReferenceGroup.AVERAGE, null);
    }

    private long count(String table) {
        return database.asOwner().queryForObject("select count(*) from " + table, Long.class);
    }

    @Test
    void anAssessmentIsStoredWithAllItUsedAndItsTraceHoldsNoValueOfTheClient() {
        AssessmentView view = scoring.assess(request(Examples.ordinary()));
        SignedInAs.person(accounts, "conseiller");
        AssessmentView stored = scoring.assessment(view.id());
        assertThat(stored.data()).isEqualTo(view.data());
        assertThat(Bits.same(stored.explained(), view.explained())).isTrue();
        assertThat(stored.actor()).isEqualTo("conseiller");
        Map<String, Object> event = database.asOwner()
                .queryForMap(
                        "select actor, role, body::text as body from audit_event where action = 'assessment.created'");
        assertThat(event).containsEntry("actor", "conseiller").containsEntry("role", "ADVISOR");
        assertThat((String) event.get("body"))
                .contains("commitment", view.modelSha256(), "\"0.35\"")
                .doesNotContain(
                        "25001",
                        "15000",
                        "12783",
                        String.valueOf(view.explained().probability()));
    }

    @Test
    void whereTheTraceCannotBeWrittenThereIsNoScoreAndNoAssessment() {
        database.asOwner().execute("revoke insert on audit_event from scoreclair_app");
        try {
            assertThatThrownBy(() -> scoring.assess(request(Examples.ordinary())))
                    .isInstanceOf(Unavailable.class);
        } finally {
            database.asOwner().execute("grant insert on audit_event to scoreclair_app");
        }
        assertThat(count("assessment")).isZero();
        database.goDown();
        try {
            assertThatThrownBy(() -> scoring.assess(request(Examples.ordinary())))
                    .isInstanceOf(Unavailable.class);
        } finally {
            database.comeBack(pool);
        }
        assertThat(count("assessment")).isZero();
    }

    @Test
    void everyAssessmentReplaysBitForBit() {
        Random random = new Random(20261122);
        for (int i = 0; i < 40; i++) {
            Map<String, @Nullable Double> values = Examples.ordinary();
            values.put("AMT_INCOME_TOTAL", 10_000 + 80_000 * random.nextDouble());
            values.put("AMT_CREDIT", 1_000 + 70_000 * random.nextDouble());
            values.put("AMT_ANNUITY", 400 + 15_000 * random.nextDouble());
            values.put("LATE_PAYMENT_RATE", i % 5 == 0 ? null : random.nextDouble());
            values.put("DAYS_EMPLOYED", i % 7 == 0 ? 365243.0 : -1 - 9000 * random.nextDouble());
            values.put("PREV_CREDIT_MEAN", i % 2 == 0 ? null : 20_000 * random.nextDouble());
            AssessmentView view = scoring.assess(request(values));
            Replay replay = scoring.replay(view.id());
            assertThat(replay.identical()).isTrue();
            assertThat(Bits.same(replay.recomputed(), view.explained())).isTrue();
        }
        assertThat(database.asOwner()
                        .queryForObject(
                                "select count(*) from audit_event where action = 'assessment.replayed'"
                                        + " and body->>'identical' = 'true'",
                                Long.class))
                .isEqualTo(40);
    }

    @Test
    void aChangedRowDoesNotReplayIdentically() {
        AssessmentView view = scoring.assess(request(Examples.ordinary()));
        database.asOwner()
                .update("update assessment set probability = probability + 1e-16 * 8 where id = ?", view.id());
        assertThat(scoring.replay(view.id()).identical()).isFalse();
    }

    @Test
    void aHundredAtOnceWithOneKeyMakeOneAssessment() throws Exception {
        Map<String, @Nullable Double> values = Examples.ordinary();
        try (ExecutorService people = Executors.newFixedThreadPool(16)) {
            List<Future<UUID>> answers = new ArrayList<>();
            for (int i = 0; i < 100; i++) {
                answers.add(people.submit(() -> {
                    SignedInAs.person(accounts, "conseiller");
                    return scoring.assess(withKey(values, "one-and-the-same")).id();
                }));
            }
            UUID first = answers.getFirst().get();
            for (Future<UUID> answer : answers) {
                assertThat(answer.get()).isEqualTo(first);
            }
        }
        assertThat(count("assessment")).isOne();
        Map<String, @Nullable Double> other = Examples.ordinary();
        other.put("AMT_CREDIT", 16_000.0);
        assertThatThrownBy(() -> scoring.assess(withKey(other, "one-and-the-same")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("déjà servi");
        SignedInAs.person(accounts, "conseiller2");
        assertThat(scoring.assess(withKey(other, "one-and-the-same"))).isNotNull();
    }

    @Test
    void datesComeFromTheCallerElseFromTheFileElseAreToday() {
        LocalDate filed = LocalDate.now().minusMonths(7);
        database.asOwner().update("""
                insert into client_datum (client_id, feature, value, as_of, source, simulated, recorded_by, recorded_at)
                values (?, 'AMT_CREDIT', 15000, ?, 'demande de prêt', false, 'test', now()),
                       (?, 'AMT_INCOME_TOTAL', 99999, ?, 'bulletin de paie', false, 'test', now())""", CLIENT, filed, CLIENT, filed);
        LocalDate given = LocalDate.now().minusMonths(1);
        Map<String, AssessedDatum> data = new HashMap<>();
        scoring.assess(of(CLIENT, Map.of("AMT_ANNUITY", given))).data().forEach(d -> data.put(d.feature(), d));
        assertThat(data.get("AMT_CREDIT"))
                .returns(filed, AssessedDatum::asOf)
                .returns("demande de prêt", AssessedDatum::source)
                .returns(true, AssessedDatum::stale);
        assertThat(data.get("AMT_ANNUITY")).returns(given, AssessedDatum::asOf).returns(false, AssessedDatum::stale);
        assertThat(data.get("AMT_INCOME_TOTAL"))
                .as("the filed income is another one")
                .returns("saisie", AssessedDatum::source)
                .returns(0L, AssessedDatum::ageDays);
        assertThat(scoring.history(CLIENT, 10)).hasSize(1);
    }

    @Test
    void aDateInTheFutureIsRefused() {
        LocalDate tomorrow = LocalDate.now().plusDays(2);
        assertThatThrownBy(() -> scoring.assess(of(CLIENT, Map.of("AMT_CREDIT", tomorrow))))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("Montant du crédit");
        assertThat(count("assessment")).isZero();
    }

    @Test
    void anotherAgencysClientAndItsAssessmentsDoNotExist() {
        UUID id = scoring.assess(of(CLIENT, Map.of())).id();
        UUID own = scoring.assess(request(Examples.ordinary())).id();
        SignedInAs.person(accounts, "conseiller2");
        assertThatThrownBy(() -> scoring.assess(of(CLIENT, Map.of()))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> scoring.history(CLIENT, 1)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> scoring.assessment(id)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> scoring.assessment(own)).isInstanceOf(NotFound.class);
        SignedInAs.person(accounts, "superviseur");
        assertThat(scoring.assessment(id).fileNumber()).isEqualTo("T-PARIS-1");
        assertThat(scoring.assessment(own)).isNotNull();
    }

    @Test
    void onlyThoseWhoScoreMayScore() {
        SignedInAs.person(accounts, "conformite");
        assertThatThrownBy(() -> scoring.assess(request(Examples.ordinary())))
                .isInstanceOf(AccessDeniedException.class);
        SignedInAs.person(accounts, "modele");
        assertThatThrownBy(() -> scoring.assess(request(Examples.ordinary())))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> scoring.assessment(CLIENT)).isInstanceOf(AccessDeniedException.class);
        SignedInAs.nobody();
        assertThatThrownBy(() -> scoring.assess(request(Examples.ordinary())))
                .isInstanceOf(AuthenticationCredentialsNotFoundException.class);
    }

    @Test
    void theOtherReferenceTellsTheSameScoreOtherwise() {
        AssessmentView view = scoring.assess(request(Examples.ordinary()));
        Explained accepted = scoring.explain(view.id(), ReferenceGroup.ACCEPTED);
        assertThat(accepted.probability()).isEqualTo(view.explained().probability());
        assertThat(accepted.baseProbability()).isNotEqualTo(view.explained().baseProbability());
        assertThat(count("assessment")).isOne();
    }
}
