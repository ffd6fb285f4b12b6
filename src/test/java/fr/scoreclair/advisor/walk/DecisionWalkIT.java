package fr.scoreclair.advisor.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import fr.scoreclair.advisor.ScoreClair;
import fr.scoreclair.advisor.support.OnPostgres;
import fr.scoreclair.advisor.support.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Score, say an opinion, refuse, and hand over the letter, in a real browser; then a loan that takes two. */
@SpringBootTest(
        classes = ScoreClair.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "vaadin.productionMode=true",
            "scoreclair.demo=true",
            "scoreclair.demo-clients=60",
            "scoreclair.decision.preliminary-share=1",
            "scoreclair.decision.products.pret-personnel.amount=AMT_CREDIT",
            "scoreclair.decision.products.pret-personnel.above=11000",
            "scoreclair.data=target/test-data"
        })
@OnPostgres
class DecisionWalkIT {

    private static Browser browser;

    @LocalServerPort
    int port;

    @Autowired
    TestDatabase database;

    @BeforeAll
    static void openTheBrowser() {
        browser = Browser.open();
    }

    @AfterAll
    static void closeTheBrowser() {
        if (browser != null) {
            browser.close();
        }
    }

    private static void press(Walker walker, String name) {
        walker.page()
                .getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }

    private static void choose(Walker walker, String outcome) {
        walker.page()
                .getByRole(
                        AriaRole.RADIO,
                        new Page.GetByRoleOptions().setName(outcome).setExact(true))
                .check();
    }

    @ParameterizedTest(name = "{2} {3} at {0} x {1}")
    @DisplayName("From the score to the letter")
    @CsvSource({"1280, 900, fr, light", "390, 844, fr, dark"})
    void fromTheScoreToTheLetter(int width, int height, String language, String scheme) throws IOException {
        database.forgetAssessmentsAndTrail();
        try (Walker walker = new Walker(browser.chromium(), "http://127.0.0.1:" + port, width, height, 1)) {
            walker.prefers(language, scheme);
            walker.signInAs("superviseur");
            walker.see(".sc-fields .sc-field");
            walker.page()
                    .getByText("Lancer le scoring", new Page.GetByTextOptions().setExact(true))
                    .click();
            walker.see("a[href^='decider/']").click();
            walker.see("main h1:has-text('Décider')");
            assertThat(walker.page().locator("sc-gauge").count()).isZero();
            walker.look("decide-opinion-first");
            choose(walker, "Refus");
            press(walker, "Enregistrer mon avis et voir le score");
            walker.see("sc-gauge");
            walker.look("decide-form");

            choose(walker, "Refus");
            walker.see(".sc-banner:has-text('dérogation')");
            walker.page().locator("vaadin-select").first().click();
            walker.page()
                    .locator("vaadin-select-item")
                    .getByText("Autre motif")
                    .first()
                    .click();
            walker.page().locator("vaadin-text-area textarea").fill("Le projet n’est pas assez documenté.");
            walker.page().reload();
            walker.see("sc-gauge");
            assertThat(walker.page().locator("vaadin-text-area textarea").inputValue())
                    .isEqualTo("Le projet n’est pas assez documenté.");
            walker.look("decide-override");
            press(walker, "Vérifier et enregistrer");
            walker.see("vaadin-confirm-dialog[opened]");
            walker.look("decide-confirm");
            press(walker, "Enregistrer");
            walker.see(".sc-decisions .sc-chip.warn");
            walker.look("decide-pending");
            walker.signOut();

            walker.signInAs("superviseur2");
            walker.goTo("/approbations");
            walker.see("main .sc-past a");
            walker.look("approvals");
            walker.page().locator("main .sc-past a").first().click();
            // the second person is part of the sample too
            walker.see("main h1:has-text('Décider')");
            choose(walker, "Accord");
            press(walker, "Enregistrer mon avis et voir le score");
            press(walker, "Approuver");
            walker.see(".sc-letter");
            Locator name = walker.page().locator(".sc-letter-controls vaadin-text-field input");
            name.fill("Madame Zoé Ölçü");
            walker.see(".sc-letter .addressee:has-text('Madame Zoé Ölçü')");
            walker.look("decide-letter");
            letter(walker, width);
            walker.hasSeenNoFault();
        }
        assertThat(database.asOwner().queryForObject("select count(*) from letter", Integer.class))
                .isEqualTo(1);
    }

    /** The link's bytes, as this signed-in browser gets them; and the screen on the browser's own paper. */
    private static void letter(Walker walker, int width) throws IOException {
        String href = walker.page().locator("a.sc-pdf").evaluate("a => a.href").toString();
        byte[] pdf = walker.page().request().get(href).body();
        Path folder = Files.createDirectories(Path.of("target", "letters"));
        Files.write(folder.resolve("walk-" + width + ".pdf"), pdf);
        PdfReader reader = new PdfReader(pdf);
        assertThat(reader.getNumberOfPages()).isEqualTo(2);
        assertThat(new PdfTextExtractor(reader).getTextFromPage(1))
                .contains("Madame Zoé Ölçü", "Votre demande de prêt n’est pas acceptée");
        byte[] paper = walker.page()
                .pdf(new Page.PdfOptions().setFormat("A4").setPath(folder.resolve("browser-" + width + ".pdf")));
        PdfReader printed = new PdfReader(paper);
        String all = new PdfTextExtractor(printed).getTextFromPage(1);
        assertThat(all).contains("Votre demande de prêt").doesNotContain("Corriger par une nouvelle");
    }
}
