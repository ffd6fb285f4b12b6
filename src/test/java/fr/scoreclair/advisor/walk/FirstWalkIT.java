package fr.scoreclair.advisor.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The main job in a real browser: sign in, score a new client, score an existing one, and find both in the trail. The pictures
 * are in {@code target/screenshots}; look at them.
 */
class FirstWalkIT extends InTheBrowser {

    private Walker walker(int width, int height) {
        return walker(width, height, 1);
    }

    @ParameterizedTest(name = "at {0} x {1}")
    @DisplayName("From sign-in to the audit row")
    @CsvSource({"1280, 900", "390, 844"})
    void fromSignInToTheAuditRow(int width, int height) {
        database.forgetAssessmentsAndTrail();
        try (Walker walker = walker(width, height)) {
            walker.goTo("/login");
            walker.see("vaadin-login-form vaadin-button");
            walker.look("sign-in");
            walker.signInAs("conseiller");

            walker.see(".sc-fields .sc-field");
            walker.look("scorer-empty");
            walker.page().getByText("Lancer le scoring", exactly()).click();
            walker.see(".sc-why sc-chart[drawn]");
            String score = walker.see("sc-gauge").getAttribute("aria-label");
            assertThat(score).startsWith("Risque de défaut");
            walker.page().waitForURL("**/scorer?assessment=*");
            walker.look("scorer-new-client");
            show(walker, "Cascade", "sc-chart[drawn]:visible", "scorer-waterfall");
            show(walker, "Tableau", ".sc-table:visible", "scorer-table");

            walker.page().reload();
            walker.see(".sc-why sc-chart[drawn]");
            assertThat(walker.see("sc-gauge").getAttribute("aria-label")).isEqualTo(score);

            walker.goTo("/clients");
            walker.see("vaadin-grid a.sc-link");
            walker.look("clients");
            walker.page().locator("vaadin-grid a.sc-link").first().click();
            walker.see("a.sc-primary").click();
            walker.see(".sc-fields .sc-age");
            assertThat(walker.page().url()).contains("/scorer?client=");
            walker.look("scorer-file");
            walker.page().getByText("Lancer le scoring", exactly()).click();
            walker.giveAReasonIfAsked();
            walker.see(".sc-past a[aria-current]");
            walker.see(".sc-why sc-chart[drawn]");
            walker.look("scorer-existing-client");
            goFurther(walker);
            readTransparency(walker, "transparency");
            walker.goTo("/audit");
            walker.see(".sc-empty h1");
            walker.look("not-allowed");
            walker.signOut();

            walker.signInAs("conformite");
            readTheTrail(walker);
            walker.hasSeenNoFault();
        }
        assertThat(database.asOwner().queryForObject("select count(*) from assessment", Integer.class))
                .isEqualTo(2);
    }

    private static void goFurther(Walker walker) {
        walker.page().getByText("Courbe de réponse", exactly()).click();
        walker.see("sc-lines[drawn]");
        walker.page().getByText("Deuxième avis (LIME)", exactly()).click();
        assertThat(walker.see("p:has-text('Fidélité')").textContent()).contains("sur 1");
        walker.look("scorer-further");
    }

    private static void readTransparency(Walker walker, String name) {
        walker.goTo("/transparence");
        walker.see(".sc-drivers sc-chart[drawn]");
        walker.look(name);
        picture(walker, 1).click();
        walker.see("sc-swarm[drawn]");
        walker.look(name + "-swarm");
        picture(walker, 2).click();
        walker.see(".sc-drivers .sc-table");
        walker.look(name + "-table");
        product(walker, "credit-es", 1);
        walker.page().reload();
        assertThat(walker.see(".sc-sheet .sc-facts").textContent()).contains("credit-es 1.0.0");
        walker.see(".sc-drivers sc-chart[drawn]");
        walker.look(name + "-credit-es");
        product(walker, "pret-personnel-minimal", 2);
        walker.page().locator(".sc-how vaadin-button").click();
        PlaywrightAssertions.assertThat(walker.page().locator(".sc-card:has(.sc-sheet) h2"))
                .isFocused();
        walker.look(name + "-minimal");
    }

    private static void product(Walker walker, String product, int number) {
        walker.page()
                .locator(".sc-title .sc-segments vaadin-radio-button")
                .nth(number)
                .click();
        walker.page().waitForURL("**/transparence?product=" + product);
        walker.see(".sc-sheet .sc-facts:has-text('" + product + " 1.0.0')");
        walker.see(".sc-how .sc-facts:has-text('±')");
    }

    private static Locator picture(Walker walker, int number) {
        return walker.page()
                .locator(".sc-drivers .sc-segments vaadin-radio-button")
                .nth(number);
    }

    @ParameterizedTest(name = "{2} {3} at {0} x {1}")
    @DisplayName("Transparency in both languages and both schemes")
    @CsvSource({"390, 844, fr, dark", "1280, 900, en, light"})
    void transparency(int width, int height, String language, String scheme) {
        try (Walker walker = walker(width, height)) {
            walker.prefers(language, scheme);
            walker.signInAs("modele");
            readTransparency(walker, "transparency-" + language + "-" + scheme);
            walker.hasSeenNoFault();
        }
    }

