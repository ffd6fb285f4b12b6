package fr.scoreclair.advisor.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import fr.scoreclair.advisor.ScoreClair;
import fr.scoreclair.advisor.client.ClientLinks;
import fr.scoreclair.advisor.client.CurrentScores;
import fr.scoreclair.advisor.client.FileScores;
import fr.scoreclair.advisor.comparison.Compared;
import fr.scoreclair.advisor.support.OnPostgres;
import fr.scoreclair.advisor.support.TestDatabase;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;

/** « Comparer » in a real browser: one client, two, four, and wishes that cannot be met. */
@SpringBootTest(
        classes = ScoreClair.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "vaadin.productionMode=true",
            "scoreclair.demo=true",
            "scoreclair.demo-clients=200",
            "scoreclair.data=target/test-data"
        })
@OnPostgres
class ComparisonWalkIT {

    private static Browser browser;

    @LocalServerPort
    int port;

    @Autowired
    TestDatabase database;

    @Autowired
    FileScores scores;

    @Autowired
    CurrentScores current;

    @Autowired
    TransactionTemplate transaction;

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

    private static String address(UUID... clients) {
        return "/" + ClientLinks.compare(List.of(clients));
    }

    private static void whole(Walker walker, String name) {
        walker.see("sc-histogram[drawn]");
        walker.see(".sc-compare table:has(.sc-link)");
        walker.look(name);
    }

    @ParameterizedTest(name = "{2} {3} at {0} x {1}")
    @DisplayName("One, two, four, and nobody")
    @CsvSource({"1280, 900, fr, light", "390, 844, fr, dark", "1280, 900, en, dark"})
    void compare(int width, int height, String language, String scheme) {
        Compared compared = new Compared(database, scores, current, transaction);
        UUID[] paris = IntStream.of(1, 2, 3, 5, 8)
                .mapToObj(n -> compared.client(n, "Paris", "pret-personnel"))
                .toArray(UUID[]::new);
        UUID lyon = compared.client(40, "Lyon", "pret-personnel");
        UUID spain = compared.client(41, "Paris", "credit-es");
        UUID empty = compared.empty(42, "Paris");
        try (Walker walker = new Walker(browser.chromium(), "http://127.0.0.1:" + port, width, height, 1)) {
            walker.prefers(language, scheme);
            walker.signInAs("conseiller");
            walker.goTo(address(paris[0]));
            whole(walker, "compare-one-" + language);
            walker.goTo(address(paris[0], paris[1]));
            whole(walker, "compare-two-" + language);
            walker.goTo(address(paris[0], paris[1], paris[2], paris[3]) + "&reference=2");
            whole(walker, "compare-four-" + language);
            walker.page().locator(".sc-who button").first().click();
            walker.see(".sc-who:not(:has(li:nth-child(4)))");
            assertThat(walker.page().url()).doesNotContain(paris[0].toString()).contains(paris[1].toString());
            if (language.equals("fr")) {
                walker.goTo("/comparer");
                walker.see("h2:has-text('Qui voulez-vous comparer')");
                walker.look("compare-nobody");
                walker.goTo(address(paris[0], lyon));
                walker.see("h2:has-text('Client introuvable')");
                walker.look("compare-unknown");
                walker.goTo(address(paris));
                walker.see("h2:has-text('Trop de clients')");
                walker.look("compare-too-many");
                walker.goTo(address(paris[0], spain));
                walker.see("h2:has-text('pas le même produit')");
                walker.look("compare-products");
                walker.goTo(address(paris[0], empty));
                walker.see("h2:has-text('Il manque un score')");
                walker.look("compare-without-score");
                fromTheScorer(walker, paris[0]);
            }
            walker.hasSeenNoFault();
        }
    }

    private static void fromTheScorer(Walker walker, UUID client) {
        walker.goTo("/" + ClientLinks.scorer(client));
        walker.page()
                .getByText("Lancer le scoring", new Page.GetByTextOptions().setExact(true))
                .click();
        walker.giveAReasonIfAsked();
        walker.see("a[data-key='c']");
        walker.page().locator("h1").first().click();
        walker.page().keyboard().press("c");
        walker.page().waitForURL(url -> url.contains("comparer?clients=" + client));
    }
}
