package fr.scoreclair.advisor.scoring;

import fr.scoreclair.advisor.base.Actor;
import fr.scoreclair.advisor.base.Refusal;
import fr.scoreclair.advisor.client.ClientFile;
import fr.scoreclair.advisor.riskmodel.Contribution;
import fr.scoreclair.advisor.riskmodel.Explained;
import fr.scoreclair.advisor.riskmodel.RiskModel;
import java.security.SecureRandom;
import java.sql.Date;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;

/** The stored assessments: rows are added, never changed. */
@Repository
class Assessments {

    private static final int LONGEST_HISTORY = 200;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final AssessmentRows rows;
    private final SecureRandom random = new SecureRandom();

    Assessments(JdbcClient jdbc, Clock clock, AssessmentRows rows) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.rows = rows;
    }

    /**
     * The answer this actor was given for this idempotency key. Those who come with the same key at the same time wait here
     * for the first one's commit.
     *
     * @throws Refusal where the key came with another request
     */
    Optional<AssessmentView> toldBefore(Actor actor, AssessmentRequest request) {
        String key = request.idempotencyKey();
        if (key == null) {
            return Optional.empty();
        }
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:actor || ' ' || :key, 7))")
                .param("actor", actor.name())
                .param("key", key)
                .query((row, n) -> 0)
                .single();
        return jdbc.sql(AssessmentRows.SELECT + " where a.actor = :actor and a.idempotency_key = :key")
                .param("actor", actor.name())
                .param("key", key)
                .query((row, n) -> sameRequest(row.getString("request_sha256"), request, rows.assessment(row)))
                .optional();
    }

    private static AssessmentView sameRequest(String sha256, AssessmentRequest request, Assessment told) {
        if (!sha256.equals(Commitment.of(request))) {
            boolean en = LocaleContextHolder.getLocale().getLanguage().equals("en");
            throw new Refusal(List.of(new Refusal.Violation(
                    "Idempotency-Key",
                    en
                            ? "This key was already used for another request."
                            : "Cette clé a déjà servi pour une autre requête.")));
        }
        return told.view();
    }

    Assessment add(
            Actor actor,
            @Nullable ClientFile client,
            RiskModel model,
            String wordingVersion,
            Inputs inputs,
            Explained explained,
            AssessmentRequest request) {
        byte[] salt = new byte[16];
        random.nextBytes(salt);
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        AssessmentView view = new AssessmentView(
                UUID.randomUUID(),
                at,
                actor.name(),
                client == null ? null : client.client().id(),
                client == null ? null : client.client().fileNumber(),
                model.catalogue().product(),
                model.catalogue().version(),
                model.fingerprint().sha256(),
                wordingVersion,
                inputs.data(),
                explained);
        insert(view, salt, request);
        return new Assessment(view, salt);
    }

    private void insert(AssessmentView view, byte[] salt, AssessmentRequest request) {
        Explained explained = view.explained();
        String key = request.idempotencyKey();
        jdbc.sql("""
                        insert into assessment (id, at, actor, client_id, product, model_sha256, threshold, probability,
                            margin, reference, base_probability, base_margin, features, input_values, input_as_of,
                            input_sources, input_stale, points, margins, percentiles, wording_version,
                            idempotency_key, request_sha256, salt)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(view.id())
                .param(OffsetDateTime.ofInstant(view.at(), ZoneOffset.UTC))
                .param(view.actor())
                .param(view.clientId())
                .param(view.product())
                .param(view.modelSha256())
                .param(explained.threshold())
                .param(explained.probability())
                .param(explained.margin())
                .param(explained.reference().name())
                .param(explained.baseProbability())
                .param(explained.baseMargin())
                .param(array("text", view.data(), AssessedDatum::feature))
                .param(array("float8", view.data(), AssessedDatum::value))
                .param(array("date", view.data(), d -> Date.valueOf(d.asOf())))
                .param(array("text", view.data(), AssessedDatum::source))
                .param(array("bool", view.data(), AssessedDatum::stale))
                .param(array("float8", explained.contributions(), Contribution::points))
                .param(array("float8", explained.contributions(), Contribution::margin))
                .param(array("float8", explained.contributions(), Contribution::percentile))
                .param(view.wordingVersion())
                .param(key)
                .param(key == null ? null : Commitment.of(request))
                .param(salt)
                .update();
    }

    private interface Element<T> {
        @Nullable
        Object of(T part);
    }

    @SuppressWarnings("NullAway") // an SQL array may hold nulls; Spring's signature does not say so
    private static <T> SqlArrayValue array(String type, List<T> of, Element<T> element) {
        @Nullable Object[] elements = new Object[of.size()];
        for (int i = 0; i < elements.length; i++) {
            elements[i] = element.of(of.get(i));
        }
        return new SqlArrayValue(type, elements);
    }

    /** One assessment this actor may see: all for supervisors and compliance, else the agency's clients' and one's own. */
    Optional<Assessment> find(UUID id, Actor actor) {
        return jdbc.sql(AssessmentRows.SELECT + """
                         where a.id = :id and (:all or a.actor = :actor and a.client_id is null
                            or a.client_id is not null and (:api or c.agency = :agency))""")
                .param("id", id)
                .param("all", actor.is("SUPERVISOR") || actor.is("COMPLIANCE"))
                .param("api", actor.is("API"))
                .param("actor", actor.name())
                .param("agency", actor.agency())
                .query((row, n) -> rows.assessment(row))
                .optional();
    }

    List<Assessment> of(UUID clientId, int limit) {
        return jdbc.sql(AssessmentRows.SELECT + " where a.client_id = :client order by a.at desc, a.id limit :limit")
                .param("client", clientId)
                .param("limit", Math.clamp(limit, 0, LONGEST_HISTORY))
                .query((row, n) -> rows.assessment(row))
                .list();
    }
}
