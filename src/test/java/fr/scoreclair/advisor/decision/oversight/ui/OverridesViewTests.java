package fr.scoreclair.advisor.decision.oversight.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.router.QueryParameters;
import fr.scoreclair.advisor.decision.oversight.SampleDecisions;
import fr.scoreclair.advisor.support.ScreenTest;
import fr.scoreclair.advisor.support.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** « Dérogations » without a browser: its states, its sentences, and the way behind a figure. */
class OverridesViewTests extends ScreenTest {

    @Autowired
    TestDatabase database;

    SampleDecisions sample;

    @Override
    protected String person() {
        return "superviseur";
    }

    @BeforeEach
    void noDecision() {
        sample = new SampleDecisions(database);
    }

    @AfterEach
    void forget() {
        database.forgetAssessmentsAndTrail();
    }

    private Component screen() {
        return navigate(OverridesView.class);
    }

    private NativeButton button(String words) {
        return find(NativeButton.class).all().stream()
                .filter(button -> button.getText().replace('\u00a0', ' ').contains(words))
                .findFirst()
                .orElseThrow(() -> new AssertionError(words));
    }

    @Test
    @DisplayName("Without a decision the screen says so and where one begins")
    void empty() {
        assertThat(words(screen())).contains("Aucune décision n’a encore été prise", "Ouvrir la liste des clients");
    }

    @Test
    @DisplayName("With few decisions nobody is judged")
    void tooFew() {
        sample.add(5, "conseiller", "ACCORD", "FAVORABLE", 3.0);
        assertThat(words(screen())).contains("Pas assez de données").doesNotContain("décide en");
    }

    @Test
    @DisplayName("With enough and nothing odd it says so")
    void nothing() {
        sample.add(50, "conseiller", "ACCORD", "FAVORABLE", 60.0).add(10, "conseiller", "REFUSAL", "FAVORABLE", 60.0);
        assertThat(words(screen())).contains("Rien à signaler", "16,7 %", "1 min 00 s", "pas encore connu");
    }

    @Test
    @DisplayName("A flag is a question with its figures, not a reproach")
    void flagged() {
        sample.add(60, "conseiller", "ACCORD", "FAVORABLE", 4.2);
        assertThat(words(screen()))
                .contains("conseiller suit l’avis du modèle dans 100,0 % de ses 60 décisions")
                .contains("conseiller : temps médian de 4 s à 5 s entre l’explication et la décision, sur 60")
                .contains("Un signal est une question, non un reproche")
                .contains("Aucune dérogation");
    }

    @Test
    @DisplayName("Older decisions whose moment nobody recorded have an unknown time")
    void unknown() {
        sample.add(60, "conseiller", "REFUSAL", "FAVORABLE", null);
        assertThat(words(screen())).contains("inconnu", "0 temps connus, 60 inconnus", "Aucun temps connu");
    }

    @Test
    @DisplayName("A figure opens its decisions, which open the file and the decision")
    void behind() {
        sample.add(12, "conseiller", "ACCORD", "UNFAVORABLE", 42.0).add(30, "conseiller", "ACCORD", "FAVORABLE", 42.0);
        Component screen = screen();
        test(button("Voir les 12 décisions")).click();
        roundTrip();
        assertThat(words(screen)).contains("12 : accord contre l’avis, refus contre l’avis");
        Grid<?> grid = find(Grid.class).single();
        assertThat(test(grid).size()).isEqualTo(12);
        assertThat(database.asOwner()
                        .queryForObject(
                                "select count(*) from audit_event where action = 'oversight.listed'", Integer.class))
                .isEqualTo(1);
        assertThat(find(Anchor.class).all()).extracting(Anchor::getText).anyMatch(text -> text.contains("XLSX"));
    }

    @Test
    @DisplayName("The address keeps the filter")
    void address() {
        sample.add(12, "Paris", "conseiller", "ACCORD", "UNFAVORABLE", 42.0, 3)
                .add(7, "Lyon", "conseiller2", "ACCORD", "UNFAVORABLE", 42.0, 3);
        UI.getCurrent().navigate("derogations", QueryParameters.fromString("agence=Lyon&du=nonsense"));
        roundTrip();
        assertThat(words((Component) getCurrentView()))
                .contains("Voir les 7 décisions")
                .doesNotContain("Voir les 12 décisions");
        UI.getCurrent().navigate("derogations", QueryParameters.fromString("agence=Lyon&au=2020-01-01"));
        roundTrip();
        assertThat(words((Component) getCurrentView())).contains("Aucune décision ne répond à ces critères");
    }
}
