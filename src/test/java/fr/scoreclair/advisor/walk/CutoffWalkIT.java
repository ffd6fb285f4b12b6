package fr.scoreclair.advisor.walk;

import static org.assertj.core.api.Assertions.assertThat;

import fr.scoreclair.advisor.riskmodel.RiskModels;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** A threshold is tried, proposed and approved by another person; a challenger is designated and compared. */
@TestPropertySource(properties = {"scoreclair.demo-clients=2000"})
class CutoffWalkIT extends InTheBrowser {

    @Autowired
    RiskModels models;

    @ParameterizedTest
    @MethodSource("fr.scoreclair.advisor.walk.Variant#walked")
    @DisplayName("Threshold: try, propose, approve")
    void threshold(Variant variant) {
        database.asOwner().execute("truncate threshold_verdict, threshold_proposal");
        models.takeThresholds();
        try (Walker first = walker(variant)) {
            first.signInAs("superviseur");
            first.goTo("/portefeuille");
            first.see(".sc-cutoff sc-lines[drawn]");
            first.page()
                    .locator(".sc-cutoff input[type=range]")
                    .first()
                    .evaluate(
                            "slider => { slider.value = 120; slider.dispatchEvent(new Event('input', {bubbles: true})); }");
            first.see(".sc-cutoff th:has-text('12" + (variant.language().equals("fr") ? "\u00a0" : "") + "%')");
            first.look("cutoff-tried");
            first.page()
                    .locator("vaadin-button:has-text('" + variant.word("cutoff.propose") + "')")
                    .first()
                    .click();
            first.see("vaadin-dialog textarea").fill("Trop de défauts ce trimestre.");
            first.look("cutoff-propose");
            first.see("vaadin-dialog vaadin-button[theme~='primary']").click();
            first.see(".sc-proposed");
            first.look("cutoff-proposed");
            first.hasSeenNoFault();
        }
        try (Walker second = walker(variant)) {
            second.signInAs("superviseur2");
            second.goTo("/portefeuille");
            second.see(".sc-proposed vaadin-button[theme~='primary']").click();
            second.see("vaadin-dialog vaadin-button[theme~='primary']").click();
            second.see(".sc-cutoff .sc-banner.warn vaadin-button");
            second.look("cutoff-approved");
            second.hasSeenNoFault();
        }
        assertThat(models.active("pret-personnel").catalogue().threshold()).isEqualTo(0.12);
    }

    @ParameterizedTest
    @MethodSource("fr.scoreclair.advisor.walk.Variant#walked")
    @DisplayName("Challenger: designate, rescore, compare")
    void challenger(Variant variant) {
        database.asOwner().execute("truncate shadow_swap, shadow_piece, shadow_score, challenger_designation");
        try (Walker walker = walker(variant)) {
            walker.signInAs("superviseur");
            walker.goTo("/challenger");
            walker.see(".sc-card vaadin-button[theme~='primary']").click();
            walker.see("vaadin-dialog textarea").fill("Voir ce que vaut le plus simple.");
            walker.see("vaadin-dialog vaadin-button[theme~='primary']").click();
            walker.see(".sc-card:has-text('1.1.0-logistique')");
            walker.goTo("/portefeuille");
            walker.see(".sc-card vaadin-button:has-text('" + variant.word("rescoring.start") + "')")
                    .click();
            walker.see("vaadin-dialog vaadin-button[theme~='primary']").click();
            walker.see(".sc-banner.good");
            walker.goTo("/challenger");
            walker.see("sc-lines[drawn]");
            walker.page()
                    .locator("vaadin-details-summary:has-text('" + variant.word("challenger.swaps") + "')")
                    .click();
            walker.see(".sc-card a[href*='client']");
            walker.look("challenger");
            walker.hasSeenNoFault();
        }
    }
}
