package fr.scoreclair.advisor.portfolio.drift.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import fr.scoreclair.advisor.chart.PairedBars;
import fr.scoreclair.advisor.portfolio.drift.Alert;
import fr.scoreclair.advisor.portfolio.drift.Alerts;
import fr.scoreclair.advisor.portfolio.drift.DriftFixtures;
import fr.scoreclair.advisor.support.ScreenTest;
import fr.scoreclair.advisor.support.TestDatabase;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** « Alertes »: list, detail, answer. */
class AlertsViewTests extends ScreenTest {

    @Autowired
    TestDatabase database;

    @Autowired
    ApplicationContext beans;

    @Autowired
    Alerts alerts;

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

    private String list() {
        return words(navigate(AlertsView.class));
    }

    private String detail(String id) {
        return words(navigate(AlertsView.class, id));
    }

    @Test
    @DisplayName("No alert: it says so; an address of none as well")
    void none() {
        assertThat(list()).contains("Aucune alerte ouverte");
        assertThat(detail(UUID.randomUUID().toString())).contains("introuvable");
        assertThat(detail("x")).contains("introuvable");
    }

    @Test
    @DisplayName("An alert is listed, tells what was found with its picture, and is answered with a comment")
    void answered() {
        fixtures().run(2_000, 0.6);
        assertThat(list())
                .contains("Dérive : Revenu annuel net (PSI ", "à examiner", "tout le portefeuille, 2 000 clients");
        Alert alert = alerts.find(null, null, true, 0, 10).stream()
                .filter(one -> one.subject().equals("AMT_INCOME_TOTAL"))
                .findFirst()
                .orElseThrow();
        assertThat(find(Anchor.class).all().stream().map(Anchor::getHref)).contains("alertes/" + alert.id());
        assertThat(detail(alert.id().toString()))
                .contains("la répartition s’est fortement déplacée", "Version du modèle");
        assertThat(find(PairedBars.class).all()).hasSize(1);
        Button done = find(Button.class).withText("Marquer comme examinée").single();
        test(done).click();
        roundTrip();
        assertThat(find(TextArea.class).single().isInvalid()).isTrue();
        test(find(TextArea.class).single()).setValue("Baisse voulue : prêts étudiants.");
        test(done).click();
        roundTrip();
        assertThat(words(find(AlertsView.class).single())).contains("superviseur, le", "prêts étudiants");
        assertThat(find(Button.class).withText("Marquer comme examinée").all()).isEmpty();
        list();
        @SuppressWarnings("unchecked")
        RadioButtonGroup<AlertsView.State> state = find(RadioButtonGroup.class).single();
        test(state).selectItem("Examinées");
        roundTrip();
        assertThat(words(find(AlertsView.class).single())).contains("Alertes : 1", "examinée");
    }

    @Test
    @DisplayName("A group that fares otherwise is an alert as well, with its figures")
    void unfair() {
        fixtures().runWithOutcomes(3_000, 1);
        assertThat(list()).contains("Équité : moins de 30 ans");
        Alert alert = alerts.find(null, Alert.Kind.FAIRNESS, true, 0, 10).getFirst();
        assertThat(detail(alert.id().toString())).contains("surestime le risque", "Refus à tort", "60 ans et plus");
    }
}
