package fr.scoreclair.advisor.scoring;

import fr.scoreclair.advisor.base.CurrentActor;
import fr.scoreclair.advisor.base.NotFound;
import fr.scoreclair.advisor.client.ClientFile;
import fr.scoreclair.advisor.client.Clients;
import fr.scoreclair.advisor.riskmodel.RiskModel;
import fr.scoreclair.advisor.riskmodel.RiskModels;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Prepares a request as an assessment would be, with the same refusals, and stops before the score: for what-ifs. */
@Service
public class WhatIfRows {

    private final CurrentActor currentActor;
    private final Clients clients;
    private final RiskModels models;
    private final InputDates inputDates;

    WhatIfRows(CurrentActor currentActor, Clients clients, RiskModels models, InputDates inputDates) {
        this.currentActor = currentActor;
        this.clients = clients;
        this.models = models;
        this.inputDates = inputDates;
    }

    /**
     * @throws fr.scoreclair.advisor.base.Refusal naming each refused feature and its bounds
     * @throws NotFound where the client does not exist, or not for this actor
     */
    @PreAuthorize("hasAnyRole('ADVISOR', 'SUPERVISOR') or hasAuthority('SCOPE_score:write')")
    @Transactional(readOnly = true)
    public WhatIfRow of(AssessmentRequest request) {
        RiskModel model = models.active(request.product());
        Inputs inputs = inputDates.of(model.catalogue(), request, client(request.clientId()), currentActor.get());
        return new WhatIfRow(model, inputs.data(), model.vector(inputs.values()));
    }

    private @Nullable ClientFile client(@Nullable UUID id) {
        return id == null ? null : clients.peek(id).orElseThrow(() -> new NotFound("client " + id));
    }
}
