package fr.scoreclair.advisor.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;
import org.springframework.test.context.TestPropertySource;

/** « Portefeuille » in a real browser. The pictures are in {@code target/screenshots}; look at them. */
@TestPropertySource(properties = "scoreclair.demo-clients=600")
class PortfolioWalkIT extends InTheBrowser {

    @ParameterizedTest(name = "{0}")
    @DisplayName("From no run to a trend: figures, a bar's clients, a filter, LGD, a page to take home")
    @MethodSource("fr.scoreclair.advisor.walk.Variant#walked")
    void portfolio(Variant variant) throws IOException {
        database.forgetAssessmentsAndTrail();
        database.asOwner()
                .execute("truncate run_summary, rescored, rescoring_chunk, rescoring_run, product_setting cascade");
        try (Walker walker = walker(variant)) {
            walker.signInAs("superviseur");
            walker.goTo("/portefeuille");
            walker.see(".sc-columns a.bar");
            walker.look("portfolio-no-run");

            press(walker, variant.word("rescoring.start"));
            walker.see("vaadin-dialog vaadin-button[theme~='primary']").click();
            walker.see(".sc-banner.good");
            readAgain(walker, variant);
            walker.see(".sc-bar-rows .ink.base");
            walker.see("sc-trend[drawn]");
            earlierRuns();
            readAgain(walker, variant);
            walker.see(".sc-figure:has-text('▲'), .sc-figure:has-text('▼')");
            walker.see("sc-trend[drawn]");
            walker.look("portfolio");

            walker.page()
                    .locator(".sc-portfolio-row.bands vaadin-radio-button")
                    .nth(1)
                    .click();
            walker.page()
                    .locator("vaadin-details.sc-more vaadin-details-summary")
                    .last()
                    .click();
            walker.see("th:has-text('" + variant.word("portfolio.band.unknown") + "'), th a:has-text('26')");
            walker.look("portfolio-by-age");

            press(walker, "LGD 45");
            walker.see("vaadin-dialog vaadin-text-field input").fill("50");
            walker.look("portfolio-lgd");
            press(walker, variant.word("portfolio.lgd.save"));
            walker.see(".sc-figure vaadin-button:has-text('50')");

            press(walker, variant.word("portfolio.export"));
            walker.see(".sc-menu a");
            walker.look("portfolio-export");
            Download page = walker.page()
                    .waitForDownload(
                            () -> walker.page().locator(".sc-menu a").first().click());
            Path kept = Path.of("target", "letters", "portfolio-" + variant.language() + ".pdf");
            Files.createDirectories(kept.getParent());
            Files.copy(page.path(), kept, StandardCopyOption.REPLACE_EXISTING);
            assertThat(new PdfReader(Files.readAllBytes(kept)).getNumberOfPages())
                    .isBetween(1, 6);
            assertThat(new PdfTextExtractor(new PdfReader(Files.readAllBytes(kept))).getTextFromPage(1))
                    .contains(variant.word("portfolio.figures"));
            walker.page().keyboard().press("Escape");

            walker.goTo("/portefeuille?product=credit-es&agency=Lyon&age=26..35&score=..0.5");
            walker.see(".sc-columns a.bar");
            walker.look("portfolio-filtered");
            walker.goTo("/portefeuille?product=pret-personnel&age=200..");
            walker.see(".sc-empty");
            walker.look("portfolio-nobody");

            walker.goTo("/portefeuille");
            Locator bar = walker.see(".sc-columns a.bar:nth-child(3)");
            String clients = bar.getAttribute("aria-label").replaceAll(".*: ([\\d\\u00a0,]+) clients", "$1");
            bar.click();
            walker.page().waitForURL(url -> url.contains("clients?"));
            walker.see("vaadin-grid a.sc-link");
            assertThat(walker.see(".sc-count").textContent()).startsWith(clients);
            walker.hasSeenNoFault();
        }
    }

    private static void readAgain(Walker walker, Variant variant) {
        walker.page()
                .locator("vaadin-button[aria-label='" + variant.word("portfolio.refresh") + "']")
                .click();
    }

    private static void press(Walker walker, String words) {
        walker.page().locator("vaadin-button:has-text('" + words + "')").last().click();
    }

    /** As if the portfolio had been rescored every few days for a while. */
    private void earlierRuns() {
        for (int days = 3; days < 75; days += 4) {
            database.asOwner().update("""
                    with made as (
                        insert into rescoring_run (product, started_at, started_by, model_sha256, threshold, features, clients,
                            owner, state, ended_at)
                        select product, started_at - make_interval(days => ?), 'system', model_sha256, threshold, features, clients,
                            gen_random_uuid(), 'CANCELLED', ended_at - make_interval(days => ?) from rescoring_run
                            where state = 'DONE' order by id limit 1 returning id)
                    insert into run_summary select made.id, agency, advisor, age_band, amount_band, stale, clients, scored,
                        round(favorable * (1 + 0.0006 * ?))::bigint, sum_of_scores * (1 - 0.001 * ? + 0.01 * sin(?)), exposure,
                        expected_default * (1 - 0.001 * ?), explained,
                        (select array_agg(x * (1 - 0.002 * ? * (ordinality % 3 - 1)) order by ordinality)
                            from unnest(absolute) with ordinality t(x, ordinality)), signed
                    from made, run_summary s where s.run = (select min(id) from rescoring_run where state = 'DONE')""", days, days, days, days, days, days, days);
        }
        database.asOwner().update("update rescoring_run set state = 'DONE' where started_by = 'system'");
    }
}
