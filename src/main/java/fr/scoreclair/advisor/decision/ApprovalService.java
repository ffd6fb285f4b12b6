package fr.scoreclair.advisor.decision;

import fr.scoreclair.advisor.audit.AuditTrail;
import fr.scoreclair.advisor.base.Conflict;
import fr.scoreclair.advisor.base.CurrentActor;
import fr.scoreclair.advisor.base.NotFound;
import fr.scoreclair.advisor.base.Refusal;
import fr.scoreclair.advisor.scoring.ScoringService;
import java.util.List;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The second person above the limit: a supervisor, never the one who decided. */
@Service
public class ApprovalService {

    private static final String SECOND = "hasRole('SUPERVISOR')";

    private final CurrentActor currentActor;
    private final Decisions decisions;
    private final Approvals approvals;
    private final ScoringService scoring;
    private final LastDecisions lastDecisions;
    private final AuditTrail auditTrail;

    ApprovalService(
            CurrentActor currentActor,
            Decisions decisions,
            Approvals approvals,
            ScoringService scoring,
            LastDecisions lastDecisions,
            AuditTrail auditTrail) {
        this.currentActor = currentActor;
        this.decisions = decisions;
        this.approvals = approvals;
        this.scoring = scoring;
        this.lastDecisions = lastDecisions;
        this.auditTrail = auditTrail;
    }

    /** All that waits, the longest first; what one has decided oneself is there too, for another to see. */
    @PreAuthorize(SECOND)
    @Transactional(readOnly = true)
    public List<Waiting> waiting() {
        return approvals.waiting();
    }

    /**
     * The decision holds from now on, and its letter can go.
     *
     * @throws Conflict where it no longer waits, or the actor is who decided
     */
    @PreAuthorize(SECOND)
    @Transactional
    public Approval approve(UUID decision, String comment) {
        return say(decision, Approval.Outcome.APPROVED, comment);
    }

    /** The decision does not hold; the first person reads why and decides again. */
    @PreAuthorize(SECOND)
    @Transactional
    public Approval giveBack(UUID decision, String comment) {
        Refusal refusal = DecisionRules.returnWithoutComment(comment);
        if (refusal != null) {
            throw refusal;
        }
        return say(decision, Approval.Outcome.RETURNED, comment);
    }

    private Approval say(UUID id, Approval.Outcome outcome, String comment) {
        String actor = currentActor.get().name();
        UUID assessment = decisions.assessmentOf(id).orElseThrow(() -> new NotFound("decision " + id));
        decisions.queue(assessment);
        Decision decision = decisions.of(assessment).decisions().stream()
                .filter(d -> d.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("decision " + id));
        if (decision.state() != Decision.State.PENDING) {
            throw new NoLongerWaiting(decision);
        }
        if (decision.actor().equals(actor)) {
            throw new Conflict("the second person is never the first: " + actor);
        }
        Approval approval = approvals.add(decision, actor, outcome, comment);
        if (outcome == Approval.Outcome.APPROVED) {
            scoring.peek(assessment).ifPresent(a -> lastDecisions.holds(a, decision.outcome(), approval.at()));
        }
        auditTrail.record(new ApprovalRecorded(approval, decision));
        return approval;
    }
}
