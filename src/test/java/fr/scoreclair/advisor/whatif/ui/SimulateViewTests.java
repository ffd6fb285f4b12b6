package fr.scoreclair.advisor.whatif.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.textfield.TextField;
import fr.scoreclair.advisor.base.ui.NotFoundView;
import fr.scoreclair.advisor.chart.Gauge;
import fr.scoreclair.advisor.chart.LineChart;
import fr.scoreclair.advisor.support.ScreenTest;
import fr.scoreclair.advisor.support.TestDatabase;
import fr.scoreclair.advisor.whatif.Trying;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** « Simuler » over the real services. */
class SimulateViewTests extends ScreenTest {

    @Autowired
    TestDatabase database;

    @Override
    protected String person() {
        return "conseiller";
    }

    @BeforeEach
    void anEmptyTrail() {
        Trying.clients(database);
    }

    @AfterEach
    void theTrailCanBeWrittenAgain() {
        database.asOwner().execute("grant insert on audit_event to scoreclair_app");
    }

    private Component open(Object id) {
        UI.getCurrent().navigate("simuler/" + id);
        roundTrip();
        return (Component) getCurrentView();
    }

    private TextField field(String name) {
        return find(TextField.class).all().stream()
                .filter(one -> one.getAriaLabelledBy()
                        .filter(("lever-" + name)::equals)
                        .isPresent())
                .findFirst()
                .orElseThrow();
    }

    private void type(String name, String text) {
        test(field(name)).setValue(text);
        roundTrip();
    }

    private void press(String caption) {
        test(find(Button.class).all().stream()
                        .filter(one -> one.isVisible() && words(one).strip().equals(caption))
                        .findFirst()
                        .orElseThrow())
                .click();
        roundTrip();
    }

    private long events(String action) {
        return database.asOwner()
                .queryForObject("select count(*) from audit_event where action = ?", Long.class, action);
    }

    @Test
    @DisplayName("Without a file it asks whose, and tells of no score")
    void pick() {
        UI.getCurrent().navigate("simuler");
        roundTrip();
        assertThat(words((Component) getCurrentView()))
                .contains("Choisissez un dossier", "ce n’est pas une évaluation");
        assertThat(find(Gauge.class).all()).isEmpty();
        press("Nouvelle demande");
        assertThat(find(Gauge.class).all()).hasSize(2);
        assertThat(words((Component) getCurrentView())).contains("Les scénarios se gardent avec un dossier client");
    }

    @Test
    @DisplayName("A file opens with its loan, its score twice, two curves, and what does not move")
    void opened() {
        Component view = open(Trying.PARIS);
        assertThat(find(Gauge.class).all()).hasSize(2);
        assertThat(find(LineChart.class).all()).hasSize(2);
        assertThat(words(view))
                .contains("Dossier D-ESSAI-1 · ce n’est pas une évaluation", "Le prêt", "Le client")
                .contains("Ne se simule pas : Âge (35 ans)")
                .contains("l’avis resterait favorable")
                .contains("Aucun scénario gardé pour ce dossier");
        assertThat(field("AMT_ANNUITY").getValue().replace('\u00a0', ' ')).isEqualTo("3 000");
        assertThat(events("simulation.opened")).isEqualTo(1);
        assertThat(events("simulation.made")).isZero();
    }

    @Test
    @DisplayName("Another term moves the annuity, the instalment and the score; undone, all is as it was")
    void term() {
        Component view = open(Trying.PARIS);
        type("months", "48");
        assertThat(field("AMT_ANNUITY").getValue().replace('\u00a0', ' ')).isEqualTo("4 268,64");
        assertThat(words(view))
                .contains("355,72 €", "Après · 48 mois", "Ce qui change dans l’explication", "Revenir à 3 000 €");
        assertThat(events("simulation.made")).isEqualTo(1);
        press("Tout annuler");
        assertThat(field("AMT_ANNUITY").getValue().replace('\u00a0', ' ')).isEqualTo("3 000");
        assertThat(words(view)).doesNotContain("Revenir à 3 000 €");
    }

    @Test
    @DisplayName("Another annuity moves the term; a rate of 0 works; back by field")
    void annuity() {
        Component view = open(Trying.PARIS);
        type("rate", "0");
        type("AMT_ANNUITY", "3750");
        assertThat(field("months").getValue()).isEqualTo("48");
        assertThat(words(view)).contains("312,50 €", "Coût total du crédit0,00 €");
        type("AMT_CREDIT", "30000");
        assertThat(field("AMT_ANNUITY").getValue().replace('\u00a0', ' ')).isEqualTo("7 500");
        press("Revenir à 15 000 €");
        assertThat(field("AMT_ANNUITY").getValue().replace('\u00a0', ' ')).isEqualTo("3 750");
    }

