package fr.scoreclair.advisor.portfolio.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import fr.scoreclair.advisor.client.ClientAddress;
import fr.scoreclair.advisor.client.ClientFilter;
import fr.scoreclair.advisor.client.ClientList;
import fr.scoreclair.advisor.client.ClientOrder;
import fr.scoreclair.advisor.client.CurrentScore;
import fr.scoreclair.advisor.client.CurrentScores;
import fr.scoreclair.advisor.client.Facet;
import fr.scoreclair.advisor.client.FileState;
import fr.scoreclair.advisor.client.LastDecision;
import fr.scoreclair.advisor.client.Period;
import fr.scoreclair.advisor.client.RandomFilters;
import fr.scoreclair.advisor.client.Range;
import fr.scoreclair.advisor.client.SampleClients;
import fr.scoreclair.advisor.portfolio.rescoring.PortfolioRooms;
import fr.scoreclair.advisor.support.ActingPerson;
import fr.scoreclair.advisor.support.OnPostgres;
import fr.scoreclair.advisor.support.TestDatabase;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The figures against the list's own SQL and against plain aggregates. Twelve thousand clients: more blocks than one. */
@SpringBootTest(
        classes = PortfolioRooms.class,
        properties = {"scoreclair.demo=false", "scoreclair.own-database=statistics"})
@OnPostgres
class PortfolioStatisticsTests {

    private static final int CLIENTS = 12_000;
    private static final long SEED = 20_261_122;
    private static final List<String> PRODUCTS = List.of("pret-personnel", "credit-es");

    @Autowired
    PortfolioStatistics statistics;

    @Autowired
    Snapshots snapshots;

    @Autowired
    ClientList list;

    @Autowired
    CurrentScores scores;

    @Autowired
    TestDatabase database;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    Clock clock;

    private static boolean filled;

    @BeforeEach
    void clients() {
        ActingPerson.is("superviseur", "SUPERVISOR", null);
        if (filled) {
            return;
        }
        filled = true;
        List<CurrentScore> all =
                SampleClients.make(CLIENTS, SEED, LocalDate.now(clock), i -> "F-2026-%06d".formatted(i));
        TransactionTemplate transaction = new TransactionTemplate(transactions);
        SampleClients.put(all, jdbc, transaction, scores);
        Random random = new Random(SEED);
        transaction.executeWithoutResult(status -> all.stream()
                .filter(any -> random.nextInt(10) == 0)
                .forEach(one -> scores.decided(
                        one.client().id(),
                        LastDecision.values()[random.nextInt(4)],
                        random.nextInt(4) == 0,
                        clock.instant())));
        database.asOwner()
                .update("update current_score set update_asked_at = now() where hashtext(file_number) % 7 = 0");
        database.asOwner()
                .update(
                        "update current_score set overridden = false where last_decision in ('NONE', 'DOCUMENTS_ASKED')");
        // some exactly on the ends of bands and intervals
        database.asOwner().update("""
                update current_score set probability = case when probability is null then null
                        else (floor(probability * 20) / 20)::float8 end,
                    exposure = (array[2000, 5000, 10000, 20000, 50000, 1999.999999])[1 + abs(hashtext(file_number)) % 6]
                where hashtext(file_number) % 5 = 0""");
        run();
    }

    /** A finished run of each product with contributions of everybody who is scored, and one that failed after it. */
    private void run() {
        for (String product : PRODUCTS) {
            database.asOwner().update("""
                    insert into model_version values (encode(sha256(?::bytea), 'hex'), ?, 'test', '', '', '', now())
                    on conflict do nothing""", product, product);
            for (String state : List.of("DONE", "FAILED")) {
                database.asOwner().update("""
                        insert into rescoring_run (product, started_at, started_by, model_sha256, threshold, features, clients,
                            owner, state, ended_at)
                        values (?, now(), 'test', encode(sha256(?::bytea), 'hex'), 0.35, array['A', 'B', 'C'], 10,
                            gen_random_uuid(), ?, now())""", product, product, state);
            }
        }
        database.asOwner().update("""
                insert into rescored (run, client_id, salt, probability, margin, favorable, contributions, reason_fr, reason_en)
                select r.id, c.client_id, gen_random_uuid(), c.probability, c.margin, c.favorable,
                    case when c.probability is not null then array[4 * c.probability - 2, 0.5 - hashtext(c.file_number) % 100 / 100.0,
                        0.25]::real[] end,
                    case when c.probability is null then 'x' end, case when c.probability is null then 'x' end
                from current_score c join rescoring_run r on r.product = c.product and r.state = 'DONE'""");
    }

    private ClientFilter any(RandomFilters filters, int round) {
        return filters.next().withText(null).withProduct(PRODUCTS.get(round % 2));
    }

