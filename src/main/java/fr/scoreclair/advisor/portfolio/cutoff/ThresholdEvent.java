package fr.scoreclair.advisor.portfolio.cutoff;

import fr.scoreclair.advisor.audit.AuditedEvent;
import fr.scoreclair.advisor.portfolio.cutoff.ThresholdProposal.Outcome;
import java.util.Map;

/** What the trail is told of a change of threshold. Reasons stay in the table: they are free text. */
record ThresholdEvent(String action, String subject, Map<String, Object> body) implements AuditedEvent {

    static final String PROPOSED = "threshold.proposed";
    static final String PROPOSAL = "threshold-proposal:";
    static final String CONCLUDED = "threshold.concluded";
    static final String VERDICT = "threshold-verdict:";

    ThresholdEvent {
        body = Map.copyOf(body);
    }

    static ThresholdEvent proposed(ThresholdProposal proposal) {
        return new ThresholdEvent(PROPOSED, PROPOSAL + proposal.id(), facts(proposal));
    }

    static ThresholdEvent concluded(ThresholdProposal proposal, long verdict, Outcome outcome) {
        Map<String, Object> body = new java.util.HashMap<>(facts(proposal));
        body.put("proposal", proposal.id());
        body.put("proposed_by", proposal.proposedBy());
        body.put("verdict", outcome.name());
        return new ThresholdEvent(CONCLUDED, VERDICT + verdict, body);
    }

    private static Map<String, Object> facts(ThresholdProposal proposal) {
        return Map.of(
                "product", proposal.product(),
                "model_sha256", proposal.modelSha256(),
                "in_force", Double.toString(proposal.inForce()),
                "threshold", Double.toString(proposal.threshold()));
    }
}
