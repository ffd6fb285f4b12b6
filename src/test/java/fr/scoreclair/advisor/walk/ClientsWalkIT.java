package fr.scoreclair.advisor.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Finding a client and reading the file, in a real browser. The pictures are in {@code target/screenshots}; look at them. */
class ClientsWalkIT extends InTheBrowser {

    @ParameterizedTest(name = "{0}")
    @DisplayName("From the list to the file: filters, a saved list, a file to take home, a newer datum, the to-do")
    @MethodSource("fr.scoreclair.advisor.walk.Variant#walked")
    void listAndFile(Variant variant) throws IOException {
        database.forgetAssessmentsAndTrail();
        database.asOwner().execute("truncate saved_filter");
        database.asOwner().execute("truncate update_request");
        boolean fr = variant.language().equals("fr");
        try (Walker walker = walker(variant)) {
            walker.signInAs("superviseur");
            walker.goTo("/clients");
            walker.see("vaadin-grid a.sc-link");
            walker.look("clients-list");

            walker.goTo("/clients?product=credit-es&age=30..39&freshness=stale&score=..0.5&sort=-score&income=x");
            walker.see("vaadin-grid a.sc-link");
            assertThat(walker.see(".sc-banner.warn").textContent()).contains(fr ? "Revenu annuel" : "Yearly income");
            walker.look("clients-filtered");
            click(walker, fr ? "Enregistrer cette liste" : "Save this list");
            walker.see("vaadin-dialog vaadin-text-field input").fill("Espagne");
            walker.look("clients-save");
            click(walker, fr ? "Enregistrer" : "Save");
            walker.see("vaadin-button:has-text('" + (fr ? "Supprimer cette liste" : "Delete this list") + "')");
            walker.look("clients-saved");
            Download download = walker.page().waitForDownload(() -> walker.page()
                    .getByText(fr ? "Exporter en CSV" : "Export as CSV", exactly())
                    .click());
            assertThat(download.suggestedFilename()).matches("clients-\\d{4}-\\d\\d-\\d\\d\\.csv");
            assertThat(Files.readAllLines(download.path())).hasSizeGreaterThan(1);

            walker.goTo("/clients?q=ZZZ");
            walker.see(".sc-empty");
            walker.look("clients-empty");

            UUID stale = database.asOwner().queryForObject("""
                            select client_id from current_score where product = 'pret-personnel'
                                and fresh_until < date '2026-11-22' order by client_id limit 1""", UUID.class);
            walker.goTo("/client/" + stale);
            walker.see(".sc-file .sc-table");
            walker.see("a.sc-primary").click();
            walker.see(".sc-fields .sc-field");
            walker.page()
                    .getByText(fr ? "Lancer le scoring" : "Run the scoring", exactly())
                    .click();
            walker.see("vaadin-dialog .sc-reasons");
            walker.look("scorer-stale-reason");
            walker.page().locator(".sc-reasons vaadin-radio-button").nth(1).click();
            walker.page()
                    .locator("vaadin-dialog vaadin-button:has-text('" + (fr ? "Lancer le scoring" : "Run the scoring")
                            + "')")
                    .click();
            walker.see(".sc-why sc-chart[drawn]");

            walker.goTo("/client/" + stale);
            walker.see("sc-timeline[drawn]");
            click(walker, fr ? "Demander une mise à jour" : "Ask for an update");
            walker.see(".sc-steps li");
            walker.look("file");
            walker.page()
                    .locator(".sc-file .sc-table vaadin-button[theme~='small']")
                    .nth(2)
                    .click();
            walker.see("vaadin-dialog .sc-entry");
            walker.look("file-edit");
            walker.page().keyboard().press("Escape");
            walker.page()
                    .locator(".sc-file .sc-table vaadin-button[theme~='tertiary']")
                    .nth(1)
                    .click();
            walker.see("vaadin-dialog .sc-table");
            walker.look("file-history");
            walker.page().keyboard().press("Escape");
            walker.goTo("/transparence");
            walker.see("h1");
            walker.signOut();

            walker.signInAs("conformite");
            walker.goTo("/client/" + stale);
            walker.see("sc-timeline[drawn]");
            walker.look("file-compliance");
            walker.hasSeenNoFault();
        }
        assertThat(database.asOwner()
                        .queryForObject("select count(*) from audit_event where action = 'client.opened'", Long.class))
                .as("the file twice, once in the Scorer, once by compliance")
                .isEqualTo(4);
    }

    private static void click(Walker walker, String caption) {
        Locator button = walker.page().locator("vaadin-button", new Page.LocatorOptions().setHasText(caption));
        button.last().click();
    }

    private static Page.GetByTextOptions exactly() {
        return new Page.GetByTextOptions().setExact(true);
    }
}
