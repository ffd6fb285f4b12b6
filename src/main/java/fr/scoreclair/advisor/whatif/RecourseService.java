package fr.scoreclair.advisor.whatif;

import fr.scoreclair.advisor.audit.AuditTrail;
import fr.scoreclair.advisor.base.NotFound;
import fr.scoreclair.advisor.riskmodel.RiskModel;
import fr.scoreclair.advisor.riskmodel.RiskModels;
import fr.scoreclair.advisor.scoring.AssessmentRequest;
import fr.scoreclair.advisor.scoring.AssessmentView;
import fr.scoreclair.advisor.scoring.ScoringService;
import fr.scoreclair.advisor.scoring.WhatIfRow;
import fr.scoreclair.advisor.scoring.WhatIfRows;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** « Que faudrait-il ? »: searched by the version that scored, audited, nothing stored. */
@Service
public class RecourseService {

    private static final String MAY_ASK = "hasAnyRole('ADVISOR', 'SUPERVISOR') or hasAuthority('SCOPE_score:write')";

    private final WhatIfRows rows;
    private final ScoringService scoring;
    private final RiskModels models;
    private final AuditTrail auditTrail;

    RecourseService(WhatIfRows rows, ScoringService scoring, RiskModels models, AuditTrail auditTrail) {
        this.rows = rows;
        this.scoring = scoring;
        this.models = models;
        this.auditTrail = auditTrail;
    }

    /** A search with the version it was made by. */
    public record Searched(RiskModel model, RecourseAnswer answer) {}

    /**
     * For data that may never have been assessed.
     *
     * @throws fr.scoreclair.advisor.base.Refusal as an assessment of the same request
     * @throws NotFound where the client does not exist, or not for this actor
     */
    @PreAuthorize(MAY_ASK)
    @Transactional
    public Searched search(AssessmentRequest request) {
        WhatIfRow row = rows.of(request);
        UUID client = request.clientId();
        return searched(client == null ? "none" : "client:" + client, row.model(), row.vector());
    }

    /**
     * For a stored assessment, with its own model version.
     *
     * @throws NotFound where it does not exist, or not for this actor
     */
    @PreAuthorize(MAY_ASK)
    @Transactional
    public Searched search(UUID assessment) {
        AssessmentView view = scoring.peek(assessment).orElseThrow(() -> new NotFound("assessment " + assessment));
        RiskModel model = view.model(models);
        return searched("assessment:" + assessment, model, view.vector());
    }

    private Searched searched(String subject, RiskModel model, double[] vector) {
        RecourseAnswer answer = RecourseSearch.of(model, vector);
        auditTrail.record(new RecourseSearched(subject, model, answer));
        return new Searched(model, answer);
    }
}
