package fr.scoreclair.advisor.whatif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.scoreclair.advisor.base.NotFound;
import fr.scoreclair.advisor.base.Refusal;
import fr.scoreclair.advisor.base.Unavailable;
import fr.scoreclair.advisor.riskmodel.Explained;
import fr.scoreclair.advisor.riskmodel.ReferenceGroup;
import fr.scoreclair.advisor.riskmodel.RiskModels;
import fr.scoreclair.advisor.scoring.AssessmentRequest;
import fr.scoreclair.advisor.scoring.AssessmentView;
import fr.scoreclair.advisor.scoring.ScoringService;
import fr.scoreclair.advisor.security.Accounts;
import fr.scoreclair.advisor.support.Examples;
import fr.scoreclair.advisor.support.SignedInAs;
import fr.scoreclair.advisor.support.TestDatabase;
import fr.scoreclair.advisor.support.WholeApplication;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** What the score would be, over the real models and a database: same score as an assessment, none without its trace. */
@WholeApplication
class SimulationServiceTests {

    @Autowired
    SimulationService simulations;

    @Autowired
    LoanScores loanScores;

    @Autowired
    ScoringService scoring;

    @Autowired
    RiskModels models;

    @Autowired
    Accounts accounts;

    @Autowired
    TestDatabase database;

    @BeforeEach
    void anAdvisorInParis() {
        Trying.clients(database);
        is("conseiller");
    }

    @AfterEach
    void theTrailCanBeWrittenAgain() {
        database.asOwner().execute("grant insert on audit_event to scoreclair_app");
        SignedInAs.nobody();
    }

    private void is(String person) {
        SignedInAs.person(accounts, person);
    }

    private List<Map<String, Object>> events(String action) {
        return database.asOwner()
                .queryForList(
                        "select actor, subject, replace(body::text, ': ', ':') as body from audit_event where action = ? order by seq",
                        action);
    }

    private static Map<String, Double> with(Map<String, Double> base, String feature, double value) {
        Map<String, Double> values = new HashMap<>(base);
        values.put(feature, value);
        return values;
    }

    @Test
    @DisplayName(
            "A simulation opened and settled tells the score an assessment would, leaves two events and no assessment")
    void sameScore() {
        Simulation simulation = simulations.open(Trying.PARIS);
        Map<String, Double> tried = with(simulation.base(), "AMT_CREDIT", 20_000);
        Outlook live = simulations.live(simulation, tried, Locale.FRENCH);
        Explained settled = simulations.settle(simulation, tried);
        assertThat(database.asOwner().queryForObject("select count(*) from assessment", Long.class))
                .isZero();
        assertThat(events("simulation.opened")).singleElement().satisfies(event -> assertThat(event)
                .containsEntry("actor", "conseiller")
                .containsEntry("subject", "simulation:" + simulation.id()));
        assertThat(events("simulation.made")).singleElement().satisfies(event -> assertThat(
                        event.get("body").toString())
                .contains("\"changed\":[\"AMT_CREDIT\"]", Trying.PARIS.toString(), "\"rows\":1")
                .doesNotContain("20000"));
        assertThat(events("client.opened")).hasSize(1);
        AssessmentView assessed = scoring.assess(new AssessmentRequest(
                "pret-personnel", tried, Map.of(), Map.of(), Trying.PARIS, ReferenceGroup.AVERAGE, null));
        assertThat(live.probability()).isEqualTo(assessed.explained().probability());
        assertThat(settled.probability()).isEqualTo(assessed.explained().probability());
        assertThat(settled.contributions()).isEqualTo(assessed.explained().contributions());
        assertThat(simulation.before().probability()).isNotEqualTo(live.probability());
    }

    @Test
    @DisplayName("Live scores while dragging leave no event of their own")
    void dragging() {
        Simulation simulation = simulations.open(Trying.PARIS);
        for (int amount = 5_000; amount < 6_000; amount += 100) {
            simulations.live(simulation, with(simulation.base(), "AMT_CREDIT", amount), Locale.FRENCH);
        }
        assertThat(events("simulation.made")).isEmpty();
    }

    @Test
    @DisplayName("An assessment is a start as well; its data, by the active model")
    void fromAnAssessment() {
        AssessmentView assessed = scoring.assess(new AssessmentRequest(
                "pret-personnel", Examples.ordinary(), Map.of(), Map.of(), null, ReferenceGroup.AVERAGE, null));
        Simulation simulation = simulations.open(assessed.id());
        assertThat(simulation.before().probability())
                .isEqualTo(assessed.explained().probability());
        assertThat(simulation.client()).isNull();
        assertThat(simulation.assessedBy()).isNull();
        assertThat(events("simulation.opened").getFirst().get("body").toString())
                .contains("\"from\":\"assessment:" + assessed.id());
    }

