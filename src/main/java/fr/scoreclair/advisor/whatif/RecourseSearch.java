package fr.scoreclair.advisor.whatif;

import fr.scoreclair.advisor.riskmodel.Catalogue;
import fr.scoreclair.advisor.riskmodel.OtherValues;
import fr.scoreclair.advisor.riskmodel.RiskModel;
import fr.scoreclair.advisor.whatif.Proposal.Change;
import fr.scoreclair.advisor.whatif.Proposal.LoanChange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The smallest changes of at most two features that bring a score under its threshold, among all displayable values. For tree
 * ensembles every cell between split points is known exactly, so the first answer is proven minimal and no answer means none;
 * cells whose probability is too near the threshold for the engine are asked of the official score, which also confirms every
 * proposal.
 *
 * @see <a href="../../../../../../docs/decisions/0016-recourse-on-split-points.md">decision 0016</a>
 */
final class RecourseSearch {

    static final int MOST = 3;

    private final RiskModel model;
    private final Catalogue catalogue;
    private final OtherValues other;
    private final double[] vector;
    private final List<RecourseLever> levers;
    private final @Nullable RecourseLoan loan;
    private final List<Proposal> found = new ArrayList<>();

    private RecourseSearch(RiskModel model, double[] vector) {
        this.model = model;
        this.catalogue = model.catalogue();
        this.other = model.otherValues();
        this.vector = vector;
        this.levers = RecourseLever.of(catalogue, other, vector);
        this.loan = RecourseLoan.of(catalogue, vector)
                .filter(l -> smallerMayBeAsked(l.amountAt()) && smallerMayBeAsked(l.annuityAt()))
                .orElse(null);
    }

    private boolean smallerMayBeAsked(int f) {
        return catalogue.features().get(f).actionableDown()
                && RecourseLever.mayChange(catalogue, catalogue.features().get(f), vector[f]);
    }

    static RecourseAnswer of(RiskModel model, double[] vector) {
        double score = model.score(vector);
        double threshold = model.catalogue().threshold();
        if (score < threshold) {
            return new RecourseAnswer(score, threshold, true, true, List.of(), List.of());
        }
        RecourseSearch search = new RecourseSearch(model, vector);
        search.run();
        return new RecourseAnswer(
                score, threshold, false, model.otherValues().exact(), search.chosen(), search.bounds());
    }

    private void run() {
        int[] alone = levers.stream().mapToInt(this::alone).toArray();
        for (int a = 0; a < levers.size(); a++) {
            for (int b = a + 1; b < levers.size(); b++) {
                together(levers.get(a), alone[a], levers.get(b), alone[b]);
            }
        }
        if (loan != null) {
            smaller(loan, alone);
        }
        found.sort(Comparator.comparingDouble(Proposal::cost)
                .thenComparingInt(p -> p.changes().size()));
    }

    /** @return the position of the lever's first value that does by itself; beyond the last where none does */
    private int alone(RecourseLever lever) {
        double[][] rows = new double[lever.values().length][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = vector.clone();
            rows[i][lever.feature()] = lever.values()[i];
        }
        double[] scores = model.probabilities(rows);
        for (int i = 1; i < rows.length; i++) {
            if (under(scores[i], rows[i])) {
                keep(rows[i], termAt(lever, i));
                return i;
            }
        }
        return rows.length;
    }

    /** Only what is less than each lever needs alone: more of it would be dominated. */
    private void together(RecourseLever a, int beforeA, RecourseLever b, int beforeB) {
        double[] xs = a.values(1, beforeA);
        double[] ys = b.values(1, beforeB);
        if (xs.length == 0 || ys.length == 0) {
            return;
        }
        double[][] scores = other.probabilities(vector, a.feature(), xs, b.feature(), ys);
        double least = Double.POSITIVE_INFINITY;
        double[] best = vector;
        LoanChange term = null;
        for (int i = 0; i < xs.length; i++) {
            for (int j = 0; j < ys.length && cost(a, xs[i]) + cost(b, ys[j]) < least; j++) {
                if (scores[i][j] < catalogue.threshold() + other.tolerance()) {
                    double[] row = vector.clone();
                    row[a.feature()] = xs[i];
                    row[b.feature()] = ys[j];
                    if (under(scores[i][j], row)) {
                        least = cost(a, xs[i]) + cost(b, ys[j]);
                        best = row;
                        term = a.isTerm() ? termAt(a, i + 1) : termAt(b, j + 1);
                    }
                }
            }
        }
        if (least < Double.POSITIVE_INFINITY) {
            keep(best, term);
        }
    }

