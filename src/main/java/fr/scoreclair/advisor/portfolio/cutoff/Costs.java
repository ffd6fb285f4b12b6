package fr.scoreclair.advisor.portfolio.cutoff;

/**
 * What the two errors cost, in any one unit: only their ratio moves the cheapest threshold.
 *
 * @param missedDefault accepting a client who defaults
 * @param lostClient refusing one who would have repaid
 */
public record Costs(double missedDefault, double lostClient) {

    public static final Costs USUAL = new Costs(10, 1);

    private static final double MOST = 1_000_000;

    public Costs {
        if (!fits(missedDefault) || !fits(lostClient) || missedDefault + lostClient == 0) {
            throw new IllegalArgumentException("costs are from 0 to 1,000,000, not both 0");
        }
    }

    public static boolean fits(double cost) {
        return cost >= 0 && cost <= MOST;
    }

    /** Of a portfolio at one threshold. */
    public double of(CutoffFigures.Known known) {
        return missedDefault * known.acceptedDefaulted() + lostClient * known.refusedRepaid();
    }
}
