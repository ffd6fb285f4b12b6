package fr.scoreclair.advisor.riskmodel;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Takes over a threshold that was approved in another application. */
@Component
class ThresholdWatch {

    private static final Logger LOG = LoggerFactory.getLogger(ThresholdWatch.class);

    private final RiskModels models;

    ThresholdWatch(RiskModels models) {
        this.models = models;
    }

    /** Without the database nothing is scored anyway; the next look finds what this one has missed. */
    @Scheduled(fixedDelayString = "PT1S")
    void look() {
        try {
            models.takeThresholds();
        } catch (DataAccessException e) {
            LOG.debug("thresholds are not to be read now", e);
        }
    }
}
