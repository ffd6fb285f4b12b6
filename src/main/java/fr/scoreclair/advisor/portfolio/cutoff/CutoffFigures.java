package fr.scoreclair.advisor.portfolio.cutoff;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a portfolio looks like at one threshold.
 *
 * @param clients with a score
 * @param favorable of them, with a score below the threshold
 * @param volume euros of those with a favourable opinion
 * @param expectedLoss of those with a favourable opinion, euros: sum of probability of default x loss given default x exposure
 * @param known what became of the clients whose outcome is known; null where there is none
 */
public record CutoffFigures(
        double threshold,
        long clients,
        long favorable,
        double volume,
        double expectedLoss,
        List<Share> ages,
        List<Share> agencies,
        @Nullable Known known) {

    /** How many of a group have a favourable opinion. */
    public record Share(String name, long clients, long favorable) {

        /** In [0, 1], NaN of an empty group. */
        public double share() {
            return clients == 0 ? Double.NaN : (double) favorable / clients;
        }
    }

    /** Clients whose outcome is known, by opinion and outcome. */
    public record Known(long acceptedRepaid, long acceptedDefaulted, long refusedRepaid, long refusedDefaulted) {

        public long clients() {
            return acceptedRepaid + acceptedDefaulted + refusedRepaid + refusedDefaulted;
        }

        public long defaulted() {
            return acceptedDefaulted + refusedDefaulted;
        }

        public long repaid() {
            return acceptedRepaid + refusedRepaid;
        }

        /** Share of defaults among the accepted, in [0, 1]; NaN where nobody is accepted. */
        public double defaultsAmongAccepted() {
            long accepted = acceptedRepaid + acceptedDefaulted;
            return accepted == 0 ? Double.NaN : (double) acceptedDefaulted / accepted;
        }

        /** Share of those who repaid that would have been refused, in [0, 1]; NaN where nobody repaid. */
        public double refusedAmongRepaid() {
            return repaid() == 0 ? Double.NaN : (double) refusedRepaid / repaid();
        }
    }

    /** In [0, 1], NaN without clients. */
    public double favorableShare() {
        return clients == 0 ? Double.NaN : (double) favorable / clients;
    }
}
