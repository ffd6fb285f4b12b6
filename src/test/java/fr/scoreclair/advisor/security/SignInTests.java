package fr.scoreclair.advisor.security;

import static org.assertj.core.api.Assertions.assertThat;

import fr.scoreclair.advisor.support.TestDatabase;
import fr.scoreclair.advisor.support.WholeApplication;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The sign-in form as a browser posts it, and what the trail keeps of it. */
@WholeApplication
class SignInTests {

    @LocalServerPort
    int port;

    @Autowired
    TestDatabase database;

    HttpClient browser;

    @BeforeEach
    void aNewBrowserAndAnEmptyTrail() {
        browser = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        database.forgetAssessmentsAndTrail();
    }

    private HttpResponse<String> post(String path, String form) throws Exception {
        return browser.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String path) throws Exception {
        return browser.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .build(),
                BodyHandlers.ofString());
    }

    private List<Map<String, Object>> trail() {
        return database.asOwner().queryForList("select actor, role, action, subject from audit_event order by seq");
    }

    @Test
    void aStrangerIsSentToTheSignInForm() throws Exception {
        HttpResponse<String> answer = get("/");
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/login");
    }

    @Test
    void anAdvisorSignsInWithANewSessionAndTheTrailKnows() throws Exception {
        HttpResponse<String> answer = post("/login", "username=conseiller&password=demo");
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).doesNotContain("error");
        assertThat(get("/").statusCode()).as("no longer sent to the form").isNotEqualTo(302);
        assertThat(trail())
                .containsExactly(Map.of(
                        "actor", "conseiller",
                        "role", "ADVISOR",
                        "action", "sign-in.succeeded",
                        "subject", "account:conseiller"));
    }

    @Test
    void aWrongPasswordIsRefusedAndTheTrailKeepsNothingThatWasTyped() throws Exception {
        HttpResponse<String> answer = post("/login", "username=conseiller&password=canary-secret");
        assertThat(answer.headers().firstValue("Location").orElseThrow()).contains("error");
        post("/login", "username=jeanne.canary%40example.org&password=x");
        assertThat(trail())
                .extracting("action", "subject", "actor")
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("sign-in.refused", "account:conseiller", "system"),
                        org.assertj.core.groups.Tuple.tuple("sign-in.refused", "account:unknown", "system"));
        assertThat(database.asOwner()
                        .queryForObject("select count(*) from audit_event e where e::text like '%canary%'", Long.class))
                .isZero();
    }

    @Test
    void aSignInThatCannotBeAuditedDoesNotHappen() throws Exception {
        database.asOwner().execute("revoke insert on audit_event from scoreclair_app");
        try {
            HttpResponse<String> answer = post("/login", "username=conseiller&password=demo");
            assertThat(answer.headers().firstValue("Location").orElseThrow()).contains("error");
            assertThat(get("/").statusCode()).isEqualTo(302);
        } finally {
            database.asOwner().execute("grant insert on audit_event to scoreclair_app");
        }
    }

    @Test
    void theApiDoesNotKnowSessions() throws Exception {
        post("/login", "username=conseiller&password=demo");
        assertThat(get("/api/v1").statusCode()).isEqualTo(401);
    }
}
