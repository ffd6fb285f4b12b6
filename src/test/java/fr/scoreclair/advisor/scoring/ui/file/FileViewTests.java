package fr.scoreclair.advisor.scoring.ui.file;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.TextField;
import fr.scoreclair.advisor.chart.TimeLine;
import fr.scoreclair.advisor.client.ClientFilter;
import fr.scoreclair.advisor.client.ClientSummary;
import fr.scoreclair.advisor.client.Clients;
import fr.scoreclair.advisor.riskmodel.ReferenceGroup;
import fr.scoreclair.advisor.scoring.AssessmentRequest;
import fr.scoreclair.advisor.scoring.ScoringService;
import fr.scoreclair.advisor.security.Accounts;
import fr.scoreclair.advisor.support.ActingPerson;
import fr.scoreclair.advisor.support.ScreenTest;
import fr.scoreclair.advisor.support.SignedInAs;
import fr.scoreclair.advisor.support.TestDatabase;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

/** The client's file over the demo data. */
class FileViewTests extends ScreenTest {

    @Autowired
    Clients clients;

    @Autowired
    ScoringService scoring;

    @Autowired
    Accounts accounts;

    @Autowired
    TestDatabase database;

    @Autowired
    Clock clock;

    @Override
    protected String person() {
        return "conseiller";
    }

    @BeforeEach
    void anEmptyTrail() {
        database.forgetAssessmentsAndTrail();
        database.asOwner().execute("truncate update_request");
    }

    private ClientSummary someone() {
        return clients.find(new ClientFilter("pret-personnel", "D-2026"), 0, 1).getFirst();
    }

    private FileView open(ClientSummary client) {
        UI.getCurrent().navigate("client/" + client.id());
        roundTrip();
        return (FileView) getCurrentView();
    }

    private void press(String caption) {
        test(find(Button.class).withText(caption).all().getFirst()).click();
        roundTrip();
    }

    private List<String> trail() {
        return database.asOwner()
                .queryForList("select actor || ' ' || action from audit_event order by seq", String.class);
    }

    private TextField field(String label) {
        return find(TextField.class).all().stream()
                .filter(field -> label.equals(field.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    @DisplayName("A file shows each datum with value, age, date, source and author; its opening is one event")
    void opened() {
        ClientSummary client = someone();
        FileView view = open(client);
        assertThat(words(view))
                .contains(
                        "Dossier " + client.fileNumber(),
                        "Revenu annuel net",
                        "par an",
                        "bulletin de paie (simulé)",
                        "demo")
                .contains("Aucune évaluation pour l’instant.", "Aucune mise à jour n’est demandée.")
                .doesNotContain("Qui a consulté ce dossier");
        assertThat(trail()).containsExactly("conseiller client.opened");
    }

    @Test
    @DisplayName("A file of another agency and an address that is none lead to the same page, and to no event")
    void foreign() {
        ClientSummary foreign = foreigner();
        for (String id : List.of(foreign.id().toString(), "00000000-0000-0000-0000-000000000000", "x", "' or 1=1")) {
            UI.getCurrent().navigate("client/" + id);
            roundTrip();
            assertThat(getCurrentView()).as(id).isNotInstanceOf(FileView.class);
        }
        assertThat(trail()).isEmpty();
    }

    private ClientSummary foreigner() {
        var before = SecurityContextHolder.getContext();
        SignedInAs.person(accounts, "superviseur");
        ClientSummary foreign =
                clients.find(ClientFilter.ALL.withAgency("Lyon"), 0, 1).getFirst();
        ActingPerson.set(before);
        return foreign;
    }

    @Test
    @DisplayName("A newer income with date and source is taken, shown, listed in the history, and can be taken back")
    void newerDatum() {
        ClientSummary client = someone();
        FileView view = open(client);
        test(find(Button.class).all().stream()
                        .filter(button -> "Mettre à jour : Revenu annuel net"
                                .equals(button.getAriaLabel().orElse("")))
                        .findFirst()
                        .orElseThrow())
                .click();
        roundTrip();
        press("Enregistrer");
        assertThat(field("Valeur").isInvalid()).as("no value").isTrue();
        test(field("Valeur")).setValue("31 415");
        press("Enregistrer");
        assertThat(find(DatePicker.class).single().isInvalid()).as("no date").isTrue();
        test(find(DatePicker.class).single()).setValue(LocalDate.now(clock).minusDays(2));
        press("Enregistrer");
        assertThat(field("Source").getErrorMessage()).isEqualTo("Indiquez d’où vient la donnée.");
        test(field("Source")).setValue("avis d’imposition");
        press("Enregistrer");
        assertThat(words(view)).contains("31 415 € par an", "avis d’imposition", "conseiller", "il y a 2 jours");
        assertThat(trail()).containsExactly("conseiller client.opened", "conseiller datum.recorded");

        test(find(Button.class).all().stream()
                        .filter(button -> "Historique : Revenu annuel net"
                                .equals(button.getAriaLabel().orElse("")))
                        .findFirst()
                        .orElseThrow())
                .click();
        roundTrip();
        press("Annuler la dernière saisie");
        assertThat(words(view)).doesNotContain("31 415 € par an").contains("bulletin de paie (simulé)");
        assertThat(trail()).endsWith("conseiller datum.corrected");
    }

    @Test
    @DisplayName("An update is asked for on the file, and received")
    void updateAsked() {
        FileView view = open(someone());
        press("Demander une mise à jour");
        assertThat(words(view)).contains("Mise à jour demandée le", "par conseiller");
        press("Mise à jour reçue");
        assertThat(words(view)).contains("Aucune mise à jour n’est demandée.", "conseiller · reçue");
        assertThat(trail())
                .containsExactly("conseiller client.opened", "conseiller update.asked", "conseiller update.done");
    }

    @Test
    @DisplayName("Assessments stand on a line with their threshold, and in a list")
    void assessments() {
        ClientSummary client = someone();
        for (double amount : new double[] {5_000, 40_000}) {
            scoring.assess(new AssessmentRequest(
                    client.product(),
                    Map.of("AMT_CREDIT", amount),
                    Map.of(),
                    Map.of(),
                    client.id(),
                    ReferenceGroup.AVERAGE,
                    null));
        }
        FileView view = open(client);
        TimeLine line = find(TimeLine.class).single();
        assertThat(line.getElement().getAttribute("aria-label")).startsWith("Score de 2 évaluations, la dernière à");
        assertThat(words(view)).contains("modèle 1.0.0").doesNotContain("Aucune évaluation");
    }

    @Test
    @DisplayName(
            "What other rooms know of the client stands on the file, in their order, after what the file itself says")
    void sections() {
        ClientSummary client = someone();
        String words = words(open(client));
        assertThat(words.indexOf("second " + client.fileNumber()))
                .isGreaterThan(words.indexOf("premier " + client.fileNumber()));
        assertThat(words.indexOf("premier " + client.fileNumber()))
                .isGreaterThan(words.indexOf("Évaluations dans le temps"));
    }
}
