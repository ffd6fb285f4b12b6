package fr.scoreclair.advisor.whatif;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The scenarios kept and not taken away; rows are added, never changed. */
@Repository
class Scenarios {

    private static final String KEPT =
            "select * from scenario s" + " where not exists (select from scenario_removal r where r.id = s.id) and ";

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    Scenarios(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** Oldest first. */
    List<Scenario> of(UUID client) {
        return jdbc.sql(KEPT + "client_id = :client order by at, id")
                .param("client", client)
                .query(this::scenario)
                .list();
    }

    Optional<Scenario> find(UUID id) {
        return jdbc.sql(KEPT + "id = :id").param("id", id).query(this::scenario).optional();
    }

    Scenario add(Scenario scenario) {
        jdbc.sql("""
                        insert into scenario (id, client_id, name, at, actor, product, model_sha256, threshold, probability,
                            input_values, months, rate)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?)""")
                .param(scenario.id())
                .param(scenario.client())
                .param(scenario.name())
                .param(OffsetDateTime.ofInstant(scenario.at(), ZoneOffset.UTC))
                .param(scenario.actor())
                .param(scenario.product())
                .param(scenario.modelSha256())
                .param(scenario.then().threshold())
                .param(scenario.then().probability())
                .param(json.writeValueAsString(scenario.values()))
                .param(scenario.months())
                .param(scenario.rate())
                .update();
        return scenario;
    }

    /** @return false where somebody else was quicker */
    boolean remove(UUID id, String actor) {
        return jdbc.sql("insert into scenario_removal (id, at, actor) values (?, ?, ?) on conflict do nothing")
                        .params(id, OffsetDateTime.ofInstant(now(), ZoneOffset.UTC), actor)
                        .update()
                == 1;
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private Scenario scenario(ResultSet row, int number) throws SQLException {
        return new Scenario(
                row.getObject("id", UUID.class),
                row.getObject("client_id", UUID.class),
                row.getString("name"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("actor"),
                row.getString("product"),
                row.getString("model_sha256"),
                new Outlook(row.getDouble("probability"), row.getDouble("threshold")),
                values(row.getString("input_values")),
                row.getObject("months", Integer.class),
                row.getObject("rate", Double.class));
    }

    private Map<String, @Nullable Double> values(String text) {
        Map<String, @Nullable Double> values = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> one : json.readTree(text).properties()) {
            values.put(
                    one.getKey(),
                    one.getValue().isNull() ? null : one.getValue().doubleValue());
        }
        return values;
    }
}
