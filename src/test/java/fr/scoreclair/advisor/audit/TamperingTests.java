package fr.scoreclair.advisor.audit;

import static org.assertj.core.api.Assertions.assertThat;

import fr.scoreclair.advisor.support.ActingPerson;
import fr.scoreclair.advisor.support.DataRooms;
import fr.scoreclair.advisor.support.Happening;
import fr.scoreclair.advisor.support.OnPostgres;
import fr.scoreclair.advisor.support.TestDatabase;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** T4: somebody with every right on the database changes history. */
@SpringBootTest(classes = DataRooms.class, properties = "scoreclair.demo=false")
@OnPostgres
class TamperingTests {

    private static final int ROWS = 40;

    @Autowired
    AuditTrail trail;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TestDatabase database;

    JdbcTemplate intruder;

    @BeforeEach
    void aTrail() {
        ActingPerson.is("conformite", "COMPLIANCE", null);
        intruder = database.asSuperuser();
        intruder.execute("truncate audit_event, assessment cascade");
        for (int i = 1; i <= ROWS; i++) {
            Happening event = new Happening("test.happened", "client:" + i, Map.of("n", i, "list", List.of("a", i)));
            transaction.executeWithoutResult(status -> trail.record(event));
        }
        intruder.execute("create table if not exists pristine as select * from audit_event");
        intruder.execute("truncate pristine");
        intruder.execute("insert into pristine select * from audit_event");
    }

    @AfterEach
    void signOut() {
        ActingPerson.isNobody();
    }

    private void restore() {
        intruder.execute("truncate audit_event");
        intruder.execute("insert into audit_event select * from pristine");
    }

    @Test
    @DisplayName("Every column of a row is under its hash")
    void everyColumn() {
        Map<String, String> changes = Map.of(
                "at", "at + interval '1 microsecond'",
                "actor", "actor || 'x'",
                "role", "'ADVISOR'",
                "action", "'test.happene'",
                "subject", "'client:999'",
                "body", "jsonb_set(body, '{n}', '7777')",
                "prev_hash", "sha256('x')",
                "hash", "sha256('y')");
        changes.forEach((column, value) -> {
            intruder.update("update audit_event set " + column + " = " + value + " where seq = 17");
            assertThat(trail.verify().firstBad()).as(column).isEqualTo(17);
            restore();
        });
        assertThat(trail.verify().intact()).isTrue();
    }

    @Test
    @DisplayName("Where one field ends and the next begins is under the hash too")
    void fieldBoundaries() {
        intruder.update("update audit_event set action = 'test.happenedc', subject = 'lient:17' where seq = 17");
        assertThat(trail.verify().firstBad()).isEqualTo(17);
    }

    @Test
    @DisplayName("A row that was changed and given a fitting hash betrays itself in the next one")
    void rehashed() {
        intruder.update("update audit_event set subject = 'client:999' where seq = 17");
        rehash(17);

        ChainReport report = trail.verify();
        assertThat(report.firstBad()).isEqualTo(17);
        assertThat(report.problem()).contains("re-hashed");
    }

    @Test
    @DisplayName("Hundreds of random changes, deletions, swaps and insertions are all found, the first bad row named")
    void randomMutations() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            long row = 1 + random.nextInt(ROWS - 1);
            String what = mutate(random, row);
            assertThat(trail.verify().firstBad())
                    .as("seed %d, %s of row %d", seed, what, row)
                    .isEqualTo(row);
            restore();
        }
    }

    private String mutate(Random random, long row) {
        switch (random.nextInt(5)) {
            case 0 -> {
                intruder.update("update audit_event set body = body || '{\"x\": 1}' where seq = ?", row);
                return "change";
            }
            case 1 -> {
                intruder.update("delete from audit_event where seq = ?", row);
                return "deletion";
            }
            case 2 -> {
                long other = row + 1 + random.nextInt((int) (ROWS - row));
                intruder.update("""
                        update audit_event a set action = p.action, subject = p.subject, body = p.body, at = p.at,
                            hash = p.hash, prev_hash = p.prev_hash
                        from pristine p where (a.seq = ? and p.seq = ?) or (a.seq = ? and p.seq = ?)""", row, other, other, row);
                return "swap";
            }
            case 3 -> {
                intruder.update("update audit_event set actor = 'nobody' where seq = ?", row);
                rehash(row);
                return "re-hash";
            }
            default -> {
                intruder.update("update audit_event set seq = seq + 1000 where seq >= ?", row);
                intruder.update("update audit_event set seq = seq - 999 where seq >= ?", row + 1000);
                intruder.update("insert into audit_event select * from pristine where seq = ?", row);
                intruder.update("update audit_event set subject = 'client:0' where seq = ?", row);
                return "insertion";
            }
        }
    }

    private void rehash(long seq) {
        intruder.query(
                "select * from audit_event where seq = ?",
                row -> {
                    byte[] hash = AuditChain.hash(
                            seq,
                            row.getObject("at", OffsetDateTime.class).toInstant(),
                            row.getString("actor"),
                            row.getString("role"),
                            row.getString("action"),
                            row.getString("subject"),
                            CanonicalJson.respell(row.getString("body")),
                            row.getBytes("prev_hash"));
                    intruder.update("update audit_event set hash = ? where seq = ?", hash, seq);
                },
                seq);
    }
}
