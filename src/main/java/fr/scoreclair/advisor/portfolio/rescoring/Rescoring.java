package fr.scoreclair.advisor.portfolio.rescoring;

import fr.scoreclair.advisor.base.Background;
import fr.scoreclair.advisor.base.Conflict;
import fr.scoreclair.advisor.portfolio.rescoring.RescoringRun.State;
import fr.scoreclair.advisor.riskmodel.ModelFingerprint;
import fr.scoreclair.advisor.riskmodel.RiskModels;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * « Relancer le portefeuille »: every client of a product scored and explained anew by the active model, piece by piece. What is
 * stored stays; a run that was cut off goes on after its last piece, by whichever application notices first.
 */
@Service
public class Rescoring {

    private static final Logger LOG = LoggerFactory.getLogger(Rescoring.class);
    private static final String MAY = "hasRole('SUPERVISOR')";
    private static final int LONGEST_PAGE = 500;

    /** This application, to the others. */
    private final UUID self = UUID.randomUUID();

    private final RescoringDesk desk;
    private final Runs runs;
    private final RiskModels models;
    private final PieceReader reader;
    private final PieceStore store;
    private final Background background;
    private final ApplicationEventPublisher events;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final int pieceSize;

    Rescoring(
            RescoringDesk desk,
            Runs runs,
            RiskModels models,
            PieceReader reader,
            PieceStore store,
            Background background,
            ApplicationEventPublisher events,
            JdbcClient jdbc,
            Clock clock,
            @Value("${scoreclair.rescoring.piece:10000}") int pieceSize) {
        this.desk = desk;
        this.runs = runs;
        this.models = models;
        this.reader = reader;
        this.store = store;
        this.background = background;
        this.events = events;
        this.jdbc = jdbc;
        this.clock = clock;
        this.pieceSize = pieceSize;
    }

    /**
     * Begins a run, which goes on behind the caller's back.
     *
     * @throws Conflict where one of this product is running
     */
    @PreAuthorize(MAY)
    public RescoringRun start(String product) {
        RescoringRun run = desk.begin(product, null, self)
                .orElseThrow(() -> new Conflict("a run of " + product + " is under way"));
        launch(run);
        return run;
    }

    /**
     * Lets a failed or cancelled run go on after its last piece.
     *
     * @throws Conflict where it is not such a run, or another of its product is running
     */
    @PreAuthorize(MAY)
    public RescoringRun resume(int id) {
        RescoringRun run = desk.resume(id, self);
        launch(run);
        return run;
    }

    /** Ends a run after the piece under way; what is stored stays. Nothing happens where it has ended. */
    @PreAuthorize(MAY)
    public void cancel(int id) {
        desk.cancel(id);
    }

    /** The latest runs of a product, the newest first. */
    @PreAuthorize(MAY)
    public List<RescoringRun> history(String product, int limit) {
        return runs.latest(product, Math.clamp(limit, 0, LONGEST_PAGE));
    }

    /** A client whom a run could not score. */
    public record Unscorable(UUID client, String fileNumber, String agency, String reasonFr, String reasonEn) {

        public String reason(Locale locale) {
            return locale.getLanguage().equals("en") ? reasonEn : reasonFr;
        }
    }

    /** Whom a run could not score, and why, in the order of ids. */
    @PreAuthorize(MAY)
    public List<Unscorable> unscorable(int run, int limit) {
        return jdbc.sql("""
                        select r.client_id, c.file_number, c.agency, r.reason_fr, r.reason_en
                        from rescored r join client c on c.id = r.client_id
                        where r.run = ? and r.probability is null order by r.client_id limit ?""")
                .params(run, Math.clamp(limit, 0, LONGEST_PAGE))
                .query((row, n) -> new Unscorable(
                        row.getObject("client_id", UUID.class),
                        row.getString("file_number"),
                        row.getString("agency"),
                        row.getString("reason_fr"),
                        row.getString("reason_en")))
                .list();
    }

    /** The night's run of every product that has not had one; of two applications that try at once, one does it. */
    void nightly() {
        LocalDate night = LocalDate.now(clock);
        models.active().forEach(model -> desk.begin(model.catalogue().product(), night, self)
                .ifPresent(this::launch));
    }

    /** Goes on with runs whose application has died. */
    void resumeAbandoned() {
        runs.abandoned().forEach(id -> desk.takeOver(id, self).ifPresent(this::launch));
    }

    /** {@return the work on a run this application holds, for whoever wants to do it step by step} */
    RescoringWork work(RescoringRun run) {
        return new RescoringWork(
                run,
                run.owner(),
                models.byFingerprint(new ModelFingerprint(run.modelSha256())),
                reader,
                store,
                pieceSize);
    }

    private void launch(RescoringRun run) {
        background.run(
                Locale.FRENCH,
                () -> {
                    toTheEnd(run);
                    return run;
                },
                done -> {},
                fault -> failed(run, fault));
    }

    private void toTheEnd(RescoringRun run) {
        RescoringWork work = work(run);
        State end = State.DONE;
        try {
            do {
                if (runs.cancelAsked(run.id())) {
                    end = State.CANCELLED;
                    break;
                }
            } while (work.next());
        } finally {
            work.leave();
        }
        desk.end(run.id(), run.owner(), end, null);
        RescoringRun now = runs.get(run.id());
        LOG.info("rescoring {} {}: {} clients, {}", run.id(), now.state(), now.done(), now.work());
        tell(now);
    }

    private void failed(RescoringRun run, RuntimeException fault) {
        if (fault instanceof RunLost) {
            LOG.warn("rescoring: {}", fault.getMessage());
            return;
        }
        String reference = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("rescoring {} failed, reference {}", run.id(), reference, fault);
        desk.end(run.id(), run.owner(), State.FAILED, reference);
        tell(runs.get(run.id()));
    }

    /** The run has ended whatever becomes of those who are told. */
    private void tell(RescoringRun run) {
        try {
            events.publishEvent(new RescoringEnded(run));
        } catch (RuntimeException fault) {
            LOG.error("what follows rescoring {} failed", run.id(), fault);
        }
    }
}
