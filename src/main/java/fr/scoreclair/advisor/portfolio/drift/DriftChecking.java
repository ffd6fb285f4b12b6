package fr.scoreclair.advisor.portfolio.drift;

import fr.scoreclair.advisor.base.Formats;
import fr.scoreclair.advisor.portfolio.drift.Alerts.Finding;
import fr.scoreclair.advisor.portfolio.drift.Checks.Check;
import fr.scoreclair.advisor.portfolio.drift.Checks.Kind;
import fr.scoreclair.advisor.portfolio.drift.Checks.Source;
import fr.scoreclair.advisor.portfolio.rescoring.RescoringRun;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Compares, and keeps what it finds: check, alerts and events in one transaction. */
@Component
class DriftChecking {

    private final Counted counted;
    private final Alerts alerts;
    private final Clock clock;

    DriftChecking(Counted counted, Alerts alerts, Clock clock) {
        this.counted = counted;
        this.alerts = alerts;
        this.clock = clock;
    }

    /** The portfolio as a run found it; nothing happens where that has been done. */
    @Transactional
    public void run(RescoringRun run) {
        if (!counted.has(run.id())) {
            return;
        }
        DriftReport report = counted.run(run);
        LocalDate day = LocalDate.ofInstant(run.startedAt(), Formats.ZONE);
        alerts.store(
                new Check(
                        UUID.randomUUID(),
                        clock.instant(),
                        Kind.DRIFT,
                        Source.PORTFOLIO,
                        run.product(),
                        run.modelSha256(),
                        run.id(),
                        day,
                        day,
                        report.clients(),
                        report.findings().size(),
                        Checks.json(report)),
                findings(report));
        OutcomeReport outcomes = counted.outcomes(run);
        alerts.store(
                new Check(
                        UUID.randomUUID(),
                        clock.instant(),
                        Kind.OUTCOMES,
                        Source.PORTFOLIO,
                        run.product(),
                        run.modelSha256(),
                        run.id(),
                        day,
                        day,
                        outcomes.all().known(),
                        0,
                        Checks.json(outcomes)),
                List.of());
    }

    /** {@return number of alerts raised} */
    @Transactional
    public int assessments(String product, String modelSha256, LocalDate from, LocalDate to) {
        DriftReport report = counted.assessments(product, modelSha256, from, to);
        return alerts.store(
                new Check(
                        UUID.randomUUID(),
                        clock.instant(),
                        Kind.DRIFT,
                        Source.ASSESSMENTS,
                        product,
                        modelSha256,
                        null,
                        from,
                        to,
                        report.clients(),
                        report.findings().size(),
                        Checks.json(report)),
                findings(report));
    }

    private static List<Finding> findings(DriftReport report) {
        return report.findings().stream()
                .map(one -> new Finding(one.subject(), one.strong(), one))
                .toList();
    }
}
