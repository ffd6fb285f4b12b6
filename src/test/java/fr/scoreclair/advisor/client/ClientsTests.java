package fr.scoreclair.advisor.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.scoreclair.advisor.base.NotFound;
import fr.scoreclair.advisor.support.ActingPerson;
import fr.scoreclair.advisor.support.DataRooms;
import fr.scoreclair.advisor.support.OnPostgres;
import fr.scoreclair.advisor.support.TestDatabase;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.access.AccessDeniedException;

@SpringBootTest(classes = DataRooms.class, properties = "scoreclair.demo=false")
@OnPostgres
class ClientsTests {

    private static final UUID PARISIAN = UUID.fromString("00000000-0000-7000-8000-000000000001");
    private static final UUID LYONNAIS = UUID.fromString("00000000-0000-7000-8000-000000000002");
    private static final ClientFilter ALL = new ClientFilter(null, null);

    @Autowired
    Clients clients;

    @Autowired
    TestDatabase database;

    @BeforeEach
    void threeClients() {
        database.forgetEverything();
        client(PARISIAN, "D-2026-000001", "Paris", "pret-personnel");
        client(LYONNAIS, "D-2026-000012", "Lyon", "pret-personnel");
        client(UUID.fromString("00000000-0000-7000-8000-000000000003"), "E-2026-000003", "Paris", "credit-es");
        ActingPerson.is("conseiller", "ADVISOR", "Paris");
    }

    @AfterEach
    void signOut() {
        ActingPerson.isNobody();
    }

    private void client(UUID id, String fileNumber, String agency, String product) {
        database.asApplication()
                .update("insert into client values (?, ?, ?, 'conseiller', ?, now())", id, fileNumber, agency, product);
    }

    private void datum(UUID id, String feature, @Nullable Double value, String asOf) {
        database.asApplication().update("""
                        insert into client_datum
                            (client_id, feature, value, as_of, source, simulated, recorded_by, recorded_at)
                        values (?, ?, ?, ?::date, 'bulletin de paie', false, 'conseiller', now())""", id, feature, value, asOf);
    }

    private List<String> found(ClientFilter filter) {
        List<String> numbers = clients.find(filter, 0, 100).stream()
                .map(ClientSummary::fileNumber)
                .toList();
        assertThat(clients.count(filter)).isEqualTo(numbers.size());
        return numbers;
    }

    private List<String> trail() {
        return database.asOwner()
                .queryForList(
                        "select actor || ' ' || action || ' ' || subject || ' ' || body from audit_event",
                        String.class);
    }

    @Test
    @DisplayName("An advisor sees the own agency's clients, supervisor and compliance all, by file number")
    void ownAgency() {
        assertThat(found(ALL)).containsExactly("D-2026-000001", "E-2026-000003");
        ActingPerson.is("conseiller2", "ADVISOR", "Lyon");
        assertThat(found(ALL)).containsExactly("D-2026-000012");
        ActingPerson.is("perdu", "ADVISOR", null);
        assertThat(found(ALL)).isEmpty();
        for (String role : List.of("SUPERVISOR", "COMPLIANCE")) {
            ActingPerson.is("x", role, null);
            assertThat(found(ALL)).containsExactly("D-2026-000001", "D-2026-000012", "E-2026-000003");
        }
    }

    @Test
    @DisplayName("A model owner sees no client, by no door")
    void modelOwner() {
        ActingPerson.is("modele", "MODEL_OWNER", null);
        assertThatThrownBy(() -> clients.find(ALL, 0, 10)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> clients.count(ALL)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> clients.open(PARISIAN)).isInstanceOf(AccessDeniedException.class);
        assertThat(clients.peek(PARISIAN)).isEmpty();
    }

    @Test
    @DisplayName(
            "A file of another agency and a file that does not exist are told alike, and leave no trace of an opening")
    void foreignFile() {
        assertThatThrownBy(() -> clients.open(LYONNAIS)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> clients.open(UUID.randomUUID())).isInstanceOf(NotFound.class);
        assertThat(clients.peek(LYONNAIS)).isEmpty();
        assertThat(trail()).isEmpty();
    }

    @Test
    @DisplayName("Each opening of a file is one event without the data; a peek is none")
    void openingIsAudited() {
        datum(PARISIAN, "AMT_INCOME_TOTAL", 31415.0, "2026-01-31");
        clients.open(PARISIAN);
        clients.open(PARISIAN);
        clients.peek(PARISIAN);
        assertThat(trail())
                .hasSize(2)
                .allMatch(row -> row.equals("conseiller client.opened client:" + PARISIAN + " {}"));
    }

    @Test
    @DisplayName("A file shows the latest datum of each feature; missing stays missing")
    void currentData() {
        datum(PARISIAN, "AMT_INCOME_TOTAL", 20000.0, "2026-10-01");
        datum(PARISIAN, "AMT_INCOME_TOTAL", 21000.5, "2026-01-31");
        datum(PARISIAN, "LATE_PAYMENT_RATE", null, "2026-11-01");

        List<Datum> data = clients.open(PARISIAN).data();
        assertThat(data).extracting(Datum::feature).containsExactlyInAnyOrder("AMT_INCOME_TOTAL", "LATE_PAYMENT_RATE");
        assertThat(data)
                .filteredOn(datum -> datum.feature().equals("AMT_INCOME_TOTAL"))
                .singleElement()
                .satisfies(income -> {
                    assertThat(income.value()).isEqualTo(21000.5);
                    assertThat(income.asOf()).isEqualTo(LocalDate.of(2026, 1, 31));
                    assertThat(clients.freshness(income.asOf(), 6).stale()).isTrue();
                });
        assertThat(data)
                .filteredOn(datum -> datum.feature().equals("LATE_PAYMENT_RATE"))
                .singleElement()
                .satisfies(rate -> assertThat(rate.value()).isNull());
    }

    @Test
    @DisplayName("Search finds any part of a file number in any case; wildcards are plain characters")
    void search() {
        ActingPerson.is("superviseur", "SUPERVISOR", null);
        assertThat(found(new ClientFilter(null, "d-2026"))).hasSize(2);
        assertThat(found(new ClientFilter(null, " 0001 "))).containsExactly("D-2026-000001", "D-2026-000012");
        assertThat(found(new ClientFilter("credit-es", "2026"))).containsExactly("E-2026-000003");
        for (String hostile : List.of("%", "_", "\\", "D%1", "D-2026-00000_", "' or '1'='1")) {
            assertThat(found(new ClientFilter(null, hostile))).as(hostile).isEmpty();
        }
        assertThat(found(new ClientFilter(null, "  "))).hasSize(3);
    }

    @Test
    @DisplayName("Lists come in pages")
    void pages() {
        ActingPerson.is("superviseur", "SUPERVISOR", null);
        assertThat(clients.find(ALL, 1, 1))
                .extracting(ClientSummary::fileNumber)
                .containsExactly("D-2026-000012");
        assertThat(clients.find(ALL, 3, 10)).isEmpty();
        assertThat(clients.find(ALL, -5, 2)).hasSize(2);
    }
}
