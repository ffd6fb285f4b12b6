package fr.scoreclair.advisor.walk;

import fr.scoreclair.advisor.decision.oversight.SampleDecisions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.test.context.TestPropertySource;

/** « Dérogations » in a real browser: nothing yet, then questions to ask, then the decisions behind a figure. */
@TestPropertySource(properties = {"scoreclair.demo-clients=20"})
class OverridesWalkIT extends InTheBrowser {

    private static void decisions(SampleDecisions sample) {
        sample.add(98, "Paris", "conseiller", "ACCORD", "FAVORABLE", 6.2, 3)
                .add(2, "Paris", "conseiller", "REFUSAL", "FAVORABLE", 42.0, 12)
                .add(70, "Lyon", "conseiller2", "ACCORD", "FAVORABLE", 75.0, 9)
                .add(22, "Lyon", "conseiller2", "REFUSAL", "UNFAVORABLE", 130.0, 20)
                .add(9, "Lyon", "conseiller2", "ACCORD", "UNFAVORABLE", 260.0, 15)
                .add(5, "Lyon", "conseiller2", "COMPLEMENT", "FAVORABLE", 20.0, 5)
                .add(12, "Paris", "superviseur2", "REFUSAL", "UNFAVORABLE", null, 30);
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("From nothing to the decisions behind a figure")
    @MethodSource("fr.scoreclair.advisor.walk.Variant#walked")
    void fromNothingToTheDecisions(Variant variant) {
        SampleDecisions sample = new SampleDecisions(database);
        try (Walker walker = walker(variant)) {
            walker.signInAs("superviseur");
            walker.goTo("/derogations");
            walker.see("main .sc-empty");
            walker.look("overrides-empty");

            decisions(sample);
            walker.goTo("/derogations");
            walker.see(".sc-questions li");
            walker.see("sc-chart[drawn], sc-chart svg");
            walker.look("overrides");
            walker.page().locator(".sc-tile .sc-behind").first().click();
            walker.see(".sc-behind-list vaadin-grid");
            walker.see("vaadin-grid-cell-content a.sc-link");
            walker.look("overrides-behind");

            walker.goTo("/derogations?agence=Marseille");
            walker.see("main .sc-empty");
            walker.hasSeenNoFault();
        }
    }
}
