package fr.scoreclair.advisor.scoring;

import fr.scoreclair.advisor.audit.AuditTrail;
import fr.scoreclair.advisor.base.Actor;
import fr.scoreclair.advisor.base.CurrentActor;
import fr.scoreclair.advisor.base.NotFound;
import fr.scoreclair.advisor.client.ClientFile;
import fr.scoreclair.advisor.client.Clients;
import fr.scoreclair.advisor.client.CurrentScores;
import fr.scoreclair.advisor.riskmodel.Explained;
import fr.scoreclair.advisor.riskmodel.ReferenceGroup;
import fr.scoreclair.advisor.riskmodel.RiskModel;
import fr.scoreclair.advisor.riskmodel.RiskModels;
import fr.scoreclair.advisor.riskmodel.Wording;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Score and explain in one act. */
@Service
public class ScoringService {

    private static final String MAY_SCORE = "hasAnyRole('ADVISOR', 'SUPERVISOR') or hasAuthority('SCOPE_score:write')";
    private static final String MAY_READ =
            "hasAnyRole('ADVISOR', 'SUPERVISOR', 'COMPLIANCE') or hasAnyAuthority('SCOPE_score:read', 'SCOPE_score:write')";

    private final CurrentActor currentActor;
    private final Clients clients;
    private final RiskModels models;
    private final Wording wording;
    private final InputDates inputDates;
    private final Assessments assessments;
    private final CurrentScores currentScores;
    private final StaleReasons staleReasons;
    private final AuditTrail auditTrail;

    ScoringService(
            CurrentActor currentActor,
            Clients clients,
            RiskModels models,
            Wording wording,
            InputDates inputDates,
            Assessments assessments,
            CurrentScores currentScores,
            StaleReasons staleReasons,
            AuditTrail auditTrail) {
        this.currentActor = currentActor;
        this.clients = clients;
        this.models = models;
        this.wording = wording;
        this.inputDates = inputDates;
        this.assessments = assessments;
        this.currentScores = currentScores;
        this.staleReasons = staleReasons;
        this.auditTrail = auditTrail;
    }

    /**
     * Scores, explains, stores the assessment and its audit event in one transaction. With an idempotency key the same
     * request is answered once and told again ever after.
     *
     * @throws fr.scoreclair.advisor.base.Refusal naming each refused feature and its bounds
     * @throws NotFound where the client does not exist, or not for this actor
     * @throws fr.scoreclair.advisor.base.Unavailable where it cannot be audited: then there is no score
     */
    @PreAuthorize(MAY_SCORE)
    @Transactional
    public AssessmentView assess(AssessmentRequest request) {
        return assess(request, null);
    }

    /**
     * The same, with the reason for which stale data is used. It is stored with the assessment where some of its data is stale,
     * and told to the trail as a code and a commitment.
     */
    @PreAuthorize(MAY_SCORE)
    @Transactional
    public AssessmentView assess(AssessmentRequest request, @Nullable StaleReason given) {
        Actor actor = currentActor.get();
        Optional<AssessmentView> toldBefore = assessments.toldBefore(actor, request);
        if (toldBefore.isPresent()) {
            return toldBefore.get();
        }
        RiskModel model = models.active(request.product());
        ClientFile client = client(request.clientId());
        Inputs inputs = inputDates.of(model.catalogue(), request, client, actor);
        double[] vector = model.vector(inputs.values());
        Explained explained = model.explain(vector, request.reference());
        Assessment assessment = assessments.add(actor, client, model, wording.version(), inputs, explained, request);
        StaleReason reason = inputs.data().stream().anyMatch(AssessedDatum::stale) ? given : null;
        if (reason != null) {
            staleReasons.add(assessment.view().id(), reason);
        }
        if (client != null) {
            currentScores.remember(Latest.of(assessment.view(), client.client(), model));
        }
        auditTrail.record(new AssessmentCreated(assessment, reason));
        return assessment.view();
    }

    private @Nullable ClientFile client(@Nullable UUID id) {
        return id == null ? null : clients.peek(id).orElseThrow(() -> new NotFound("client " + id));
    }

    /** A stored assessment of the own agency, or of one's own making; one audit event per reading. */
    @PreAuthorize(MAY_READ)
    @Transactional
    public AssessmentView assessment(UUID id) {
        AssessmentView view = visible(id).view();
        auditTrail.record(new AssessmentRead(id));
        return view;
    }

    /** Why stale data was used for an assessment this actor may see. */
    @PreAuthorize(MAY_READ)
    @Transactional(readOnly = true)
    public Optional<StaleReason> staleReason(UUID assessmentId) {
        visible(assessmentId);
        return staleReasons.of(assessmentId);
    }

    /** The same without an audit event, for look-ups inside one audited act (a decision); that act says who may do it. */
    @PreAuthorize(MAY_READ)
    @Transactional(readOnly = true)
    public Optional<AssessmentView> peek(UUID id) {
        return assessments.find(id, currentActor.get()).map(Assessment::view);
    }

    /** The same assessment told against another reference; computed with its own model version, not stored. */
    @PreAuthorize(MAY_READ)
    @Transactional(readOnly = true)
    public Explained explain(UUID assessmentId, ReferenceGroup reference) {
        Assessment stored = visible(assessmentId);
        Explained explained = stored.view().explained();
        return explained.reference() == reference ? explained : recompute(stored, reference);
    }

    /** Newest first. */
    @PreAuthorize(MAY_READ)
    @Transactional(readOnly = true)
    public List<AssessmentView> history(UUID clientId, int limit) {
        clients.peek(clientId).orElseThrow(() -> new NotFound("client " + clientId));
        return assessments.of(clientId, limit).stream().map(Assessment::view).toList();
    }

    /** Recomputes with the archived model bytes and compares every number bit by bit; audited. */
    @PreAuthorize(MAY_READ)
    @Transactional
    public Replay replay(UUID assessmentId) {
        Assessment stored = visible(assessmentId);
        Explained before = stored.view().explained();
        Explained now = recompute(stored, before.reference());
        Replay replay = new Replay(stored.view(), now, Bits.same(before, now));
        auditTrail.record(new AssessmentReplayed(assessmentId, replay.identical()));
        return replay;
    }

    private Explained recompute(Assessment stored, ReferenceGroup reference) {
        RiskModel model = stored.view().model(models);
        return model.explain(stored.vector(), reference);
    }

    private Assessment visible(UUID id) {
        return assessments.find(id, currentActor.get()).orElseThrow(() -> new NotFound("assessment " + id));
    }
}
