package fr.scoreclair.advisor.whatif.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.scoreclair.advisor.support.Api;
import fr.scoreclair.advisor.support.Api.Answer;
import fr.scoreclair.advisor.support.Examples;
import fr.scoreclair.advisor.support.TestDatabase;
import fr.scoreclair.advisor.support.WholeApplication;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** {@code POST /recourse}, as another system sees it. */
@WholeApplication
class RecourseApiTests {

    private static final String RECOURSE = "/api/v1/recourse";

    /** 45,000 € asked for on 25,001 € a year, some instalments late. */
    private static final String UNFAVOURABLE = "{\"features\":[-12783,25001,45000,11000,-2000,null,4,null,null,0.3]}";

    @LocalServerPort
    int port;

    @Autowired
    TestDatabase database;

    Api api;
    String token;

    @BeforeEach
    void aTokenAndAnEmptyTrail() {
        api = new Api(port);
        token = api.token();
        database.forgetAssessmentsAndTrail();
    }

    @Test
    @DisplayName("What is proposed scores as told when it is put to /predict, and its sentence speaks of euros")
    void proposalsHold() {
        JsonNode answer = api.post(RECOURSE, token, UNFAVOURABLE).json();
        assertThat(answer.propertyNames())
                .containsExactly("found", "score", "threshold", "opinion", "proven", "model", "proposals", "bounds");
        assertThat(answer.get("found").booleanValue()).isTrue();
        assertThat(answer.get("proven").booleanValue()).isTrue();
        assertThat(answer.get("opinion").stringValue()).isEqualTo("unfavorable");
        for (JsonNode proposal : answer.get("proposals")) {
            double[] row = {-12783, 25001, 45000, 11000, -2000, Double.NaN, 4, Double.NaN, Double.NaN, 0.3};
            JsonNode names = api.get("/api/v1/features-names", token).json().get("features_names");
            for (JsonNode change : proposal.get("changes")) {
                for (int f = 0; f < row.length; f++) {
                    if (names.get(f).stringValue().equals(change.get("feature").stringValue())) {
                        assertThat(change.get("from").doubleValue()).isEqualTo(row[f]);
                        row[f] = change.get("to").doubleValue();
                    }
                }
            }
            String features = java.util.Arrays.toString(row).replace("NaN", "null");
            JsonNode scored = api.post("/api/v1/predict", token, "{\"features\":" + features + "}")
                    .json();
            assertThat(scored.get("score")).isEqualTo(proposal.get("score"));
            assertThat(scored.get("opinion").stringValue()).isEqualTo("favorable");
            assertThat(proposal.get("text").stringValue()).contains("au lieu de", "sous le seuil de 35\u00a0%");
        }
        assertThat(api.post(RECOURSE, token, UNFAVOURABLE, "Accept-Language", "en")
                        .json()
                        .get("proposals")
                        .get(0)
                        .get("text")
                        .stringValue())
                .contains("instead of", "below the threshold of 35%");
    }

    @Test
    @DisplayName(
            "Nothing is found where nothing needs to change, and nothing is stored but the trace, which holds no value")
    void favourableAlready() {
        JsonNode answer = api.post(RECOURSE, token, "{\"features\":" + Examples.ORDINARY_ARRAY + "}")
                .json();
        assertThat(answer.get("found").booleanValue()).isFalse();
        assertThat(answer.get("opinion").stringValue()).isEqualTo("favorable");
        assertThat(answer.get("proposals")).isEmpty();
        assertThat(database.asOwner().queryForObject("select count(*) from assessment", Long.class))
                .isZero();
        assertThat(database.asOwner()
                        .queryForObject(
                                "select body::text from audit_event where action = 'recourse.searched'", String.class))
                .contains("\"found\": false", "pret-personnel")
                .doesNotContain("25001", "12783", "score");
    }

    @Test
    @DisplayName("It refuses what /predict refuses")
    void refusals() {
        assertThat(api.post(RECOURSE, "", UNFAVOURABLE).status()).isEqualTo(401);
        assertThat(api.post(RECOURSE, api.token("score:read"), UNFAVOURABLE).status())
                .isEqualTo(403);
        assertThat(api.post(RECOURSE, token, "{\"features\":7}").status()).isEqualTo(400);
        assertThat(api.post(RECOURSE, token, "{\"features\":[1],\"surprise\":1}")
                        .status())
                .isEqualTo(400);
        Answer refused = api.post(RECOURSE, token, "{\"features\":{\"AMT_CREDIT\":-5}}");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("AMT_CREDIT", "AMT_INCOME_TOTAL");
        String unknown = UNFAVOURABLE.replace("}", ",\"client_id\":\"" + UUID.randomUUID() + "\"}");
        assertThat(api.post(RECOURSE, token, unknown).status()).isEqualTo(404);
    }

    @Test
    @DisplayName("It stands in the list of routes and in the OpenAPI document")
    void described() {
        assertThat(api.get("/api/v1", token).text()).contains("POST /api/v1/recourse");
        assertThat(api.get("/api/v1/openapi.json", token).text()).contains("/api/v1/recourse", "interquartile");
    }
}
