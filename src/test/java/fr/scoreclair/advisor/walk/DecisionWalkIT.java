package fr.scoreclair.advisor.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;
import org.springframework.test.context.TestPropertySource;

/** Score, say an opinion, refuse, and hand over the letter, in a real browser; then a loan that takes two. */
@TestPropertySource(
        properties = {
            "scoreclair.decision.preliminary-share=1",
            "scoreclair.decision.products.pret-personnel.amount=AMT_CREDIT",
            "scoreclair.decision.products.pret-personnel.above=11000"
        })
class DecisionWalkIT extends InTheBrowser {

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

    @ParameterizedTest(name = "{0}")
    @DisplayName("From the score to the letter")
    @MethodSource("fr.scoreclair.advisor.walk.Variant#walked")
    void fromTheScoreToTheLetter(Variant variant) throws IOException {
        database.forgetAssessmentsAndTrail();
        try (Walker walker = walker(variant)) {
            walker.signInAs("superviseur");
            walker.see(".sc-fields .sc-field");
            walker.page()
                    .getByText(variant.word("scorer.launch"), new Page.GetByTextOptions().setExact(true))
                    .click();
            walker.see("a[href^='decider/']").click();
            walker.see("main h1:has-text('" + variant.word("decision.title") + "')");
            assertThat(walker.page().locator("sc-gauge").count()).isZero();
            walker.look("decide-opinion-first");
            choose(walker, variant.word("decision.outcome.REFUSAL"));
            press(walker, variant.word("decision.first.say"));
            walker.see("sc-gauge");
            walker.look("decide-form");

            choose(walker, variant.word("decision.outcome.REFUSAL"));
            walker.see(
                    ".sc-banner:has-text('" + variant.word("decision.override").substring(0, 12) + "')");
            walker.page().locator("vaadin-select").first().click();
            walker.page()
                    .locator("vaadin-select-item")
                    .getByText(variant.word("decision.reason.OTHER"))
                    .first()
                    .click();
            walker.page().locator("vaadin-text-area textarea").fill("Le projet n’est pas assez documenté.");
            await().until(() -> drafts("%documenté%") == 1);
            walker.page().reload();
            walker.see("sc-gauge");
            assertThat(walker.page().locator("vaadin-text-area textarea").inputValue())
                    .isEqualTo("Le projet n’est pas assez documenté.");
            walker.look("decide-override");
            press(walker, variant.word("decision.record"));
            walker.see("vaadin-dialog vaadin-button[theme~='primary']");
            walker.look("decide-confirm");
            press(walker, variant.word("decision.confirm.yes"));
            walker.see(".sc-decisions .sc-chip.warn");
            walker.look("decide-pending");
            walker.signOut();

            walker.signInAs("superviseur2");
            walker.goTo("/approbations");
            walker.see("main .sc-past a");
            walker.look("approvals");
            walker.page().locator("main .sc-past a").first().click();
            // the second person is part of the sample too
            walker.see("main h1:has-text('" + variant.word("decision.title") + "')");
            choose(walker, variant.word("decision.outcome.ACCORD"));
            press(walker, variant.word("decision.first.say"));
            press(walker, variant.word("approvals.approve"));
            walker.see(".sc-letter");
            Locator name = walker.page().locator(".sc-letter-controls vaadin-text-field input");
            name.fill("Madame Zoé Ölçü");
            walker.see(".sc-letter .addressee:has-text('Madame Zoé Ölçü')");
            walker.look("decide-letter");
            letter(walker, variant);
            walker.hasSeenNoFault();
        }
        assertThat(database.asOwner().queryForObject("select count(*) from letter", Integer.class))
                .isEqualTo(1);
    }

    private int drafts(String like) {
        return database.asOwner()
                .queryForObject("select count(*) from decision_draft where comment like ?", Integer.class, like);
    }

    /** The link's bytes, as this signed-in browser gets them; and the screen on the browser's own paper. */
    private static void letter(Walker walker, Variant variant) throws IOException {
        String href = walker.page().locator("a.sc-pdf").evaluate("a => a.href").toString();
        byte[] pdf = walker.page().request().get(href).body();
        Path folder = Files.createDirectories(Path.of("target", "letters"));
        Files.write(folder.resolve("walk-" + variant.width() + ".pdf"), pdf);
        PdfReader reader = new PdfReader(pdf);
        assertThat(reader.getNumberOfPages()).isEqualTo(2);
        assertThat(words(reader)).contains("MadameZoéÖlçü", "Votredemandedeprêtn’estpasacceptée");
        byte[] paper = walker.page()
                .pdf(new Page.PdfOptions()
                        .setFormat("A4")
                        .setPath(folder.resolve("browser-" + variant.width() + ".pdf")));
        PdfReader printed = new PdfReader(paper);
        assertThat(words(printed)).contains("Votredemandedeprêt").doesNotContain("Corrigerparunenouvelle");
    }

    /** Without any space: the extractor sees some where fonts are kerned. */
    private static String words(PdfReader reader) throws IOException {
        return new PdfTextExtractor(reader).getTextFromPage(1).replaceAll("\\s", "");
    }
}
