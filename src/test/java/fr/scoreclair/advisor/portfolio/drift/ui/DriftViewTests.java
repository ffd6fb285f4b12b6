package fr.scoreclair.advisor.portfolio.drift.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import fr.scoreclair.advisor.base.Products.Product;
import fr.scoreclair.advisor.chart.PairedBars;
import fr.scoreclair.advisor.portfolio.drift.DriftFixtures;
import fr.scoreclair.advisor.support.ScreenTest;
import fr.scoreclair.advisor.support.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** « Dérive et équité »: every state of the screen. */
class DriftViewTests extends ScreenTest {

    @Autowired
    TestDatabase database;

    @Autowired
    ApplicationContext beans;

    private DriftFixtures fixtures() {
        return new DriftFixtures(beans, database);
    }

    @Override
    protected String person() {
        return "superviseur";
    }

    @BeforeEach
    @AfterEach
    void nothing() {
        fixtures().forget();
    }

    private String screen() {
        return words(navigate(DriftView.class));
    }

    @Test
    @DisplayName("Never rescored: it says so, and where to go")
    void none() {
        assertThat(screen()).contains("n’a pas encore été relancé", "Aller au portefeuille");
    }

    @Test
    @DisplayName("Too few clients: « Pas assez de données », with how many there must be")
    void few() {
        fixtures().run(150, 1);
        assertThat(screen())
                .contains("Pas assez de données : 150 clients, il en faut 200")
                .doesNotContain("Tout est stable");
    }

    @Test
    @DisplayName("Stable: the sentence, PSI of eleven subjects, and each opens its picture")
    void stable() {
        fixtures().run(2_000, 1);
        assertThat(screen())
                .contains(
                        "Tout est stable", "Score de risque", "Revenu annuel net", "2 000 clients comparés aux 10 000")
                .contains("Dérive en CSV", "Dérive en XLSX", "Aucun résultat de prêt n’est connu")
                .contains("Pas assez de résultats connus par groupe");
        Details first = find(Details.class).all().stream()
                .filter(details -> words(details).contains("PSI"))
                .skip(1)
                .findFirst()
                .orElseThrow();
        first.setOpened(true);
        roundTrip();
        assertThat(find(PairedBars.class).all()).hasSize(1);
    }

    @Test
    @DisplayName("Incomes have fallen: sentence, band, link to alerts and to the clients behind it")
    void moved() {
        fixtures().run(2_000, 0.6);
        assertThat(screen())
                .contains("Revenu annuel net : la répartition s’est fortement déplacée", "fortement déplacé")
                .contains("alerte");
        Details income = find(Details.class).all().stream()
                .filter(details -> details.getSummary() != null
                        && words(details.getSummary()).startsWith("Revenu"))
                .findFirst()
                .orElseThrow();
        income.setOpened(true);
        roundTrip();
        assertThat(find(Anchor.class).all().stream().map(Anchor::getHref).filter(href -> href.startsWith("clients?")))
                .anyMatch(href -> href.contains("product=pret-personnel") && href.contains("income="));
    }

    @Test
    @DisplayName(
            "Known outcomes: ranking, calibration, quarters; groups with rates, intervals and links to their clients")
    void outcomes() {
        fixtures().runWithOutcomes(3_000, 0);
        assertThat(screen())
                .contains(
                        "Classement : dans",
                        "Calibration : ",
                        "T2 2026",
                        "Données simulées",
                        "ces chiffres sont alors flatteurs")
                .contains("Aucun groupe n’est traité autrement", "moins de 30 ans", "60 ans et plus", "le mieux servi");
        assertThat(find(Anchor.class).all().stream().map(Anchor::getHref))
                .anyMatch(href -> href.contains("age=30..39"));
    }

    @Test
    @DisplayName("An unfair model: one plain sentence names the group")
    void unfair() {
        fixtures().runWithOutcomes(3_000, 1);
        assertThat(screen())
                .contains(
                        "Un groupe est traité autrement que son risque ne l’explique",
                        "moins de 30 ans — le score surestime le risque");
    }

    @Test
    @DisplayName("Two runs: their course is told; another product has its own state; a period without assessments too")
    void windows() {
        fixtures().run(2_000, 1);
        fixtures().run(2_000, 0.8);
        assertThat(screen()).contains("PSI de relance en relance");
        @SuppressWarnings("unchecked")
        RadioButtonGroup<WindowCard.From> source =
                find(RadioButtonGroup.class).all().getFirst();
        test(source).selectItem("Évaluations d’une période");
        roundTrip();
        assertThat(words(find(DriftView.class).single())).contains("Pas assez de données : 0 clients");
        @SuppressWarnings("unchecked")
        Select<Product> product = find(Select.class).all().getFirst();
        test(product).selectItem("Crédit à la consommation (données réelles, Espagne)");
        roundTrip();
        assertThat(words(find(DriftView.class).single())).contains("n’a pas encore été relancé");
    }
}
