package fr.scoreclair.advisor.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import fr.scoreclair.advisor.whatif.Trying;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** « Simuler » and « Que faudrait-il ? » in a real browser. Look at the pictures in {@code target/screenshots}. */
class WhatIfWalkIT extends InTheBrowser {

    @BeforeEach
    void clients() {
        Trying.everybody(database);
    }

    private Walker advisor(Variant variant) {
        Walker walker = walker(variant);
        walker.signInAs("conseiller");
        return walker;
    }

    private static void press(Walker walker, String name) {
        walker.page()
                .getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .first()
                .click();
    }

    private static Locator field(Walker walker, String field) {
        return walker.page()
                .locator(".sc-lever:has(#lever-" + field + ") vaadin-text-field input")
                .first();
    }

    private static void type(Walker walker, String field, String text) {
        Locator input = field(walker, field);
        input.fill(text);
        input.press("Tab");
    }

    private static void keep(Walker walker, Variant variant, String name, int th) {
        walker.page().locator(".sc-scenarios vaadin-text-field input").fill(name);
        press(walker, variant.word("simulate.scenario.keep"));
        walker.see(".sc-scenario:nth-child(" + th + ")");
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("Whose file, another term, a refusal, scenarios kept and compared; a reload loses nothing")
    @MethodSource("fr.scoreclair.advisor.walk.Variant#walked")
    void simulate(Variant variant) {
        try (Walker walker = advisor(variant)) {
            walker.goTo("/simuler");
            walker.see(".sc-picker");
            walker.look("simulate-nobody");
            walker.goTo("/simuler/" + Trying.INCOMPLETE);
            walker.see(".sc-banner.bad");
            walker.look("simulate-incomplete");
            walker.goTo("/simuler/" + Trying.PARIS);
            walker.see("sc-lines[drawn]");
            walker.look("simulate-opened");

            type(walker, "months", "84");
            walker.see(".sc-lever.changed");
            walker.see(".sc-card:has-text('" + variant.word("simulate.changed") + "') .sc-table");
            walker.look("simulate-changed");
            walker.page().reload();
            walker.see(".sc-lever.changed");
            assertThat(field(walker, "months").inputValue()).isEqualTo("84");
            keep(walker, variant, "84", 1);
            type(walker, "AMT_CREDIT", "45000");
            keep(
                    walker,
                    variant,
                    variant.language().equals("fr") ? "45 000 € sur 84 mois" : "€45,000 over 84 months",
                    2);
            walker.page().locator(".sc-scenario vaadin-checkbox input").nth(0).check();
            walker.see(".sc-scenario-table th:nth-child(3)");
            walker.page().locator(".sc-scenario vaadin-checkbox input").nth(1).check();
            walker.see(".sc-scenario-table th:nth-child(4)");
            walker.look("simulate-compared");
            walker.page().locator("vaadin-details-summary").last().click();
            walker.see(".sc-heat");
            walker.look("simulate-two");

            type(walker, "AMT_CREDIT", "600000");
            walker.see("[data-after].away");
            walker.look("simulate-refused");
            walker.hasSeenNoFault();
        }
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("What it would take, taken up; and where nothing would do")
    @MethodSource("fr.scoreclair.advisor.walk.Variant#walked")
    void recourse(Variant variant) {
        try (Walker walker = advisor(variant)) {
            walker.goTo("/simuler/" + Trying.HEAVY);
            walker.see("sc-lines[drawn]");
            press(walker, variant.word("recourse.ask"));
            walker.see(".sc-proposal");
            walker.look("simulate-recourse");
            press(walker, variant.word("recourse.simulate"));
            walker.see("[data-after] .sc-chip.good");
            walker.look("simulate-taken-up");

            walker.goTo("/simuler/" + Trying.STUCK);
            walker.see("sc-lines[drawn]");
            press(walker, variant.word("recourse.ask"));
            walker.see(".sc-recourse .sc-banner.warn");
            walker.look("simulate-recourse-none");
            walker.hasSeenNoFault();
        }
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName(
            "On the Scorer: an unfavourable opinion's way out, taken to Simuler; stale data that leave the opinion open")
    @MethodSource("fr.scoreclair.advisor.walk.Variant#walked")
    void scorer(Variant variant) {
        try (Walker walker = advisor(variant)) {
            score(walker, variant, "client=" + Trying.HEAVY);
            press(walker, variant.word("recourse.ask"));
            walker.see(".sc-proposal");
            walker.look("scorer-recourse");
            press(walker, variant.word("recourse.simulate"));
            walker.see("[data-after] .sc-chip.good");
            walker.page().waitForURL(url -> url.contains("simuler/"));

            score(walker, variant, "client=" + Trying.FRAGILE);
            walker.see(".sc-verdict:has-text('" + variant.word("result.fragile") + "')");
            walker.look("scorer-fragile");
            walker.hasSeenNoFault();
        }
    }

    private static void score(Walker walker, Variant variant, String query) {
        walker.goTo("/scorer?" + query);
        walker.see(".sc-fields .sc-field");
        walker.page()
                .getByText(variant.word("scorer.launch"), new Page.GetByTextOptions().setExact(true))
                .click();
        walker.giveAReasonIfAsked();
        walker.see(".sc-why sc-chart[drawn]");
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("The key s on the Scorer leads here with what was entered, but not while somebody writes")
    @MethodSource("fr.scoreclair.advisor.walk.Variant#walked")
    void key(Variant variant) {
        try (Walker walker = advisor(variant)) {
            walker.see(".sc-fields .sc-field");
            Locator amount =
                    walker.page().locator(".sc-fields vaadin-text-field input").nth(2);
            amount.fill("23456");
            amount.press("s");
            amount.press("Backspace");
            amount.press("Tab");
            assertThat(walker.page().url()).contains("scorer");
            walker.page().locator("h1").click();
            walker.page().keyboard().press("s");
            walker.see("[data-after] sc-gauge");
            walker.page().waitForURL(url -> url.contains("simuler"));
            assertThat(field(walker, "AMT_CREDIT").inputValue().replaceAll("\\D", ""))
                    .isEqualTo("23456");
            walker.page().reload();
            walker.see("[data-after] sc-gauge");
            assertThat(field(walker, "AMT_CREDIT").inputValue().replaceAll("\\D", ""))
                    .as("after a reload")
                    .isEqualTo("23456");
            walker.hasSeenNoFault();
        }
    }
}
