package fr.scoreclair.advisor.portfolio.drift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import fr.scoreclair.advisor.audit.Bookkeeping;
import fr.scoreclair.advisor.base.Conflict;
import fr.scoreclair.advisor.base.NotFound;
import fr.scoreclair.advisor.portfolio.drift.Checks.Check;
import fr.scoreclair.advisor.portfolio.drift.Checks.Source;
import fr.scoreclair.advisor.portfolio.rescoring.PortfolioRooms;
import fr.scoreclair.advisor.portfolio.rescoring.Rescoring;
import fr.scoreclair.advisor.portfolio.rescoring.SampleBank;
import fr.scoreclair.advisor.support.ActingPerson;
import fr.scoreclair.advisor.support.OnPostgres;
import fr.scoreclair.advisor.support.TestDatabase;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.security.access.AccessDeniedException;

/** 900 clients rescored in pieces of 400. */
@SpringBootTest(
        classes = PortfolioRooms.class,
        properties = {"scoreclair.rescoring.piece=400", "scoreclair.demo=false"})
@Import(DriftWatch.class)
@OnPostgres
class DriftServiceTests {

    static final String PRODUCT = "pret-personnel";
    static final int CLIENTS = 900;
    static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Autowired
    Rescoring rescoring;

    @Autowired
    DriftService drift;

    @Autowired
    Alerts alerts;

    @Autowired
    Bookkeeping bookkeeping;

    @Autowired
    TestDatabase database;

    @BeforeAll
    static void clients(@Autowired TestDatabase database) {
        new SampleBank(database.asOwner()).fill(CLIENTS);
        database.asOwner().update("""
                insert into client_outcome select id, random() < 0.2, date '2026-01-15' + (row_number() over (order by id) % 180)::int,
                    'test', true, now() from client""");
    }

    @BeforeEach
    void supervisor() {
        database.asOwner().execute("""
                truncate rescored, rescoring_chunk, rescoring_run, audit_event, drift_piece, drift_check, drift_alert,
                    drift_acknowledgement, assessment cascade""");
        database.asOwner().update("delete from client_datum where source = 'planted'");
        ActingPerson.is("superviseur", "SUPERVISOR", null);
    }

    /** Everybody's income times a factor. */
    private void income(double factor) {
        database.asOwner().update("delete from client_datum where source = 'planted'");
        database.asOwner().update("""
                insert into client_datum (client_id, feature, value, as_of, source, simulated, recorded_by, recorded_at)
                select client_id, feature, value * ?, as_of, 'planted', true, 'test', now() from client_datum
                where feature = 'AMT_INCOME_TOTAL'""", factor);
    }

    private double number(String query) {
        return Objects.requireNonNull(database.asOwner().queryForObject(query, Double.class));
    }

    private List<String> actions() {
        return database.asOwner()
                .queryForList("select action from audit_event where action like 'drift.%' order by seq", String.class);
    }

    @Test
    @DisplayName(
            "A run of clients like those of the training raises nothing; its counts are those of the rows it stored")
    void stable() {
        rescoring.start(PRODUCT);
        Check check = drift.runs(PRODUCT).getFirst();
        DriftReport report = check.report(DriftReport.class);
        assertThat(check.clients()).isEqualTo(CLIENTS);
        assertThat(report.findings()).isEmpty();
        assertThat(report.subjects()).hasSize(11);
        assertThat(alerts.count(null, null, null)).isZero();
        SubjectDrift previous = report.subjects().get(7);
        assertThat(previous.missing() * CLIENTS)
                .isCloseTo(
                        number("select count(*) from client_datum where feature = 'PREV_APP_MEAN' and value is null"),
                        within(1e-6));
        assertThat(actions()).containsExactly("drift.checked", "drift.checked", "drift.checked");
        assertThat(bookkeeping.broken()).isEmpty();
    }

