package fr.scoreclair.advisor.whatif.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.router.QueryParameters;
import fr.scoreclair.advisor.base.Background;
import fr.scoreclair.advisor.riskmodel.ReferenceGroup;
import fr.scoreclair.advisor.riskmodel.RiskModels;
import fr.scoreclair.advisor.scoring.AssessmentRequest;
import fr.scoreclair.advisor.scoring.AssessmentView;
import fr.scoreclair.advisor.scoring.ScoringService;
import fr.scoreclair.advisor.support.Examples;
import fr.scoreclair.advisor.support.ScreenTest;
import fr.scoreclair.advisor.whatif.Proposal;
import fr.scoreclair.advisor.whatif.RecourseAnswer;
import fr.scoreclair.advisor.whatif.RecourseService.Searched;
import fr.scoreclair.advisor.whatif.RecourseWording;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** « Que faudrait-il ? » and « Effet des données périmées ». */
class RecoursePanelTests extends ScreenTest {

    @Autowired
    ScoringService scoring;

    @Autowired
    RiskModels models;

    @Autowired
    RecourseWording wording;

    @Override
    protected String person() {
        return "conseiller";
    }

    private AssessmentView score(Map<String, Double> changed, Map<String, LocalDate> asOf) {
        Map<String, @Nullable Double> values = Examples.ordinary();
        values.putAll(changed);
        return scoring.assess(new AssessmentRequest(
                RiskModels.DEFAULT_PRODUCT, values, asOf, Map.of(), null, ReferenceGroup.AVERAGE, null));
    }

    private Component open(AssessmentView assessment) {
        UI.getCurrent().navigate("scorer", QueryParameters.of("assessment", String.valueOf(assessment.id())));
        roundTrip();
        return (Component) getCurrentView();
    }

    private Optional<Button> button(String words) {
        return find(Button.class).all().stream()
                .filter(b -> b.getText().replace('\u00a0', ' ').equals(words))
                .findFirst();
    }

    private String ask(RecourseAnswer answer, List<Proposal> simulated) {
        RecoursePanel panel = new RecoursePanel(
                () -> new Searched(models.active("pret-personnel"), answer),
                wording,
                new Background(Runnable::run),
                Optional.of(simulated::add));
        UI.getCurrent().add(panel);
        roundTrip();
        button("Que faudrait-il ?").orElseThrow().click();
        roundTrip();
        return words(panel);
    }

    @Test
    @DisplayName(
            "Under an unfavourable opinion one click tells what would do; under a favourable one nothing is offered")
    void onTheScorer() {
        Component scorer = open(
                score(Map.of("AMT_CREDIT", 45_000.0, "AMT_ANNUITY", 11_000.0, "BUREAU_ACTIVE_COUNT", 4.0), Map.of()));
        assertThat(words(scorer)).doesNotContain("au lieu de");
        button("Que faudrait-il ?").orElseThrow().click();
        roundTrip();
        assertThat(words(scorer)).contains("au lieu de", "sous le seuil de 35 %", "prouvée minimale");
        assertThat(words(open(score(Map.of(), Map.of())))).doesNotContain("Que faudrait-il");
    }

    @Test
    @DisplayName("A proposal is taken to Simuler, which shows its values and a score under the threshold")
    void simulated() {
        open(score(Map.of("AMT_CREDIT", 45_000.0, "AMT_ANNUITY", 11_000.0, "BUREAU_ACTIVE_COUNT", 4.0), Map.of()));
        button("Que faudrait-il ?").orElseThrow().click();
        roundTrip();
        button("Simuler cette proposition").orElseThrow().click();
        roundTrip();
        assertThat(getCurrentView()).isInstanceOf(SimulateView.class);
        assertThat(words((Component) getCurrentView())).contains("Tout annuler", "favorable");
    }

    @Test
    @DisplayName("A proposal is a card with before and after, and goes to the simulation as it is")
    void cards() {
        Proposal proposal =
                new Proposal(List.of(new Proposal.Change("AMT_INCOME_TOTAL", 25001, 30000)), null, 0.4, 0.34);
        List<Proposal> simulated = new ArrayList<>();
        String told = ask(new RecourseAnswer(0.4, 0.35, false, true, List.of(proposal), List.of()), simulated);
        assertThat(told)
                .contains("Avec un revenu de 30 000 € par an au lieu de 25 001 € par an", "25 001 € par an → 30 000 €");
        button("Simuler cette proposition").orElseThrow().click();
        assertThat(simulated).containsExactly(proposal);
    }

    @Test
    @DisplayName(
            "Where nothing does it says within which bounds; where the opinion is favourable, that nothing need change")
    void nothing() {
        assertThat(ask(
                        new RecourseAnswer(
                                0.6,
                                0.35,
                                false,
                                true,
                                List.of(),
                                List.of(new RecourseAnswer.Bound("AMT_INCOME_TOTAL", 25001, 127900, 0))),
                        new ArrayList<>()))
                .contains("Aucune solution dans ces bornes", "Revenu annuel net : de 25 001 € par an à 127 900 €");
    }

    @Test
    @DisplayName("Where the opinion is favourable already, it says that nothing need change")
    void favourable() {
        assertThat(ask(new RecourseAnswer(0.1, 0.35, true, true, List.of(), List.of()), new ArrayList<>()))
                .contains("L’avis est déjà favorable");
    }

    @Test
    @DisplayName("Stale data come with the scores they may hide, one by one and together")
    void staleData() {
        LocalDate old = LocalDate.now(java.time.ZoneId.of("Europe/Paris")).minusMonths(9);
        Component scorer = open(score(Map.of(), Map.of("AMT_INCOME_TOTAL", old, "AMT_ANNUITY", old)));
        assertThat(words(scorer))
                .contains(
                        "Effet des données périmées",
                        "22 501 € par an à 27 501 € par an",
                        "Toutes ensemble",
                        "Selon ce que sont devenues les données périmées");
        assertThat(words(open(score(Map.of(), Map.of())))).doesNotContain("Effet des données périmées");
    }
}
