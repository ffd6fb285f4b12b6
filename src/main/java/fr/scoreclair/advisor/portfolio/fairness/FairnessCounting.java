package fr.scoreclair.advisor.portfolio.fairness;

import fr.scoreclair.advisor.portfolio.drift.KnownOutcomes;
import fr.scoreclair.advisor.portfolio.drift.KnownOutcomes.Outcome;
import fr.scoreclair.advisor.portfolio.drift.PieceCounts;
import fr.scoreclair.advisor.portfolio.rescoring.ClientRescored;
import fr.scoreclair.advisor.portfolio.rescoring.Piece;
import fr.scoreclair.advisor.portfolio.rescoring.PieceListener;
import fr.scoreclair.advisor.portfolio.rescoring.RescoringRun;
import fr.scoreclair.advisor.riskmodel.Catalogue;
import fr.scoreclair.advisor.riskmodel.Catalogue.Groups;
import fr.scoreclair.advisor.riskmodel.ModelFingerprint;
import fr.scoreclair.advisor.riskmodel.RiskModels;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Counts the groups of each piece of a rescoring, beside the piece, and puts them together again. */
@Component
class FairnessCounting implements PieceListener {

    static final String GROUP = "#group:";

    private final RiskModels models;
    private final KnownOutcomes outcomes;
    private final PieceCounts counts;

    FairnessCounting(RiskModels models, KnownOutcomes outcomes, PieceCounts counts) {
        this.models = models;
        this.outcomes = outcomes;
        this.counts = counts;
    }

    @Override
    public void stored(RescoringRun run, Piece piece, List<ClientRescored> rows) {
        Catalogue catalogue = catalogue(run);
        Map<UUID, Outcome> known = outcomes.of(piece);
        Map<String, GroupTally> tallies = new TreeMap<>();
        for (Groups groups : Groupings.of(catalogue)) {
            for (int i = 0; i < rows.size(); i++) {
                ClientRescored.Score score = rows.get(i).score();
                if (score != null) {
                    int band = Groupings.band(
                            groups, catalogue, piece.files().get(i).values());
                    GroupTally tally =
                            tallies.computeIfAbsent(GROUP + groups.feature() + ":" + band, key -> new GroupTally());
                    tally.add(score.probability(), score.favorable());
                    Outcome outcome = known.get(rows.get(i).client());
                    if (outcome != null) {
                        tally.outcome(score.probability(), score.favorable(), outcome.defaulted(), outcome.simulated());
                    }
                }
            }
        }
        List<PieceCounts.Row> all = new ArrayList<>();
        tallies.forEach((subject, tally) -> all.add(new PieceCounts.Row(subject, tally.counts(), tally.sums())));
        counts.put(run.id(), piece.files().getFirst().client(), all);
    }

    /** What all pieces of a run have counted. */
    FairnessReport report(RescoringRun run) {
        Map<String, GroupTally> tallies = new TreeMap<>();
        counts.forEach(run.id(), GROUP, row -> tallies.computeIfAbsent(row.subject(), key -> new GroupTally())
                .add(row.counts(), row.sums()));
        List<FairnessDetector.Counted> groupings = new ArrayList<>();
        for (Groups groups : Groupings.of(catalogue(run))) {
            List<GroupTally> bands = new ArrayList<>();
            for (int band = 0; band <= groups.edges().size() + 1; band++) {
                bands.add(tallies.getOrDefault(GROUP + groups.feature() + ":" + band, new GroupTally()));
            }
            groupings.add(new FairnessDetector.Counted(groups.feature(), groups.edges(), bands));
        }
        return FairnessDetector.report(groupings);
    }

    private Catalogue catalogue(RescoringRun run) {
        return models.byFingerprint(new ModelFingerprint(run.modelSha256())).catalogue();
    }
}
