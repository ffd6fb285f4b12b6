package fr.scoreclair.advisor.whatif;

import fr.scoreclair.advisor.audit.AuditTrail;
import fr.scoreclair.advisor.base.NotFound;
import fr.scoreclair.advisor.base.Refusal;
import fr.scoreclair.advisor.base.Refusal.Violation;
import fr.scoreclair.advisor.client.ClientFile;
import fr.scoreclair.advisor.client.Clients;
import fr.scoreclair.advisor.riskmodel.Explained;
import fr.scoreclair.advisor.riskmodel.ReferenceGroup;
import fr.scoreclair.advisor.riskmodel.RiskModel;
import fr.scoreclair.advisor.riskmodel.RiskModels;
import fr.scoreclair.advisor.scoring.AssessmentView;
import fr.scoreclair.advisor.scoring.ScoringService;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the score would be. Nothing here is an assessment and nothing is stored but the trail's note: one when a simulation is
 * opened, one for each set of changes somebody settles on. Scores in between are shown live to who holds an opened one.
 *
 * @see <a href="../../../../../../docs/decisions/0015-simulations-in-the-trail.md">decision 0015</a>
 */
@Service
public class SimulationService {

    static final String MAY_SIMULATE = "hasAnyRole('ADVISOR', 'SUPERVISOR')";

    private final Clients clients;
    private final RiskModels models;
    private final ScoringService scoring;
    private final AuditTrail auditTrail;

    SimulationService(Clients clients, RiskModels models, ScoringService scoring, AuditTrail auditTrail) {
        this.clients = clients;
        this.models = models;
        this.scoring = scoring;
        this.auditTrail = auditTrail;
    }

    /**
     * Starts from a client's file as it stands, or from a stored assessment's data; by the active model either way.
     *
     * @param id of a client or of an assessment
     * @throws NotFound where there is neither, or not for this actor
     * @throws Refusal where the active model refuses the data
     */
    @PreAuthorize(MAY_SIMULATE)
    @Transactional
    public Simulation open(UUID id) {
        return clients.peek(id).isPresent() ? openFile(clients.open(id)) : openAssessment(scoring.assessment(id));
    }

    /** Starts from a new application, nobody's file. */
    @PreAuthorize(MAY_SIMULATE)
    @Transactional
    public Simulation open(String product, Map<String, @Nullable Double> values) {
        RiskModel model = models.active(product);
        return begin(null, model, Values.whole(model.catalogue(), values), null, "application");
    }

    private Simulation openFile(ClientFile file) {
        RiskModel model = models.active(file.client().product());
        return begin(file, model, Values.filed(model.catalogue(), file), null, "client");
    }

    private Simulation openAssessment(AssessmentView assessment) {
        RiskModel model = models.active(assessment.product());
        ClientFile file = assessment.clientId() == null
                ? null
                : clients.peek(assessment.clientId()).orElse(null);
        String other = model.fingerprint().sha256().equals(assessment.modelSha256()) ? null : assessment.modelVersion();
        return begin(
                file, model, Values.assessed(model.catalogue(), assessment), other, "assessment:" + assessment.id());
    }

    private Simulation begin(
            @Nullable ClientFile file,
            RiskModel model,
            Map<String, @Nullable Double> base,
            @Nullable String assessedBy,
            String from) {
        Explained before = model.explain(model.vector(base), ReferenceGroup.AVERAGE);
        Simulation simulation =
                new Simulation(UUID.randomUUID(), file == null ? null : file.client(), model, base, before, assessedBy);
        auditTrail.record(new SimulationOpened(simulation, from));
        return simulation;
    }

    /**
     * The score while somebody drags: the official probability alone, in well under a millisecond of the model's time.
     *
     * @param values one per feature; null = missing
     * @throws Refusal naming each refused feature and its bounds, in the language given
     */
    @PreAuthorize(MAY_SIMULATE)
    public Outlook live(Simulation simulation, Map<String, @Nullable Double> values, Locale locale) {
        return look(simulation.model(), simulation.model().vector(values, locale));
    }

    /** The score somebody settles on, with its reasons; one audit event, and without it no score. */
    @PreAuthorize(MAY_SIMULATE)
    @Transactional
    public Explained settle(Simulation simulation, Map<String, @Nullable Double> values) {
        RiskModel model = simulation.model();
        Explained after = model.explain(model.vector(values), ReferenceGroup.AVERAGE);
        List<String> changed = Values.changed(simulation.base(), values);
        auditTrail.record(new SimulationMade(simulation.id(), simulation.client(), model, changed, 1));
        return after;
    }

    /**
     * A base row and sets of changes to it, for other systems; one audit event.
     *
     * @throws Refusal naming each refused feature of the base, or of the changes as {@code changes[i].feature}
     * @throws NotFound where the client does not exist, or not for this actor
     */
    @PreAuthorize(MAY_SIMULATE + " or hasAuthority('SCOPE_score:write')")
    @Transactional
    public Simulated simulate(SimulationRequest request) {
        RiskModel model = models.active(request.product());
        ClientFile file = file(request);
        Map<String, @Nullable Double> base =
                file == null ? request.base() : Values.over(Values.filed(model.catalogue(), file), request.base());
        Outlook before = look(model, model.vector(base));
        List<Outlook> outcomes = new ArrayList<>();
        for (int i = 0; i < request.changes().size(); i++) {
            outcomes.add(look(
                    model, changed(model, Values.over(base, request.changes().get(i)), "changes[" + i + "].")));
        }
        List<String> changed = request.changes().stream()
                .flatMap(one -> one.keySet().stream())
                .distinct()
                .sorted()
                .toList();
        UUID id = UUID.randomUUID();
        auditTrail.record(new SimulationMade(
                id,
                file == null ? null : file.client(),
                model,
                changed,
                request.changes().size()));
        return new Simulated(id, model, before, outcomes);
    }

    private @Nullable ClientFile file(SimulationRequest request) {
        UUID id = request.clientId();
        if (id == null) {
            return null;
        }
        ClientFile file = clients.peek(id).orElseThrow(() -> new NotFound("client " + id));
        if (!file.client().product().equals(request.product())) {
            boolean en = LocaleContextHolder.getLocale().getLanguage().equals("en");
            throw new Refusal(List.of(new Violation(
                    "client_id", en ? "This client has another product." : "Ce client relève d’un autre produit.")));
        }
        return file;
    }

    private static double[] changed(RiskModel model, Map<String, @Nullable Double> values, String prefix) {
        try {
            return model.vector(values);
        } catch (Refusal refusal) {
            Stream<Violation> told =
                    refusal.violations().stream().map(one -> new Violation(prefix + one.field(), one.message()));
            throw new Refusal(told.toList());
        }
    }

    private static Outlook look(RiskModel model, double[] vector) {
        return new Outlook(model.score(vector), model.catalogue().threshold());
    }
}