    private void smaller(RecourseLoan now, int[] alone) {
        int before = Integer.MAX_VALUE;
        for (int k = 0; k < alone.length; k++) {
            if (levers.get(k).isTerm() && alone[k] < levers.get(k).months().length) {
                before = levers.get(k).months()[alone[k]];
            }
        }
        RecourseLoanPlane.Found cheapest = new RecourseLoanPlane(catalogue, other, vector, now)
                .cheapest((p, amount, annuity) -> under(p, with(now, amount, annuity)), before);
        if (cheapest != null) {
            keep(
                    with(now, cheapest.amount(), cheapest.annuity()),
                    new LoanChange(now.months(), cheapest.months(), now.yearlyRate()));
        }
    }

    private double[] with(RecourseLoan now, double amount, double annuity) {
        double[] row = vector.clone();
        row[now.amountAt()] = amount;
        row[now.annuityAt()] = annuity;
        return row;
    }

    private boolean under(double probability, double[] row) {
        double threshold = catalogue.threshold();
        return Math.abs(probability - threshold) > other.tolerance()
                ? probability < threshold
                : model.score(row) < threshold;
    }

    private @Nullable LoanChange termAt(RecourseLever lever, int position) {
        return lever.isTerm() && loan != null
                ? new LoanChange(loan.months(), lever.months()[position], loan.yearlyRate())
                : null;
    }

    private double cost(RecourseLever lever, double value) {
        return Math.abs(value - vector[lever.feature()]) / other.spread(lever.feature());
    }

    /** The official score has the last word. */
    private void keep(double[] row, @Nullable LoanChange change) {
        double score = model.score(row);
        if (score < catalogue.threshold()) {
            List<Change> changes = new ArrayList<>();
            double cost = 0;
            for (int f = 0; f < row.length; f++) {
                if (row[f] != vector[f] && !Double.isNaN(vector[f])) {
                    changes.add(new Change(catalogue.features().get(f).name(), vector[f], row[f]));
                    cost += Math.abs(row[f] - vector[f]) / other.spread(f);
                }
            }
            found.add(new Proposal(List.copyOf(changes), change, cost, score));
        }
    }

    /** The cheapest, then others of other features; where they are few, those that share some. */
    private List<Proposal> chosen() {
        List<Proposal> chosen = new ArrayList<>();
        for (boolean strict : new boolean[] {true, false}) {
            for (Proposal proposal : found) {
                boolean another = chosen.stream()
                        .noneMatch(c -> strict
                                ? c.features().stream().anyMatch(proposal.features()::contains)
                                : c.features().equals(proposal.features()));
                if (another && chosen.size() < MOST) {
                    chosen.add(proposal);
                }
            }
        }
        chosen.sort(Comparator.comparingDouble(Proposal::cost));
        return List.copyOf(chosen);
    }

    private List<RecourseAnswer.Bound> bounds() {
        List<RecourseAnswer.Bound> bounds = new ArrayList<>();
        Optional.ofNullable(loan)
                .ifPresent(l -> bounds.add(new RecourseAnswer.Bound(
                        catalogue.features().get(l.amountAt()).name(),
                        l.amount(),
                        Math.min(
                                l.amount(),
                                RecourseLever.least(catalogue.features().get(l.amountAt()))),
                        0)));
        for (RecourseLever lever : levers) {
            String name = catalogue.features().get(lever.feature()).name();
            double from = vector[lever.feature()];
            int months = lever.isTerm() && loan != null ? loan.longest() : 0;
            bounds.add(new RecourseAnswer.Bound(name, from, lever.limit(), months));
        }
        return List.copyOf(bounds);
    }
}
