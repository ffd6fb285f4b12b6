package fr.scoreclair.advisor.portfolio.challenger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import fr.scoreclair.advisor.base.Conflict;
import fr.scoreclair.advisor.base.NotFound;
import fr.scoreclair.advisor.base.Refusal;
import fr.scoreclair.advisor.portfolio.challenger.ChallengerService.OnAssessments;
import fr.scoreclair.advisor.portfolio.challenger.ChallengerService.Swapped;
import fr.scoreclair.advisor.portfolio.rescoring.PortfolioRooms;
import fr.scoreclair.advisor.portfolio.rescoring.Rescoring;
import fr.scoreclair.advisor.portfolio.rescoring.RescoringRun;
import fr.scoreclair.advisor.portfolio.rescoring.SampleBank;
import fr.scoreclair.advisor.riskmodel.RiskModel;
import fr.scoreclair.advisor.riskmodel.RiskModels;
import fr.scoreclair.advisor.support.ActingPerson;
import fr.scoreclair.advisor.support.OnPostgres;
import fr.scoreclair.advisor.support.TestDatabase;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.access.AccessDeniedException;

/** The shipped challenger in the shadow of pret-personnel. */
@SpringBootTest(
        classes = PortfolioRooms.class,
        properties = {"scoreclair.demo=false", "scoreclair.rescoring.piece=400"})
@OnPostgres
class ChallengerTests {

    private static final String PRODUCT = "pret-personnel";
    private static final int CLIENTS = 1_000;

    @Autowired
    ChallengerService service;

    @Autowired
    ShadowAssessments assessments;

    @Autowired
    Rescoring rescoring;

    @Autowired
    RiskModels models;

    @Autowired
    TestDatabase database;

    @BeforeAll
    static void clients(@Autowired TestDatabase database) {
        new SampleBank(database.asOwner()).fill(CLIENTS);
        database.asOwner().update("""
                insert into client_outcome select id, abs(hashtext(id::text)) % 4 = 0, date '2026-10-01', 'test', true, now()
                from client where abs(hashtext(file_number)) % 2 = 0""");
    }

    @BeforeEach
    void freshStart() {
        database.asOwner()
                .execute(
                        "truncate shadow_swap, shadow_piece, shadow_score, challenger_designation, audit_event, rescored,"
                                + " rescoring_chunk, rescoring_run, assessment cascade");
        ActingPerson.is("modele", "MODEL_OWNER", null);
    }

    private RiskModel challenger() {
        return Objects.requireNonNull(service.candidates(PRODUCT).getFirst().model());
    }

    private Designation designate() {
        return service.designate(PRODUCT, challenger().fingerprint().sha256(), null, "Comparer avec plus simple");
    }

    private RescoringRun rescore() {
        ActingPerson.is("superviseur", "SUPERVISOR", null);
        rescoring.start(PRODUCT);
        return rescoring.history(PRODUCT, 1).getFirst();
    }

    private <T> T sql(String query, Class<T> type, Object... arguments) {
        return Objects.requireNonNull(database.asOwner().queryForObject(query, type, arguments));
    }

    @Test
    @DisplayName("On a rescoring: matrix, loss and swap sets are those of scoring every client by both")
    void rescored() {
        RiskModel champion = models.active(PRODUCT);
        RiskModel challenger = challenger();
        Designation designation = designate();
        assertThat(models.active(PRODUCT)).isSameAs(champion);
        RescoringRun run = rescore();
        assertThat(run.state()).isEqualTo(RescoringRun.State.DONE);
        Comparison told = service.comparison(designation).orElseThrow();
        long[] matrix = new long[4];
        double[] loss = new double[2];
        for (int i = 0; i < CLIENTS; i++) {
            Map<String, @Nullable Double> values = values(SampleBank.id(i));
            double one = champion.score(champion.vector(values));
            double other = challenger.score(challenger.vector(values));
            matrix[(one < 0.35 ? 0 : 2) + (other < 0.35 ? 0 : 1)]++;
            double amount = Objects.requireNonNull(values.get("AMT_CREDIT"));
            loss[0] += one < 0.35 ? one * amount : 0;
            loss[1] += other < 0.35 ? other * amount : 0;
        }
        assertThat(told.run()).isEqualTo(run.id());
        assertThat(told.matrix()).isEqualTo(matrix);
        assertThat(told.swaps()).isPositive();
        assertThat(told.expectedLoss()[0]).isCloseTo(loss[0], within(1e-3));
        assertThat(told.expectedLoss()[1]).isCloseTo(loss[1], within(1e-3));
        assertThat(told.knownRepaid() + told.knownDefaulted())
                .isEqualTo(sql("select count(*) from client_outcome", Long.class));
        List<Swapped> swapped = service.swapped(run.id(), 500);
        assertThat(swapped).hasSize((int) told.swaps());
        assertThat(swapped).allSatisfy(one -> {
            assertThat(one.champion() < 0.35).isNotEqualTo(one.favorable());
            assertThat(one.challenger() < 0.35).isEqualTo(one.favorable());
        });
        assertThat(sql("select max(compute_ms) from shadow_piece", Long.class)).isNotNegative();
        assertThat(sql(
                        "select count(*) from audit_event where action = 'challenger.designated' and actor = 'modele'",
                        Long.class))
                .isEqualTo(1);
    }

    private Map<String, @Nullable Double> values(UUID client) {
        Map<String, @Nullable Double> values = new HashMap<>();
        database.asOwner()
                .query(
                        "select feature, value from client_datum where client_id = ? order by id",
                        row -> {
                            values.put(row.getString(1), (Double) row.getObject(2));
                        },
                        client);
        return values;
    }

