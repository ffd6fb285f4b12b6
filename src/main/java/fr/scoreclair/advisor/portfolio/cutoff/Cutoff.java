package fr.scoreclair.advisor.portfolio.cutoff;

import fr.scoreclair.advisor.portfolio.cutoff.CutoffFigures.Known;
import fr.scoreclair.advisor.portfolio.cutoff.CutoffFigures.Share;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The cut-off simulator: what every threshold of the {@link Grid} would make of a portfolio. Immutable and thread-safe; built
 * once in O(bins x groups), a step costs two look-ups per group however many clients there are.
 */
public final class Cutoff {

    private record Band(String name, Cumulated clients) {}

    private final Cumulated clients;
    private final Cumulated exposure;
    private final Cumulated expected;
    private final List<Band> ages;
    private final List<Band> agencies;
    private final Cumulated repaid;
    private final Cumulated defaulted;
    private final double lossGivenDefault;

    private Cutoff(ScoreCounts counts, double lossGivenDefault) {
        this.clients = Cumulated.of(counts.clients());
        this.exposure = Cumulated.of(counts.exposure());
        this.expected = Cumulated.of(counts.expected());
        this.ages = bands(counts.ages());
        this.agencies = bands(counts.agencies());
        this.repaid = Cumulated.of(sum(counts, true));
        this.defaulted = Cumulated.of(sum(counts, false));
        this.lossGivenDefault = lossGivenDefault;
    }

    /**
     * @param lossGivenDefault share of the exposure that is lost when a client defaults, in [0, 1]
     * @throws IllegalArgumentException where it is not
     */
    public static Cutoff of(ScoreCounts counts, double lossGivenDefault) {
        if (!(lossGivenDefault >= 0 && lossGivenDefault <= 1)) {
            throw new IllegalArgumentException("not a share: " + lossGivenDefault);
        }
        return new Cutoff(counts, lossGivenDefault);
    }

    private static List<Band> bands(List<ScoreCounts.Group> groups) {
        return groups.stream()
                .map(group -> new Band(group.name(), Cumulated.of(group.clients())))
                .toList();
    }

    private static long[] sum(ScoreCounts counts, boolean repaid) {
        long[] sum = new long[Grid.STEPS];
        for (ScoreCounts.Outcomes band : counts.outcomes()) {
            long[] bins = repaid ? band.repaid() : band.defaulted();
            for (int b = 0; b < sum.length; b++) {
                sum[b] += bins[b];
            }
        }
        return sum;
    }

    /** @param step of the {@link Grid}, 0 (nobody accepted) to {@value Grid#STEPS} (everybody but those at 100 %) */
    public CutoffFigures at(int step) {
        return new CutoffFigures(
                Grid.threshold(step),
                clients.countAll(),
                clients.count(step),
                exposure.below(step),
                lossGivenDefault * expected.below(step),
                shares(ages, step),
                shares(agencies, step),
                known(step));
    }

    private static List<Share> shares(List<Band> bands, int step) {
        return bands.stream()
                .map(band -> new Share(
                        band.name(), band.clients().countAll(), band.clients().count(step)))
                .toList();
    }

    private @Nullable Known known(int step) {
        if (repaid.countAll() + defaulted.countAll() == 0) {
            return null;
        }
        return new Known(
                repaid.count(step),
                defaulted.count(step),
                repaid.countAll() - repaid.count(step),
                defaulted.countAll() - defaulted.count(step));
    }
}
