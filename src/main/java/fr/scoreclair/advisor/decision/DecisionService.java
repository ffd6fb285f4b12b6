package fr.scoreclair.advisor.decision;

import fr.scoreclair.advisor.audit.AuditTrail;
import fr.scoreclair.advisor.base.Actor;
import fr.scoreclair.advisor.base.CurrentActor;
import fr.scoreclair.advisor.base.Malformed;
import fr.scoreclair.advisor.base.NotFound;
import fr.scoreclair.advisor.client.Clients;
import fr.scoreclair.advisor.decision.Decisions.Added;
import fr.scoreclair.advisor.scoring.AssessmentView;
import fr.scoreclair.advisor.scoring.ScoringService;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The human act on an assessment; what the actor may not see does not exist for them. */
@Service
public class DecisionService {

    private static final String MAY_DECIDE = "hasAnyRole('ADVISOR', 'SUPERVISOR')";
    private static final String MAY_READ = "hasAnyRole('ADVISOR', 'SUPERVISOR', 'COMPLIANCE')";

    private final CurrentActor currentActor;
    private final Clients clients;
    private final ScoringService scoring;
    private final DecisionRules rules;
    private final Decisions decisions;
    private final PreliminaryOpinions opinions;
    private final Letters letters;
    private final LastDecisions lastDecisions;
    private final Drafts drafts;
    private final ExplanationsShown explanationsShown;
    private final AuditTrail auditTrail;

    DecisionService(
            CurrentActor currentActor,
            Clients clients,
            ScoringService scoring,
            DecisionRules rules,
            Decisions decisions,
            PreliminaryOpinions opinions,
            Letters letters,
            LastDecisions lastDecisions,
            Drafts drafts,
            ExplanationsShown explanationsShown,
            AuditTrail auditTrail) {
        this.currentActor = currentActor;
        this.clients = clients;
        this.scoring = scoring;
        this.rules = rules;
        this.decisions = decisions;
        this.opinions = opinions;
        this.letters = letters;
        this.lastDecisions = lastDecisions;
        this.drafts = drafts;
        this.explanationsShown = explanationsShown;
        this.auditTrail = auditTrail;
    }

    /** Opens an assessment to decide on it: audited as a reading. */
    @PreAuthorize(MAY_READ)
    @Transactional
    public Dossier open(UUID id) {
        Actor actor = currentActor.get();
        AssessmentView assessment = scoring.assessment(id);
        History history = decisions.of(id);
        boolean mayDecide = actor.is("ADVISOR") || actor.is("SUPERVISOR");
        Dossier dossier = new Dossier(
                assessment,
                history,
                rules.opinionFirst(id),
                opinions.of(id, actor.name()).orElse(null),
                rules.takesTwo(assessment),
                newer(assessment),
                drafts.of(id, actor.name()).orElse(DecisionDraft.EMPTY),
                mayDecide,
                actor.is("SUPERVISOR")
                        && history.pending()
                                .filter(d -> !d.actor().equals(actor.name()))
                                .isPresent());
        if (mayDecide && !dossier.blind()) {
            explanationsShown.to(actor, assessment);
        }
        return dossier;
    }

    private @Nullable UUID newer(AssessmentView assessment) {
        UUID client = assessment.clientId();
        return client == null
                ? null
                : scoring.history(client, 1).stream()
                        .map(AssessmentView::id)
                        .filter(latest -> !latest.equals(assessment.id()))
                        .findFirst()
                        .orElse(null);
    }

    /**
     * Says what the person thinks before the score is shown. Said once: a second word changes nothing and is not kept.
     *
     * @return what was said, the first time
     */
    @PreAuthorize(MAY_DECIDE)
    @Transactional
    public PreliminaryOpinion think(UUID id, Outcome outcome) {
        Actor actor = currentActor.get();
        AssessmentView assessment = visible(id);
        decisions.queue(id);
        return opinions.of(id, actor.name()).orElseGet(() -> {
            boolean byScorer = assessment.actor().equals(actor.name());
            PreliminaryOpinion opinion = opinions.add(id, actor.name(), outcome, byScorer);
            explanationsShown.to(actor, assessment); // comes with the answer to this
            auditTrail.record(new PreliminaryOpinionStated(opinion));
            return opinion;
        });
    }

    /**
     * Decides, or corrects what was decided: decision, letter and trace stand together or not at all.
     *
     * @throws fr.scoreclair.advisor.base.Refusal naming all that is missing
     * @throws DecidedMeanwhile where the decision this person saw last is no longer the latest
     * @throws NotFound where the assessment does not exist, or not for this actor
     */
    @PreAuthorize(MAY_DECIDE)
    @Transactional
    public Decision decide(DecisionRequest request) {
        Actor actor = currentActor.get();
        AssessmentView assessment = visible(request.assessment());
        decisions.queue(assessment.id());
        History history = decisions.of(assessment.id());
        if (history.latest() < request.after()) {
            throw new Malformed("after: there are " + history.latest() + " decisions");
        }
        if (history.latest() > request.after()) {
            throw new DecidedMeanwhile(history.decisions().getFirst());
        }
        boolean opinionFirst = rules.opinionFirst(assessment.id());
        boolean opinionMissing =
                opinionFirst && opinions.of(assessment.id(), actor.name()).isEmpty();
        rules.check(request, assessment, opinionMissing);
        boolean takesTwo = request.outcome().settles() && rules.takesTwo(assessment);
        Added added = decisions.add(actor, request, assessment.explained().opinion(), takesTwo);
        Letter letter = letters.write(added.decision(), assessment, request.language());
        drafts.drop(assessment.id(), actor.name());
        if (!takesTwo) {
            lastDecisions.holds(assessment, request.outcome(), added.decision().at());
        }
        auditTrail.record(
                new DecisionRecorded(added.decision(), assessment.clientId(), opinionFirst, added.commitment()));
        auditTrail.record(LetterEvent.created(letter));
        return added.decision();
    }

    /** Keeps what was begun; it comes back on any machine of this person, and after a restart. */
    @PreAuthorize(MAY_DECIDE)
    @Transactional
    public void keep(UUID id, DecisionDraft draft) {
        visible(id);
        String actor = currentActor.get().name();
        if (draft.equals(DecisionDraft.EMPTY)) {
            drafts.drop(id, actor);
        } else {
            drafts.keep(id, actor, draft);
        }
    }

    /** The decisions on an assessment, for those who show it. */
    @PreAuthorize(MAY_READ)
    @Transactional(readOnly = true)
    public History history(UUID id) {
        visible(id);
        return decisions.of(id);
    }

    /** The decisions on all assessments of a client, the newest first; none of a client this actor may not see. */
    @PreAuthorize(MAY_READ)
    @Transactional(readOnly = true)
    public List<Decision> ofClient(UUID client) {
        return clients.peek(client).isEmpty() ? List.of() : decisions.ofClient(client);
    }

    private AssessmentView visible(UUID id) {
        return scoring.peek(id).orElseThrow(() -> new NotFound("assessment " + id));
    }
}