    @Test
    @DisplayName("A client of another agency and one that is nobody are told alike")
    void foreign() {
        assertThatThrownBy(() -> simulations.open(Trying.LYON)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> simulations.open(UUID.randomUUID())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> simulations.simulate(
                        new SimulationRequest("pret-personnel", Map.of(), List.of(Map.of()), Trying.LYON)))
                .isInstanceOf(NotFound.class);
        is("superviseur");
        assertThat(simulations.open(Trying.LYON).client()).isNotNull();
        is("conformite");
        assertThatThrownBy(() -> simulations.open(Trying.PARIS)).isInstanceOf(AccessDeniedException.class);
        is("modele");
        assertThatThrownBy(() -> simulations.open("pret-personnel", Examples.ordinary()))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    @DisplayName(
            "What the model refuses is refused in words, with the bound, and an incomplete file cannot be simulated")
    void refused() {
        assertThatThrownBy(() -> simulations.open(Trying.INCOMPLETE))
                .isInstanceOfSatisfying(Refusal.class, e -> assertThat(e.violations())
                        .extracting(Refusal.Violation::field)
                        .containsExactly("AMT_INCOME_TOTAL"));
        Simulation simulation = simulations.open(Trying.PARIS);
        assertThatThrownBy(() ->
                        simulations.live(simulation, with(simulation.base(), "AMT_CREDIT", 600_000), Locale.ENGLISH))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        e -> assertThat(e.violations().getFirst().message()).contains("between"));
    }

    @Test
    @DisplayName("No trail, no score: neither opened nor settled nor asked for in a row")
    void noAuditNoAnswer() {
        Simulation simulation = simulations.open(Trying.PARIS);
        database.asOwner().execute("revoke insert on audit_event from scoreclair_app");
        assertThatThrownBy(() -> simulations.open(Trying.PARIS)).isInstanceOf(Unavailable.class);
        assertThatThrownBy(() -> simulations.open("pret-personnel", Examples.ordinary()))
                .isInstanceOf(Unavailable.class);
        assertThatThrownBy(() -> simulations.settle(simulation, simulation.base()))
                .isInstanceOf(Unavailable.class);
        assertThatThrownBy(() -> simulations.simulate(new SimulationRequest(
                        "pret-personnel", Examples.ordinary(), List.of(Map.of("AMT_CREDIT", 9_000.0)), null)))
                .isInstanceOf(Unavailable.class);
    }

    @Test
    @DisplayName("The curves by term and by amount go through the score that is shown")
    void curves() {
        Simulation simulation = simulations.open(Trying.PARIS);
        LoanVariables loan = LoanVariables.of(simulation.model().catalogue()).orElseThrow();
        double rate = 0.05;
        Map<String, Double> tried = with(simulation.base(), "AMT_ANNUITY", loan.yearly(15_000, 48, rate));
        double score = simulations.live(simulation, tried, Locale.FRENCH).probability();
        assertThat(loanScores.byTerm(simulation, loan, tried, 15_000, rate))
                .hasSize(115)
                .anySatisfy(point -> {
                    assertThat(point.at()).isEqualTo(48);
                    assertThat(point.probability()).isCloseTo(score, org.assertj.core.api.Assertions.within(1e-9));
                });
        assertThat(loanScores.byAmount(simulation, loan, tried, 48, rate))
                .allSatisfy(point -> assertThat(point.probability()).isBetween(0.0, 1.0))
                .extracting(LoanScores.Point::at)
                .startsWith(1_000.0)
                .endsWith(75_000.0);
    }

    @Test
    @DisplayName("Each product says what its loan moves: instalments with interest here, the principal alone there")
    void loanVariables() {
        LoanVariables personal =
                LoanVariables.of(models.active("pret-personnel").catalogue()).orElseThrow();
        LoanVariables spanish =
                LoanVariables.of(models.active("credit-es").catalogue()).orElseThrow();
        assertThat(personal.interest()).isTrue();
        assertThat(personal.yearly(15_000, 48, 0.049)).isEqualTo(4_137.12);
        assertThat(spanish.yearly().name()).isEqualTo("ANNUITY");
        assertThat(spanish.interest()).isFalse();
        assertThat(spanish.yearly(6_000, 48, 0.049)).isEqualTo(1_500);
        assertThat(spanish.months(6_000, 1_500, 0.049)).hasValue(48);
        assertThat(spanish.instalment(6_000, 48, 0)).isEqualTo(125);
    }
}
