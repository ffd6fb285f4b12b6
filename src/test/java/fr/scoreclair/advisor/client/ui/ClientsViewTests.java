package fr.scoreclair.advisor.client.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.JacksonUtils;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import com.vaadin.flow.router.QueryParameters;
import fr.scoreclair.advisor.client.ClientAddress;
import fr.scoreclair.advisor.client.ClientFilter;
import fr.scoreclair.advisor.client.ClientLinks;
import fr.scoreclair.advisor.client.ClientList;
import fr.scoreclair.advisor.client.ClientOrder;
import fr.scoreclair.advisor.client.ClientOrder.By;
import fr.scoreclair.advisor.client.ClientRow;
import fr.scoreclair.advisor.client.Facet;
import fr.scoreclair.advisor.client.FileState;
import fr.scoreclair.advisor.client.Period;
import fr.scoreclair.advisor.client.Range;
import fr.scoreclair.advisor.scoring.ui.file.FileView;
import fr.scoreclair.advisor.support.ScreenTest;
import fr.scoreclair.advisor.support.TestDatabase;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The list of clients over the demo data. */
class ClientsViewTests extends ScreenTest {

    @Autowired
    ClientList list;

    @Autowired
    TestDatabase database;

    @Override
    protected String person() {
        return "conseiller";
    }

    @BeforeEach
    void noSavedList() {
        database.asOwner().execute("truncate saved_filter");
        database.asOwner().execute("truncate update_request");
        database.asOwner().execute("update current_score set update_asked_at = null");
    }

    @SuppressWarnings("unchecked")
    private Grid<ClientRow> grid() {
        return find(Grid.class).single();
    }

    private ClientsView open(String query) {
        UI.getCurrent().navigate("clients", QueryParameters.fromString(query));
        roundTrip();
        return (ClientsView) getCurrentView();
    }

    private void press(String caption) {
        test(find(Button.class).withText(caption).single()).click();
        roundTrip();
    }

    private void shows(ClientFilter filter, ClientOrder order) {
        long count = list.count(filter);
        assertThat(test(grid()).size()).isEqualTo((int) count);
        List<ClientRow> expected = list.page(filter, order, 0, 20, count);
        for (int i = 0; i < expected.size(); i++) {
            assertThat(test(grid()).getRow(i)).isEqualTo(expected.get(i));
        }
    }

    @Test
    @DisplayName("An advisor sees the clients of the own agency, counted, with their scores")
    void ownAgency() {
        ClientsView view = open("");
        shows(ClientFilter.ALL, ClientOrder.BY_FILE);
        assertThat(test(grid()).size()).isPositive();
        assertThat(test(grid()).getRow(0).agency()).isEqualTo("Paris");
        assertThat(test(grid()).getRow(0).probability()).isNotNull();
        long stale = list.count(ClientFilter.ALL.withState(FileState.STALE));
        assertThat(stale).isPositive();
        assertThat(words(view)).containsPattern(" clients, dont " + stale + " avec une donnée périmée \\(\\d+ %\\)");
        assertThat(words(open(ClientAddress.query(ClientFilter.ALL.withState(FileState.STALE), ClientOrder.BY_FILE))))
                .contains(stale + " clients")
                .doesNotContain(", dont ");
    }

    @Test
    @DisplayName("An address shows its list, its filters in their fields, its order")
    void fromTheAddress() {
        ClientFilter filter = new ClientFilter("credit-es", null)
                .withFavorable(true)
                .with(Facet.AGE, new Range(30.0, 39.0))
                .with(Facet.SCORE, new Range(null, 0.2));
        ClientOrder order = new ClientOrder(By.INCOME, true);
        ClientsView view = open(ClientAddress.query(filter, order));
        assertThat(list.count(filter)).isPositive();
        shows(filter, order);
        assertThat(find(Select.class).all().stream()
                        .filter(select -> "Produit".equals(select.getLabel()))
                        .map(select -> select.getItemLabelGenerator().apply(select.getValue())))
                .containsExactly("Crédit à la consommation (données réelles, Espagne)");
        assertThat(find(TextField.class).all().stream().map(TextField::getValue))
                .contains("30", "39", "20");
        assertThat(words(view)).contains("Plus de filtres (2)").doesNotContain("Filtre illisible");
    }

