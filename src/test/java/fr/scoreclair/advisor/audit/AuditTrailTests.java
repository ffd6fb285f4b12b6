package fr.scoreclair.advisor.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.scoreclair.advisor.support.ActingPerson;
import fr.scoreclair.advisor.support.DataRooms;
import fr.scoreclair.advisor.support.Happening;
import fr.scoreclair.advisor.support.OnPostgres;
import fr.scoreclair.advisor.support.TestDatabase;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest(classes = DataRooms.class, properties = "scoreclair.demo=false")
@OnPostgres
class AuditTrailTests {

    @Autowired
    AuditTrail trail;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TestDatabase database;

    @BeforeEach
    void nothingHappenedYet() {
        database.forgetAssessmentsAndTrail();
        ActingPerson.is("conformite", "COMPLIANCE", null);
    }

    @AfterEach
    void signOut() {
        ActingPerson.isNobody();
    }

    private long record(String subject) {
        return transaction.execute(status -> trail.record(Happening.about(subject)));
    }

    @Test
    @DisplayName("An event is stored whole, with who, when and what")
    void storedWhole() {
        record("client:1");

        AuditEntry entry = trail.find(AuditFilter.ALL, 0, 10).getFirst();
        assertThat(entry.seq()).isEqualTo(1);
        assertThat(entry.at()).isEqualTo(DataRooms.NOW.truncatedTo(ChronoUnit.MICROS));
        assertThat(entry.actor()).isEqualTo("conformite");
        assertThat(entry.role()).isEqualTo("COMPLIANCE");
        assertThat(entry.body()).isEqualTo("{\"n\":1,\"ok\":true,\"text\":\"é \\\"\\\\\\u000a€\"}");
        assertThat(entry.prevHash()).isEqualTo("0".repeat(64));
        assertThat(trail.verify()).isEqualTo(new ChainReport(1, entry.hash(), null, null));
    }

    @Test
    @DisplayName("The hash is the documented one: PostgreSQL computes the same from the columns")
    void documentedHash() {
        transaction.executeWithoutResult(status -> {
            trail.record(new Happening("a.b", "client:é", Map.of()));
            trail.record(new Happening("a.c", "client:2", Map.of("k", "v")));
        });

        List<Boolean> same = database.asOwner().queryForList("""
                select hash = sha256('scoreclair-audit1'::bytea || int8send(seq)
                    || int8send((extract(epoch from at) * 1000000)::bigint)
                    || int4send(octet_length(convert_to(actor, 'UTF8'))) || convert_to(actor, 'UTF8')
                    || int4send(octet_length(convert_to(role, 'UTF8'))) || convert_to(role, 'UTF8')
                    || int4send(octet_length(convert_to(action, 'UTF8'))) || convert_to(action, 'UTF8')
                    || int4send(octet_length(convert_to(subject, 'UTF8'))) || convert_to(subject, 'UTF8')
                    || int4send(octet_length(convert_to(replace(body::text, ' ', ''), 'UTF8')))
                    || convert_to(replace(body::text, ' ', ''), 'UTF8') || prev_hash)
                from audit_event order by seq""", Boolean.class);
        assertThat(same).containsExactly(true, true);
    }

    @Test
    @DisplayName("Eight people at once: no gap, no double, an intact chain")
    void eightAtOnce() {
        try (ExecutorService people = Executors.newFixedThreadPool(8)) {
            IntStream.range(0, 400).forEach(i -> people.execute(() -> record("client:" + i)));
        }

        List<Long> positions = database.asOwner().queryForList("select seq from audit_event order by seq", Long.class);
        assertThat(positions)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, 400).boxed().toList());
        assertThat(trail.verify().intact()).isTrue();
        assertThat(trail.count(AuditFilter.ALL)).isEqualTo(400);
    }

    @Test
    @DisplayName("What is rolled back was never told, and leaves no gap")
    void rolledBack() {
        record("client:1");
        transaction.executeWithoutResult(status -> {
            trail.record(Happening.about("client:2"));
            status.setRollbackOnly();
        });
        assertThat(record("client:3")).isEqualTo(2);
        assertThat(trail.verify().intact()).isTrue();
    }

    @Test
    @DisplayName("An event outside a transaction is refused")
    void outsideTransaction() {
        assertThatThrownBy(() -> trail.record(Happening.about("client:1")))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    @DisplayName("A body without one stable spelling is refused: fractions, nulls, lone surrogates")
    void unstableBody() {
        for (Object value : List.of(0.1, "\ud800", "a\0b", new Object(), Map.of(1, "x"))) {
            assertThatThrownBy(() -> transaction.execute(
                            status -> trail.record(new Happening("a.b", "c:1", Map.of("value", value)))))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(trail.count(AuditFilter.ALL)).isZero();
    }

    @Test
    @DisplayName("Filters combine, text is the start of actor, action or subject, newest comes first")
    void filters() {
        IntStream.rangeClosed(1, 5).forEach(i -> record("client:" + i));
        ActingPerson.is("superviseur", "SUPERVISOR", null);
        record("model:%");

        assertThat(find(new AuditFilter(null, null, "conformite", null, null, null)))
                .hasSize(5);
        assertThat(find(new AuditFilter(null, null, null, "test.happened", "client:4", null)))
                .containsExactly(4L);
        assertThat(find(new AuditFilter(null, null, null, null, null, "client:")))
                .containsExactly(5L, 4L, 3L, 2L, 1L);
        assertThat(find(new AuditFilter(null, null, null, null, null, "%"))).isEmpty();
        assertThat(find(new AuditFilter(DataRooms.NOW.plusSeconds(1), null, null, null, null, null)))
                .isEmpty();
        assertThat(find(new AuditFilter(null, DataRooms.NOW, null, null, null, "model")))
                .containsExactly(6L);
        assertThat(trail.find(AuditFilter.ALL, 2, 2))
                .extracting(AuditEntry::seq)
                .containsExactly(4L, 3L);
    }

    private List<Long> find(AuditFilter filter) {
        List<Long> found =
                trail.find(filter, 0, 100).stream().map(AuditEntry::seq).toList();
        assertThat(trail.count(filter)).isEqualTo(found.size());
        return found;
    }

    @Test
    @DisplayName("An advisor does not read the trail")
    void notForAdvisors() {
        ActingPerson.is("conseiller", "ADVISOR", "Paris");
        assertThatThrownBy(() -> trail.find(AuditFilter.ALL, 0, 1)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> trail.count(AuditFilter.ALL)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(trail::verify).isInstanceOf(AccessDeniedException.class);
    }
}
