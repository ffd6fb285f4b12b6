package fr.scoreclair.advisor.portfolio.drift;

import fr.scoreclair.advisor.portfolio.drift.KnownOutcomes.Outcome;
import fr.scoreclair.advisor.portfolio.rescoring.ClientRescored;
import fr.scoreclair.advisor.portfolio.rescoring.Piece;
import fr.scoreclair.advisor.portfolio.rescoring.PieceListener;
import fr.scoreclair.advisor.portfolio.rescoring.RescoringRun;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Counts the clients of each piece of a rescoring, beside the piece: a million clients leave some thousand rows. */
@Component
class DriftCounting implements PieceListener {

    static final String OUTCOME = "#outcome:";

    private final Layouts layouts;
    private final KnownOutcomes outcomes;
    private final PieceCounts counts;

    DriftCounting(Layouts layouts, KnownOutcomes outcomes, PieceCounts counts) {
        this.layouts = layouts;
        this.outcomes = outcomes;
        this.counts = counts;
    }

    @Override
    public void stored(RescoringRun run, Piece piece, List<ClientRescored> rows) {
        Layout layout = layouts.of(run.modelSha256());
        Tally tally = layout.nobody();
        Map<UUID, Outcome> known = outcomes.of(piece);
        Map<String, OutcomeTally> quarters = new TreeMap<>();
        List<String> names = layout.catalogue().names();
        for (int i = 0; i < rows.size(); i++) {
            ClientRescored.Score score = rows.get(i).score();
            double probability = score == null ? Double.NaN : score.probability();
            tally.add(vector(names, piece.files().get(i).values()), probability);
            Outcome outcome = known.get(rows.get(i).client());
            if (outcome != null && score != null) {
                quarters.computeIfAbsent(quarter(outcome.observedOn()), q -> new OutcomeTally(layout.scoreCells()))
                        .add(probability, outcome.defaulted(), outcome.simulated());
            }
        }
        List<PieceCounts.Row> all = new ArrayList<>();
        List<String> subjects = layout.subjects();
        for (int s = 0; s < subjects.size(); s++) {
            all.add(new PieceCounts.Row(subjects.get(s), tally.of(s), new double[0]));
        }
        quarters.forEach(
                (quarter, one) -> all.add(new PieceCounts.Row(OUTCOME + quarter, one.counts(), one.numbers())));
        counts.put(run.id(), piece.files().getFirst().client(), all);
    }

    private static double[] vector(List<String> names, Map<String, @Nullable Double> values) {
        double[] vector = new double[names.size()];
        for (int f = 0; f < vector.length; f++) {
            Double value = values.get(names.get(f));
            vector[f] = value == null ? Double.NaN : value;
        }
        return vector;
    }

    /** « 2026-Q1 »: sorts by time. */
    static String quarter(LocalDate day) {
        return day.getYear() + "-Q" + ((day.getMonthValue() + 2) / 3);
    }
}