    @Test
    @DisplayName("Any filter counts exactly the clients that the list finds by it")
    void sameClients() {
        RandomFilters filters = new RandomFilters(SEED);
        int notEmpty = 0;
        for (int round = 0; round < 300; round++) {
            ClientFilter filter = any(filters, round);
            long expected = list.count(filter);
            notEmpty += expected > 0 ? 1 : 0;
            assertThat(statistics.figures(filter).all().clients())
                    .as("seed %d, round %d: %s", SEED, round, ClientAddress.query(filter, ClientOrder.BY_FILE))
                    .isEqualTo(expected);
        }
        assertThat(notEmpty).as("rounds with clients").isGreaterThan(75);
    }

    @Test
    @DisplayName("The period in which files were opened counts the same clients day by day, before it and after it")
    void openedWhen() {
        LocalDate today = LocalDate.now(clock);
        ClientFilter all = new ClientFilter("pret-personnel", null);
        long byDay = 0;
        for (int back = 0; back < 41; back++) {
            LocalDate day = today.minusDays(back);
            ClientFilter one = all.withOpened(new Period(day, day));
            Figures figures = statistics.figures(one);
            assertThat(figures.all().clients()).as("%s", day).isEqualTo(list.count(one));
            byDay += figures.all().clients();
            ClientFilter until = all.withOpened(new Period(null, day));
            ClientFilter since = all.withOpened(new Period(day.plusDays(1), null));
            long before = statistics.figures(until).all().clients();
            assertThat(before).isEqualTo(list.count(until));
            assertThat(before + statistics.figures(since).all().clients()).isEqualTo(list.count(all));
        }
        assertThat(byDay).isEqualTo(list.count(all)).isPositive();
    }

    @Test
    @DisplayName(
            "Every figure of every band opens as many clients as it tells: by age, amount, agency, score and staleness")
    void everyFigureOpensItsClients() {
        for (ClientFilter filter : List.of(
                new ClientFilter("pret-personnel", null),
                new ClientFilter("credit-es", null)
                        .withAgency("Paris")
                        .with(Facet.INCOME, new Range(15_000.0, null)))) {
            Figures figures = statistics.figures(filter);
            figures.byAge().forEach((band, tally) -> {
                if (band != AgeBand.UNKNOWN) {
                    assertThat(list.count(filter.with(Facet.AGE, band.range())))
                            .as("%s", band)
                            .isEqualTo(tally.clients());
                }
            });
            figures.byAmount().forEach((band, tally) -> {
                if (band != AmountBand.UNKNOWN) {
                    ClientFilter told = reread(filter.with(Facet.AMOUNT, band.range()));
                    assertThat(list.count(told)).as("%s", band).isEqualTo(tally.clients());
                    assertThat(list.count(told.withFavorable(true))).isEqualTo(tally.favorable());
                }
            });
            figures.byAgency().forEach((agency, tally) -> assertThat(list.count(filter.withAgency(agency)))
                    .isEqualTo(tally.clients()));
            for (int bar = 0; bar < ScoreBars.BARS; bar++) {
                ClientFilter told = reread(filter.with(Facet.SCORE, ScoreBars.range(bar)));
                assertThat(list.count(told))
                        .as("bar %d: %s", bar, ClientAddress.query(told, ClientOrder.BY_FILE))
                        .isEqualTo(ScoreBars.clients(figures.scores().total(), bar));
            }
            assertThat(list.count(filter.withState(FileState.STALE))).isEqualTo(figures.stale());
            assertThat(list.count(filter.with(Facet.SCORE, new Range(0.0, 1.0))))
                    .isEqualTo(figures.all().scored());
        }
    }

    /** As the address of the list tells it and reads it back. */
    private static ClientFilter reread(ClientFilter filter) {
        ClientAddress.Asked asked = ClientAddress.read(ClientAddress.query(filter, ClientOrder.BY_FILE));
        assertThat(asked.ignored()).isEmpty();
        return asked.filter();
    }

