package fr.scoreclair.advisor.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import fr.scoreclair.advisor.portfolio.drift.DriftFixtures;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** « Dérive et équité » from the first run to the answered alert, in a real browser. */
class DriftWalkIT extends InTheBrowser {

    @Autowired
    ApplicationContext beans;

    @ParameterizedTest(name = "{0}")
    @DisplayName("Nothing, stable with outcomes, moved, a period; an alert is read and answered")
    @MethodSource("fr.scoreclair.advisor.walk.Variant#walked")
    void drift(Variant variant) {
        DriftFixtures fixtures = new DriftFixtures(beans, database);
        fixtures.forget();
        try (Walker walker = walker(variant)) {
            walker.signInAs("superviseur");
            walker.goTo("/derive-equite");
            walker.see(".sc-empty");
            walker.look("drift-nothing");

            fixtures.runWithOutcomes(3_000, 0);
            walker.goTo("/derive-equite");
            walker.see(".sc-drift .sc-groups sc-chart svg");
            walker.look("drift-stable");

            fixtures.runWithOutcomes(3_000, 1);
            fixtures.run(3_000, 0.8);
            walker.goTo("/derive-equite");
            walker.see(".sc-drift .sc-banner.bad");
            Locator income =
                    walker.page().locator(".sc-subjects vaadin-details-summary").nth(1);
            income.click();
            walker.see("sc-pairs[drawn]");
            walker.look("drift-moved");

            walker.page()
                    .locator("vaadin-radio-button")
                    .filter(new Locator.FilterOptions().setHasText(variant.word("drift.source.ASSESSMENTS")))
                    .click();
            walker.see(".sc-window vaadin-date-picker");
            walker.see(".sc-drift .sc-banner.plain");
            walker.look("drift-period");

            walker.goTo("/alertes");
            walker.see(".sc-queue a");
            walker.look("alerts");
            walker.page()
                    .locator(".sc-queue a")
                    .filter(new Locator.FilterOptions()
                            .setHasText(variant.word("alerts.title.DRIFT").substring(0, 5)))
                    .first()
                    .click();
            walker.see("sc-pairs[drawn]");
            walker.page().locator("vaadin-text-area textarea").fill("Campagne auprès des étudiants, voulue.");
            walker.look("alert");
            walker.page().locator("main vaadin-button[theme~='primary']").click();
            walker.see(".sc-comment");
            walker.goTo("/alertes");
            walker.page()
                    .locator(".sc-queue a")
                    .filter(new Locator.FilterOptions().setHasText(variant.word("alerts.kind.FAIRNESS")))
                    .first()
                    .click();
            walker.see(".sc-groups sc-chart svg");
            walker.look("alert-fairness");
            assertThat(walker.page().url()).contains("alertes/");
            walker.hasSeenNoFault();
        }
        fixtures.forget();
    }
}
