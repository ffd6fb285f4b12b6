package fr.scoreclair.advisor.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.scoreclair.advisor.client.ClientOrder.By;
import fr.scoreclair.advisor.client.CurrentScore.Score;
import fr.scoreclair.advisor.support.ActingPerson;
import fr.scoreclair.advisor.support.DataRooms;
import fr.scoreclair.advisor.support.OnPostgres;
import fr.scoreclair.advisor.support.TestDatabase;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Lists against the plainest way to make them: a loop over all clients in memory. */
@SpringBootTest(classes = DataRooms.class, properties = "scoreclair.demo=false")
@OnPostgres
class ClientListTests {

    private static final int CLIENTS = 400;
    private static final long SEED = 411;

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

    private final Map<UUID, LastDecision> decided = new HashMap<>();
    private List<CurrentScore> all = List.of();

    @BeforeEach
    void fourHundredClients() {
        database.forgetEverything();
        TransactionTemplate transaction = new TransactionTemplate(transactions);
        all = SampleClients.make(
                CLIENTS, SEED, today(), i -> "%c-2026-%06d".formatted(i % 3 == 0 ? 'E' : 'D', i * 7919 % 1_000_003));
        SampleClients.put(all, jdbc, transaction, scores);
        decided.clear();
        transaction.executeWithoutResult(status -> {
            for (int i = 0; i < CLIENTS; i += 5) {
                UUID id = all.get(i).client().id();
                LastDecision decision = LastDecision.values()[1 + i % 3];
                scores.decided(id, decision, i % 2 == 0, clock.instant());
                decided.put(id, decision);
            }
        });
        ActingPerson.is("superviseur", "SUPERVISOR", null);
    }

