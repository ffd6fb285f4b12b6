package fr.scoreclair.advisor.portfolio.drift;

import fr.scoreclair.advisor.portfolio.rescoring.RescoringEnded;
import fr.scoreclair.advisor.portfolio.rescoring.RescoringRun;
import java.time.Clock;
import java.time.LocalDate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Looks for drift when a rescoring has come to its end: in the portfolio it found, and in the assessments of the last thirty days.
 * A fault here leaves the run as it is; the check can be made later from the screen.
 */
@Component
class DriftWatch {

    private static final Logger LOG = LoggerFactory.getLogger(DriftWatch.class);

    private final DriftChecking checking;
    private final Clock clock;

    DriftWatch(DriftChecking checking, Clock clock) {
        this.checking = checking;
        this.clock = clock;
    }

    @EventListener
    void ended(RescoringEnded ended) {
        RescoringRun run = ended.run();
        if (run.state() != RescoringRun.State.DONE) {
            return;
        }
        try {
            checking.run(run);
            LocalDate today = LocalDate.now(clock);
            checking.assessments(run.product(), run.modelSha256(), today.minusDays(DriftService.DAYS - 1L), today);
        } catch (RuntimeException fault) {
            LOG.error("drift after rescoring {}", run.id(), fault);
        }
    }
}
