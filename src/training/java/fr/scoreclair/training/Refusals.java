package fr.scoreclair.training;

/**
 * Four counts at a threshold.
 *
 * @param acceptedPaid accepted, paid back
 * @param acceptedDefaulted accepted, defaulted
 * @param refusedPaid refused, would have paid
 * @param refusedDefaulted refused, would have defaulted
 */
public record Refusals(double acceptedPaid, double acceptedDefaulted, double refusedPaid, double refusedDefaulted) {

    /** {@return share of the refused who would have defaulted} */
    public double precision() {
        return refusedDefaulted / (refusedDefaulted + refusedPaid);
    }

    /** {@return share of the defaulters who are refused} */
    public double recall() {
        return refusedDefaulted / (refusedDefaulted + acceptedDefaulted);
    }

    public double acceptanceRate() {
        return (acceptedPaid + acceptedDefaulted) / total();
    }

    /** {@return share of the accepted who default} */
    public double acceptedDefaultRate() {
        return acceptedDefaulted / (acceptedPaid + acceptedDefaulted);
    }

    /** {@return cost per client: an accepted defaulter costs {@code ratio}, a refused payer 1} */
    public double cost(double ratio) {
        return (ratio * acceptedDefaulted + refusedPaid) / total();
    }

    private double total() {
        return acceptedPaid + acceptedDefaulted + refusedPaid + refusedDefaulted;
    }
}
