package fr.scoreclair.advisor.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import fr.scoreclair.advisor.client.ClientLinks;
import fr.scoreclair.advisor.client.CurrentScores;
import fr.scoreclair.advisor.client.FileScores;
import fr.scoreclair.advisor.comparison.Compared;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** « Comparer » in a real browser, the ways that lead there, and the keys. The pictures are in {@code target/screenshots}; look at them. */
@TestPropertySource(properties = {"scoreclair.demo-clients=200"})
class ComparisonWalkIT extends InTheBrowser {

    @Autowired
    FileScores scores;

    @Autowired
    CurrentScores current;

    @Autowired
    TransactionTemplate transaction;

    private static String address(UUID... clients) {
        return "/" + ClientLinks.compare(List.of(clients));
    }

    private static void whole(Walker walker, String name) {
        walker.see("sc-histogram[drawn]");
        walker.see(".sc-versus .sc-table:has(.sc-link)");
        walker.look(name);
    }

    private static void said(Walker walker, Variant variant, String state) {
        walker.see("h2:has-text(\"" + variant.word("compare.state." + state).replace('\u00a0', ' ') + "\")");
        walker.look("compare-" + state);
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("One, two, four; added, taken away, like others; and all that cannot be compared")
    @MethodSource("fr.scoreclair.advisor.walk.Variant#walked")
    void compare(Variant variant) {
        Compared compared = new Compared(database, scores, current, transaction);
        UUID[] paris = IntStream.of(1, 2, 3, 5, 8)
                .mapToObj(n -> compared.client(n, "Paris", "pret-personnel"))
                .toArray(UUID[]::new);
        UUID lyon = compared.client(40, "Lyon", "pret-personnel");
        UUID spain = compared.client(41, "Paris", "credit-es");
        UUID empty = compared.empty(42, "Paris");
        try (Walker walker = walker(variant)) {
            walker.signInAs("conseiller");
            walker.goTo("/comparer");
            said(walker, variant, "nobody");
            add(walker, "COMP-1");
            whole(walker, "compare-one");
            add(walker, "COMP-2");
            walker.see(".sc-who li:nth-child(2)");
            whole(walker, "compare-two");
            walker.goTo(address(paris[0], paris[1], paris[2], paris[3]) + "&reference=2");
            whole(walker, "compare-four");
            walker.page().locator(".sc-who button").first().click();
            walker.see(".sc-who:not(:has(li:nth-child(4)))");
            walker.page().waitForURL(url -> !url.contains(paris[0].toString()) && url.contains(paris[1].toString()));
            likeOthers(walker, variant);
            folded(walker, variant, paris[0], paris[1]);

            walker.goTo(address(paris[0], lyon));
            said(walker, variant, "unknown");
            walker.goTo(address(UUID.randomUUID()));
            walker.see("h2:has-text(\"" + variant.word("compare.state.unknown") + "\")");
            walker.goTo(address(paris));
            said(walker, variant, "many");
            walker.goTo(address(paris[0], spain));
            said(walker, variant, "products");
            walker.goTo(address(paris[0], empty));
            said(walker, variant, "without");
            walker.hasSeenNoFault();
        }
    }

    private static void add(Walker walker, String file) {
        Locator picker = walker.page().locator(".sc-who-bar vaadin-combo-box input");
        picker.click();
        picker.pressSequentially(file);
        walker.page()
                .locator("vaadin-combo-box-item:not([hidden]):has-text('" + file + "')")
                .first()
                .click();
        walker.see(".sc-who li:has-text('" + file + "')");
    }

    /** The nearest by data is put beside the others. */
    private static void likeOthers(Walker walker, Variant variant) {
        walker.page()
                .locator("vaadin-radio-button")
                .filter(new Locator.FilterOptions().setHasText(variant.word("compare.similar.space.DATA")))
                .click();
        walker.page()
                .locator(".sc-versus table:has(.sc-link) tbody vaadin-button")
                .first()
                .click();
        walker.see(".sc-who li:nth-child(4)");
    }

    private static void folded(Walker walker, Variant variant, UUID one, UUID other) {
        walker.goTo(address(one, other));
        walker.see("sc-histogram[drawn]");
        for (Locator summary : walker.page().locator("vaadin-details-summary").all()) {
            summary.click();
        }
        walker.see(".sc-versus vaadin-details[opened] table");
        whole(walker, "compare-facts");
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("From the list by choosing rows, from the Scorer by a key; keys are told of, and can be switched off")
    @MethodSource("fr.scoreclair.advisor.walk.Variant#walked")
    void ways(Variant variant) {
        Compared compared = new Compared(database, scores, current, transaction);
        UUID[] paris = IntStream.of(1, 2)
                .mapToObj(n -> compared.client(n, "Paris", "pret-personnel"))
                .toArray(UUID[]::new);
        try (Walker walker = walker(variant)) {
            Keyboard keyboard = walker.page().keyboard();
            walker.signInAs("conseiller");
            walker.goTo("/clients?q=COMP-");
            walker.see("vaadin-grid a.sc-link");
            Locator rows = walker.page().locator("vaadin-grid .sc-choose");
            rows.nth(0).click();
            rows.nth(1).click();
            walker.page()
                    .locator("vaadin-button")
                    .filter(new Locator.FilterOptions().setHasText(variant.word("clients.compare")))
                    .click();
            walker.see(".sc-who li:nth-child(2)");

            walker.goTo("/" + ClientLinks.scorer(paris[0]));
            Locator field =
                    walker.page().locator(".sc-fields vaadin-text-field input").first();
            field.click();
            field.press("Enter");
            walker.giveAReasonIfAsked();
            walker.see("a[data-key='c']");
            field.press("c");
            assertThat(walker.page().url()).as("a letter in a field is text").contains("scorer");
            walker.page().locator("h1").first().click();
            keyboard.press("c");
            walker.page().waitForURL(url -> url.contains("comparer?clients=" + paris[0]));

            walker.see("sc-histogram[drawn]");
            keyboard.press("/");
            assertThat(walker.see(".sc-who-bar vaadin-combo-box[focused]").isVisible())
                    .isTrue();
            walker.goTo("/transparence");
            walker.see("h1");
            keyboard.press("/");
            walker.see(".sc-filter-bar vaadin-text-field[focused]");
            assertThat(walker.page().url()).contains("clients");

            walker.goTo("/transparence");
            walker.see("h1").click();
            keyboard.press("?");
            walker.see("vaadin-dialog .sc-key-list");
            walker.look("keys");
            walker.page().locator("vaadin-dialog vaadin-checkbox label").click();
            walker.see("vaadin-dialog vaadin-checkbox:not([checked])");
            keyboard.press("Escape");
            walker.see("body:not(:has(vaadin-dialog[opened]))");
            walker.goTo("/transparence");
            walker.see("h1").click();
            keyboard.press("/");
            keyboard.press("?");
            walker.look("keys-off");
            assertThat(walker.page().url()).contains("transparence");
            assertThat(walker.page().locator("vaadin-dialog[opened]").count()).isZero();
            walker.hasSeenNoFault();
        }
    }
}
