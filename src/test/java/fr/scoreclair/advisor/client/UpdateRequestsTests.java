package fr.scoreclair.advisor.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.scoreclair.advisor.base.NotFound;
import fr.scoreclair.advisor.base.Refusal;
import fr.scoreclair.advisor.client.ClientOrder.By;
import fr.scoreclair.advisor.client.SavedFilters.SavedFilter;
import fr.scoreclair.advisor.client.UpdateRequests.Kind;
import fr.scoreclair.advisor.client.UpdateRequests.Step;
import fr.scoreclair.advisor.support.ActingPerson;
import fr.scoreclair.advisor.support.DataRooms;
import fr.scoreclair.advisor.support.OnPostgres;
import fr.scoreclair.advisor.support.TestDatabase;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.access.AccessDeniedException;

/** The to-do of a file, and the lists a person keeps. */
@SpringBootTest(classes = DataRooms.class, properties = "scoreclair.demo=false")
@OnPostgres
class UpdateRequestsTests {

    private static final UUID PARISIAN = UUID.fromString("00000000-0000-7000-8000-000000000001");
    private static final UUID OTHER = UUID.fromString("00000000-0000-7000-8000-000000000002");
    private static final UUID LYONNAIS = UUID.fromString("00000000-0000-7000-8000-000000000003");

    @Autowired
    UpdateRequests requests;

    @Autowired
    SavedFilters saved;

    @Autowired
    ClientList list;

    @Autowired
    TestDatabase database;

    @BeforeEach
    void threeClients() {
        database.forgetEverything();
        database.asOwner().execute("truncate saved_filter");
        for (UUID id : List.of(PARISIAN, OTHER, LYONNAIS)) {
            database.asApplication()
                    .update(
                            "insert into client values (?, ?, ?, 'conseiller', 'pret-personnel', now())",
                            id,
                            "D-" + id.getLeastSignificantBits(),
                            id.equals(LYONNAIS) ? "Lyon" : "Paris");
        }
        ActingPerson.is("conseiller", "ADVISOR", "Paris");
    }

    @AfterEach
    void signOut() {
        ActingPerson.isNobody();
    }

    private List<UUID> asked() {
        ClientFilter filter = ClientFilter.ALL.withUpdateAsked(true);
        return list.page(filter, new ClientOrder(By.UPDATE, false), 0, 10, list.count(filter)).stream()
                .map(ClientRow::id)
                .toList();
    }

    private List<String> trail() {
        return database.asOwner()
                .queryForList(
                        "select action || ' ' || subject || ' ' || body from audit_event order by seq", String.class);
    }

    @Test
    @DisplayName("What is asked for is on the file and in the list until it is done; every step stays and is told once")
    void fromAskedToDone() {
        assertThat(requests.ask(List.of(PARISIAN, OTHER, PARISIAN))).isEqualTo(2);
        assertThat(asked()).containsExactly(PARISIAN, OTHER);
        assertThat(requests.ask(List.of(PARISIAN))).as("asked for already").isZero();
        requests.done(PARISIAN);
        requests.done(PARISIAN);
        assertThat(asked()).containsExactly(OTHER);
        requests.withdraw(OTHER);
        assertThat(asked()).isEmpty();
        assertThat(requests.ask(List.of(PARISIAN))).isEqualTo(1);
        assertThat(requests.of(PARISIAN)).extracting(Step::kind).containsExactly(Kind.ASKED, Kind.DONE, Kind.ASKED);
        assertThat(trail())
                .containsExactly(
                        "update.asked client:" + PARISIAN + " {}",
                        "update.asked client:" + OTHER + " {}",
                        "update.done client:" + PARISIAN + " {}",
                        "update.withdrawn client:" + OTHER + " {}",
                        "update.asked client:" + PARISIAN + " {}");
    }

    @Test
    @DisplayName("One file of another agency among them, and nothing is asked for")
    void foreignFile() {
        assertThatThrownBy(() -> requests.ask(List.of(PARISIAN, LYONNAIS))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> requests.done(LYONNAIS)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> requests.of(LYONNAIS)).isInstanceOf(NotFound.class);
        assertThat(asked()).isEmpty();
        assertThat(trail()).isEmpty();
    }

    @Test
    @DisplayName("Compliance reads what was asked but asks nothing; a model owner neither")
    void roles() {
        requests.ask(List.of(PARISIAN));
        ActingPerson.is("conformite", "COMPLIANCE", null);
        assertThat(requests.of(PARISIAN)).hasSize(1);
        assertThatThrownBy(() -> requests.done(PARISIAN)).isInstanceOf(AccessDeniedException.class);
        ActingPerson.is("modele", "MODEL_OWNER", null);
        assertThatThrownBy(() -> requests.of(PARISIAN)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> requests.ask(List.of(PARISIAN))).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> saved.all()).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    @DisplayName("A saved list is one's own; opened by another agency's address it shows that agency's clients only")
    void savedLists() {
        ClientFilter filter = new ClientFilter("pret-personnel", null).with(Facet.AGE, new Range(30.0, null));
        ClientOrder order = new ClientOrder(By.SCORE, true);
        saved.save("  Jeunes à risque ", filter, order);
        saved.save("Autre", ClientFilter.ALL, ClientOrder.BY_FILE);
        saved.save("Jeunes à risque", filter.withAgency("Paris"), order);
        assertThat(saved.all())
                .containsExactly(
                        new SavedFilter("Autre", ""),
                        new SavedFilter("Jeunes à risque", "product=pret-personnel&agency=Paris&age=30..&sort=-score"));
        saved.delete("Autre");
        String query = saved.all().getFirst().query();
        assertThat(ClientAddress.read(query).filter()).isEqualTo(filter.withAgency("Paris"));

        ActingPerson.is("conseiller2", "ADVISOR", "Lyon");
        assertThat(saved.all()).isEmpty();
        saved.delete("Jeunes à risque");
        assertThat(list.count(new ClientFilter("pret-personnel", null))).isEqualTo(1);
        ActingPerson.is("conseiller", "ADVISOR", "Paris");
        assertThat(saved.all()).hasSize(1);
        assertThat(list.count(new ClientFilter("pret-personnel", null))).isEqualTo(2);
    }

    @Test
    @DisplayName("A list without a name, or with too long a one, or one too many, is refused in words")
    void savedListRefused() {
        assertThatThrownBy(() -> saved.save("  ", ClientFilter.ALL, ClientOrder.BY_FILE))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> saved.save("x".repeat(61), ClientFilter.ALL, ClientOrder.BY_FILE))
                .isInstanceOf(Refusal.class);
        for (int i = 0; i < 50; i++) {
            saved.save("liste " + i, ClientFilter.ALL, ClientOrder.BY_FILE);
        }
        assertThatThrownBy(() -> saved.save("de trop", ClientFilter.ALL, ClientOrder.BY_FILE))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("50");
        saved.save("liste 7", ClientFilter.ALL, ClientOrder.BY_FILE);
        assertThat(saved.all()).hasSize(50);
    }
}
