package fr.scoreclair.advisor.portfolio.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import fr.scoreclair.advisor.base.Malformed;
import fr.scoreclair.advisor.client.ClientFilter;
import fr.scoreclair.advisor.client.Facet;
import fr.scoreclair.advisor.client.FileState;
import fr.scoreclair.advisor.client.Period;
import fr.scoreclair.advisor.client.Range;
import fr.scoreclair.advisor.portfolio.rescoring.PortfolioRooms;
import fr.scoreclair.advisor.portfolio.rescoring.Rescoring;
import fr.scoreclair.advisor.portfolio.rescoring.SampleBank;
import fr.scoreclair.advisor.support.ActingPerson;
import fr.scoreclair.advisor.support.OnPostgres;
import fr.scoreclair.advisor.support.TestDatabase;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;

/** Runs and what they say of the time before: the clock stands at 22 November 2026, 10:30 in Paris. */
@SpringBootTest(
        classes = PortfolioRooms.class,
        properties = {"scoreclair.demo=false", "scoreclair.own-database=trends"})
@OnPostgres
class RunTrendsTests {

    private static final String PRODUCT = "pret-personnel";
    private static final ClientFilter ALL = new ClientFilter(PRODUCT, null);

    @Autowired
    RunTrends trends;

    @Autowired
    RunSummaries summaries;

    @Autowired
    PortfolioStatistics statistics;

    @Autowired
    ProductSettings settings;

    @Autowired
    Rescoring rescoring;

    @Autowired
    TestDatabase database;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Clock clock;

    @BeforeAll
    static void clients(@Autowired TestDatabase database) {
        new SampleBank(database.asOwner()).fill(600);
    }

    @BeforeEach
    void supervisor() {
        ActingPerson.is("superviseur", "SUPERVISOR", null);
        database.asOwner()
                .execute(
                        "truncate run_summary, rescored, rescoring_chunk, rescoring_run, product_setting, audit_event cascade");
    }

    /** A finished run that ended then in Paris, with a summary of as many clients as its day has number. */
    private void run(LocalDateTime ended) {
        database.asOwner().update("""
                with made as (
                    insert into rescoring_run (product, started_at, started_by, model_sha256, threshold, features, clients, owner,
                        state, ended_at)
                    select product, now(), 'test', sha256, 0.35, array['A', 'B'], 1, gen_random_uuid(), 'DONE',
                        ? at time zone 'Europe/Paris' from model_version where product = 'pret-personnel' limit 1 returning id)
                insert into run_summary select id, 'Paris', 'conseiller', 'FROM_26', 'FROM_5000', true, ?, 4, 1, 2, 100, 50, 4,
                    array[4, 8], array[-4, 2] from made""", ended, ended.getDayOfMonth());
    }

    private List<Long> days(Window window, Bucket bucket) {
        return trends.of(ALL, window, bucket).points().stream()
                .map(point -> point.all().clients())
                .toList();
    }

    @Test
    @DisplayName("A finished run is added up as plain SQL adds it up, and as the figures on screen are")
    void addedUp() {
        rescoring.start(PRODUCT);
        Trend trend = trends.of(ALL, Window.WEEK, Bucket.DAY);
        RunPoint latest = trend.latest();
        assertThat(latest).isNotNull();
        Map<String, Object> sql = database.asOwner().queryForMap("""
                select count(*) clients, sum(r.probability) scores, sum(r.probability * c.exposure) defaulted,
                    count(*) filter (where r.fresh_until < date '2026-11-22') stale, count(*) filter (where r.favorable) favorable
                from rescored r join current_score c using (client_id)""");
        assertThat(latest.all().clients()).isEqualTo(sql.get("clients")).isEqualTo(600L);
        assertThat(latest.all().favorable()).isEqualTo(sql.get("favorable"));
        assertThat(latest.stale()).isEqualTo(sql.get("stale"));
        assertThat(latest.all().sumOfScores()).isCloseTo((double) sql.get("scores"), within(1e-9));
        Figures figures = statistics.freshFigures(ALL);
        assertThat(latest.all().meanScore()).isCloseTo(figures.all().meanScore(), within(1e-12));
        for (ClientFilter part : List.of(
                ALL.withAgency("Lyon"),
                ALL.withState(FileState.STALE),
                ALL.with(Facet.AGE, new Range(26.0, 45.0)),
                ALL.with(Facet.AMOUNT, AmountBand.FROM_10000.range()),
                ALL.with(Facet.AGE, new Range(60.0, null)).withAgency("Paris"))) {
            Trend partial = trends.of(part, Window.WEEK, Bucket.DAY);
            assertThat(partial.ignored()).isEmpty();
            long expected = statistics.figures(part).all().clients();
            assertThat(partial.latest() == null ? 0 : partial.latest().all().clients())
                    .as("%s", part)
                    .isEqualTo(expected);
        }
        summaries.complete(PRODUCT);
        assertThat(trends.of(ALL, Window.WEEK, Bucket.DAY).points())
                .as("added up once")
                .hasSize(1);
    }

