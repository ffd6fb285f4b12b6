package fr.scoreclair.advisor.whatif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.scoreclair.advisor.audit.Bookkeeping;
import fr.scoreclair.advisor.base.NotFound;
import fr.scoreclair.advisor.base.Refusal;
import fr.scoreclair.advisor.base.Unavailable;
import fr.scoreclair.advisor.riskmodel.RiskModels;
import fr.scoreclair.advisor.security.Accounts;
import fr.scoreclair.advisor.support.Examples;
import fr.scoreclair.advisor.support.SignedInAs;
import fr.scoreclair.advisor.support.TestDatabase;
import fr.scoreclair.advisor.support.WholeApplication;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Simulations kept under a name: with their client, for the agency, until somebody takes them away. */
@WholeApplication
class ScenariosTests {

    @Autowired
    SimulationService simulations;

    @Autowired
    ScenarioService scenarios;

    @Autowired
    RiskModels models;

    @Autowired
    Bookkeeping bookkeeping;

    @Autowired
    Accounts accounts;

    @Autowired
    TestDatabase database;

    @BeforeEach
    void anAdvisorInParis() {
        Trying.clients(database);
        SignedInAs.person(accounts, "conseiller");
    }

    @AfterEach
    void everyScenarioHasItsEventAndTheReverse() {
        database.asOwner().execute("grant insert on audit_event to scoreclair_app");
        SignedInAs.nobody();
        assertThat(bookkeeping.broken()).isEmpty();
    }

    private Map<String, Double> cheaper(Simulation simulation) {
        Map<String, Double> values = new HashMap<>(simulation.base());
        values.put("AMT_CREDIT", 9_000.0);
        return values;
    }

    @Test
    @DisplayName("Kept, it is found again with every value, its loan and its score; missing stays missing")
    void kept() {
        Simulation simulation = simulations.open(Trying.PARIS);
        Scenario kept = scenarios.keep(simulation, "  9 000 € ", cheaper(simulation), 48, 0.049);
        assertThat(scenarios.of(simulation)).singleElement().satisfies(today -> {
            assertThat(today.scenario()).isEqualTo(kept);
            assertThat(today.rescored()).isFalse();
            assertThat(today.now()).isEqualTo(kept.then());
        });
        assertThat(kept.name()).isEqualTo("9 000 €");
        assertThat(kept.actor()).isEqualTo("conseiller");
        assertThat(kept.values()).containsEntry("AMT_CREDIT", 9_000.0).containsEntry("BUREAU_CREDIT_MEAN", null);
        String body = database.asOwner()
                .queryForObject("select body::text from audit_event where action = 'scenario.kept'", String.class);
        assertThat(body).contains(Trying.PARIS.toString()).doesNotContain("9 000", "9000");
    }

    @Test
    @DisplayName("A colleague of the agency may take it away; it is shown to nobody, and the trail knows of both")
    void removed() {
        Simulation simulation = simulations.open(Trying.PARIS);
        Scenario kept = scenarios.keep(simulation, "48 mois", cheaper(simulation), null, null);
        SignedInAs.person(accounts, "superviseur");
        scenarios.remove(kept.id());
        assertThat(scenarios.of(simulation)).isEmpty();
        assertThatThrownBy(() -> scenarios.remove(kept.id())).isInstanceOf(NotFound.class);
        assertThat(database.asOwner().queryForObject("select count(*) from scenario", Long.class))
                .isEqualTo(1);
        assertThat(scenarios
                        .keep(simulation, "48 mois", cheaper(simulation), null, null)
                        .name())
                .as("the name is free again")
                .isEqualTo("48 mois");
    }

    @Test
    @DisplayName("Another agency's scenario is none")
    void foreign() {
        Simulation simulation = simulations.open(Trying.PARIS);
        Scenario kept = scenarios.keep(simulation, "48 mois", cheaper(simulation), null, null);
        SignedInAs.person(accounts, "conseiller2");
        assertThatThrownBy(() -> scenarios.remove(kept.id())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> scenarios.of(simulation)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> scenarios.keep(simulation, "autre", cheaper(simulation), null, null))
                .isInstanceOf(NotFound.class);
    }

    @Test
    @DisplayName("Without a client nothing is kept; a name is asked for, once, and not endlessly")
    void refused() {
        Simulation nobody = simulations.open("pret-personnel", Examples.ordinary());
        assertThatThrownBy(() -> scenarios.keep(nobody, "x", nobody.base(), null, null))
                .isInstanceOf(NotFound.class);
        Simulation simulation = simulations.open(Trying.PARIS);
        for (String name : new String[] {"", "  ", "x".repeat(61), "a\nb"}) {
            assertThatThrownBy(() -> scenarios.keep(simulation, name, simulation.base(), null, null))
                    .isInstanceOf(Refusal.class);
        }
        for (int i = 0; i < ScenarioService.MOST; i++) {
            scenarios.keep(simulation, "n° " + i, simulation.base(), null, null);
        }
        assertThatThrownBy(() -> scenarios.keep(simulation, "N° 3", simulation.base(), null, null))
                .hasMessageContaining("porte déjà ce nom");
        assertThatThrownBy(() -> scenarios.keep(simulation, "encore", simulation.base(), null, null))
                .hasMessageContaining("supprimez-en un");
    }

    @Test
    @DisplayName("Nothing is kept that the trail cannot tell of")
    void noAudit() {
        Simulation simulation = simulations.open(Trying.PARIS);
        database.asOwner().execute("revoke insert on audit_event from scoreclair_app");
        assertThatThrownBy(() -> scenarios.keep(simulation, "48 mois", simulation.base(), null, null))
                .isInstanceOf(Unavailable.class);
        assertThat(database.asOwner().queryForObject("select count(*) from scenario", Long.class))
                .isZero();
    }

    @Test
    @DisplayName(
            "A scenario of another model version is scored anew, and says so; what that model refuses has no score")
    void anotherVersion() {
        Simulation simulation = simulations.open(Trying.PARIS);
        Scenario old = new Scenario(
                UUID.randomUUID(),
                Trying.PARIS,
                "vieux",
                Instant.EPOCH,
                "conseiller",
                "pret-personnel",
                "ab".repeat(32),
                new Outlook(0.9, 0.5),
                simulation.base(),
                null,
                null);
        Scenario.Today today = ScenarioService.today(old, simulation.model());
        assertThat(today.rescored()).isTrue();
        assertThat(today.now())
                .isEqualTo(new Outlook(
                        simulation.before().probability(), simulation.before().threshold()));
        Scenario.Today elsewhere = ScenarioService.today(old, models.active("credit-es"));
        assertThat(elsewhere.now()).isNull();
        assertThat(elsewhere.rescored()).isTrue();
    }
}