    @AfterEach
    void signOut() {
        ActingPerson.isNobody();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private List<UUID> whole(ClientFilter filter, ClientOrder order, int page) {
        long count = list.count(filter);
        List<UUID> ids = new ArrayList<>();
        for (int offset = 0; offset < count; offset += page) {
            list.page(filter, order, offset, page, count).forEach(row -> ids.add(row.id()));
        }
        return ids;
    }

    @Test
    @DisplayName("Any filter in any order, page by page from both ends, is the same list as by hand")
    void asByHand() {
        RandomFilters filters = new RandomFilters(SEED);
        int notEmpty = 0;
        for (int round = 0; round < 250; round++) {
            ClientFilter filter = filters.next();
            ClientOrder order = filters.order();
            List<UUID> expected = byHand(filter, order, null);
            notEmpty += expected.isEmpty() ? 0 : 1;
            assertThat(whole(filter, order, 37))
                    .as("seed %d, round %d: %s", SEED, round, ClientAddress.of(filter, order))
                    .isEqualTo(expected);
        }
        assertThat(notEmpty).as("rounds with clients").isGreaterThan(60);
    }

    @Test
    @DisplayName("A period has both its days, by the calendar of Paris; either end may be open")
    void period() {
        for (String instant : List.of(
                "2027-12-31T22:59:59Z", "2027-12-31T23:00:00Z", "2028-02-29T12:00:00Z", "2028-02-29T23:00:00Z")) {
            database.asApplication()
                    .update(
                            "insert into client values (gen_random_uuid(), ?, 'Lyon', 'conseiller2', 'credit-es', ?::timestamptz)",
                            "P-" + instant,
                            instant);
        }
        assertThat(opened("2027-12-31..2027-12-31")).containsExactly("P-2027-12-31T22:59:59Z");
        assertThat(opened("2028-01-01..2028-02-29"))
                .containsExactly("P-2027-12-31T23:00:00Z", "P-2028-02-29T12:00:00Z");
        assertThat(opened("2028-02-29..")).containsExactly("P-2028-02-29T12:00:00Z", "P-2028-02-29T23:00:00Z");
        assertThat(opened("..2027-12-30")).isEmpty();
        ActingPerson.is("conseiller", "ADVISOR", "Paris");
        assertThat(opened("2027-01-01..")).as("another agency's").isEmpty();
    }

    private List<String> opened(String written) {
        ClientFilter filter =
                new ClientFilter(null, "P-20").withOpened(Period.read(written).orElseThrow());
        return list.page(filter, ClientOrder.BY_FILE, 0, 10, list.count(filter)).stream()
                .map(ClientRow::fileNumber)
                .toList();
    }

    @Test
    @DisplayName("Each single order is right over all clients, upwards and downwards")
    void everyOrder() {
        for (By by : By.values()) {
            for (boolean descending : List.of(false, true)) {
                ClientOrder order = new ClientOrder(by, descending);
                assertThat(whole(ClientFilter.ALL, order, 50))
                        .as("%s", order)
                        .isEqualTo(byHand(ClientFilter.ALL, order, null));
            }
        }
    }

    @Test
    @DisplayName(
            "Whatever is asked, an advisor is shown the own agency's clients only, in list, count, export and desks")
    void ownAgencyOnly() {
        ActingPerson.is("conseiller2", "ADVISOR", "Lyon");
        RandomFilters filters = new RandomFilters(SEED + 1);
        for (int round = 0; round < 60; round++) {
            ClientFilter filter = filters.next();
            ClientOrder order = filters.order();
            List<UUID> expected = byHand(filter, order, "Lyon");
            assertThat(whole(filter, order, 50)).isEqualTo(expected);
            List<UUID> streamed = new ArrayList<>();
            list.forEach(filter, order, row -> streamed.add(row.id()));
            assertThat(streamed).isEqualTo(expected);
        }
        assertThat(list.count(ClientFilter.ALL.withAgency("Paris"))).isZero();
        assertThat(list.desks()).containsExactly(new Desk("Lyon", "conseiller2"));
        ActingPerson.is("perdu", "ADVISOR", null);
        assertThat(list.count(ClientFilter.ALL)).isZero();
        assertThat(list.desks()).isEmpty();
    }

    @Test
    @DisplayName("A supervisor sees all desks once, in order")
    void desks() {
        assertThat(list.desks())
                .containsExactly(
                        new Desk("Lille", "conseiller3"),
                        new Desk("Lyon", "conseiller2"),
                        new Desk("Paris", "camille"),
                        new Desk("Paris", "conseiller"));
    }

    @Test
    @DisplayName("A model owner gets no list, no count, no export and no desk")
    void modelOwner() {
        ActingPerson.is("modele", "MODEL_OWNER", null);
        assertThatThrownBy(() -> list.count(ClientFilter.ALL)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> list.page(ClientFilter.ALL, ClientOrder.BY_FILE, 0, 10, 10))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> list.forEach(ClientFilter.ALL, ClientOrder.BY_FILE, row -> {}))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> list.desks()).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    @DisplayName("A client is listed from the moment it exists, without a score, whoever adds it")
    void listedAtOnce() {
        UUID id = UUID.fromString("00000000-0000-7000-8000-00000000abcd");
        database.asApplication()
                .update(
                        "insert into client values (?, 'N-1', 'Lyon', 'conseiller2', 'credit-es', '2026-11-21T23:30Z')",
                        id);
        ClientRow row = list.page(new ClientFilter(null, "N-1"), ClientOrder.BY_FILE, 0, 10, 1)
                .getFirst();
        assertThat(row.id()).isEqualTo(id);
        assertThat(row.openedOn()).isEqualTo(LocalDate.of(2026, 11, 22)); // past midnight in Paris
        assertThat(row.probability()).isNull();
        assertThat(row.decision()).isEqualTo(LastDecision.NONE);
    }

    @Test
    @DisplayName("A new score leaves what was decided and asked for as it stands")
    void newScore() {
        CurrentScore before = all.getFirst();
        Score better = new Score("cd".repeat(32), clock.instant(), 0.01, -4, 0.35);
        new TransactionTemplate(transactions)
                .executeWithoutResult(
                        status -> scores.remember(new CurrentScore(before.client(), before.facts(), better)));
        ClientRow row = list.page(new ClientFilter(null, before.client().fileNumber()), ClientOrder.BY_FILE, 0, 10, 1)
                .getFirst();
        assertThat(row.probability()).isEqualTo(0.01);
        assertThat(row.favorable()).isTrue();
        assertThat(row.decision()).isEqualTo(decided.get(before.client().id()));
    }

