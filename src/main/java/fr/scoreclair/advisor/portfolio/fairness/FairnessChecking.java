package fr.scoreclair.advisor.portfolio.fairness;

import fr.scoreclair.advisor.base.Formats;
import fr.scoreclair.advisor.portfolio.drift.Alerts;
import fr.scoreclair.advisor.portfolio.drift.Alerts.Finding;
import fr.scoreclair.advisor.portfolio.drift.Checks;
import fr.scoreclair.advisor.portfolio.drift.Checks.Check;
import fr.scoreclair.advisor.portfolio.rescoring.RescoringRun;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Compares the groups of a run, and keeps what it finds: check, alerts and events in one transaction. */
@Component
class FairnessChecking {

    private final FairnessCounting counting;
    private final Alerts alerts;
    private final Clock clock;

    FairnessChecking(FairnessCounting counting, Alerts alerts, Clock clock) {
        this.counting = counting;
        this.alerts = alerts;
        this.clock = clock;
    }

    /** Nothing happens where that has been done. */
    @Transactional
    public void run(RescoringRun run) {
        FairnessReport report = counting.report(run);
        if (report.clients() == 0) {
            return;
        }
        LocalDate day = LocalDate.ofInstant(run.startedAt(), Formats.ZONE);
        alerts.store(
                new Check(
                        UUID.randomUUID(),
                        clock.instant(),
                        Checks.Kind.FAIRNESS,
                        Checks.Source.PORTFOLIO,
                        run.product(),
                        run.modelSha256(),
                        run.id(),
                        day,
                        day,
                        report.clients(),
                        (int) report.findings(),
                        Checks.json(report)),
                findings(report));
    }

    private static List<Finding> findings(FairnessReport report) {
        return report.groupings().stream()
                .flatMap(grouping -> grouping.groups().stream()
                        .filter(GroupFigures::finding)
                        .map(group -> new Finding(grouping.subject(group), group.strong(), grouping)))
                .toList();
    }
}
