package fr.scoreclair.advisor.compliance.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import fr.scoreclair.advisor.audit.AuditEntry;
import fr.scoreclair.advisor.audit.AuditTrail;
import fr.scoreclair.advisor.audit.AuditedEvent;
import fr.scoreclair.advisor.support.ScreenTest;
import fr.scoreclair.advisor.support.TestDatabase;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** The trail as compliance reads it. */
class AuditViewTests extends ScreenTest {

    @Autowired
    TestDatabase database;

    @Autowired
    AuditTrail trail;

    @Autowired
    TransactionTemplate transaction;

    @Override
    protected String person() {
        return "conformite";
    }

    @BeforeEach
    void threeEvents() {
        database.forgetAssessmentsAndTrail();
        for (int i = 1; i <= 3; i++) {
            int n = i;
            transaction.executeWithoutResult(status -> trail.record(new Happened("thing:" + n)));
        }
    }

    @SuppressWarnings("unchecked")
    private Grid<AuditEntry> grid() {
        return find(Grid.class).single();
    }

    @Test
    @DisplayName("Events are listed newest first; one shows its body and hashes")
    void detail() {
        navigate(AuditView.class);
        roundTrip();
        assertThat(test(grid()).size()).isEqualTo(3);
        assertThat(test(grid()).getRow(0).subject()).isEqualTo("thing:3");
        grid().asSingleSelect().setValue(test(grid()).getRow(0));
        roundTrip();
        assertThat(words(find(EventDetail.class).single()))
                .contains("{\"what\":\"thing:3\"}")
                .contains(test(grid()).getRow(0).hash());
    }

    @Test
    @DisplayName("An intact chain is said to be intact, with the number of events")
    void intact() {
        AuditView view = navigate(AuditView.class);
        test(find(Button.class).withText("Vérifier la chaîne").single()).click();
        roundTrip();
        assertThat(words(view)).contains("Chaîne intacte : 3 événements vérifiés.");
    }

    @Test
    @DisplayName("A row changed behind the application's back is named")
    void broken() {
        database.asSuperuser()
                .execute("set session_replication_role = replica; "
                        + "update audit_event set actor = 'somebody else' where seq = 2");
        AuditView view = navigate(AuditView.class);
        test(find(Button.class).withText("Vérifier la chaîne").single()).click();
        roundTrip();
        assertThat(words(view)).contains("Chaîne rompue à l’événement 2");
    }

    @Test
    @DisplayName("The filters of an address are set in the fields and in the list")
    void filtersFromTheAddress() {
        UI.getCurrent().navigate(AuditView.class, QueryParameters.of("q", "thing:2"));
        roundTrip();
        assertThat(test(grid()).size()).isEqualTo(1);
        assertThat(find(TextField.class).all()).extracting(TextField::getValue).contains("thing:2");
    }

    private record Happened(String subject) implements AuditedEvent {
        @Override
        public String action() {
            return "test.happened";
        }

        @Override
        public Map<String, Object> body() {
            return Map.of("what", subject);
        }
    }
}