    @Test
    @DisplayName("What is out of bounds is refused in words, at its field, and no score stands beside it")
    void refused() {
        open(Trying.PARIS);
        type("AMT_CREDIT", "600000");
        assertThat(field("AMT_CREDIT").isInvalid()).isTrue();
        assertThat(field("AMT_CREDIT").getErrorMessage()).contains("attendue entre");
        assertThat(find(Gauge.class).all().stream().filter(Component::isVisible))
                .hasSize(1);
        type("AMT_CREDIT", "12000");
        assertThat(field("AMT_CREDIT").isInvalid()).isFalse();
        type("months", "0");
        assertThat(field("months").getErrorMessage()).contains("entre 1 et 600");
        type("AMT_CREDIT", "beaucoup");
        assertThat(field("AMT_CREDIT").getErrorMessage()).contains("Écrivez un nombre");
    }

    @Test
    @DisplayName("An incomplete file says what is missing and where to go")
    void incomplete() {
        assertThat(words(open(Trying.INCOMPLETE))).contains("Rien à simuler", "Revenu annuel net", "obligatoire");
        assertThat(find(Gauge.class).all()).isEmpty();
    }

    @Test
    @DisplayName("Another agency's file, and none at all, are not found")
    void foreign() {
        assertThat(open(Trying.LYON)).isInstanceOf(NotFoundView.class);
        assertThat(open(UUID.randomUUID())).isInstanceOf(NotFoundView.class);
        assertThat(open("77")).isInstanceOf(NotFoundView.class);
    }

    @Test
    @DisplayName("Scenarios are kept, compared side by side with what differs marked, taken up and deleted")
    void scenarios() {
        Component view = open(Trying.PARIS);
        type("months", "48");
        keep("48 mois");
        type("AMT_CREDIT", "9000");
        keep("9 000 €");
        keep("9 000 €");
        assertThat(words(view)).contains("Un scénario porte déjà ce nom.");
        test(box("48 mois")).click();
        test(box("9 000 €")).click();
        roundTrip();
        assertThat(words(find(ScenarioTable.class).single()))
                .contains("Dossier48 mois9 000 €", "≠ 4 269 € par an", "≠ 9 000 €", "≠ 355,72 €");
        press("Tout annuler");
        press("Reprendre");
        assertThat(field("months").getValue()).isEqualTo("48");
        test(find(Button.class).all().stream()
                        .filter(one -> one.getAriaLabel()
                                .filter("Supprimer «\u00a048 mois\u00a0»"::equals)
                                .isPresent())
                        .findFirst()
                        .orElseThrow())
                .click();
        roundTrip();
        test(find(ConfirmDialog.class).single()).confirm();
        roundTrip();
        assertThat(find(ScenarioLine.class).all()).hasSize(1);
        assertThat(events("scenario.kept")).isEqualTo(2);
        assertThat(events("scenario.removed")).isEqualTo(1);
    }

    private void keep(String name) {
        test(find(TextField.class).all().stream()
                        .filter(one -> "Nom du scénario".equals(one.getLabel()))
                        .findFirst()
                        .orElseThrow())
                .setValue(name);
        press("Garder ce scénario");
    }

    private Checkbox box(String label) {
        return find(Checkbox.class).all().stream()
                .filter(one -> label.equals(one.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    @DisplayName("The trail is away: no score is shown until it is back")
    void noAudit() {
        Component view = open(Trying.PARIS);
        database.asOwner().execute("revoke insert on audit_event from scoreclair_app");
        type("months", "48");
        assertThat(words(view)).contains("aucun score n’est montré");
        type("AMT_CREDIT", "9000");
        assertThat(find(Gauge.class).all().stream().filter(Component::isVisible))
                .hasSize(1);
        database.asOwner().execute("grant insert on audit_event to scoreclair_app");
        type("AMT_CREDIT", "9500");
        assertThat(find(Gauge.class).all().stream().filter(Component::isVisible))
                .hasSize(2);
        assertThat(words(view)).doesNotContain("aucun score n’est montré");
    }

    @Test
    @DisplayName("The client's file and the Scorer's result lead here")
    void links() {
        UI.getCurrent().navigate("client/" + Trying.PARIS);
        roundTrip();
        assertThat(find(com.vaadin.flow.component.html.Anchor.class).all().stream()
                        .map(com.vaadin.flow.component.html.Anchor::getHref))
                .contains("simuler/" + Trying.PARIS);
    }
}