    @Test
    @DisplayName("A run that nobody has added up is added up by whoever looks")
    void late() {
        rescoring.start(PRODUCT);
        database.asOwner().execute("truncate run_summary cascade");
        assertThat(trends.of(ALL, Window.WEEK, Bucket.DAY).points()).hasSize(1);
    }

    @Test
    @DisplayName("What moved the run before is its own mean, by feature")
    void drivers() {
        run(LocalDateTime.of(2026, 11, 10, 2, 0));
        run(LocalDateTime.of(2026, 11, 21, 2, 0));
        assertThat(trends.of(ALL, Window.WEEK, Bucket.DAY).drivers())
                .containsExactly(new Drivers.Driver("A", 1, -1), new Drivers.Driver("B", 2, 0.5));
    }

    @Test
    @DisplayName(
            "Of each day, week from Monday, and month the last run counts, by the calendar of Paris, across month ends")
    void buckets() {
        run(LocalDateTime.of(2026, 10, 31, 23, 30));
        run(LocalDateTime.of(2026, 11, 1, 0, 30)); // a Sunday; still October in UTC
        run(LocalDateTime.of(2026, 11, 2, 2, 0)); // a Monday
        run(LocalDateTime.of(2026, 11, 8, 2, 0));
        run(LocalDateTime.of(2026, 11, 8, 22, 0));
        run(LocalDateTime.of(2026, 11, 9, 2, 0));
        assertThat(days(Window.MONTH, Bucket.DAY)).containsExactly(31L, 1L, 2L, 8L, 9L);
        assertThat(days(Window.MONTH, Bucket.WEEK)).containsExactly(1L, 8L, 9L);
        assertThat(days(Window.MONTH, Bucket.MONTH)).containsExactly(31L, 9L);
    }

    @Test
    @DisplayName("When the clocks go back, the day has its 25 hours: a run at either 2:30 is of that day")
    void daylightSaving() {
        for (String instant : List.of(
                "2026-10-25T00:30:00Z", "2026-10-25T01:30:00Z", "2026-10-25T22:59:00Z", "2026-10-25T23:01:00Z")) {
            run(LocalDateTime.ofInstant(Instant.parse(instant), clock.getZone()));
            database.asOwner()
                    .update(
                            "update rescoring_run set ended_at = ?::timestamptz where id = (select max(id) from rescoring_run)",
                            instant);
        }
        assertThat(days(Window.MONTH, Bucket.DAY)).containsExactly(25L, 26L);
    }

    @Test
    @DisplayName("The change is counted from the run that held at the window's start, else from the first there is")
    void before() {
        run(LocalDateTime.of(2026, 10, 20, 2, 0));
        run(LocalDateTime.of(2026, 10, 23, 2, 0)); // thirty days before today
        run(LocalDateTime.of(2026, 11, 18, 2, 0));
        run(LocalDateTime.of(2026, 11, 22, 2, 0));
        Trend month = trends.of(ALL, Window.MONTH, Bucket.DAY);
        assertThat(month.before()).isNotNull();
        assertThat(month.before().all().clients()).isEqualTo(23);
        assertThat(month.wholeWindow()).isTrue();
        assertThat(month.latest().all().clients()).isEqualTo(22);
        Trend year = trends.of(ALL, Window.YEAR, Bucket.MONTH);
        assertThat(year.before().all().clients()).isEqualTo(20);
        assertThat(year.wholeWindow()).isFalse();
        assertThat(year.points().stream().map(point -> point.all().clients())).containsExactly(23L, 22L);
    }

