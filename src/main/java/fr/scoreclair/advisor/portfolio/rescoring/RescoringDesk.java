package fr.scoreclair.advisor.portfolio.rescoring;

import fr.scoreclair.advisor.audit.AuditTrail;
import fr.scoreclair.advisor.base.Conflict;
import fr.scoreclair.advisor.base.CurrentActor;
import fr.scoreclair.advisor.base.NotFound;
import fr.scoreclair.advisor.portfolio.rescoring.RescoringRun.State;
import fr.scoreclair.advisor.riskmodel.RiskModels;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The acts on runs, each with its event in one transaction. */
@Component
class RescoringDesk {

    private final Runs runs;
    private final RiskModels models;
    private final AuditTrail auditTrail;
    private final CurrentActor currentActor;

    RescoringDesk(Runs runs, RiskModels models, AuditTrail auditTrail, CurrentActor currentActor) {
        this.runs = runs;
        this.models = models;
        this.auditTrail = auditTrail;
        this.currentActor = currentActor;
    }

    /** {@return empty where another is running, or this night's has been} */
    @Transactional
    public Optional<RescoringRun> begin(String product, @Nullable LocalDate night, UUID owner) {
        Optional<RescoringRun> run = runs.begin(
                        models.active(product), currentActor.get().name(), night, owner)
                .map(runs::get);
        run.map(RescoringEvent::started).ifPresent(auditTrail::record);
        return run;
    }

    @Transactional
    public RescoringRun resume(int id, UUID owner) {
        if (!runs.reopen(id, owner)) {
            runs.find(id).orElseThrow(() -> new NotFound("run " + id));
            throw new Conflict("run " + id + " cannot go on");
        }
        RescoringRun run = runs.get(id);
        auditTrail.record(RescoringEvent.about("rescoring.resumed", id, Map.of("clients", run.done())));
        return run;
    }

    /** {@return the run where this application has taken it over; empty where another was quicker} */
    @Transactional
    public Optional<RescoringRun> takeOver(int id, UUID owner) {
        if (!runs.takeOver(id, owner)) {
            return Optional.empty();
        }
        RescoringRun run = runs.get(id);
        auditTrail.record(RescoringEvent.about("rescoring.taken-over", id, Map.of("clients", run.done())));
        return Optional.of(run);
    }

    @Transactional
    public void cancel(int id) {
        if (runs.askCancel(id, currentActor.get().name())) {
            auditTrail.record(RescoringEvent.about("rescoring.cancel-asked", id, Map.of()));
        }
    }

    @Transactional
    public void end(int id, UUID owner, State state, @Nullable String failure) {
        if (runs.end(id, owner, state, failure)) {
            auditTrail.record(RescoringEvent.ended(runs.get(id), state));
        }
    }
}