    @Test
    @DisplayName("A shadow that cannot be stored harms nothing: the official run is done, row by row as without it")
    void harmless() {
        rescore();
        List<Map<String, Object>> without = official();
        ActingPerson.is("modele", "MODEL_OWNER", null);
        Designation designation = designate();
        database.asOwner().execute("alter table shadow_piece add constraint full_disk check (clients < 0) not valid");
        try {
            assertThat(rescore().state()).isEqualTo(RescoringRun.State.DONE);
        } finally {
            database.asOwner().execute("alter table shadow_piece drop constraint full_disk");
        }
        assertThat(official()).isEqualTo(without);
        assertThat(service.comparison(designation)).isEmpty();
    }

    private List<Map<String, Object>> official() {
        return database.asOwner().queryForList("""
                select client_id, probability, margin, favorable from rescored
                where run = (select max(id) from rescoring_run) order by client_id""");
    }

    @Test
    @DisplayName("On assessments: each gets its shadow once, one the challenger breaks on says so, older ones get none")
    void followed() {
        assessment(0.2, 15_000.0);
        Designation designation = designate();
        UUID good = assessment(0.2, 15_000.0);
        UUID refused = assessment(0.5, -5.0);
        assessments.look();
        assessments.look();
        assertThat(sql("select count(*) from shadow_score", Long.class)).isEqualTo(2);
        double probability = sql("select probability from shadow_score where assessment_id = ?", Double.class, good);
        assertThat(probability).isCloseTo(challenger().score(challenger().vector(input(15_000.0))), within(1e-12));
        assertThat(sql("select failure from shadow_score where assessment_id = ?", String.class, refused))
                .isEqualTo("REFUSED");
        OnAssessments told = service.onAssessments(designation);
        assertThat(told).isEqualTo(new OnAssessments(1, probability < 0.35 ? 1 : 0, 1));
        Shadow broken = new Shadow(new Shadow.Model() {
            @Override
            public double[] vector(Map<String, ? extends @Nullable Number> values) {
                return new double[1];
            }

            @Override
            public double[] probabilities(double[][] vectors) {
                throw new IllegalStateException("broken");
            }
        });
        UUID third = assessment(0.2, 15_000.0);
        assessments.follow(designation, Objects.requireNonNull(designation.modelSha256()), broken, 0.35);
        assertThat(sql("select failure from shadow_score where assessment_id = ?", String.class, third))
                .isEqualTo("FAILED");
        assertThat(sql("select probability from assessment where id = ?", Double.class, third))
                .isEqualTo(0.2);
    }

    private static Map<String, @Nullable Double> input(double amount) {
        Map<String, @Nullable Double> values = fr.scoreclair.advisor.support.Examples.ordinary();
        values.put("AMT_CREDIT", amount);
        return values;
    }

    private UUID assessment(double probability, double amount) {
        UUID id = UUID.randomUUID();
        Map<String, @Nullable Double> values = input(amount);
        int n = values.size();
        database.asOwner()
                .update(
                        """
                        insert into assessment (id, at, actor, product, model_sha256, threshold, probability, margin, reference,
                            base_probability, base_margin, features, input_values, input_as_of, input_sources, input_stale,
                            points, margins, percentiles, wording_version)
                        values (?, (select coalesce(max(at), timestamptz '2026-11-21 09:30:00Z') + interval '1 s' from
                                (select at from challenger_designation union select at from assessment) t),
                            'conseiller', ?, ?, 0.35, ?, 0, 'AVERAGE', 0, 0, ?, ?, array_fill(date '2026-11-01', array[?]),
                            array_fill('x'::text, array[?]), array_fill(false, array[?]), array_fill(0::float8, array[?]),
                            array_fill(0::float8, array[?]), array_fill(0::float8, array[?]), 'x')""",
                        id,
                        PRODUCT,
                        models.active(PRODUCT).fingerprint().sha256(),
                        probability,
                        values.keySet().toArray(String[]::new),
                        values.values().toArray(Double[]::new),
                        n,
                        n,
                        n,
                        n,
                        n,
                        n);
        return id;
    }

    @Test
    @DisplayName("Supervisors and model owners designate and stop, with a reason; model owners see no client")
    void roles() {
        Designation designation = designate();
        assertThatThrownBy(() -> service.designate(PRODUCT, null, null, "arrêt"))
                .isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> service.designate(PRODUCT, null, designation.id(), " "))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> service.designate(PRODUCT, "0".repeat(64), designation.id(), "autre"))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> service.designate(
                        PRODUCT, models.active(PRODUCT).fingerprint().sha256(), designation.id(), "champion"))
                .as("the champion is no challenger")
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> service.swapped(1, 1)).isInstanceOf(AccessDeniedException.class);
        for (String role : List.of("ADVISOR", "COMPLIANCE", "API")) {
            ActingPerson.is("somebody", role, null);
            assertThatThrownBy(() -> service.comparison(designation)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> service.designate(PRODUCT, null, designation.id(), "x"))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> service.history(PRODUCT, 1)).isInstanceOf(AccessDeniedException.class);
        }
        ActingPerson.is("superviseur", "SUPERVISOR", null);
        service.designate(PRODUCT, null, designation.id(), "Assez comparé");
        assertThat(service.inForce(PRODUCT)).isEmpty();
        rescore();
        assertThat(sql("select count(*) from shadow_piece", Long.class)).isZero();
        assertThat(service.history(PRODUCT, 5)).hasSize(2);
    }
}
