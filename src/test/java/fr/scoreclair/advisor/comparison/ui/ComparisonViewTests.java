package fr.scoreclair.advisor.comparison.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.QueryParameters;
import fr.scoreclair.advisor.chart.DensityChart;
import fr.scoreclair.advisor.chart.Gauge;
import fr.scoreclair.advisor.chart.GroupedBars;
import fr.scoreclair.advisor.chart.HistogramChart;
import fr.scoreclair.advisor.chart.RadarChart;
import fr.scoreclair.advisor.client.ClientFilter;
import fr.scoreclair.advisor.client.ClientLinks;
import fr.scoreclair.advisor.client.Clients;
import fr.scoreclair.advisor.client.CurrentScores;
import fr.scoreclair.advisor.client.FileScores;
import fr.scoreclair.advisor.comparison.Compared;
import fr.scoreclair.advisor.support.ScreenTest;
import fr.scoreclair.advisor.support.TestDatabase;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** « Comparer » over the real services. */
class ComparisonViewTests extends ScreenTest {

    @Autowired
    TestDatabase database;

    @Autowired
    FileScores scores;

    @Autowired
    CurrentScores current;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Clients clients;

    private Compared compared;

    @Override
    protected String person() {
        return "conseiller";
    }

    @BeforeEach
    void anEmptyTrail() {
        compared = new Compared(database, scores, current, transaction);
        database.forgetAssessmentsAndTrail();
    }

    private UUID paris(int n) {
        return compared.client(n, "Paris", "pret-personnel");
    }

    private String open(List<UUID> clients) {
        return open(ClientLinks.compare(clients));
    }

    private String open(String address) {
        String[] parts = address.split("\\?");
        UI.getCurrent().navigate(parts[0], QueryParameters.fromString(parts.length > 1 ? parts[1] : ""));
        roundTrip();
        return told();
    }

    private String told() {
        return words((Component) getCurrentView());
    }

    private long openings() {
        return database.asOwner()
                .queryForObject("select count(*) from audit_event where action = 'client.opened'", Long.class);
    }

    @Test
    @DisplayName(
            "Two clients: gauges, the reason in a sentence, values with the difference, four pictures with their facts")
    void two() {
        String told = open(List.of(paris(1), paris(2)));
        assertThat(told)
                .contains(
                        "COMP-1",
                        "COMP-2",
                        "Pourquoi ces scores diffèrent",
                        "Le score de COMP-2",
                        "que celui de COMP-1")
                .contains("Écarts par rapport à A.", "Clients passés les plus proches", "Distance entre les raisons")
                .doesNotContain("!fr", "null");
        assertThat(find(Gauge.class).all()).hasSize(2);
        assertThat(find(GroupedBars.class).all()).hasSize(1);
        assertThat(find(RadarChart.class).all()).hasSize(1);
        assertThat(find(HistogramChart.class).all()).hasSize(1);
        assertThat(find(DensityChart.class).all()).hasSize(1);
        assertThat(openings()).isEqualTo(2);
    }

    @Test
    @DisplayName("Another reference turns the sentence round, without opening the files again")
    @SuppressWarnings("unchecked")
    void reference() {
        open(List.of(paris(1), paris(2), paris(3)));
        RadioButtonGroup<Integer> group = (RadioButtonGroup<Integer>)
                (Component) find(RadioButtonGroup.class).all().getFirst();
        group.setValue(1);
        roundTrip();
        assertThat(told()).contains("Le score de COMP-1", "que celui de COMP-2", "Écarts par rapport à B.");
        assertThat(openings()).isEqualTo(3);
        assertThat(Asked.address(List.of(Compared.id(1)), 1)).endsWith("&reference=2");
    }

    @Test
    @DisplayName(
            "One client stands against others like it and the population; a second is added by file number and taken away")
    @SuppressWarnings("unchecked")
    void one() {
        paris(2);
        String told = open(List.of(paris(1)));
        assertThat(told).contains("Dans la population", "Clients passés").doesNotContain("Pourquoi ces scores");
        ComboBox<Object> picker =
                (ComboBox<Object>) (Component) find(ComboBox.class).all().getFirst();
        picker.setValue(clients.find(new ClientFilter(null, "COMP-2"), 0, 1).getFirst());
        roundTrip();
        assertThat(told()).contains("COMP-2", "Pourquoi ces scores");
        test(removal("COMP-1").orElseThrow()).click();
        roundTrip();
        assertThat(told()).contains("COMP-2").doesNotContain("Pourquoi ces scores");
        assertThat(removal("COMP-2")).isPresent();
        assertThat(removal("COMP-1")).isEmpty();
    }

    private Optional<NativeButton> removal(String file) {
        return find(NativeButton.class).all().stream()
                .filter(button -> button.getAriaLabel().orElse("").endsWith(file))
                .findFirst();
    }

    @Test
    @DisplayName("Any feature is shown over the population, any two together; the same one twice is refused in words")
    @SuppressWarnings("unchecked")
    void population() {
        open(List.of(paris(1), paris(2)));
        assertThat(told()).contains("plus élevé que celui de");
        List<Select<Object>> selects = find(Select.class).all().stream()
                .map(select -> (Select<Object>) (Component) select)
                .toList();
        selects.get(0).setValue("AMT_INCOME_TOTAL");
        roundTrip();
        assertThat(told()).contains("des clients.");
        selects.get(2).setValue(selects.get(1).getValue());
        roundTrip();
        assertThat(find(DensityChart.class).all()).isEmpty();
    }

    @Test
    @DisplayName(
            "Nobody, too many, unknown, unreadable, two products, without a score: each is said with what can be done")
    void states() {
        assertThat(open("comparer")).contains("Qui voulez-vous comparer ?");
        assertThat(open(IntStream.range(1, 6).mapToObj(this::paris).toList()))
                .contains("Trop de clients", "l’adresse en demande 5", "Comparer les 4 premiers");
        open("scorer");
        assertThat(open(List.of(paris(1), UUID.randomUUID()))).contains("Client introuvable", "Rien n’a été ouvert");
        open("scorer");
        assertThat(open("comparer?clients=personne")).contains("Client introuvable");
        open("scorer");
        UUID spain = compared.client(11, "Paris", "credit-es");
        assertThat(open(List.of(paris(1), spain)))
                .contains("Ces clients ne demandent pas le même produit", "COMP-11 · Crédit à la consommation");
        open("scorer");
        assertThat(open(List.of(paris(1), compared.empty(12, "Paris"))))
                .contains("Il manque un score", "Compléter le dossier COMP-12", "une valeur est obligatoire");
    }

    @Test
    @DisplayName("The client's file leads here")
    void fromTheFile() {
        UUID one = paris(1);
        UI.getCurrent().navigate(ClientLinks.file(one));
        roundTrip();
        assertThat(find(Anchor.class).all().stream().map(Anchor::getHref)).contains(ClientLinks.compare(List.of(one)));
    }
}