    @Test
    @DisplayName("Sums, means and contributions are those of plain SQL aggregates")
    void arithmetic() {
        record Where(ClientFilter filter, String sql) {}
        ClientFilter all = new ClientFilter("pret-personnel", null);
        for (Where where : List.of(
                new Where(all, "true"),
                new Where(all.withAgency("Lyon"), "agency = 'Lyon'"),
                new Where(all.with(Facet.AGE, new Range(26.0, 35.0)), "age between 26 and 35"),
                new Where(
                        all.withOpened(new Period(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 15))),
                        "opened_on between date '2026-11-01' and date '2026-11-15'"),
                new Where(
                        all.withState(FileState.FRESH).withFavorable(false),
                        "(fresh_until is null or fresh_until >= date '2026-12-22') and not favorable"))) {
            Figures figures = statistics.figures(where.filter());
            Map<String, Object> sql = database.asOwner().queryForMap("""
                    select count(*) clients, count(probability) scored, count(*) filter (where favorable) favorable,
                        coalesce(sum(probability), 0) scores, coalesce(sum(exposure), 0) exposure,
                        coalesce(sum(probability * exposure), 0) defaulted,
                        count(*) filter (where fresh_until < date '2026-11-22') stale,
                        count(*) filter (where last_decision in ('ACCEPTED', 'REFUSED')) decided,
                        count(*) filter (where overridden) overridden,
                        count(contributions) explained, avg(abs(contributions[1]::float8)) of_a,
                        avg(contributions[2]::float8) of_b,
                        regr_slope(probability, contributions[1]::float8 + contributions[2] + contributions[3]) slope
                    from current_score c left join (select client_id, contributions from rescored) r using (client_id)
                    where product = 'pret-personnel' and\s""" + where.sql());
            Tally tally = figures.all();
            assertThat(tally.clients()).isEqualTo(sql.get("clients"));
            assertThat(tally.scored()).isEqualTo(sql.get("scored"));
            assertThat(tally.favorable()).isEqualTo(sql.get("favorable"));
            assertThat(figures.stale()).isEqualTo(sql.get("stale"));
            assertThat(figures.decided()).isEqualTo(sql.get("decided"));
            assertThat(figures.overridden()).isEqualTo(sql.get("overridden"));
            near(tally.sumOfScores(), sql.get("scores"));
            near(tally.exposure(), sql.get("exposure"));
            near(tally.expectedDefault(), sql.get("defaulted"));
            near(tally.expectedLoss(0.45), 0.45 * (double) sql.get("defaulted"));
            assertThat(figures.drivers().explained()).isEqualTo(sql.get("explained"));
            near(figures.drivers().features().getFirst().meanAbsolute(), sql.get("of_a"));
            near(figures.drivers().features().get(1).mean(), sql.get("of_b"));
            near(figures.drivers().pointsPerMargin(), sql.get("slope"));
        }
    }

    private static void near(Object value, Object expected) {
        double wanted = ((Number) expected).doubleValue();
        assertThat(((Number) value).doubleValue()).isCloseTo(wanted, within(1e-9 * Math.max(1, Math.abs(wanted))));
    }

    @Test
    @DisplayName("Ages, agencies and amounts each add up to the whole; the fine scores too")
    void partsAddUp() {
        Figures figures = statistics.figures(new ClientFilter("credit-es", null).withAdvisor("camille"));
        long clients = figures.all().clients();
        assertThat(clients).isPositive();
        for (Map<?, Tally> parts : List.of(figures.byAge(), figures.byAmount(), figures.byAgency())) {
            assertThat(parts.values().stream().mapToLong(Tally::clients).sum()).isEqualTo(clients);
        }
        ScoreDistribution scores = figures.scores();
        assertThat(scores.total().clients(0, ScoreBins.BINS))
                .isEqualTo(figures.all().scored());
        near(scores.total().expectedDefault(0, ScoreBins.BINS), figures.all().expectedDefault());
        for (int bin = 0; bin < ScoreBins.BINS; bin++) {
            int one = bin;
            assertThat(scores.byAge().values().stream()
                            .mapToLong(part -> part.clients(one))
                            .sum())
                    .isEqualTo(scores.total().clients(bin));
            assertThat(scores.byAgency().values().stream()
                            .mapToLong(part -> part.clients(one))
                            .sum())
                    .isEqualTo(scores.total().clients(bin));
        }
    }

    @Test
    @DisplayName("The same question about the same snapshot has the same bits as answer")
    void sameBits() {
        ClientFilter filter = new ClientFilter("pret-personnel", null);
        Figures first = statistics.figures(filter);
        for (int i = 0; i < 20; i++) {
            Figures again = statistics.figures(filter);
            assertThat(again.all()).isEqualTo(first.all());
            assertThat(again.drivers()).isEqualTo(first.drivers());
            assertThat(again.byAge()).isEqualTo(first.byAge());
        }
    }

    @Test
    @DisplayName("A thousandth's interval has its lower end, never its upper one")
    void ends() {
        List<Integer> wrong = new ArrayList<>();
        for (int i = 0; i < ScoreBins.BINS; i++) {
            double edge = Double.parseDouble("0.%03d".formatted(i));
            boolean right = ScoreBins.bin(edge) == i
                    && ScoreBins.bin(Math.nextUp(edge)) == i
                    && (i == 0 || ScoreBins.bin(Math.nextDown(edge)) == i - 1);
            if (!right) {
                wrong.add(i);
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(ScoreBins.bin(1)).isEqualTo(999);
    }

    @Test
    @DisplayName("A product of which there is nobody has empty figures")
    void nobody() {
        Figures figures = statistics.figures(new ClientFilter("autre", null));
        assertThat(figures.all()).isEqualTo(Tally.NONE);
        assertThat(figures.all().meanScore()).isNull();
        assertThat(figures.drivers().features()).isEmpty();
        assertThat(figures.byAgency()).isEmpty();
        assertThat(figures.run()).isNull();
    }

    @Test
    @DisplayName("An advisor, a model owner and somebody from compliance get no figures")
    void roles() {
        for (String role : List.of("ADVISOR", "MODEL_OWNER", "COMPLIANCE")) {
            ActingPerson.is("someone", role, "Paris");
            assertThatThrownBy(() -> statistics.figures(new ClientFilter("credit-es", null)))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> statistics.agencies("credit-es")).isInstanceOf(AccessDeniedException.class);
        }
    }
}
