package fr.scoreclair.advisor.portfolio.fairness;

import fr.scoreclair.advisor.portfolio.rescoring.ClientRescored;
import fr.scoreclair.advisor.portfolio.rescoring.Piece;
import fr.scoreclair.advisor.portfolio.rescoring.RescoringRun;
import java.util.List;
import org.springframework.context.ApplicationContext;

/** Lets tests of other packages count and compare groups. */
public final class FairnessFixtures {

    private FairnessFixtures() {}

    public static void stored(ApplicationContext beans, RescoringRun run, Piece piece, List<ClientRescored> rows) {
        beans.getBean(FairnessCounting.class).stored(run, piece, rows);
    }

    public static void check(ApplicationContext beans, RescoringRun run) {
        beans.getBean(FairnessChecking.class).run(run);
    }
}