    @Test
    @DisplayName(
            "Incomes that fall are found by the next run; while the alert is open there is no second, unless it grows strong")
    void planted() {
        income(0.86);
        rescoring.start(PRODUCT);
        Alert alert = alerts.find(PRODUCT, null, true, 0, 10).stream()
                .filter(one -> one.subject().equals("AMT_INCOME_TOTAL"))
                .findFirst()
                .orElseThrow();
        assertThat(alert.strong()).isFalse();
        assertThat(alert.check().source()).isEqualTo(Source.PORTFOLIO);
        SubjectDrift figures = alert.figures(SubjectDrift.class);
        assertThat(figures.psi()).isBetween(Stability.MOVED, Stability.MOVED_STRONGLY);
        assertThat(figures.p()).isLessThan(DriftDetector.ALPHA);
        int raised = alerts.count(null, null, null);
        rescoring.start(PRODUCT);
        assertThat(alerts.count(null, null, null)).isEqualTo(raised);
        income(0.6);
        rescoring.start(PRODUCT);
        assertThat(alerts.find(PRODUCT, Alert.Kind.DRIFT, true, 0, 10))
                .filteredOn(one -> one.subject().equals("AMT_INCOME_TOTAL"))
                .extracting(Alert::strong)
                .containsExactlyInAnyOrder(true, false);
        assertThat(drift.runs(PRODUCT)).hasSize(3);
        assertThat(bookkeeping.broken()).isEmpty();
    }

