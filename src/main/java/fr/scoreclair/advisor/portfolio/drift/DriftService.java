package fr.scoreclair.advisor.portfolio.drift;

import fr.scoreclair.advisor.base.NotFound;
import fr.scoreclair.advisor.portfolio.drift.Checks.Check;
import fr.scoreclair.advisor.portfolio.drift.Checks.Kind;
import fr.scoreclair.advisor.portfolio.rescoring.Rescoring;
import fr.scoreclair.advisor.portfolio.rescoring.RescoringRun;
import fr.scoreclair.advisor.riskmodel.RiskModels;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** « Dérive »: what has been found of a product, and looking anew. */
@Service
public class DriftService {

    /** The window of assessments that is looked at by default, ending today. */
    public static final int DAYS = 30;

    private static final String MAY = "hasRole('SUPERVISOR')";
    private static final int RUNS = 60;

    private final Checks checks;
    private final DriftChecking checking;
    private final Counted counted;
    private final RiskModels models;
    private final Rescoring rescoring;

    DriftService(Checks checks, DriftChecking checking, Counted counted, RiskModels models, Rescoring rescoring) {
        this.checks = checks;
        this.checking = checking;
        this.counted = counted;
        this.models = models;
        this.rescoring = rescoring;
    }

    /** Checks of the portfolio, one a run, the newest first. */
    @PreAuthorize(MAY)
    public List<Check> runs(String product) {
        return checks.ofRuns(product, Kind.DRIFT, RUNS);
    }

    /** Whether the run's scores have told what came after; empty where the run has not been looked at. */
    @PreAuthorize(MAY)
    public Optional<OutcomeReport> outcomes(int run) {
        return checks.ofRun(run, Kind.OUTCOMES).map(check -> check.report(OutcomeReport.class));
    }

    /** Those assessed in a period by the active model version; nothing is stored. */
    @PreAuthorize(MAY)
    public DriftReport assessments(String product, LocalDate from, LocalDate to) {
        return counted.assessments(product, model(product), from, to);
    }

    /**
     * The same, kept as a check, which may raise alerts.
     *
     * @return number of alerts raised
     */
    @PreAuthorize(MAY)
    public int check(String product, LocalDate from, LocalDate to) {
        return checking.assessments(product, model(product), from, to);
    }

    /**
     * Looks at the latest run that came to its end, where nobody has yet.
     *
     * @throws NotFound where there is none
     */
    @PreAuthorize(MAY)
    public void checkLatestRun(String product) {
        RescoringRun run = rescoring.history(product, RUNS).stream()
                .filter(one -> one.state() == RescoringRun.State.DONE)
                .findFirst()
                .orElseThrow(() -> new NotFound("no run of " + product));
        checking.run(run);
    }

    private String model(String product) {
        return models.active(product).fingerprint().sha256();
    }
}
