package fr.scoreclair.advisor.client.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.scoreclair.advisor.audit.AuditTrail;
import fr.scoreclair.advisor.client.ClientFile;
import fr.scoreclair.advisor.client.ClientFilter;
import fr.scoreclair.advisor.client.Clients;
import fr.scoreclair.advisor.client.Datum;
import fr.scoreclair.advisor.support.ActingPerson;
import fr.scoreclair.advisor.support.DataRooms;
import fr.scoreclair.advisor.support.OnPostgres;
import fr.scoreclair.advisor.support.TestDatabase;
import fr.scoreclair.simulation.SimulatedBank;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest(
        classes = DataRooms.class,
        properties = {"scoreclair.demo=true", "scoreclair.demo-clients=300"})
@OnPostgres
class DemoClientsTests {

    private static final long SEED = 7;

    @Autowired
    DemoLoad load;

    @Autowired
    Clients clients;

    @Autowired
    AuditTrail trail;

    @Autowired
    Clock clock;

    @Autowired
    TestDatabase database;

    @BeforeEach
    void anEmptyHouse() {
        database.forgetEverything();
        ActingPerson.is("superviseur", "SUPERVISOR", null);
    }

    @AfterEach
    void signOut() {
        ActingPerson.isNobody();
    }

    private void start(long simulated) {
        new DemoClients(load, new SimulatedPortfolio(SEED, simulated, clock), () -> new RealApplications(SEED, clock))
                .run(new DefaultApplicationArguments());
    }

    private long count(String sql) {
        Long count = database.asOwner().queryForObject(sql, Long.class);
        return count == null ? -1 : count;
    }

    @Test
    @DisplayName("A first start fills the house; a second adds nothing; more wished for later are added")
    void loadsOnce() {
        start(200);
        assertThat(clients.count(new ClientFilter("pret-personnel", null))).isEqualTo(200);
        assertThat(clients.count(new ClientFilter("credit-es", null))).isEqualTo(4_454);
        assertThat(count("select count(*) from client_datum")).isEqualTo(200 * 10 + 4_454 * 9);
        start(200);
        assertThat(count("select count(*) from client")).isEqualTo(4_654);
        start(250);
        assertThat(count("select count(*) from client")).isEqualTo(4_704);
        assertThat(trail.verify().intact()).isTrue();
        assertThat(count("select count(*) from audit_event where action = 'demo.loaded'"))
                .isEqualTo(3);
    }

    @Test
    @DisplayName("A load that is cut off leaves nothing of its piece and is made up by the next start")
    void cutOff() {
        database.asOwner().execute("revoke insert on audit_event from scoreclair_app");
        try {
            assertThatThrownBy(() -> start(100)).isNotNull();
            assertThat(count("select count(*) from client")).isZero();
        } finally {
            database.asOwner().execute("grant insert on audit_event to scoreclair_app");
        }
        start(100);
        assertThat(count("select count(*) from client")).isEqualTo(4_554);
    }

    @Test
    @DisplayName("A simulated client has the simulator's values to the last bit, missing ones missing, dates, sources")
    void values() {
        start(50);
        SimulatedBank bank = new SimulatedBank(SEED);
        Portfolio portfolio = new SimulatedPortfolio(SEED, 50, clock);
        for (int i = 0; i < 50; i++) {
            ClientFile file = clients.open(portfolio.client(i).id());
            assertThat(file.data()).hasSize(10).allMatch(Datum::simulated);
            double[] values = bank.client(i).features();
            for (Datum datum : file.data()) {
                double expected = values[SimulatedBank.FEATURES.indexOf(datum.feature())];
                assertThat(datum.value()).isEqualTo(Double.isNaN(expected) ? null : (Double) expected);
                assertThat(datum.source()).contains("simulé");
            }
        }
        assertThat(count("select count(*) from client_datum where value is null"))
                .isPositive();
    }

    @Test
    @DisplayName("Three agencies share the clients; between a tenth and a half of the files hold something stale")
    void agenciesAndAges() {
        start(500);
        assertThat(database.asOwner().queryForList("select distinct agency from client order by agency", String.class))
                .isEqualTo(List.of("Lille", "Lyon", "Paris"));
        double stale = count("""
                        select count(distinct client_id) from client_datum join client on client.id = client_id
                        where product = 'pret-personnel' and feature <> 'DAYS_BIRTH'
                            and as_of < date '2026-11-22' - interval '6 months'""") / 500.0;
        assertThat(stale).isBetween(0.1, 0.5);
        assertThat(count("select count(*) from client_datum where as_of > date '2026-11-22'"))
                .isZero();
        assertThat(count("select count(*) from client_datum where source like '%(date simulée)'"))
                .isEqualTo(4_454 * 9);
    }
}
