package fr.scoreclair.advisor.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.scoreclair.advisor.base.Unavailable;
import fr.scoreclair.advisor.client.ClientFile;
import fr.scoreclair.advisor.client.Clients;
import fr.scoreclair.advisor.support.ActingPerson;
import fr.scoreclair.advisor.support.DataRooms;
import fr.scoreclair.advisor.support.OnPostgres;
import fr.scoreclair.advisor.support.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** T1, told on the smallest audited act: opening a file. */
@SpringBootTest(classes = DataRooms.class, properties = "scoreclair.demo=false")
@OnPostgres
class NoAuditNoAnswerTests {

    private static final UUID CLIENT = UUID.fromString("00000000-0000-4000-8000-000000000001");
    /** The driver counts its patience with a silent server in whole seconds: 2, and the time to notice. */
    private static final Duration PATIENCE = Duration.ofMillis(2_000), PATIENCE_WITH_SILENCE = Duration.ofMillis(2_500);

    @Autowired
    Clients clients;

    @Autowired
    TestDatabase database;

    @BeforeEach
    void aClientAndASupervisor() {
        ActingPerson.is("superviseur", "SUPERVISOR", null);
        database.forgetEverything();
        database.asOwner()
                .update(
                        "insert into client values (?, 'D-2026-000001', 'Paris', 'conseiller', 'pret-personnel', now())",
                        CLIENT);
        assertThat(clients.open(CLIENT)).isNotNull();
    }

    @AfterEach
    void allIsWellAgain() {
        database.comeBack();
        database.asOwner().execute("grant insert on audit_event to scoreclair_app");
        ClientFile file = clients.open(CLIENT);
        assertThat(file.client().id()).isEqualTo(CLIENT);
        assertThat(database.asOwner().queryForObject("select count(*) from audit_event", Long.class))
                .isEqualTo(2);
        ActingPerson.isNobody();
    }

    private void refusedInTime() {
        refusedWithin(PATIENCE);
    }

    private void refusedWithin(Duration patience) {
        long start = System.nanoTime();
        assertThatThrownBy(() -> clients.open(CLIENT)).isInstanceOf(Unavailable.class);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(patience);
    }

    @Test
    @DisplayName("The trail may not be written: no file")
    void permission() {
        database.asOwner().execute("revoke insert on audit_event from scoreclair_app");
        refusedInTime();
    }

    @Test
    @DisplayName("Somebody holds the trail: no file, and no long wait")
    void lock() throws SQLException {
        try (Connection other = database.asOwner().getDataSource().getConnection()) {
            other.setAutoCommit(false);
            other.createStatement().execute("lock table audit_event in access exclusive mode");
            refusedInTime();
            other.rollback();
        }
    }

    @Test
    @DisplayName("The database is gone: no file; it is back: files again, without a restart")
    void gone() {
        database.goDown();
        refusedInTime();
        refusedInTime();
    }

    @Test
    @DisplayName("The database hangs: no file, and no long wait")
    void hung() throws Exception {
        try (PostgresControl.Frozen frozen = PostgresControl.freeze(database)) {
            assertThat(frozen).isNotNull();
            refusedWithin(PATIENCE_WITH_SILENCE);
            refusedWithin(PATIENCE_WITH_SILENCE);
        }
    }
}
