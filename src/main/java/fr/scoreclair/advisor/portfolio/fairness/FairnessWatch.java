package fr.scoreclair.advisor.portfolio.fairness;

import fr.scoreclair.advisor.portfolio.rescoring.RescoringEnded;
import fr.scoreclair.advisor.portfolio.rescoring.RescoringRun;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Compares the groups when a rescoring has come to its end. A fault here leaves the run as it is. */
@Component
class FairnessWatch {

    private static final Logger LOG = LoggerFactory.getLogger(FairnessWatch.class);

    private final FairnessChecking checking;

    FairnessWatch(FairnessChecking checking) {
        this.checking = checking;
    }

    @EventListener
    void ended(RescoringEnded ended) {
        if (ended.run().state() != RescoringRun.State.DONE) {
            return;
        }
        try {
            checking.run(ended.run());
        } catch (RuntimeException fault) {
            LOG.error("fairness after rescoring {}", ended.run().id(), fault);
        }
    }
}
