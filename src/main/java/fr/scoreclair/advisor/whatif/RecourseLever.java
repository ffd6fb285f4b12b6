package fr.scoreclair.advisor.whatif;

import fr.scoreclair.advisor.riskmodel.Catalogue;
import fr.scoreclair.advisor.riskmodel.Feature;
import fr.scoreclair.advisor.riskmodel.FeatureRole;
import fr.scoreclair.advisor.riskmodel.OtherValues;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.DoubleConsumer;

/**
 * One thing a client can change, as the values worth trying: of every cell between two split points the displayable value
 * nearest to the client's. No value between them gives another score for less.
 *
 * @param values by rising distance from the client's value, which is the first
 * @param months the term of each value, where the lever is a loan's term; else empty
 * @param limit the farthest value allowed
 */
record RecourseLever(int feature, double[] values, int[] months, double limit) {

    /** Values tried between a client's and the limit where the model has no split points. */
    private static final int FEW = 30;

    /** What this client can change by itself; the loan's amount, which takes the annuity along, is not among them. */
    static List<RecourseLever> of(Catalogue catalogue, OtherValues other, double[] vector) {
        Optional<RecourseLoan> loan = RecourseLoan.of(catalogue, vector);
        List<RecourseLever> levers = new ArrayList<>();
        for (int f = 0; f < vector.length; f++) {
            Feature feature = catalogue.features().get(f);
            if (!mayChange(catalogue, feature, vector[f])) {
                continue;
            }
            if (loan.isPresent() && f == loan.get().annuityAt()) {
                term(feature, other, loan.get()).ifPresent(levers::add);
            } else if (loan.isEmpty() || f != loan.get().amountAt()) {
                levers.add(alone(f, feature, other, vector[f]));
            }
        }
        return levers;
    }

    /** Never what is sensitive, above all the age, whatever a catalogue says. */
    static boolean mayChange(Catalogue catalogue, Feature feature, double value) {
        boolean age = FeatureRole.AGE
                .in(catalogue)
                .map(aged -> aged.name().equals(feature.name()))
                .orElse(false);
        return feature.actionable() && !age && feature.allowed().contains(value);
    }

    /** The lowest value to propose: allowed, and known to the model from its training. */
    static double least(Feature feature) {
        return Math.max(feature.allowed().min(), feature.training().min());
    }

    private static RecourseLever alone(int f, Feature feature, OtherValues other, double value) {
        RecourseStep step = new RecourseStep(feature);
        double most = Math.min(feature.allowed().max(), feature.training().max());
        List<Double> values = new ArrayList<>();
        if (feature.actionableUp()) {
            rising(other.cuts(f), other.exact(), value, most, step, values::add);
        }
        if (feature.actionableDown()) {
            falling(other.cuts(f), other.exact(), value, least(feature), step, values::add);
        }
        values.sort(Comparator.comparingDouble(v -> Math.abs(v - value)));
        values.addFirst(value);
        double limit = feature.actionableUp() ? most : least(feature);
        return new RecourseLever(
                f, values.stream().mapToDouble(Double::doubleValue).toArray(), new int[0], limit);
    }

    private static void rising(
            double[] cuts, boolean exact, double value, double most, RecourseStep step, DoubleConsumer to) {
        double[] edges = exact ? cuts : evenly(value, most);
        for (int c = 0; c < edges.length; c++) {
            double next = c + 1 < edges.length ? edges[c + 1] : Double.POSITIVE_INFINITY;
            double candidate = step.up(edges[c]);
            if (edges[c] > value && candidate < next && candidate <= most) {
                to.accept(candidate);
            }
        }
    }

    private static void falling(
            double[] cuts, boolean exact, double value, double least, RecourseStep step, DoubleConsumer to) {
        double[] edges = exact ? cuts : evenly(least, value);
        for (int c = edges.length - 1; c >= 0; c--) {
            double candidate = step.below(edges[c]);
            double from = c > 0 ? edges[c - 1] : Double.NEGATIVE_INFINITY;
            if (edges[c] <= value && candidate >= from && candidate >= least && candidate < value) {
                to.accept(candidate);
            }
        }
    }

    static double[] evenly(double from, double to) {
        TreeSet<Double> values = new TreeSet<>();
        for (int k = 0; k <= FEW && from < to; k++) {
            values.add(from + (to - from) * k / FEW);
        }
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** Every longer term that brings the annuity into another cell, the shortest of each. */
    private static Optional<RecourseLever> term(Feature annuity, OtherValues other, RecourseLoan loan) {
        if (!loan.canBeLonger() || !annuity.actionableDown()) {
            return Optional.empty();
        }
        RecourseStep step = new RecourseStep(annuity);
        double[] cuts = other.cuts(loan.annuityAt());
        List<Double> values = new ArrayList<>(List.of(loan.annuity()));
        List<Integer> months = new ArrayList<>(List.of(loan.months()));
        for (int n = loan.months() + 1; n <= loan.longest(); n++) {
            double value = step.nearest(loan.perEuro(n) * loan.amount());
            boolean another = !other.exact() || cell(cuts, value) != cell(cuts, values.getLast());
            if (value < loan.annuity() && value >= least(annuity) && value < values.getLast() && another) {
                values.add(value);
                months.add(n);
            }
        }
        double limit = step.nearest(loan.perEuro(loan.longest()) * loan.amount());
        return Optional.of(new RecourseLever(
                loan.annuityAt(),
                values.stream().mapToDouble(Double::doubleValue).toArray(),
                months.stream().mapToInt(Integer::intValue).toArray(),
                limit));
    }

    static int cell(double[] cuts, double value) {
        int found = Arrays.binarySearch(cuts, value);
        return found >= 0 ? found + 1 : -found - 1;
    }

    boolean isTerm() {
        return months.length > 0;
    }

    /** {@code count} values from {@code from} on. */
    double[] values(int from, int to) {
        return Arrays.copyOfRange(values, from, Math.max(from, to));
    }
}