    @Test
    @DisplayName("What an address says that nobody could mean is named, and the rest is shown")
    void badAddress() {
        ClientsView view = open("product=credit-es&age=vieux&sort=nothing");
        assertThat(words(view)).contains("Filtre illisible dans l’adresse, ignoré : Âge, Tri.");
        shows(new ClientFilter("credit-es", null), ClientOrder.BY_FILE);
    }

    @Test
    @DisplayName("A file number finds its client")
    void search() {
        open("");
        ClientRow wanted =
                list.page(ClientFilter.ALL, ClientOrder.BY_FILE, 2, 1, 3).getFirst();
        TextField search = find(TextField.class).all().stream()
                .filter(field -> "Rechercher un dossier".equals(field.getLabel()))
                .findFirst()
                .orElseThrow();
        test(search).setValue(wanted.fileNumber());
        roundTrip();
        assertThat(test(grid()).size()).isEqualTo(1);
        assertThat(test(grid()).getRow(0)).isEqualTo(wanted);
    }

    @Test
    @DisplayName("Nothing found is said, and one click brings all back")
    void nothingFound() {
        open("q=ZZZZ");
        assertThat(test(grid()).size()).isZero();
        press("Effacer les filtres");
        shows(ClientFilter.ALL, ClientOrder.BY_FILE);
    }

    @Test
    @DisplayName("A range typed the wrong way round does not filter and says so")
    void crossedRange() {
        open("");
        Component age = find(RangeFields.class).all().get(1);
        List<TextField> ends =
                List.of((TextField) find(TextField.class, age).all().get(0), (TextField)
                        find(TextField.class, age).all().get(1));
        test(ends.get(0)).setValue("40");
        roundTrip();
        shows(ClientFilter.ALL.with(Facet.AGE, new Range(40.0, null)), ClientOrder.BY_FILE);
        test(ends.get(1)).setValue("30");
        roundTrip();
        assertThat(ends.get(1).isInvalid()).isTrue();
        shows(ClientFilter.ALL.with(Facet.AGE, new Range(40.0, null)), ClientOrder.BY_FILE);
        test(ends.get(1)).setValue("50");
        roundTrip();
        assertThat(ends.get(1).isInvalid()).isFalse();
        shows(ClientFilter.ALL.with(Facet.AGE, new Range(40.0, 50.0)), ClientOrder.BY_FILE);
    }

    private static final String DAY = "Écrivez une date, par exemple 31/01/2026.";

    @Test
    @DisplayName(
            "The period in which files were opened: chosen, shown from the address, kept with a list; crossed days say so")
    void openedPeriod() {
        ClientsView view = open("");
        List<LocalDate> days = database.asOwner()
                .queryForList(
                        "select distinct opened_on from current_score where agency = 'Paris' order by 1",
                        LocalDate.class);
        LocalDate first = days.get(days.size() / 4);
        LocalDate last = days.get(days.size() / 2);
        List<DatePicker> ends = find(DatePicker.class).all();
        assertThat(ends.stream().map(end -> end.getAriaLabel().orElse("")))
                .containsExactly("Dossier ouvert, du", "Dossier ouvert, au");
        test(ends.get(0)).setValue(last);
        roundTrip();
        shows(ClientFilter.ALL.withOpened(new Period(last, null)), ClientOrder.BY_FILE);
        test(ends.get(1)).setValue(first);
        roundTrip();
        assertThat(ends.get(1).isInvalid()).isTrue();
        assertThat(ends.get(1).getErrorMessage()).isEqualTo("La fin est avant le début.");
        shows(ClientFilter.ALL.withOpened(new Period(last, null)), ClientOrder.BY_FILE);
        test(ends.get(0)).setValue(first);
        roundTrip();
        assertThat(ends.get(1).isInvalid()).isFalse();
        ClientFilter day = ClientFilter.ALL.withOpened(new Period(first, first));
        shows(day, ClientOrder.BY_FILE);
        assertThat(list.count(day)).isPositive().isLessThan(list.count(ClientFilter.ALL));
        assertThat(words(view)).contains("Plus de filtres (1)");
        press("Enregistrer cette liste");
        TextField name = find(TextField.class).all().stream()
                .filter(field -> "Nom de la liste".equals(field.getLabel()))
                .findFirst()
                .orElseThrow();
        test(name).setValue("Un jour");
        press("Enregistrer");
        String kept = database.asOwner().queryForObject("select query from saved_filter", String.class);
        assertThat(kept).isEqualTo("opened=" + first + ".." + first);
        press("Effacer les filtres");
        shows(ClientFilter.ALL, ClientOrder.BY_FILE);
        assertThat(ends).allMatch(DatePicker::isEmpty);
        open(kept);
        shows(day, ClientOrder.BY_FILE);
        assertThat(find(DatePicker.class).all())
                .extracting(DatePicker::getValue)
                .containsExactly(first, first);
    }

