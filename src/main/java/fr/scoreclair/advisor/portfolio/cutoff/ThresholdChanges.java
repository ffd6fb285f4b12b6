package fr.scoreclair.advisor.portfolio.cutoff;

import fr.scoreclair.advisor.base.Conflict;
import fr.scoreclair.advisor.base.NotFound;
import fr.scoreclair.advisor.base.Refusal;
import fr.scoreclair.advisor.portfolio.cutoff.ThresholdProposal.Outcome;
import fr.scoreclair.advisor.riskmodel.RiskModel;
import fr.scoreclair.advisor.riskmodel.RiskModels;
import fr.scoreclair.advisor.riskmodel.ThresholdSetting;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * « Proposer ce seuil… »: a supervisor proposes, another one approves; from then on the version scores at the new threshold, in
 * every application within two seconds. Never backwards: what is stored keeps the threshold of its time, and replays with it.
 */
@Service
public class ThresholdChanges {

    private static final String MAY = "hasRole('SUPERVISOR')";
    private static final int LONGEST_PAGE = 200;

    private final ThresholdDesk desk;
    private final ThresholdProposals proposals;
    private final RiskModels models;
    private final JdbcClient jdbc;

    ThresholdChanges(ThresholdDesk desk, ThresholdProposals proposals, RiskModels models, JdbcClient jdbc) {
        this.desk = desk;
        this.proposals = proposals;
        this.models = models;
        this.jdbc = jdbc;
    }

    /**
     * What a person asks for, and what she was looking at.
     *
     * @param modelSha256 the version she saw as active
     * @param inForce the threshold she saw in force
     */
    public record Wanted(
            String product,
            String modelSha256,
            double inForce,
            double threshold,
            String reason,
            Consequences consequences) {}

    /**
     * The threshold in force.
     *
     * @param setting who has put it there; null where it is the catalogue's
     */
    public record InForce(
            String product,
            String modelSha256,
            double threshold,
            @Nullable ThresholdSetting setting) {}

    @PreAuthorize(MAY)
    public InForce inForce(String product) {
        RiskModel model = models.active(product);
        return new InForce(
                product,
                model.fingerprint().sha256(),
                model.catalogue().threshold(),
                models.thresholdSetting(model.fingerprint()).orElse(null));
    }

    /**
     * @throws Refusal where the threshold is out of its bounds, in force already, or has no reason
     * @throws Conflict where another proposal waits, or version or threshold are no longer what the person saw
     */
    @PreAuthorize(MAY)
    public ThresholdProposal propose(Wanted wanted) {
        return desk.propose(wanted);
    }

    /**
     * The proposed threshold is in force from now on.
     *
     * @throws Conflict where it no longer waits, the actor is who proposed it, or the version is no longer the active one
     * @throws NotFound where there is no such proposal
     */
    @PreAuthorize(MAY)
    public ThresholdProposal approve(long proposal, String comment) {
        ThresholdRules.ifAny(comment);
        ThresholdProposal concluded = desk.conclude(proposal, Outcome.APPROVED, comment);
        models.takeThresholds();
        return concluded;
    }

    /**
     * @throws Refusal without a comment
     * @throws Conflict as {@link #approve}
     */
    @PreAuthorize(MAY)
    public ThresholdProposal refuse(long proposal, String comment) {
        ThresholdRules.comment(comment);
        return desk.conclude(proposal, Outcome.REFUSED, comment);
    }

    /** @throws Conflict where it no longer waits, or somebody else has proposed it */
    @PreAuthorize(MAY)
    public ThresholdProposal withdraw(long proposal) {
        return desk.conclude(proposal, Outcome.WITHDRAWN, "");
    }

    /** What waits for a second person. */
    @PreAuthorize(MAY)
    @Transactional(readOnly = true)
    public Optional<ThresholdProposal> open(String product) {
        return proposals.open(product);
    }

    /** All there were, the newest first. */
    @PreAuthorize(MAY)
    @Transactional(readOnly = true)
    public List<ThresholdProposal> history(String product, int limit) {
        return proposals.latest(product, Math.clamp(limit, 0, LONGEST_PAGE));
    }

    /** How many clients of the lists carry an opinion at another threshold than the one in force: 0 after a rescoring. */
    @PreAuthorize(MAY)
    @Transactional(readOnly = true)
    public long opinionsAtAnotherThreshold(String product) {
        if (proposals.latest(product, 1).isEmpty()) {
            return 0;
        }
        return jdbc.sql("select count(*) from current_score where product = ? and threshold <> ?")
                .params(product, models.active(product).catalogue().threshold())
                .query(Long.class)
                .single();
    }
}
