package fr.scoreclair.advisor.portfolio.cutoff;

import fr.scoreclair.advisor.audit.AuditTrail;
import fr.scoreclair.advisor.base.Conflict;
import fr.scoreclair.advisor.base.CurrentActor;
import fr.scoreclair.advisor.base.NotFound;
import fr.scoreclair.advisor.portfolio.cutoff.ThresholdProposal.Outcome;
import fr.scoreclair.advisor.riskmodel.RiskModel;
import fr.scoreclair.advisor.riskmodel.RiskModels;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The acts on a threshold, each with its event in one transaction; those on one product queue. */
@Component
class ThresholdDesk {

    private final ThresholdProposals proposals;
    private final RiskModels models;
    private final CurrentActor currentActor;
    private final AuditTrail auditTrail;

    ThresholdDesk(ThresholdProposals proposals, RiskModels models, CurrentActor currentActor, AuditTrail auditTrail) {
        this.proposals = proposals;
        this.models = models;
        this.currentActor = currentActor;
        this.auditTrail = auditTrail;
    }

    @Transactional
    public ThresholdProposal propose(ThresholdChanges.Wanted wanted) {
        proposals.queue(wanted.product());
        models.takeThresholds();
        RiskModel model = models.active(wanted.product());
        ThresholdRules.check(model, wanted.threshold(), wanted.reason());
        if (!model.fingerprint().sha256().equals(wanted.modelSha256())
                || model.catalogue().threshold() != wanted.inForce()) {
            throw new Conflict("the version or its threshold has changed since it was looked at");
        }
        if (proposals.open(wanted.product()).isPresent()) {
            throw new Conflict("somebody has proposed a threshold meanwhile");
        }
        long id = proposals.add(
                model,
                wanted.threshold(),
                wanted.reason().strip(),
                wanted.consequences(),
                currentActor.get().name());
        ThresholdProposal proposal = get(id);
        auditTrail.record(ThresholdEvent.proposed(proposal));
        return proposal;
    }

    /** Approval and refusal are a second person's, withdrawal is the first one's. */
    @Transactional
    public ThresholdProposal conclude(long id, Outcome outcome, String comment) {
        ThresholdProposal proposal = get(id);
        proposals.queue(proposal.product());
        proposal = get(id);
        if (!proposal.open()) {
            throw new Conflict("proposal " + id + " no longer waits");
        }
        String actor = currentActor.get().name();
        boolean own = proposal.proposedBy().equals(actor);
        if (own != (outcome == Outcome.WITHDRAWN)) {
            throw new Conflict(
                    own ? "the second person is never the first: " + actor : "a proposal is withdrawn by who made it");
        }
        if (outcome == Outcome.APPROVED) {
            stillFits(proposal);
        }
        long verdict = proposals.conclude(proposal, outcome, actor, comment.strip());
        auditTrail.record(ThresholdEvent.concluded(proposal, verdict, outcome));
        return get(id);
    }

    private void stillFits(ThresholdProposal proposal) {
        models.takeThresholds();
        RiskModel model = models.active(proposal.product());
        if (!model.fingerprint().sha256().equals(proposal.modelSha256())
                || model.catalogue().threshold() != proposal.inForce()) {
            throw new Conflict("proposal " + proposal.id() + " was made for another version or threshold");
        }
    }

    private ThresholdProposal get(long id) {
        return proposals.find(id).orElseThrow(() -> new NotFound("threshold proposal " + id));
    }
}
