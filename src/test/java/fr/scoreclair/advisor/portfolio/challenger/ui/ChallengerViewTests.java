package fr.scoreclair.advisor.portfolio.challenger.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.textfield.TextArea;
import fr.scoreclair.advisor.portfolio.rescoring.Rescoring;
import fr.scoreclair.advisor.portfolio.ui.PortfolioView;
import fr.scoreclair.advisor.support.ScreenTest;
import fr.scoreclair.advisor.support.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** « Champion / challenger »: every state. */
class ChallengerViewTests extends ScreenTest {

    @Autowired
    TestDatabase database;

    @Autowired
    Rescoring rescoring;

    @Override
    protected String person() {
        return "superviseur";
    }

    @BeforeEach
    @AfterEach
    void nothingDesignated() {
        database.asOwner()
                .execute("truncate shadow_swap, shadow_piece, shadow_score, challenger_designation, rescored,"
                        + " rescoring_chunk, rescoring_run cascade");
    }

    private String screen() {
        return words(navigate(ChallengerView.class));
    }

    private Button button(String caption) {
        return find(Button.class).withText(caption).all().getFirst();
    }

    @Test
    @DisplayName("None, designated and silent, compared, stopped")
    void states() {
        assertThat(screen())
                .contains("Aucun challenger n’est désigné", "1.1.0-logistique", "logistic regression")
                .contains("Aucune version candidate n’est livrée pour ce produit.");
        test(button("Désigner comme challenger")).click();
        roundTrip();
        test(find(Button.class).withText("Désigner comme challenger").all().getLast())
                .click();
        assertThat(find(TextArea.class).single().getErrorMessage()).contains("Dites pourquoi");
        test(find(TextArea.class).single()).setValue("Voir ce que vaut le plus simple.");
        test(find(Button.class).withText("Désigner comme challenger").all().getLast())
                .click();
        roundTrip();
        assertThat(words(find(ChallengerView.class).single()))
                .contains("Challenger : version 1.1.0-logistique (seuil 35 %), désignée par superviseur")
                .contains("Le challenger n’a encore rien scoré.");
        rescoring.start("pret-personnel");
        navigate(PortfolioView.class); // else the screen at hand is kept as it is
        assertThat(screen())
                .contains("Les deux versions donnent le même avis", "Favorables aux deux", "Perte attendue")
                .contains("pas assez de données");
        for (Details details : find(Details.class).all()) {
            if (details.getSummaryText().startsWith("Clients qui changeraient")) {
                details.setOpened(true);
                assertThat(words(details)).contains("Deviendrait");
            }
        }
        test(button("Arrêter le challenger")).click();
        roundTrip();
        test(find(TextArea.class).single()).setValue("Assez vu.");
        test(find(Button.class).withText("Arrêter le challenger").all().getLast())
                .click();
        roundTrip();
        assertThat(words(find(ChallengerView.class).single()))
                .contains("Aucun challenger n’est désigné", "Désignations passées", "Assez vu.");
    }
}
