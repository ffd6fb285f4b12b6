package fr.scoreclair.advisor.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import fr.scoreclair.advisor.ScoreClair;
import fr.scoreclair.advisor.support.OnPostgres;
import fr.scoreclair.advisor.support.TestDatabase;
import fr.scoreclair.advisor.whatif.Trying;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** « Simuler » in a real browser: whose file, drag, refuse, keep, compare. Look at the pictures in {@code target/screenshots}. */
@SpringBootTest(
        classes = ScoreClair.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "vaadin.productionMode=true",
            "scoreclair.demo=true",
            "scoreclair.demo-clients=60",
            "scoreclair.data=target/test-data"
        })
@OnPostgres
class WhatIfWalkIT {

    /**
     * Moves the first slider of the loan step by step and notes how long each step takes until the words of the gauge have
     * changed on the screen.
     */
    private static final String DRAG = """
            async steps => {
              const slider = document.querySelector('.sc-lever input[type=range]');
              const gauge = document.querySelector('[data-after] sc-gauge');
              const words = () => gauge.shadowRoot.querySelector('.words').textContent;
              const picture = () => new Promise(done => requestAnimationFrame(done));
              const took = [];
              for (let i = 0; i < steps; i++) {
                const before = words();
                const began = performance.now();
                slider.value = 4000 + (i * 7919) % 60000;
                slider.dispatchEvent(new Event('input', { bubbles: true }));
                while (words() === before && performance.now() - began < 1000) {
                  await picture();
                }
                took.push(performance.now() - began);
                await new Promise(done => setTimeout(done, 30));
              }
              slider.dispatchEvent(new Event('change', { bubbles: true }));
              return took;
            }""";

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
                .first()
                .click();
    }

    private static void type(Walker walker, String field, String text) {
        var input = walker.page()
                .locator("vaadin-text-field[aria-labelledby~='lever-" + field + "'] input, " + ".sc-lever:has(#lever-"
                        + field + ") vaadin-text-field input")
                .first();
        input.fill(text);
        input.press("Tab");
    }

    @ParameterizedTest(name = "{2} {3} at {0} x {1}")
    @DisplayName("Whose file, another term, a refusal, scenarios kept and compared")
    @CsvSource({"1280, 900, fr, light", "390, 844, fr, dark", "1280, 900, en, dark", "390, 844, en, light"})
    void simulate(int width, int height, String language, String scheme) {
        Trying.clients(database);
        boolean fr = language.equals("fr");
        String name = language + "-" + scheme;
        try (Walker walker = new Walker(browser.chromium(), "http://127.0.0.1:" + port, width, height, 1)) {
            walker.prefers(language, scheme);
            walker.signInAs("conseiller");
            walker.goTo("/simuler");
            walker.see(".sc-picker");
            walker.look("simulate-nobody-" + name);

            walker.goTo("/simuler/" + Trying.INCOMPLETE);
            walker.see(".sc-banner.bad");
            walker.look("simulate-incomplete-" + name);

            walker.goTo("/simuler/" + Trying.PARIS);
            walker.see("sc-lines[drawn]");
            walker.look("simulate-opened-" + name);

            type(walker, "months", "84");
            walker.see(".sc-lever.changed");
            walker.see(".sc-card:has-text('" + (fr ? "Ce qui change" : "What changes") + "') .sc-table");
            walker.page().locator(".sc-scenarios vaadin-text-field input").fill("84");
            press(walker, fr ? "Garder ce scénario" : "Keep this scenario");
            walker.see(".sc-scenario");
            type(walker, "AMT_CREDIT", "45000");
            walker.page()
                    .locator(".sc-scenarios vaadin-text-field input")
                    .fill(fr ? "45 000 € sur 84 mois" : "€45,000 over 84 months");
            press(walker, fr ? "Garder ce scénario" : "Keep this scenario");
            walker.see(".sc-scenario:nth-child(2)");
            walker.page().locator(".sc-scenario vaadin-checkbox").nth(0).click();
            walker.page().locator(".sc-scenario vaadin-checkbox").nth(1).click();
            walker.see(".sc-compare th:nth-child(4)");
            walker.page().locator("vaadin-details-summary").last().click();
            walker.see(".sc-heat");
            walker.look("simulate-compared-" + name);

            type(walker, "AMT_CREDIT", "600000");
            walker.see("[data-after].away");
            walker.look("simulate-refused-" + name);
            walker.hasSeenNoFault();
        }
    }

    @Test
    @DisplayName("From drag to picture, on loopback")
    void drag() {
        Trying.clients(database);
        try (Walker walker = new Walker(browser.chromium(), "http://127.0.0.1:" + port, 1280, 900, 1)) {
            walker.prefers("fr", "light");
            walker.signInAs("conseiller");
            walker.goTo("/simuler/" + Trying.PARIS);
            walker.see("sc-lines[drawn]");
            walker.page().evaluate(DRAG, 20);
            List<?> took = (List<?>) walker.page().evaluate(DRAG, 100);
            double[] sorted = took.stream()
                    .mapToDouble(one -> ((Number) one).doubleValue())
                    .sorted()
                    .toArray();
            System.out.printf(
                    java.util.Locale.ROOT,
                    "drag to picture over %d steps: p50 %.0f ms, p95 %.0f ms, max %.0f ms%n",
                    sorted.length,
                    sorted[sorted.length / 2],
                    sorted[(int) (sorted.length * 0.95) - 1],
                    sorted[sorted.length - 1]);
            assertThat(Arrays.stream(sorted).filter(ms -> ms >= 1000).count())
                    .as("steps that moved nothing")
                    .isLessThan(sorted.length / 2);
            walker.see(".sc-lever.changed");
            Long made = database.asOwner()
                    .queryForObject("select count(*) from audit_event where action = 'simulation.made'", Long.class);
            assertThat(made).as("a drag is not an event per step").isLessThan(10);
            walker.hasSeenNoFault();
        }
    }

    @Test
    @DisplayName("The key s on the Scorer leads here with what was entered")
    void key() {
        try (Walker walker = new Walker(browser.chromium(), "http://127.0.0.1:" + port, 1280, 900, 1)) {
            walker.prefers("fr", "light");
            walker.signInAs("conseiller");
            walker.see(".sc-fields .sc-field");
            var amount =
                    walker.page().locator(".sc-fields vaadin-text-field input").nth(2);
            amount.fill("23456");
            amount.press("s");
            amount.press("Backspace");
            amount.press("Tab");
            assertThat(walker.page().url()).contains("scorer");
            walker.page().locator("h1").click();
            walker.page().keyboard().press("s");
            walker.see("[data-after] sc-gauge");
            assertThat(walker.page().url()).contains("simuler");
            assertThat(walker.page()
                            .locator(".sc-lever:has(#lever-AMT_CREDIT) vaadin-text-field input")
                            .inputValue()
                            .replaceAll("\\D", ""))
                    .isEqualTo("23456");
            walker.hasSeenNoFault();
        }
    }
}
