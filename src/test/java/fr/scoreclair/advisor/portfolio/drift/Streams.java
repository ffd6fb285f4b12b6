package fr.scoreclair.advisor.portfolio.drift;

import fr.scoreclair.advisor.riskmodel.RiskModel;
import fr.scoreclair.advisor.riskmodel.ShippedModels;
import fr.scoreclair.simulation.SimulatedBank;
import java.util.SplittableRandom;
import java.util.function.BiFunction;

/** Runs of new clients of the simulated bank, which {@code pret-personnel} was trained on others of; a change can be planted. */
final class Streams {

    /** What happens to a client; null leaves the client out, and the next one comes. */
    interface Change extends BiFunction<double[], SplittableRandom, double[]> {}

    static final RiskModel MODEL = ShippedModels.model("pret-personnel");
    static final Layout LAYOUT = Layout.of(MODEL);

    private static final int INCOME = 1;
    private static final int BUREAU_CREDIT = 5;
    private static final int BUREAU_COUNT = 6;
    private static final int PREVIOUS_CREDIT = 8;

    private final SimulatedBank bank;
    private long next;

    Streams(long seed) {
        bank = new SimulatedBank(seed);
    }

    DriftReport run(int clients, Change change) {
        return run(clients, change, DriftDetector.FEWEST);
    }

    /** @param fewest clients below which nothing is asked */
    DriftReport run(int clients, Change change, int fewest) {
        SplittableRandom random = new SplittableRandom(next);
        double[][] rows = new double[clients][];
        for (int i = 0; i < clients; ) {
            double[] row = change.apply(bank.client(next++).features(), random);
            if (row.length > 0) {
                rows[i++] = row;
            }
        }
        double[] scores = MODEL.probabilities(rows);
        Tally tally = LAYOUT.nobody();
        for (int i = 0; i < clients; i++) {
            tally.add(rows[i], scores[i]);
        }
        return DriftDetector.report(LAYOUT, tally, fewest);
    }

    /** The changes that are planted. */
    enum Planted implements Change {
        NONE {
            @Override
            public double[] apply(double[] row, SplittableRandom random) {
                return row;
            }
        },
        /** Everybody earns a fifth less. */
        INCOME_FALLS {
            @Override
            public double[] apply(double[] row, SplittableRandom random) {
                row[INCOME] *= 0.8;
                return row;
            }
        },
        /** The bureau does not answer for one client in five. */
        BUREAU_MISSING {
            @Override
            public double[] apply(double[] row, SplittableRandom random) {
                if (random.nextInt(5) == 0) {
                    row[BUREAU_CREDIT] = Double.NaN;
                    row[BUREAU_COUNT] = Double.NaN;
                }
                return row;
            }
        },
        /** The feed writes 0 credits elsewhere where it knows nothing, and for one client in four. */
        BUREAU_DEFAULTS {
            @Override
            public double[] apply(double[] row, SplittableRandom random) {
                if (Double.isNaN(row[BUREAU_COUNT]) || random.nextInt(4) == 0) {
                    row[BUREAU_COUNT] = 0;
                    row[BUREAU_CREDIT] = 0;
                }
                return row;
            }
        },
        /** A campaign brings the young: of ten above 40, seven stay away. */
        YOUNGER {
            @Override
            public double[] apply(double[] row, SplittableRandom random) {
                return row[0] < -40 * 365.25 && random.nextInt(10) < 7 ? new double[0] : row;
            }
        },
        /** Amounts of earlier credits arrive in cents for one client in twenty. */
        CENTS {
            @Override
            public double[] apply(double[] row, SplittableRandom random) {
                if (random.nextInt(20) == 0) {
                    row[PREVIOUS_CREDIT] *= 100;
                }
                return row;
            }
        }
    }
}
