package fr.scoreclair.advisor.portfolio.cutoff.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import fr.scoreclair.advisor.portfolio.ui.PortfolioView;
import fr.scoreclair.advisor.riskmodel.RiskModels;
import fr.scoreclair.advisor.support.ScreenTest;
import fr.scoreclair.advisor.support.TestDatabase;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** « Simulateur de seuil » of pret-personnel, the first one of the screen, over the demo clients. */
class CutoffPanelTests extends ScreenTest {

    @Autowired
    TestDatabase database;

    @Autowired
    RiskModels models;

    @Override
    protected String person() {
        return "superviseur";
    }

    @BeforeEach
    @AfterEach
    void theCatalogueHolds() {
        database.asOwner().execute("truncate threshold_verdict, threshold_proposal");
        models.takeThresholds();
    }

    private CutoffPanel panel() {
        navigate(PortfolioView.class);
        return find(CutoffPanel.class).all().getFirst();
    }

    private String told(CutoffPanel panel) {
        return words(panel);
    }

    private void type(String label, String text) {
        TextField field = find(TextField.class).all().stream()
                .filter(one -> label.equals(one.getLabel()))
                .findFirst()
                .orElseThrow();
        test(field).setValue(text);
    }

    private Button button(String caption) {
        return find(Button.class).withText(caption).all().getFirst();
    }

    @Test
    @DisplayName("It shows the threshold in force; trying another one fills the second column and the differences")
    void tried() {
        CutoffPanel panel = panel();
        assertThat(told(panel))
                .contains("Seuil en vigueur : 35 % (catalogue du modèle).", "35 % (actuel)", "Avis favorables")
                .contains("données simulées");
        assertThat(button("Proposer ce seuil…").isEnabled()).isFalse();
        type("Seuil essayé", "12,5");
        assertThat(told(panel)).contains("12,5 %", "pts", "Revenir au seuil actuel");
        assertThat(button("Proposer ce seuil…").isEnabled()).isTrue();
        type("Seuil essayé", "0,5");
        assertThat(find(TextField.class).all().stream()
                        .filter(TextField::isInvalid)
                        .map(TextField::getErrorMessage))
                .contains("Un nombre de 1 à 99, par pas de 0,1.");
        test(button("Revenir au seuil actuel")).click();
        assertThat(button("Proposer ce seuil…").isEnabled()).isFalse();
    }

    @Test
    @DisplayName("A proposal needs a reason, waits for another person, and can be taken back")
    void proposed() {
        CutoffPanel panel = panel();
        type("Seuil essayé", "30");
        test(button("Proposer ce seuil…")).click();
        roundTrip();
        test(button("Proposer")).click();
        assertThat(find(TextArea.class).single().getErrorMessage()).isEqualTo("Dites pourquoi.");
        test(find(TextArea.class).single()).setValue("Trop de défauts ce trimestre.");
        test(button("Proposer")).click();
        roundTrip();
        assertThat(told(panel))
                .contains("Proposition en attente : 35 % → 30 %", "Trop de défauts ce trimestre.")
                .contains("Une autre personne doit l’approuver.")
                .doesNotContain("Approuver");
        assertThat(button("Proposer ce seuil…").isEnabled()).isFalse();
        test(button("Retirer ma proposition")).click();
        assertThat(told(panel)).doesNotContain("en attente").contains("Propositions passées", "retiré par superviseur");
    }

    private void anotherHasProposed() {
        database.asOwner()
                .update("""
                insert into threshold_proposal (product, model_sha256, in_force, threshold, reason, consequences,
                    proposed_by, proposed_at)
                values ('pret-personnel', ?, 0.35, 0.1, 'Prudence', ?::jsonb, 'superviseur2', now())""", models.active("pret-personnel").fingerprint().sha256(), """
                {"now": {"threshold": 0.35, "clients": 40, "favorable": 30, "volume": 1e6, "expectedLoss": 1e5},
                 "tried": {"threshold": 0.1, "clients": 40, "favorable": 10, "volume": 4e5, "expectedLoss": 1e4},
                 "lossGivenDefault": 0.45}""");
    }

    @Test
    @DisplayName("The second person approves: the threshold is in force, and the lists’ older opinions are spoken of")
    void approved() {
        anotherHasProposed();
        CutoffPanel panel = panel();
        assertThat(told(panel)).contains("Vous pouvez l’approuver", "avis favorables 75,0 % → 25,0 %");
        test(button("Approuver")).click();
        roundTrip();
        test(find(Button.class).withText("Approuver").all().getLast()).click();
        roundTrip();
        assertThat(told(panel))
                .contains("Seuil en vigueur : 10 % depuis le", "proposé par superviseur2, approuvé par superviseur")
                .contains("10 % (actuel)", "portent encore l’avis rendu à un autre seuil");
        assertThat(models.active("pret-personnel").catalogue().threshold()).isEqualTo(0.1);
    }

    @Test
    @DisplayName("Refusing asks why; nothing changes")
    void refused() {
        anotherHasProposed();
        CutoffPanel panel = panel();
        test(button("Refuser")).click();
        roundTrip();
        test(find(TextArea.class).single()).setValue("Trop strict.");
        test(find(Button.class).withText("Refuser").all().getLast()).click();
        roundTrip();
        assertThat(told(panel)).contains("Seuil en vigueur : 35 %", "refusé par superviseur", "Trop strict.");
    }

    @Test
    @DisplayName("Sums are written short")
    void money() {
        assertThat(List.of(
                        Money.words(412_300_000, Locale.FRENCH),
                        Money.words(11_230_000_000.0, Locale.FRENCH),
                        Money.words(1_250_000, Locale.FRENCH),
                        Money.words(-94_000_000, Locale.FRENCH),
                        Money.words(0, Locale.FRENCH),
                        Money.words(1_250_000, Locale.ENGLISH)))
                .containsExactly("412\u00a0M€", "11,2\u00a0Md€", "1,3\u00a0M€", "−94\u00a0M€", "0\u00a0€", "€1.3m");
        assertThat(Money.signed(2e6, Locale.FRENCH)).isEqualTo("+2\u00a0M€");
    }
}
