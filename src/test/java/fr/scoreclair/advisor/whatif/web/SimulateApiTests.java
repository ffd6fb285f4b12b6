package fr.scoreclair.advisor.whatif.web;

import static fr.scoreclair.advisor.support.Examples.ORDINARY_ARRAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.scoreclair.advisor.support.Api;
import fr.scoreclair.advisor.support.Api.Answer;
import fr.scoreclair.advisor.support.TestDatabase;
import fr.scoreclair.advisor.support.WholeApplication;
import fr.scoreclair.advisor.whatif.Trying;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** {@code POST /simulate} as another system sees it. */
@WholeApplication
class SimulateApiTests {

    private static final String SIMULATE = "/api/v1/simulate";

    @LocalServerPort
    int port;

    @Autowired
    TestDatabase database;

    Api api;
    String token;

    @BeforeEach
    void aTokenForEverything() {
        Trying.clients(database);
        api = new Api(port);
        token = api.token();
    }

    @AfterEach
    void theTrailCanBeWrittenAgain() {
        database.asOwner().execute("grant insert on audit_event to scoreclair_app");
    }

    private Answer simulate(String body) {
        return api.post(SIMULATE, token, body);
    }

    private static String body(String changes) {
        return "{\"features\":" + ORDINARY_ARRAY + ",\"changes\":" + changes + "}";
    }

    @Test
    @DisplayName("Scores of the base and of each set of changes, as /predict would give them; one event, no assessment")
    void scores() {
        JsonNode told = simulate(body("[{\"AMT_CREDIT\":20000},{},{\"LATE_PAYMENT_RATE\":null}]"))
                .json();
        assertThat(told.propertyNames()).containsExactly("simulation_id", "model", "threshold", "base", "simulations");
        double base = told.get("base").get("score").doubleValue();
        JsonNode first = told.get("simulations").get(0);
        assertThat(first.propertyNames()).containsExactly("score", "opinion", "difference");
        assertThat(first.get("difference").doubleValue())
                .isCloseTo(first.get("score").doubleValue() - base, within(1e-15));
        assertThat(told.get("simulations").get(1).get("score").doubleValue()).isEqualTo(base);
        assertThat(told.get("simulations")).hasSize(3);
        assertThat(database.asOwner().queryForObject("select count(*) from assessment", Long.class))
                .isZero();
        assertThat(database.asOwner()
                        .queryForObject(
                                "select body ->> 'rows' from audit_event where action = 'simulation.made' and subject = ?",
                                String.class,
                                "simulation:" + told.get("simulation_id").stringValue()))
                .isEqualTo("3");
        String changed = "[-12783,25001,20000,3000,-2000,null,null,null,null,0.06]";
        assertThat(api.post("/api/v1/predict", token, "{\"features\":" + changed + "}")
                        .json()
                        .get("score"))
                .isEqualTo(first.get("score"));
    }

    @Test
    @DisplayName("A client of any agency may be named; the file is the base, or fills what is left out")
    void client() {
        JsonNode whole = simulate("{\"client_id\":\"" + Trying.LYON + "\",\"changes\":{\"AMT_CREDIT\":20000}}")
                .json();
        JsonNode part = simulate(
                        "{\"client_id\":\"" + Trying.LYON + "\",\"features\":{\"AMT_CREDIT\":20000},\"changes\":[{}]}")
                .json();
        assertThat(part.get("base").get("score"))
                .isEqualTo(whole.get("simulations").get(0).get("score"));
        assertThat(simulate("{\"client_id\":\"" + UUID.randomUUID() + "\",\"changes\":{}}")
                        .status())
                .isEqualTo(404);
        assertThat(simulate("{\"client_id\":\"" + Trying.LYON + "\",\"product\":\"credit-es\",\"changes\":{}}")
                        .status())
                .isEqualTo(422);
    }

    @Test
    @DisplayName("A refused value is named with its place and its bounds")
    void refused() {
        Answer answer = simulate(body("[{},{\"AMT_CREDIT\":600000,\"NOTHING\":1}]"));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().get("violations").toString())
                .contains("changes[1].AMT_CREDIT", "changes[1].NOTHING", "500");
        assertThat(simulate(body("[{\"AMT_CREDIT\":\"much\"}]"))
                        .json()
                        .get("violations")
                        .toString())
                .contains("changes[0].AMT_CREDIT");
        assertThat(simulate("{\"features\":[1],\"changes\":{}}").status()).isEqualTo(422);
        assertThat(simulate("{\"features\":" + ORDINARY_ARRAY + ",\"product\":\"nothing\",\"changes\":{}}")
                        .status())
                .isEqualTo(422);
    }

    @ParameterizedTest
    @DisplayName("What is not the expected JSON is malformed")
    @ValueSource(
            strings = {
                "",
                "{}",
                "[]",
                "{\"changes\":7}",
                "{\"changes\":[]}",
                "{\"changes\":[1]}",
                "{\"changes\":{},\"surprise\":1}"
            })
    void malformed(String body) {
        assertThat(simulate(body).status()).isEqualTo(400);
    }

    @Test
    @DisplayName("At most a hundred sets of changes")
    void many() {
        assertThat(simulate(body("[{}" + ",{}".repeat(99) + "]")).status()).isEqualTo(200);
        assertThat(simulate(body("[{}" + ",{}".repeat(100) + "]")).status()).isEqualTo(400);
    }

    @Test
    @DisplayName("Without a token 401, with one that only reads 403, without the trail 503")
    void doors() {
        assertThat(api.post(SIMULATE, "", body("{}")).status()).isEqualTo(401);
        assertThat(api.post(SIMULATE, api.token("score:read"), body("{}")).status())
                .isEqualTo(403);
        assertThat(api.post(SIMULATE, api.token("score:write"), body("{}")).status())
                .isEqualTo(200);
        database.asOwner().execute("revoke insert on audit_event from scoreclair_app");
        Answer away = simulate(body("{}"));
        assertThat(away.status()).isEqualTo(503);
        assertThat(away.text()).doesNotContain("\"score\"");
    }

    @Test
    @DisplayName("It is in the OpenAPI document and on the home page of the API")
    void described() {
        assertThat(api.get("/api/v1/openapi.json", "").json().get("paths").has(SIMULATE))
                .isTrue();
        assertThat(api.get("/api/v1", token).json().get("endpoints").toString()).contains("POST /api/v1/simulate");
    }
}
