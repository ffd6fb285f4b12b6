package fr.scoreclair.advisor.client.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.textfield.TextField;
import fr.scoreclair.advisor.client.ClientFilter;
import fr.scoreclair.advisor.client.ClientSummary;
import fr.scoreclair.advisor.client.Clients;
import fr.scoreclair.advisor.scoring.ui.ScoringView;
import fr.scoreclair.advisor.support.ScreenTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The list of clients over the demo data. */
class ClientsViewTests extends ScreenTest {

    @Autowired
    Clients clients;

    @Override
    protected String person() {
        return "conseiller";
    }

    @SuppressWarnings("unchecked")
    private Grid<ClientSummary> grid() {
        return find(Grid.class).single();
    }

    @Test
    @DisplayName("An advisor sees the clients of the own agency, counted")
    void ownAgency() {
        ClientsView view = navigate(ClientsView.class);
        roundTrip();
        long own = clients.count(new ClientFilter(null, null));
        assertThat(test(grid()).size()).isEqualTo((int) own).isPositive();
        assertThat(test(grid()).getRow(0).agency()).isEqualTo("Paris");
        assertThat(words(view)).contains(own == 1 ? "1 client" : " clients");
    }

    @Test
    @DisplayName("A file number finds its client")
    void search() {
        ClientSummary wanted = clients.find(new ClientFilter(null, null), 2, 1).getFirst();
        navigate(ClientsView.class);
        test(find(TextField.class).single()).setValue(wanted.fileNumber());
        roundTrip();
        assertThat(test(grid()).size()).isEqualTo(1);
        assertThat(test(grid()).getRow(0)).isEqualTo(wanted);
    }

    @Test
    @DisplayName("A row opens the file in the Scorer")
    void open() {
        navigate(ClientsView.class);
        roundTrip();
        ClientSummary first = test(grid()).getRow(0);
        test(grid()).clickRow(0);
        assertThat(getCurrentView()).isInstanceOf(ScoringView.class);
        assertThat(words((ScoringView) getCurrentView())).contains("Dossier " + first.fileNumber());
    }
}
