package fr.scoreclair.advisor.client;

import fr.scoreclair.advisor.client.CurrentScore.Facts;
import fr.scoreclair.advisor.client.CurrentScore.Score;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps one narrow row per client of what lists and statistics read. Derived from assessments, data and decisions, and written
 * in their transactions: whoever calls has already been allowed to do what is remembered here.
 */
@Service
public class CurrentScores {

    private static final int AT_ONCE = 1_000;

    private final JdbcTemplate jdbc;

    CurrentScores(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** In the transaction of the assessment, or of what changed the file. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void remember(CurrentScore current) {
        rememberAll(List.of(current));
    }

    /** The same for many, in batches; rows of new clients are added, decisions and requests are left as they stand. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void rememberAll(Collection<CurrentScore> current) {
        jdbc.batchUpdate("""
                insert into current_score as old (client_id, probability, margin, threshold, favorable, scored_at,
                    model_sha256, exposure, income, age, oldest_as_of, fresh_until,
                    opened_on, agency, advisor, product, file_number)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, (? at time zone 'Europe/Paris')::date, ?, ?, ?, ?)
                on conflict (client_id) do update set probability = excluded.probability, margin = excluded.margin,
                    threshold = excluded.threshold, favorable = excluded.favorable, scored_at = excluded.scored_at,
                    model_sha256 = excluded.model_sha256, exposure = excluded.exposure, income = excluded.income,
                    age = excluded.age, oldest_as_of = excluded.oldest_as_of, fresh_until = excluded.fresh_until""", current, AT_ONCE, (row, one) -> {
            @Nullable Object[] cells = cells(one);
            for (int i = 0; i < cells.length; i++) {
                row.setObject(i + 1, cells[i]);
            }
        });
    }

    private static @Nullable Object[] cells(CurrentScore one) {
        ClientSummary client = one.client();
        Facts facts = one.facts();
        Score score = one.score();
        return new @Nullable Object[] {
            client.id(),
            score == null ? null : score.probability(),
            score == null ? null : score.margin(),
            score == null ? null : score.threshold(),
            score == null ? null : score.favorable(),
            score == null ? null : Timestamp.from(score.at()),
            score == null ? null : HexFormat.of().parseHex(score.modelSha256()),
            facts.amount(),
            facts.income(),
            facts.age(),
            facts.oldestAsOf() == null ? null : Date.valueOf(facts.oldestAsOf()),
            facts.freshUntil() == null ? null : Date.valueOf(facts.freshUntil()),
            Timestamp.from(client.createdAt()),
            client.agency(),
            client.advisor(),
            client.product(),
            client.fileNumber()
        };
    }

    /**
     * What a person decided about the client, in the transaction of the decision.
     *
     * @param overridden whether it goes against the model's opinion
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void decided(UUID client, LastDecision decision, boolean overridden, Instant at) {
        jdbc.update(
                "update current_score set last_decision = ?, overridden = ?, decided_at = ? where client_id = ?",
                decision.name(),
                overridden,
                Timestamp.from(at),
                client);
    }

    /** @param at null where nothing is asked for any more */
    void updateAsked(UUID client, @Nullable Instant at) {
        jdbc.update(
                "update current_score set update_asked_at = ? where client_id = ?",
                at == null ? null : Timestamp.from(at),
                client);
    }
}
