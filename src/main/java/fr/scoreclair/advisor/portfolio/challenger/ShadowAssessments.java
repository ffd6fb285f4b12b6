package fr.scoreclair.advisor.portfolio.challenger;

import fr.scoreclair.advisor.portfolio.challenger.ShadowRows.Unseen;
import fr.scoreclair.advisor.riskmodel.ModelFingerprint;
import fr.scoreclair.advisor.riskmodel.RiskModel;
import fr.scoreclair.advisor.riskmodel.RiskModels;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The challenger on every assessment. It follows them in the database, seconds behind: nothing of it is on the way of an
 * official answer, and an application that dies leaves nothing out, as the next look finds what has no shadow yet.
 */
@Component
class ShadowAssessments {

    private static final Logger LOG = LoggerFactory.getLogger(ShadowAssessments.class);
    private static final int AT_ONCE = 200;

    /** An assessment is found this long after one that was made later, should its transaction take so long. */
    private static final Duration STRAGGLERS = Duration.ofMinutes(10);

    private final Designations designations;
    private final ShadowRows rows;
    private final RiskModels models;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Map<Long, Instant> seen = new ConcurrentHashMap<>();

    ShadowAssessments(
            Designations designations,
            ShadowRows rows,
            RiskModels models,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.designations = designations;
        this.rows = rows;
        this.models = models;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT5S", fixedDelayString = "PT2S")
    void look() {
        try {
            designations.inForce().forEach(this::follow);
        } catch (RuntimeException | StackOverflowError fault) {
            // no message: the database's tells the row that failed, and with it a score
            LOG.warn("the challenger does not follow now: {}", fault.getClass().getName());
        }
    }

    private void follow(Designation designation) {
        String sha256 = Objects.requireNonNull(designation.modelSha256());
        RiskModel challenger = models.byFingerprint(new ModelFingerprint(sha256));
        follow(
                designation,
                sha256,
                Shadow.of(challenger),
                challenger.catalogue().threshold());
    }

    void follow(Designation designation, String sha256, Shadow shadow, double threshold) {
        List<Unseen> batch;
        do {
            Instant since = seen.getOrDefault(designation.id(), designation.at());
            batch = rows.unseen(designation.product(), sha256, since, AT_ONCE);
            if (!batch.isEmpty()) {
                store(
                        sha256,
                        batch,
                        shadow.of(batch.stream().map(Unseen::values).toList()),
                        threshold);
                remember(designation, batch.getLast().at());
            }
        } while (batch.size() == AT_ONCE);
    }

    private void store(String sha256, List<Unseen> batch, List<Shadow.Said> said, double threshold) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        transaction.executeWithoutResult(status -> {
            for (int i = 0; i < batch.size(); i++) {
                rows.add(batch.get(i).assessment(), sha256, now, said.get(i), threshold);
            }
        });
    }

    private void remember(Designation designation, Instant latest) {
        Instant from = latest.minus(STRAGGLERS);
        seen.put(designation.id(), from.isBefore(designation.at()) ? designation.at() : from);
    }
}
