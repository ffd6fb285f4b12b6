package fr.scoreclair.simulation;

/**
 * Sums one client's rows of the side tables to the features, row by row, in constant memory.
 *
 * <p>Means are over the known amounts, in row order. A client without rows in a table has no value for that table's
 * features: NaN, never 0. With bureau rows but none active, the count is 0. Not thread-safe.
 */
public final class FeatureAggregation {

    private final Mean bureauSum = new Mean();
    private final Mean asked = new Mean();
    private final Mean granted = new Mean();
    private final Mean late = new Mean();
    private int bureauRows;
    private int active;

    public void add(BureauCredit row) {
        bureauRows++;
        active += row.active() ? 1 : 0;
        bureauSum.add(row.creditSum());
    }

    public void add(PreviousApplication row) {
        asked.add(row.asked());
        granted.add(row.granted());
    }

    public void add(Instalment row) {
        late.add(row.lateOrShort() ? 1 : 0);
    }

    /** {@return ten values in the order of {@link LoanFile#FEATURES}; NaN = missing} */
    public double[] features(Application application) {
        return new double[] {
            application.daysBirth(),
            application.incomeTotal(),
            application.credit(),
            application.annuity(),
            application.daysEmployed(),
            bureauSum.value(),
            bureauRows == 0 ? Double.NaN : active,
            asked.value(),
            granted.value(),
            late.value()
        };
    }

    /** {@return five values in the order of {@link FeatureSet#MINIMAL}; the incidents of someone who never owed are NaN} */
    public double[] minimalFeatures(Application application) {
        return new double[] {
            application.daysBirth(),
            application.incomeTotal(),
            application.daysEmployed(),
            late.sum(),
            application.externalScore()
        };
    }

    private static final class Mean {
        private double sum;
        private int known;

        void add(double value) {
            if (!Double.isNaN(value)) {
                sum += value;
                known++;
            }
        }

        double sum() {
            return known == 0 ? Double.NaN : sum;
        }

        double value() {
            return known == 0 ? Double.NaN : sum / known;
        }
    }
}
