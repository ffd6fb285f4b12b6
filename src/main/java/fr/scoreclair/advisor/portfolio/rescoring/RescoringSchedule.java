package fr.scoreclair.advisor.portfolio.rescoring;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** When runs begin, or go on, without anybody asking. */
@Component
class RescoringSchedule {

    private final Rescoring rescoring;

    RescoringSchedule(Rescoring rescoring) {
        this.rescoring = rescoring;
    }

    /** By default at half past two; {@code -} never. */
    @Scheduled(cron = "${scoreclair.rescoring.cron:0 30 2 * * *}", zone = "Europe/Paris")
    void night() {
        rescoring.nightly();
    }

    @Scheduled(initialDelayString = "PT20S", fixedDelayString = "PT20S")
    void abandoned() {
        rescoring.resumeAbandoned();
    }
}
