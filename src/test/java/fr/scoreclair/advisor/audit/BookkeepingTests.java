package fr.scoreclair.advisor.audit;

import static org.assertj.core.api.Assertions.assertThat;

import fr.scoreclair.advisor.support.ActingPerson;
import fr.scoreclair.advisor.support.DataRooms;
import fr.scoreclair.advisor.support.Happening;
import fr.scoreclair.advisor.support.OnPostgres;
import fr.scoreclair.advisor.support.TestDatabase;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;

/** T2, told on clients in place of assessments: the room knows no table by itself. */
@SpringBootTest(classes = DataRooms.class, properties = "scoreclair.demo=false")
@Import(BookkeepingTests.Promise.class)
@OnPostgres
class BookkeepingTests {

    static class Promise {
        @Bean
        Audited auditedClient() {
            return new Audited("client", "client.made", "client:");
        }
    }

    private static final UUID ID = UUID.fromString("00000000-0000-7000-8000-000000000001");

    @Autowired
    Bookkeeping bookkeeping;

    @Autowired
    AuditHealth health;

    @Autowired
    AuditTrail trail;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TestDatabase database;

    @BeforeEach
    void nothingYet() {
        database.forgetEverything();
        ActingPerson.isNobody();
    }

    @AfterEach
    void writableAgain() {
        database.asOwner().execute("grant insert on audit_event to scoreclair_app");
    }

    private void act() {
        database.asApplication().update("insert into client values (?, 'D-1', 'Paris', 'x', 'y', now())", ID);
    }

    private void tell(UUID id) {
        Happening event = new Happening("client.made", "client:" + id, Map.of());
        transaction.executeWithoutResult(status -> trail.record(event));
    }

    @Test
    @DisplayName("An act and its event match; other events do not matter")
    void match() {
        act();
        tell(ID);
        transaction.executeWithoutResult(status -> trail.record(Happening.about("client:" + ID)));
        assertThat(bookkeeping.broken()).isEmpty();
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    @DisplayName("An act without its event is named, and the house is not healthy")
    void actAlone() {
        act();
        assertThat(bookkeeping.broken()).containsExactly("client:" + ID);
    }

    @Test
    @DisplayName("An event without its act is named")
    void eventAlone() {
        tell(ID);
        assertThat(bookkeeping.broken()).containsExactly("client:" + ID);
    }

    @Test
    @DisplayName("An act told twice is named")
    void toldTwice() {
        act();
        tell(ID);
        tell(ID);
        assertThat(bookkeeping.broken()).containsExactly("client:" + ID);
    }

    @Test
    @DisplayName("A trail that may not be written is not healthy")
    void notWritable() {
        database.asOwner().execute("revoke insert on audit_event from scoreclair_app");
        assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
    }
}