    // ---- by hand ----------------------------------------------------------------------------------------------------

    private List<UUID> byHand(ClientFilter filter, ClientOrder order, @Nullable String agency) {
        Comparator<CurrentScore> comparator = comparator(order.by())
                .thenComparing((CurrentScore c) -> c.client().id().toString());
        return all.stream()
                .filter(c -> agency == null || c.client().agency().equals(agency))
                .filter(c -> meets(c, filter))
                .sorted(order.descending() ? comparator.reversed() : comparator)
                .map(c -> c.client().id())
                .toList();
    }

    private Comparator<CurrentScore> comparator(By by) {
        return switch (by) {
            case FILE -> by(c -> c.client().fileNumber());
            case PRODUCT -> by(c -> c.client().product());
            case AGENCY ->
                by((CurrentScore c) -> c.client().agency())
                        .thenComparing(c -> c.client().advisor());
            case ADVISOR -> by(c -> c.client().advisor());
            case OPENED -> by(ClientListTests::openedOn);
            case SCORE -> by(c -> c.score() == null ? null : c.score().probability());
            case OPINION -> by(c -> c.score() == null ? null : c.score().favorable());
            case AGE -> by(c -> c.facts().age());
            case INCOME -> by(c -> c.facts().income());
            case AMOUNT -> by(c -> c.facts().amount());
            case FRESHNESS -> by(c -> c.facts().freshUntil());
            case DECISION -> by(c -> decision(c).name());
            case UPDATE -> by(c -> (String) null);
        };
    }

    /** What is unknown is the largest of all. */
    private static <T extends Comparable<? super T>> Comparator<CurrentScore> by(
            Function<CurrentScore, @Nullable T> of) {
        return Comparator.comparing(of, Comparator.nullsLast(Comparator.<T>naturalOrder()));
    }

    private LastDecision decision(CurrentScore c) {
        return decided.getOrDefault(c.client().id(), LastDecision.NONE);
    }

    private boolean meets(CurrentScore c, ClientFilter f) {
        LocalDate until = c.facts().freshUntil();
        FileState state = until == null || !until.isBefore(today().plusDays(30))
                ? FileState.FRESH
                : until.isBefore(today()) ? FileState.STALE : FileState.SOON;
        Integer age = c.facts().age();
        return (f.product() == null || f.product().equals(c.client().product()))
                && (f.agency() == null || f.agency().equals(c.client().agency()))
                && (f.advisor() == null || f.advisor().equals(c.client().advisor()))
                && (f.text() == null
                        || c.client().fileNumber().contains(f.text().strip().toUpperCase(Locale.ROOT)))
                && (f.favorable() == null
                        || c.score() != null && f.favorable() == c.score().favorable())
                && (f.state() == null || f.state() == state)
                && (f.decision() == null || f.decision() == decision(c))
                && (f.updateAsked() == null || !f.updateAsked())
                && in(f.opened(), openedOn(c))
                && in(f.range(Facet.SCORE), c.score() == null ? null : c.score().probability())
                && in(f.range(Facet.AGE), age == null ? null : age.doubleValue())
                && in(f.range(Facet.INCOME), c.facts().income())
                && in(f.range(Facet.AMOUNT), c.facts().amount());
    }

    private static LocalDate openedOn(CurrentScore c) {
        return LocalDate.ofInstant(c.client().createdAt(), ZoneId.of("Europe/Paris"));
    }

    private static boolean in(Period period, LocalDate day) {
        return (period.from() == null || !day.isBefore(period.from()))
                && (period.to() == null || !day.isAfter(period.to()));
    }

    private static boolean in(Range range, @Nullable Double value) {
        return range.isAll()
                || value != null
                        && (range.from() == null || value >= range.from())
                        && (range.to() == null || value <= range.to());
    }
}