    @Test
    @DisplayName("No run, no trend; one run, no change")
    void few() {
        Trend none = trends.of(ALL, Window.YEAR, Bucket.MONTH);
        assertThat(none.points()).isEmpty();
        assertThat(none.latest()).isNull();
        run(LocalDateTime.of(2026, 11, 20, 2, 0));
        Trend one = trends.of(ALL, Window.YEAR, Bucket.MONTH);
        assertThat(one.latest()).isNotNull();
        assertThat(one.before()).isNull();
    }

    @Test
    @DisplayName("What summaries do not know is named, and a range that cuts a band is not answered by halves")
    void ignored() {
        run(LocalDateTime.of(2026, 11, 20, 2, 0));
        ClientFilter asked = ALL.withAgency("Paris")
                .with(Facet.SCORE, new Range(0.1, 0.2))
                .with(Facet.AGE, new Range(26.0, 40.0))
                .with(Facet.AMOUNT, new Range(5_000.0, null))
                .withState(FileState.SOON)
                .withOpened(new Period(LocalDate.of(2026, 1, 1), null))
                .withFavorable(true);
        Trend trend = trends.of(asked, Window.MONTH, Bucket.DAY);
        assertThat(trend.ignored()).containsExactly("freshness", "age", "opinion", "opened", "score");
        assertThat(trend.points()).hasSize(1);
    }

    @Test
    @DisplayName(
            "LGD: 45 % until somebody sets it; each change is kept and audited, nothing outside of 0 to 100 % is taken")
    void lgd() {
        assertThat(settings.lgd(PRODUCT)).isEqualTo(0.45);
        settings.changeLgd(PRODUCT, 0.4);
        settings.changeLgd(PRODUCT, 0.4);
        settings.changeLgd(PRODUCT, 1);
        assertThat(settings.lgd(PRODUCT)).isEqualTo(1);
        assertThat(settings.lgd("credit-es")).isEqualTo(0.45);
        assertThat(settings.history(PRODUCT))
                .extracting(ProductSettings.LgdChange::lgd, ProductSettings.LgdChange::actor)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(1.0, "superviseur"),
                        org.assertj.core.groups.Tuple.tuple(0.4, "superviseur"));
        for (double wrong : new double[] {-0.01, 1.01, Double.NaN}) {
            assertThatThrownBy(() -> settings.changeLgd(PRODUCT, wrong)).isInstanceOf(Malformed.class);
        }
        assertThat(database.asOwner()
                        .queryForList(
                                "select body ->> 'from' || ' ' || (body ->> 'to') || ' ' || subject from audit_event where action ="
                                        + " 'product.lgd-changed' order by seq",
                                String.class))
                .containsExactly("0.45 0.4 product:pret-personnel", "0.4 1 product:pret-personnel");
        ActingPerson.is("conseiller", "ADVISOR", "Paris");
        assertThatThrownBy(() -> settings.changeLgd(PRODUCT, 0.1)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> trends.of(ALL, Window.WEEK, Bucket.DAY)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    @DisplayName(
            "A snapshot is read again behind one's back when it is a minute old, and given back after a quarter of an hour")
    void snapshotsAge() {
        Instant[] now = {Instant.parse("2026-11-22T10:00:00Z")};
        Clock moving = new Clock() {
            @Override
            public java.time.ZoneId getZone() {
                return clock.getZone();
            }

            @Override
            public Clock withZone(java.time.ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now[0];
            }
        };
        Snapshots snapshots = new Snapshots(
                jdbc, new org.springframework.jdbc.support.JdbcTransactionManager(jdbc.getDataSource()), moving);
        Snapshot first = snapshots.of(PRODUCT);
        assertThat(first.clients()).isEqualTo(600);
        now[0] = now[0].plusSeconds(59);
        assertThat(snapshots.of(PRODUCT)).isSameAs(first);
        now[0] = now[0].plusSeconds(1);
        assertThat(snapshots.of(PRODUCT)).as("what there is, at once").isSameAs(first);
        assertThat(snapshots.fresh(PRODUCT).at()).isEqualTo(now[0]);
        now[0] = now[0].plusSeconds(899);
        snapshots.release();
        assertThat(snapshots.readAt(PRODUCT)).isPresent();
        now[0] = now[0].plusSeconds(1);
        snapshots.release();
        assertThat(snapshots.readAt(PRODUCT)).isEmpty();
    }

    @Test
    @DisplayName("Twelve months before a leap day is the last day of February")
    void leapYear() {
        assertThat(Window.YEAR.start(LocalDate.of(2028, 2, 29))).isEqualTo(LocalDate.of(2027, 2, 28));
    }
}
