package fr.scoreclair.advisor.whatif;

import fr.scoreclair.advisor.riskmodel.Feature;
import fr.scoreclair.advisor.riskmodel.RiskModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Asks the model for displayable values one after the other, knowing nothing of split points. */
final class RecourseBruteForce {

    private static final int PAIRS = 20_000;

    private final RiskModel model;
    private final double[] row;
    private final Random random;
    private final Optional<RecourseLoan> loan;

    RecourseBruteForce(RiskModel model, double[] row, Random random) {
        this.model = model;
        this.row = row;
        this.random = random;
        this.loan = RecourseLoan.of(model.catalogue(), row);
    }

    /** The least cost found, looking no further than {@code most}. */
    double cheapest(double most) {
        List<List<Double>> values = new ArrayList<>();
        for (int f = 0; f < row.length; f++) {
            values.add(values(f, most));
        }
        double best = Double.POSITIVE_INFINITY;
        for (int f = 0; f < row.length; f++) {
            for (double value : values.get(f)) {
                best = Math.min(best, cost(f, value, f, value));
            }
            for (int g = f + 1; g < row.length && !values.get(f).isEmpty(); g++) {
                for (int k = 0; k < PAIRS / 20 && !values.get(g).isEmpty(); k++) {
                    double a = values.get(f).get(random.nextInt(values.get(f).size()));
                    double b = values.get(g).get(random.nextInt(values.get(g).size()));
                    best = Math.min(best, cost(f, a, g, b));
                }
            }
        }
        return Math.min(best, loan.map(l -> loans(l, most)).orElse(Double.POSITIVE_INFINITY));
    }

    private List<Double> values(int f, double most) {
        Feature feature = model.catalogue().features().get(f);
        List<Double> values = new ArrayList<>();
        boolean amount = loan.isPresent() && loan.get().amountAt() == f;
        if (Double.isNaN(row[f]) || amount || !feature.actionable()) {
            return values;
        }
        double reach = most * model.otherValues().spread(f);
        if (loan.isPresent() && loan.get().annuityAt() == f) {
            RecourseLoan l = loan.get();
            for (int n = l.months() + 1; l.months() > 0 && n <= l.longest(); n++) {
                add(values, f, Math.rint(l.perEuro(n) * l.amount()), reach);
            }
            return values;
        }
        double step = Math.abs(feature.display().divisor());
        for (double v = Math.ceil(row[f]); feature.actionableUp() && v <= row[f] + reach; v += step) {
            add(values, f, v, reach);
        }
        for (double v = Math.floor(row[f]); feature.actionableDown() && v >= row[f] - reach; v -= step) {
            add(values, f, v, reach);
        }
        return values;
    }

    private void add(List<Double> values, int f, double value, double reach) {
        Feature feature = model.catalogue().features().get(f);
        boolean known = feature.training().contains(value) && feature.allowed().contains(value);
        if (value != row[f] && Math.abs(value - row[f]) <= reach && known) {
            values.add(value);
        }
    }

    private double loans(RecourseLoan l, double most) {
        double best = Double.POSITIVE_INFINITY;
        double reach = most * model.otherValues().spread(l.amountAt());
        for (int n = l.months(); n <= Math.max(l.months(), l.longest()); n += 1 + random.nextInt(6)) {
            for (double a = Math.floor(row[l.amountAt()]); a >= row[l.amountAt()] - reach; a -= 1 + random.nextInt(9)) {
                double annuity = Math.min(row[l.annuityAt()], Math.rint(l.perEuro(n) * a));
                boolean known = model.catalogue()
                                .features()
                                .get(l.amountAt())
                                .training()
                                .contains(a)
                        && model.catalogue()
                                .features()
                                .get(l.annuityAt())
                                .training()
                                .contains(annuity);
                if (known && a < row[l.amountAt()]) {
                    best = Math.min(best, cost(l.amountAt(), a, l.annuityAt(), annuity));
                }
            }
        }
        return best;
    }

    private double cost(int f, double a, int g, double b) {
        double[] changed = row.clone();
        changed[f] = a;
        changed[g] = b;
        boolean does = model.probabilities(new double[][] {changed})[0]
                < model.catalogue().threshold();
        return does ? unit(f, a) + (g == f ? 0 : unit(g, b)) : Double.POSITIVE_INFINITY;
    }

    private double unit(int f, double value) {
        return Math.abs(value - row[f]) / model.otherValues().spread(f);
    }
}
