package fr.scoreclair.advisor.scoring.web;

import static fr.scoreclair.advisor.support.Examples.ORDINARY_ARRAY;
import static fr.scoreclair.advisor.support.Examples.ORDINARY_OBJECT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.scoreclair.advisor.support.Api;
import fr.scoreclair.advisor.support.Api.Answer;
import fr.scoreclair.advisor.support.TestDatabase;
import fr.scoreclair.advisor.support.WholeApplication;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Every route of the contract, as another system sees it. */
@WholeApplication
class ApiTests {

    private static final UUID CLIENT_IN_LYON = UUID.fromString("00000000-0000-4000-8000-00000000a001");

    @LocalServerPort
    int port;

    @Autowired
    TestDatabase database;

    Api api;
    String token;

    @BeforeEach
    void aTokenForEverything() {
        api = new Api(port);
        token = api.token();
    }

    @Test
    void itIsReadyOnceItCanScoreAndAudit() {
        for (String probe : new String[] {"/healthz", "/livez", "/readyz"}) {
            Answer answer = api.get(probe, "");
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.json().get("status").stringValue()).isEqualTo("ok");
        }
    }

    @Test
    void itSaysWhatItIs() {
        JsonNode home = api.get("/api/v1", token).json();
        assertThat(home.get("features").intValue()).isEqualTo(10);
        assertThat(home.get("model").stringValue()).startsWith("pret-personnel ");
        assertThat(home.get("endpoints").toString()).contains("POST /api/v1/predict");
    }

    @Test
    void itNamesTheFeaturesInTheModelsOrder() {
        JsonNode names = api.get("/api/v1/features-names", token).json();
        assertThat(names.get("features_names").toString())
                .isEqualTo("[\"DAYS_BIRTH\",\"AMT_INCOME_TOTAL\",\"AMT_CREDIT\",\"AMT_ANNUITY\",\"DAYS_EMPLOYED\","
                        + "\"BUREAU_CREDIT_MEAN\",\"BUREAU_ACTIVE_COUNT\",\"PREV_APP_MEAN\",\"PREV_CREDIT_MEAN\","
                        + "\"LATE_PAYMENT_RATE\"]");
        assertThat(names.get("features").get(0).propertyNames())
                .containsExactly("name", "label", "unit", "min", "max", "required", "actionable", "sensitive");
        assertThat(names.get("features").get(0).get("sensitive").booleanValue()).isTrue();
        assertThat(api.get("/api/v1/features-names?product=credit-es", token)
                        .json()
                        .get("features_names"))
                .isNotEmpty();
        assertThat(api.get("/api/v1/features-names?product=nothing", token).status())
                .isEqualTo(422);
    }

    @Test
    void aScoreComesWithReasonsThatAddUpInBothUnits() {
        JsonNode answer = predict("{\"features\":" + ORDINARY_ARRAY + "}").json();
        assertThat(answer.propertyNames())
                .containsExactly(
                        "assessment_id",
                        "score",
                        "threshold",
                        "opinion",
                        "model",
                        "base_value",
                        "reference",
                        "explication_shap",
                        "explication_margin",
                        "reasons",
                        "stale");
        double score = answer.get("score").doubleValue();
        double points = answer.get("base_value").doubleValue();
        for (JsonNode share : answer.get("explication_shap")) {
            points += share.doubleValue();
        }
        assertThat(points).isCloseTo(score, within(1e-9));
        double margin = 0;
        for (JsonNode share : answer.get("explication_margin")) {
            margin += share.doubleValue(); // base is one of them
        }
        assertThat(1 / (1 + Math.exp(-margin))).isCloseTo(score, within(1e-9));
        assertThat(answer.get("opinion").stringValue())
                .isEqualTo(score < answer.get("threshold").doubleValue() ? "favorable" : "unfavorable");
        assertThat(answer.get("reference").stringValue()).isEqualTo("average");
        assertThat(answer.get("reasons").get(0).propertyNames())
                .containsExactly("feature", "direction", "points", "text");
        assertThat(answer.get("stale")).isEmpty();
    }

    @Test
    void bothFormsOfFeaturesScoreAlike() {
        JsonNode array = predict("{\"features\":" + ORDINARY_ARRAY + "}").json();
        JsonNode object = predict("{\"features\":" + ORDINARY_OBJECT + "}").json();
        assertThat(object.get("score")).isEqualTo(array.get("score"));
        assertThat(object.get("explication_shap")).isEqualTo(array.get("explication_shap"));
    }

    @Test
    void theJustAcceptedClientIsAnotherReferenceForTheSameScore() {
        JsonNode average = predict("{\"features\":" + ORDINARY_ARRAY + "}").json();
        JsonNode accepted = predict("{\"features\":" + ORDINARY_ARRAY + ",\"reference\":\"accepted\"}")
                .json();
        assertThat(accepted.get("score")).isEqualTo(average.get("score"));
        assertThat(accepted.get("base_value").doubleValue()).isCloseTo(0.35, within(0.02));
    }

    @Test
    void aStaleDatumIsToldInTheListAndInTheSentence() {
        LocalDate old = LocalDate.now().minusMonths(8);
        Answer answer = predict("{\"features\":" + ORDINARY_ARRAY + ",\"as_of\":{\"AMT_ANNUITY\":\"" + old + "\"}}");
        JsonNode stale = answer.json().get("stale").get(0);
        assertThat(stale.get("feature").stringValue()).isEqualTo("AMT_ANNUITY");
        assertThat(stale.get("as_of").stringValue()).isEqualTo(old.toString());
        assertThat(stale.get("age_days").intValue()).isGreaterThan(200);
        assertThat(answer.json().get("reasons").toString())
                .contains("Cette raison repose sur une donnée vieille de 8 mois.");
        JsonNode english = api.post(
                        "/api/v1/predict",
                        token,
                        "{\"features\":" + ORDINARY_ARRAY + ",\"as_of\":{\"AMT_ANNUITY\":\"" + old + "\"}}",
                        "Accept-Language",
                        "en-GB")
                .json();
        assertThat(english.get("reasons").toString()).contains("This reason rests on a datum 8 months old.");
    }

    @Test
    void aClientOfAnyAgencyMayBeNamedAndIsScoredWithTheFiledData() {
        aClientInLyon();
        JsonNode answer = predict("{\"features\":{\"LATE_PAYMENT_RATE\":0.1},\"client_id\":\"" + CLIENT_IN_LYON + "\"}")
                .json();
        assertThat(answer.get("score").isNumber()).isTrue();
        JsonNode whole = api.get(
                        "/api/v1/assessments/" + answer.get("assessment_id").stringValue(), token)
                .json();
        assertThat(whole.get("client_id").stringValue()).isEqualTo(CLIENT_IN_LYON.toString());
        assertThat(whole.get("data").get(1).get("value").doubleValue()).isEqualTo(31_000);
        assertThat(whole.get("data").get(1).get("source").stringValue()).isEqualTo("bulletin de paie");
        assertThat(predict("{\"features\":" + ORDINARY_ARRAY + ",\"client_id\":\"" + UUID.randomUUID() + "\"}")
                        .status())
                .isEqualTo(404);
    }

    private void aClientInLyon() {
        var owner = database.asOwner();
        owner.update(
                "insert into client values (?, 'T-LYON-1', 'Lyon', 'conseiller2', 'pret-personnel', now())"
                        + " on conflict do nothing",
                CLIENT_IN_LYON);
        String[] features = {"DAYS_BIRTH", "AMT_INCOME_TOTAL", "AMT_CREDIT", "AMT_ANNUITY", "DAYS_EMPLOYED"};
        double[] values = {-14000, 31_000, 12_000, 3_600, -900};
        for (int i = 0; i < features.length; i++) {
            owner.update(
                    "insert into client_datum (client_id, feature, value, as_of, source, simulated, recorded_by,"
                            + " recorded_at) values (?, ?, ?, current_date, 'bulletin de paie', false, 'test', now())",
                    CLIENT_IN_LYON,
                    features[i],
                    values[i]);
        }
    }

    @Test
    void aStoredAssessmentIsReadWholeAndReplaysIdentically() {
        JsonNode answer = predict("{\"features\":" + ORDINARY_ARRAY + "}").json();
        String id = answer.get("assessment_id").stringValue();
        JsonNode whole = api.get("/api/v1/assessments/" + id, token).json();
        assertThat(whole.get("answer")).isEqualTo(answer);
        assertThat(whole.get("actor").stringValue()).isEqualTo("demo-api");
        JsonNode replay =
                api.post("/api/v1/assessments/" + id + "/replay", token, "").json();
        assertThat(replay.get("identical").booleanValue()).isTrue();
        assertThat(replay.get("recomputed")).isEqualTo(replay.get("stored"));
    }

    @Test
    void aBatchAnswersEveryRowAndTheBadOnesOneByOne() {
        Answer answer = api.post(
                "/api/v1/predict/batch",
                token,
                "{\"rows\":[{\"features\":" + ORDINARY_ARRAY + "},{\"features\":[1,2]},{\"x\":1},null,{\"features\":"
                        + ORDINARY_OBJECT + ",\"client_id\":\"" + UUID.randomUUID() + "\"},{\"features\":"
                        + ORDINARY_OBJECT + "}]}");
        assertThat(answer.status()).isEqualTo(200);
        JsonNode rows = answer.json().get("rows");
        assertThat(rows.valueStream().map(r -> r.get("status").intValue()))
                .containsExactly(200, 422, 400, 400, 404, 200);
        assertThat(rows.get(0).get("answer").get("score"))
                .isEqualTo(rows.get(5).get("answer").get("score"));
        assertThat(answer.json().get("refused").intValue()).isEqualTo(4);
    }

    @Test
    void aBatchOfMoreThanTenThousandRowsIsRefusedWhole() {
        String rows = "{\"features\":[1]},".repeat(10_000) + "{\"features\":[1]}";
        assertThat(api.post("/api/v1/predict/batch", token, "{\"rows\":[" + rows + "]}")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void theDescriptionAndItsPageNeedNoTokenAndNoOtherHost() {
        JsonNode openApi = api.get("/api/v1/openapi.json", "").json();
        assertThat(openApi.get("paths").propertyNames())
                .contains(
                        "/api/v1",
                        "/api/v1/features-names",
                        "/api/v1/predict",
                        "/api/v1/predict/batch",
                        "/api/v1/assessments/{id}",
                        "/api/v1/assessments/{id}/replay");
        Answer redirect = api.get("/api/docs", "");
        assertThat(redirect.status()).isEqualTo(302);
        Answer page = api.get("/api/swagger-ui/index.html", "");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("swagger-ui").doesNotContain("//cdn", "https://unpkg");
    }

    private Answer predict(String body) {
        return api.post("/api/v1/predict", token, body);
    }
}