    private static void readTheTrail(Walker walker) {
        Locator row = walker.see("vaadin-grid-cell-content:has-text('assessment.created')");
        walker.look("audit");
        walker.page().getByText("Vérifier la chaîne", exactly()).click();
        assertThat(walker.see(".sc-chain .sc-banner").textContent()).startsWith("Chaîne intacte");
        row.click();
        walker.see(".sc-detail .sc-body");
        walker.look("audit-event");
        walker.page().getByText("Rejouer cette évaluation", exactly()).click();
        assertThat(walker.see(".sc-detail .sc-banner").textContent()).startsWith("Identique au dernier bit");
        walker.look("audit-replay");
    }

    private static void show(Walker walker, String picture, String sign, String name) {
        walker.page()
                .locator(".sc-segments vaadin-radio-button", new Page.LocatorOptions().setHasText(picture))
                .click();
        walker.see(".sc-why " + sign);
        walker.look(name);
    }

    @ParameterizedTest(name = "{2} {3} at {0} x {1}")
    @DisplayName("The Scorer in both languages and both schemes")
    @CsvSource({"1280, 1500, en, dark, Run the scoring", "390, 844, fr, dark, Lancer le scoring"})
    void languagesAndSchemes(int width, int height, String language, String scheme, String launch) {
        try (Walker walker = walker(width, height)) {
            walker.prefers(language, scheme);
            walker.signInAs("superviseur");
            walker.see(".sc-fields .sc-field");
            walker.page().getByText(launch, exactly()).click();
            walker.see(".sc-why sc-chart[drawn]");
            walker.look("scorer-" + language + "-" + scheme);
            walker.hasSeenNoFault();
        }
    }

    @ParameterizedTest(name = "{4} {2} {3} at {0} x {1}")
    @DisplayName("The Scorer of the other products, with response curve and second opinion")
    @CsvSource({"1280, 900, fr, light, credit-es", "390, 844, en, dark, pret-personnel-minimal"})
    void otherProducts(int width, int height, String language, String scheme, String product) {
        try (Walker walker = walker(width, height)) {
            walker.prefers(language, scheme);
            walker.signInAs("superviseur");
            walker.goTo("/scorer?product=" + product);
            walker.see(".sc-fields .sc-field");
            walker.page().locator(".sc-actions vaadin-button").first().click();
            walker.see(".sc-why sc-chart[drawn]");
            walker.page().locator("vaadin-details-summary:has-text('LIME')").click();
            walker.see("p:has-text('LIME'), .sc-more .sc-table");
            walker.page()
                    .locator(
                            "vaadin-details-summary:has-text('Courbe de réponse'), vaadin-details-summary:has-text('Response curve')")
                    .click();
            walker.see("sc-lines[drawn]");
            walker.look("scorer-" + product + "-" + language + "-" + scheme);
            walker.hasSeenNoFault();
        }
    }

    @Test
    @DisplayName("Another language or scheme loses nothing that was typed")
    void typedAndSwitched() {
        try (Walker walker = walker(1280, 900)) {
            walker.signInAs("superviseur");
            Locator income =
                    walker.page().locator(".sc-field vaadin-text-field input").nth(1);
            income.fill("31 234,5");
            income.press("Tab");
            PlaywrightAssertions.assertThat(income).hasValue("31\u00a0234,5");
            walker.page().locator(".sc-header button.lang").click();
            PlaywrightAssertions.assertThat(income).hasValue("31,234.5");
            walker.page()
                    .locator(".sc-header button:has(vaadin-icon[icon='vaadin:moon-o'])")
                    .click();
            PlaywrightAssertions.assertThat(income).hasValue("31,234.5");
            walker.hasSeenNoFault();
        }
    }

    @ParameterizedTest(name = "at {0} x {1}, zoom {2}")
    @DisplayName("No screen scrolls sideways on a small telephone or at 200 %")
    @CsvSource({"360, 740, 1", "640, 450, 2"})
    void small(int width, int height, int zoom) {
        try (Walker walker = walker(width, height, zoom)) {
            walker.goTo("/login");
            walker.see("vaadin-login-form vaadin-button");
            walker.look("sign-in");
            walker.signInAs("conseiller");
            walker.see(".sc-fields .sc-field");
            walker.page().getByText("Lancer le scoring", exactly()).click();
            walker.see(".sc-why sc-chart[drawn]");
            walker.look("scorer-new-client");
            show(walker, "Cascade", "sc-chart[drawn]:visible", "scorer-waterfall");
            show(walker, "Tableau", ".sc-table:visible", "scorer-table");
            walker.goTo("/clients");
            walker.see("vaadin-grid a.sc-link");
            walker.look("clients");
            walker.goTo("/transparence");
            walker.see(".sc-drivers sc-chart[drawn]");
            walker.look("transparency");
            walker.signOut();
            walker.signInAs("conformite");
            readTheTrail(walker);
            walker.hasSeenNoFault();
        }
    }

    private static Page.GetByTextOptions exactly() {
        return new Page.GetByTextOptions().setExact(true);
    }
}