    @Test
    @DisplayName("A supervisor answers with a comment, once; the finding stays quiet for thirty days, then comes back")
    void answered() {
        income(0.6);
        rescoring.start(PRODUCT);
        Alert alert = alerts.find(null, null, true, 0, 10).getFirst();
        assertThatThrownBy(() -> alerts.acknowledge(alert.id(), " x ")).isInstanceOf(IllegalArgumentException.class);
        alerts.acknowledge(alert.id(), "  Campagne auprès des étudiants. ");
        Alert now = alerts.get(alert.id());
        assertThat(now.open()).isFalse();
        Alert.Answer answer = Objects.requireNonNull(now.answer());
        assertThat(answer.comment()).isEqualTo("Campagne auprès des étudiants.");
        assertThat(answer.actor()).isEqualTo("superviseur");
        assertThatThrownBy(() -> alerts.acknowledge(alert.id(), "encore")).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> alerts.acknowledge(UUID.randomUUID(), "encore"))
                .isInstanceOf(NotFound.class);
        assertThat(actions()).last().isEqualTo("drift.alert-acknowledged");
        assertThat(database.asOwner()
                        .queryForObject(
                                "select count(*) from audit_event where body::text like '%tudiants%'", Long.class))
                .as("no comment in the trail")
                .isZero();
        int all = alerts.count(null, null, null);
        rescoring.start(PRODUCT);
        assertThat(alerts.count(null, null, null)).isEqualTo(all);
        database.asOwner()
                .update("update drift_acknowledgement set at = at - interval '31 days' where alert = ?", alert.id());
        rescoring.start(PRODUCT);
        assertThat(alerts.find(null, null, true, 0, 10))
                .extracting(Alert::subject)
                .contains(alert.subject());
        assertThat(alerts.count(null, null, null)).isEqualTo(all + 1);
        assertThat(bookkeeping.broken()).isEmpty();
    }

    @Test
    @DisplayName("Known outcomes are told over all time and by quarter, and say that they are drawn")
    void outcomes() {
        rescoring.start(PRODUCT);
        OutcomeReport report = drift.outcomes(
                        Objects.requireNonNull(drift.runs(PRODUCT).getFirst().run()))
                .orElseThrow();
        assertThat(report.all().known()).isEqualTo(CLIENTS);
        assertThat(report.all().simulated()).isEqualTo(CLIENTS);
        assertThat(report.all().auc()).as("outcomes are drawn without looking").isBetween(0.4, 0.6);
        assertThat(report.periods())
                .extracting(OutcomeReport.Period::quarter)
                .containsExactly("2026-Q1", "2026-Q2", "2026-Q3");
        assertThat(report.periods().stream()
                        .mapToLong(period -> period.performance().known())
                        .sum())
                .isEqualTo(CLIENTS);
        double mean = number("select avg(probability) from rescored");
        assertThat(report.all().meanScore()).isCloseTo(mean, within(1e-9));
        assertThat(drift.outcomes(-1)).isEmpty();
    }

    @Test
    @DisplayName("Assessments of a period: the latest of each client, looked at without a trace, or checked with one")
    void assessments() {
        rescoring.start(PRODUCT);
        assertThat(drift.assessments(PRODUCT, TODAY.minusDays(29), TODAY).clients())
                .isZero();
        assessed(0, TODAY.minusDays(60));
        assessed(1, TODAY.minusDays(3));
        assessed(1, TODAY);
        DriftReport month = drift.assessments(PRODUCT, TODAY.minusDays(29), TODAY);
        assertThat(month.clients()).isEqualTo(CLIENTS);
        assertThat(month.findings()).extracting(SubjectDrift::subject).contains("AMT_CREDIT");
        assertThat(drift.assessments(PRODUCT, TODAY.minusDays(90), TODAY.minusDays(30))
                        .findings())
                .isEmpty();
        assertThat(alerts.count(null, null, null)).isZero();
        int raised = drift.check(PRODUCT, TODAY.minusDays(29), TODAY);
        assertThat(raised).isEqualTo(month.findings().size());
        assertThat(drift.check(PRODUCT, TODAY.minusDays(29), TODAY)).isZero();
        assertThat(alerts.find(PRODUCT, Alert.Kind.DRIFT, true, 0, 9))
                .allSatisfy(alert -> assertThat(alert.check().source()).isEqualTo(Source.ASSESSMENTS));
        assertThat(bookkeeping.broken()).isEmpty();
    }

    /** Everybody's data on file as an assessment, with (planted 1) loans half as large again. */
    private void assessed(int planted, LocalDate day) {
        database.asOwner().update("""
                insert into assessment (id, at, actor, client_id, product, model_sha256, threshold, probability, margin, reference,
                    base_probability, base_margin, features, input_values, input_as_of, input_sources, input_stale, points, margins,
                    percentiles, wording_version)
                select gen_random_uuid(), ?::date + time '10:00', 'test', c.id, c.product, r.model_sha256, 0.35, s.probability,
                    s.margin, 'AVERAGE', 0, 0, r.features,
                    array(select case when n.name = 'AMT_CREDIT' and ? = 1 then 1.5 * d.value else d.value end
                        from unnest(r.features) with ordinality n(name, i)
                        left join client_datum d on d.client_id = c.id and d.feature = n.name order by n.i),
                    array_fill(current_date, array[10]), array_fill(''::text, array[10]), array_fill(false, array[10]),
                    array_fill(0.0::float8, array[10]), array_fill(0.0::float8, array[10]), array_fill(0.0::float8, array[10]), '1'
                from client c join rescored s on s.client_id = c.id join rescoring_run r on r.id = s.run""", day, planted);
    }

    @Test
    @DisplayName("Nobody but a supervisor sees drift or alerts, or answers one")
    void rights() {
        for (String role : List.of("ADVISOR", "COMPLIANCE", "MODEL_OWNER")) {
            ActingPerson.is("x", role, "Paris");
            assertThatThrownBy(() -> drift.runs(PRODUCT)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> drift.outcomes(1)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> drift.assessments(PRODUCT, TODAY, TODAY))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> drift.check(PRODUCT, TODAY, TODAY)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> drift.checkLatestRun(PRODUCT)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> alerts.find(null, null, null, 0, 1)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> alerts.count(null, null, null)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> alerts.get(UUID.randomUUID())).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> alerts.acknowledge(UUID.randomUUID(), "abc"))
                    .isInstanceOf(AccessDeniedException.class);
        }
    }

    @Test
    @DisplayName("A run that was never looked at can be looked at later, once")
    void later() {
        rescoring.start(PRODUCT);
        database.asOwner().execute("truncate drift_check cascade");
        drift.checkLatestRun(PRODUCT);
        drift.checkLatestRun(PRODUCT);
        assertThat(drift.runs(PRODUCT)).hasSize(1);
        assertThatThrownBy(() -> drift.checkLatestRun("credit-es")).isInstanceOf(NotFound.class);
    }
}
