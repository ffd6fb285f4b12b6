package fr.scoreclair.advisor.portfolio.fairness;

import fr.scoreclair.advisor.portfolio.drift.Checks;
import fr.scoreclair.advisor.portfolio.drift.Checks.Check;
import fr.scoreclair.advisor.portfolio.rescoring.Rescoring;
import fr.scoreclair.advisor.portfolio.rescoring.RescoringRun;
import java.util.List;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** « Équité »: how groups fared at a run. */
@Service
public class FairnessService {

    private static final String MAY = "hasRole('SUPERVISOR')";
    private static final int RUNS = 60;

    private final Checks checks;
    private final FairnessChecking checking;
    private final Rescoring rescoring;

    FairnessService(Checks checks, FairnessChecking checking, Rescoring rescoring) {
        this.checks = checks;
        this.checking = checking;
        this.rescoring = rescoring;
    }

    /** Empty where the run has not been looked at. */
    @PreAuthorize(MAY)
    public Optional<FairnessReport> ofRun(int run) {
        return checks.ofRun(run, Checks.Kind.FAIRNESS).map(check -> check.report(FairnessReport.class));
    }

    /** One check a run, the newest first. */
    @PreAuthorize(MAY)
    public List<Check> runs(String product) {
        return checks.ofRuns(product, Checks.Kind.FAIRNESS, RUNS);
    }

    /** Looks at the latest run that came to its end, where nobody has yet. */
    @PreAuthorize(MAY)
    public void checkLatestRun(String product) {
        rescoring.history(product, RUNS).stream()
                .filter(one -> one.state() == RescoringRun.State.DONE)
                .findFirst()
                .ifPresent(checking::run);
    }
}
