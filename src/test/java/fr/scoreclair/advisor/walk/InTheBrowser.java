package fr.scoreclair.advisor.walk;

import fr.scoreclair.advisor.ScoreClair;
import fr.scoreclair.advisor.support.OnPostgres;
import fr.scoreclair.advisor.support.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** The whole application with a few demo clients, and one browser for all of a class' walks. */
@SpringBootTest(classes = ScoreClair.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@TestPropertySource(
        properties = {
            "vaadin.productionMode=true",
            "scoreclair.demo=true",
            "scoreclair.demo-clients=60",
            "scoreclair.data=target/test-data"
        })
@OnPostgres
abstract class InTheBrowser {

    private static Browser browser;

    @LocalServerPort
    private int port;

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

    /** Somebody who sees one variant of every screen. */
    Walker walker(Variant variant) {
        return Walker.of(browser.chromium(), address(), variant);
    }

    /** @param zoom how many dots of the screen make one of the page */
    Walker walker(int width, int height, int zoom) {
        return new Walker(browser.chromium(), address(), width, height, zoom);
    }

    private String address() {
        return "http://127.0.0.1:" + port;
    }
}
