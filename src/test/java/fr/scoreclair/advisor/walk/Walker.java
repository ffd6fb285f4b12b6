package fr.scoreclair.advisor.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.ViewportSize;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A person at a screen of some size, who looks at everything and notes what is wrong. */
final class Walker implements AutoCloseable {

    private static final int PATIENCE_MS = 30_000;
    private static final String SETTLED =
            "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done(true))))";

    private final String address;
    private final String size;
    private final BrowserContext context;
    private final Page page;
    private final List<String> faults = new ArrayList<>();
    private String colours = "";

    /** @param zoom how many dots of the screen make one of the page */
    Walker(com.microsoft.playwright.Browser browser, String address, int width, int height, int zoom) {
        this.address = address;
        this.size = width + "x" + height + (zoom == 1 ? "" : "@" + zoom);
        context = browser.newContext(new NewContextOptions()
                .setViewportSize(width, height)
                .setDeviceScaleFactor(zoom)
                .setReducedMotion(ReducedMotion.REDUCE));
        page = context.newPage();
        page.setDefaultTimeout(PATIENCE_MS);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                faults.add("console: " + message.text() + " " + message.location());
            }
        });
        page.onPageError(error -> faults.add("page: " + error));
    }

    /** Someone who sees one variant of every screen. */
    static Walker of(com.microsoft.playwright.Browser browser, String address, Variant variant) {
        Walker walker = new Walker(browser, address, variant.width(), variant.height(), 1);
        walker.prefers(variant.language(), variant.scheme());
        walker.colours = "-" + variant.language() + "-" + variant.scheme();
        return walker;
    }

    Page page() {
        return page;
    }

    void prefers(String language, String scheme) {
        context.addCookies(List.of(
                new Cookie("sc-language", language).setUrl(address), new Cookie("sc-scheme", scheme).setUrl(address)));
    }

    void goTo(String path) {
        page.navigate(address + path);
    }

    void signInAs(String account) {
        goTo("/login");
        page.locator("button[data-demo-account='" + account + "']").click();
        page.waitForURL(url -> !url.contains("/login"));
    }

    void signOut() {
        page.locator(".sc-header button.round").click();
        page.locator("vaadin-login-form").waitFor();
    }

    Locator see(String selector) {
        Locator found = page.locator(selector).first();
        try {
            found.waitFor();
        } catch (TimeoutError notThere) {
            photograph("not-seen");
            throw new AssertionError(selector + " at " + page.url() + " " + faults, notThere);
        }
        return found;
    }

    /** Some demo files hold stale data: then the Scorer asks why it should score them. */
    void giveAReasonIfAsked() {
        page.locator(".sc-past a[aria-current], vaadin-dialog .sc-reasons")
                .first()
                .waitFor();
        if (page.locator("vaadin-dialog .sc-reasons").count() > 0) {
            page.locator(".sc-reasons vaadin-radio-button").first().click();
            page.locator("vaadin-dialog vaadin-button[theme~='primary']").click();
        }
    }

    /** Every screen is kept as a picture, fits the width of its window and has no violation that axe-core knows. */
    void look(String name) {
        page.evaluate("() => document.fonts.ready.then(() => true)");
        page.evaluate(SETTLED);
        photograph(name);
        fits(name);
        List<Rule> violations = new AxeBuilder(page).analyze().getViolations();
        assertThat(violations)
                .as("axe-core on %s at %s", name, size)
                .extracting(rule -> rule.getId() + ": " + rule.getHelp() + " "
                        + rule.getNodes().stream().map(node -> node.getHtml()).toList())
                .isEmpty();
    }

    /** The whole screen: it scrolls inside the frame, so the window is made as high as the screen for the picture. */
    private void photograph(String name) {
        ViewportSize window = page.viewportSize();
        Object needed = page.evaluate(
                "() => Math.ceil((document.querySelector('main')?.getBoundingClientRect().height ?? 0) + 60)");
        page.setViewportSize(window.width, Math.max(window.height, ((Number) needed).intValue()));
        page.evaluate(SETTLED);
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target/screenshots", name + colours + "-" + size + ".png")));
        page.setViewportSize(window.width, window.height);
    }

    /** Nothing sticks out sideways. */
    private void fits(String name) {
        Object overflow =
                page.evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(((Number) overflow).intValue()).as("%s fits %s", name, size).isLessThanOrEqualTo(0);
    }

    void hasSeenNoFault() {
        assertThat(faults).as("faults at %s", size).isEmpty();
    }

    @Override
    public void close() {
        context.close();
    }
}