    /** As the browser tells of a text that it cannot read as a day. */
    private static void typed(DatePicker picker, String text) {
        picker.getElement().setProperty("_inputElementValue", text);
        picker.getElement()
                .getNode()
                .getFeature(ElementListenerMap.class)
                .fireEvent(new DomEvent(picker.getElement(), "unparsable-change", JacksonUtils.createObjectNode()));
    }

    @Test
    @DisplayName(
            "What is no day does not filter and says so, until it is wiped out; a day that no calendar has is named in the address")
    void noSuchDay() {
        open("");
        DatePicker from = find(DatePicker.class).all().getFirst();
        typed(from, "demain");
        roundTrip();
        assertThat(from.isInvalid()).isTrue();
        assertThat(from.getErrorMessage()).isEqualTo(DAY);
        shows(ClientFilter.ALL, ClientOrder.BY_FILE);
        typed(from, "");
        roundTrip();
        assertThat(from.isInvalid()).isFalse();
        assertThat(words(open("opened=2026-02-29..")))
                .contains("Filtre illisible dans l’adresse, ignoré : Dossier ouvert.");
        shows(ClientFilter.ALL, ClientOrder.BY_FILE);
    }

    @Test
    @DisplayName("A list is kept under a name, opened by it and deleted")
    void savedList() {
        open("product=credit-es&sort=-score");
        press("Enregistrer cette liste");
        TextField name = find(TextField.class).all().stream()
                .filter(field -> "Nom de la liste".equals(field.getLabel()))
                .findFirst()
                .orElseThrow();
        test(name).setValue("Espagne");
        press("Enregistrer");
        assertThat(database.asOwner()
                        .queryForList("select owner || ' ' || name || ' ' || query from saved_filter", String.class))
                .containsExactly("conseiller Espagne product=credit-es&sort=-score");
        press("Supprimer cette liste");
        assertThat(database.asOwner().queryForObject("select count(*) from saved_filter", Long.class))
                .isZero();
    }

    @Test
    @DisplayName(
            "For chosen rows an update is asked for, told, and shown in the list; comparing needs a screen to do it")
    void askForUpdate() {
        open("");
        List<ClientRow> two = List.of(test(grid()).getRow(0), test(grid()).getRow(1));
        two.forEach(row -> find(ClientGrid.class).single().toggle(row));
        roundTrip();
        press("Demander une mise à jour");
        assertThat(list.page(ClientFilter.ALL.withUpdateAsked(true), ClientOrder.BY_FILE, 0, 10, 2))
                .extracting(ClientRow::id)
                .containsExactly(two.get(0).id(), two.get(1).id());
        assertThat(find(BulkActions.class).all())
                .as("nothing is chosen any more")
                .isEmpty();
        assertThat(test(grid()).getRow(0).updateAskedAt()).isNotNull();
    }

    @Test
    @DisplayName("The list can be taken home as CSV and as a workbook")
    void exports() {
        open("");
        assertThat(find(Anchor.class).all().stream().map(Anchor::getText))
                .contains("Exporter en CSV", "Exporter en XLSX");
    }

    @Test
    @DisplayName("A row's link leads to the client's file")
    void openFile() {
        open("");
        ClientRow first = test(grid()).getRow(0);
        UI.getCurrent().navigate(ClientLinks.file(first.id()));
        roundTrip();
        assertThat(getCurrentView()).isInstanceOf(FileView.class);
        assertThat(words((FileView) getCurrentView())).contains("Dossier " + first.fileNumber());
    }
}
