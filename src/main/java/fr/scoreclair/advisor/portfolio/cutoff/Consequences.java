package fr.scoreclair.advisor.portfolio.cutoff;

import org.jspecify.annotations.Nullable;

/**
 * What the simulator showed when a threshold was proposed: counts and sums, no client. Stored with the proposal.
 *
 * @param now at the threshold in force
 * @param tried at the proposed one
 * @param lossGivenDefault the share of an exposure that is lost, in [0, 1]
 */
public record Consequences(Side now, Side tried, double lossGivenDefault) {

    /**
     * One threshold's side.
     *
     * @param acceptedDefaulted clients known to have defaulted who would be accepted; null where no outcome is known
     * @param refusedRepaid clients known to have repaid who would be refused; null where no outcome is known
     * @param ageRatio lowest over highest favourable share of the age bands; null where it cannot be told
     */
    public record Side(
            double threshold,
            long clients,
            long favorable,
            double volume,
            double expectedLoss,
            @Nullable Long acceptedDefaulted,
            @Nullable Long refusedRepaid,
            @Nullable Double ageRatio) {

        static Side of(CutoffFigures figures) {
            CutoffFigures.Known known = figures.known();
            return new Side(
                    figures.threshold(),
                    figures.clients(),
                    figures.favorable(),
                    figures.volume(),
                    figures.expectedLoss(),
                    known == null ? null : (Long) known.acceptedDefaulted(),
                    known == null ? null : (Long) known.refusedRepaid(),
                    AgeRatio.of(figures.ages()).map(AgeRatio::ratio).orElse(null));
        }

        /** In [0, 1], NaN without clients. */
        public double favorableShare() {
            return clients == 0 ? Double.NaN : (double) favorable / clients;
        }
    }

    public static Consequences of(CutoffFigures now, CutoffFigures tried, double lossGivenDefault) {
        return new Consequences(Side.of(now), Side.of(tried), lossGivenDefault);
    }
}
