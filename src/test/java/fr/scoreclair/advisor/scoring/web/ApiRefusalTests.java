package fr.scoreclair.advisor.scoring.web;

import static fr.scoreclair.advisor.support.Examples.ORDINARY_ARRAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import fr.scoreclair.advisor.support.Api;
import fr.scoreclair.advisor.support.Api.Answer;
import fr.scoreclair.advisor.support.TestDatabase;
import fr.scoreclair.advisor.support.WholeApplication;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Every refusal is a problem document with a correlation id and nothing of the inside; T1 and T15 over HTTP. */
@WholeApplication
class ApiRefusalTests {

    private static final String PREDICT = "/api/v1/predict";

    @LocalServerPort
    int port;

    @Autowired
    TestDatabase database;

    @Autowired
    HikariDataSource pool;

    Api api;
    String token;

    @BeforeEach
    void aTokenForEverything() {
        api = new Api(port);
        token = api.token();
    }

    private static JsonNode problem(Answer answer, int status) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        JsonNode problem = answer.json();
        assertThat(problem.get("status").intValue()).isEqualTo(status);
        assertThat(problem.get("title").stringValue()).isNotBlank();
        assertThat(problem.get("type").stringValue()).startsWith("urn:scoreclair:problem:");
        assertThat(problem.get("correlation_id").stringValue())
                .isNotBlank()
                .isEqualTo(answer.header("X-Correlation-Id"));
        assertThat(answer.text()).doesNotContain("Exception", "org.", "fr.scoreclair", "java.", "jackson", "select ");
        return problem;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "\"x\"",
                "{\"features\":[1],\"features\":[2]}",
                "{\"features\":{\"AMT_CREDIT\":1,\"AMT_CREDIT\":2}}",
                "{\"features\":[1],\"surprise\":1}",
                "{\"features\":NaN}",
                "{}",
                "{\"features\":7}",
                "{\"features\":[1]} trailing",
                "{\"features\":[1],\"client_id\":\"nobody\"}",
                "{\"features\":[1],\"as_of\":{\"AMT_CREDIT\":\"yesterday\"}}"
            })
    void whatIsNotTheExpectedJsonIsMalformed(String body) {
        problem(api.post(PREDICT, token, body), 400);
    }

    @Test
    void aThousandNestedArraysAreMalformedAndQuicklySo() {
        problem(api.post(PREDICT, token, "{\"features\":" + "[".repeat(1000) + "]".repeat(1000) + "}"), 400);
    }

    @Test
    void withoutATokenNothingIsSaid() {
        problem(api.post(PREDICT, "", "{\"features\":" + ORDINARY_ARRAY + "}"), 401);
        problem(api.get("/api/v1", "not.a.token"), 401);
        problem(api.get("/api/nothing", ""), 401);
        problem(api.get("/oauth2/jwks", ""), 401);
        problem(api.get("/actuator/health", ""), 401);
    }

    @Test
    void aTokenToReadDoesNotScoreAndNoTokenOpensWhatIsNotNamed() {
        problem(api.post(PREDICT, api.token("score:read"), "{\"features\":" + ORDINARY_ARRAY + "}"), 403);
        problem(api.get("/api/other", token), 403);
        problem(api.get("/actuator/health", token), 403);
    }

    @Test
    void anUnknownAddressOrAssessmentIsNotFound() {
        problem(api.get("/api/v1/nothing", token), 404);
        problem(api.get("/api/v1/assessments/" + UUID.randomUUID(), token), 404);
        problem(api.post("/api/v1/assessments/" + UUID.randomUUID() + "/replay", token, ""), 404);
        problem(api.get("/api/v1/assessments/77", token), 400);
        problem(api.get(PREDICT, token), 405);
    }

    @Test
    void anotherMediaTypeIsRefused() {
        Answer answer = api.send(
                api.request(PREDICT, token).header("Content-Type", "text/plain").POST(BodyPublishers.ofString("{}")));
        problem(answer, 415);
    }

    @Test
    void aBodyThatIsTooLargeIsRefusedWhetherItSaysSoOrNot() {
        String large = "{\"features\":[" + "1,".repeat(5_000_000) + "1]}";
        problem(api.post(PREDICT, token, large), 413);
        byte[] bytes = large.substring(0, 200_000).getBytes(StandardCharsets.UTF_8);
        Answer chunked = api.send(api.request(PREDICT, token)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(bytes))));
        problem(chunked, 413);
    }

    @Test
    void aRefusedValueNamesTheFeatureAndItsBoundsInTheUnitsOfTheScreen() {
        String body = "{\"features\":[-1,25001,15000,null,-2000,null,null,null,null,7],\"as_of\":{}}";
        JsonNode violations = problem(api.post(PREDICT, token, body), 422).get("violations");
        assertThat(violations.get(0).get("field").stringValue()).isEqualTo("DAYS_BIRTH");
        assertThat(violations.get(0).get("message").stringValue())
                .isEqualTo("Âge : valeur attendue entre 18\u00a0ans et 100\u00a0ans.");
        assertThat(violations.get(1).get("field").stringValue()).isEqualTo("AMT_ANNUITY");
        assertThat(violations.get(2).get("message").stringValue()).contains("0\u00a0% et 100\u00a0%");
        JsonNode english = problem(api.post(PREDICT, token, body, "Accept-Language", "en"), 422);
        assertThat(english.get("violations").get(0).get("message").stringValue())
                .isEqualTo("Age: expected between 18\u00a0years and 100\u00a0years.");
    }

    @Test
    void otherRefusedValuesAreNamedToo() {
        refused("{\"features\":[1,2,3]}", "features");
        refused("{\"features\":[\"1\",2,3,4,5,6,7,8,9,10]}", "DAYS_BIRTH");
        refused("{\"features\":[1e400,2,3,4,5,6,7,8,9,0]}", "DAYS_BIRTH");
        refused("{\"features\":{\"SHOE_SIZE\":42}}", "SHOE_SIZE");
        refused("{\"features\":" + ORDINARY_ARRAY + ",\"product\":\"mortgage\"}", "product");
        refused("{\"features\":" + ORDINARY_ARRAY + ",\"reference\":\"mine\"}", "reference");
        String tomorrow = LocalDate.now().plusDays(2).toString();
        refused("{\"features\":" + ORDINARY_ARRAY + ",\"as_of\":{\"AMT_CREDIT\":\"" + tomorrow + "\"}}", "AMT_CREDIT");
        refused("{\"features\":" + ORDINARY_ARRAY + ",\"as_of\":{\"SHOE_SIZE\":\"2026-01-01\"}}", "SHOE_SIZE");
    }

    private void refused(String body, String field) {
        JsonNode violations = problem(api.post(PREDICT, token, body), 422).get("violations");
        assertThat(violations.get(0).get("field").stringValue()).isEqualTo(field);
    }

    @Test
    void theSameKeyTellsTheSameAnswerAndRefusesAnotherBody() {
        String key = UUID.randomUUID().toString();
        String body = "{\"features\":" + ORDINARY_ARRAY + "}";
        Answer first = api.post(PREDICT, token, body, "Idempotency-Key", key);
        Answer again = api.post(PREDICT, token, body, "Idempotency-Key", key);
        assertThat(again.json()).isEqualTo(first.json());
        JsonNode other = problem(api.post(PREDICT, token, body.replace("15000", "16000"), "Idempotency-Key", key), 422);
        assertThat(other.get("violations").get(0).get("field").stringValue()).isEqualTo("Idempotency-Key");
        problem(api.post(PREDICT, token, body, "Idempotency-Key", "two words"), 400);
    }

    @Test
    void aCallersOwnCorrelationIdIsKeptWhereItIsPlain() {
        assertThat(api.get("/livez", "", "X-Correlation-Id", "order-4711-a").header("X-Correlation-Id"))
                .isEqualTo("order-4711-a");
        assertThat(api.get("/livez", "", "X-Correlation-Id", "<script>alert(1)</script>")
                        .header("X-Correlation-Id"))
                .doesNotContain("<");
    }

    @Test
    void noForeignPageIsInvited() {
        Answer answer = api.get("/api/v1", token, "Origin", "https://elsewhere.example");
        assertThat(answer.response().headers().map().keySet())
                .noneMatch(name -> name.toLowerCase().startsWith("access-control-"));
    }

    @Test
    void withoutAuditThereIsNoAnswer() {
        database.asOwner().execute("revoke insert on audit_event from scoreclair_app");
        try {
            problem(api.post(PREDICT, token, "{\"features\":" + ORDINARY_ARRAY + "}"), 503);
            assertThat(api.get("/healthz", "").status()).isEqualTo(503);
        } finally {
            database.asOwner().execute("grant insert on audit_event to scoreclair_app");
        }
        assertThat(api.post(PREDICT, token, "{\"features\":" + ORDINARY_ARRAY + "}")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void withoutDatabaseThereIsNoAnswerWithinTwoSecondsAndItComesBack() {
        database.goDown();
        try {
            long start = System.nanoTime();
            problem(api.post(PREDICT, token, "{\"features\":" + ORDINARY_ARRAY + "}"), 503);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMillis(2_500));
            assertThat(api.get("/healthz", "").status()).isEqualTo(503);
            assertThat(api.get("/livez", "").status()).isEqualTo(200);
        } finally {
            database.comeBack(pool);
        }
        await().atMost(Duration.ofSeconds(5))
                .until(() -> api.post(PREDICT, token, "{\"features\":" + ORDINARY_ARRAY + "}")
                                .status()
                        == 200);
    }
}
