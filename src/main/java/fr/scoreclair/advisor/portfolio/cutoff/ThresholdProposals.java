package fr.scoreclair.advisor.portfolio.cutoff;

import fr.scoreclair.advisor.portfolio.cutoff.ThresholdProposal.Outcome;
import fr.scoreclair.advisor.portfolio.cutoff.ThresholdProposal.Verdict;
import fr.scoreclair.advisor.riskmodel.RiskModel;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Proposals and their verdicts, as they stand. */
@Repository
class ThresholdProposals {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** « THR », beside the hash of the product. */
    private static final int LOCK = 0x544852;

    private static final String ALL = """
            select p.*, v.verdict, v.actor, v.at, v.comment
            from threshold_proposal p left join threshold_verdict v on v.proposal = p.id""";

    private final JdbcClient jdbc;
    private final Clock clock;

    ThresholdProposals(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Who else acts on this product's threshold waits until this transaction has ended, and then sees what it did. */
    void queue(String product) {
        jdbc.sql("select pg_advisory_xact_lock(?, hashtext(?))")
                .params(LOCK, product)
                .query((row, n) -> 0)
                .single();
    }

    long add(RiskModel model, double threshold, String reason, Consequences consequences, String actor) {
        return jdbc.sql("""
                        insert into threshold_proposal (product, model_sha256, in_force, threshold, reason, consequences,
                            proposed_by, proposed_at)
                        values (?, ?, ?, ?, ?, ?::jsonb, ?, ?) returning id""")
                .params(
                        model.catalogue().product(),
                        model.fingerprint().sha256(),
                        model.catalogue().threshold(),
                        threshold,
                        reason,
                        JSON.writeValueAsString(consequences),
                        actor,
                        now())
                .query(Long.class)
                .single();
    }

    /** {@return the verdict's id} */
    long conclude(ThresholdProposal proposal, Outcome outcome, String actor, String comment) {
        return jdbc.sql("""
                        insert into threshold_verdict (proposal, proposed_by, verdict, actor, at, comment)
                        values (?, ?, ?, ?, ?, ?) returning id""")
                .params(proposal.id(), proposal.proposedBy(), outcome.name(), actor, now(), comment)
                .query(Long.class)
                .single();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    Optional<ThresholdProposal> find(long id) {
        return jdbc.sql(ALL + " where p.id = ?")
                .param(id)
                .query(ThresholdProposals::proposal)
                .optional();
    }

    Optional<ThresholdProposal> open(String product) {
        return jdbc.sql(ALL + " where p.product = ? and v.id is null order by p.id limit 1")
                .param(product)
                .query(ThresholdProposals::proposal)
                .optional();
    }

    /** Newest first. */
    List<ThresholdProposal> latest(String product, int limit) {
        return jdbc.sql(ALL + " where p.product = ? order by p.id desc limit ?")
                .params(product, limit)
                .query(ThresholdProposals::proposal)
                .list();
    }

    private static ThresholdProposal proposal(ResultSet row, int n) throws SQLException {
        String outcome = row.getString("verdict");
        return new ThresholdProposal(
                row.getLong("id"),
                row.getString("product"),
                row.getString("model_sha256"),
                row.getDouble("in_force"),
                row.getDouble("threshold"),
                row.getString("reason"),
                JSON.readValue(row.getString("consequences"), Consequences.class),
                row.getString("proposed_by"),
                row.getTimestamp("proposed_at").toInstant(),
                outcome == null
                        ? null
                        : new Verdict(
                                Outcome.valueOf(outcome),
                                row.getString("actor"),
                                row.getTimestamp("at").toInstant(),
                                row.getString("comment")));
    }
}
