package fr.scoreclair.advisor.portfolio.fairness;

import fr.scoreclair.advisor.portfolio.drift.Holm;
import fr.scoreclair.advisor.portfolio.drift.Performance;
import fr.scoreclair.advisor.portfolio.drift.Shares;
import fr.scoreclair.advisor.portfolio.drift.Tail;
import fr.scoreclair.advisor.portfolio.fairness.FairnessReport.Grouping;
import fr.scoreclair.advisor.portfolio.fairness.GroupFigures.Verdict;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Tells unequal treatment from unequal risk, and both from chance. Four questions a group:
 *
 * <ul>
 *   <li><b>favourable share</b> under {@value #FOUR_FIFTHS} of the best group's (29 CFR 1607.4 D): a trigger to look, never a verdict;
 *   <li><b>false refusals</b> and <b>missed defaults</b>, {@value #MORE} times those of all other groups or more: triggers as well, since groups
 *       whose default rates differ cannot have all error rates equal under a calibrated score (Chouldechova 2017; Kleinberg and others 2016);
 *   <li><b>calibration</b>: mean of score − outcome, less that of all other groups, of {@value #EXCESS} or more either way: a finding. A score
 *       that overstates the risk of one group and not of the others costs its people loans their risk does not explain.
 * </ul>
 *
 * <p>Nothing is said unless an adjusted p-value is at most {@value #ALPHA}: shares by {@link Shares}, calibration by z = difference / its
 * standard error; all questions of one report are one family under {@link Holm}. The favourable share is compared with the best of
 * g groups, chosen by looking: its p-values are multiplied by g/2 beforehand, as if all pairs had been compared. Groups of fewer than
 * {@value #FEWEST} clients are not compared, nor, as to outcomes, those with fewer than {@value #FEWEST} known outcomes or fewer than
 * {@value #FEWEST_EACH} of either kind. Pure and thread-safe.
 *
 * @see <a href="https://doi.org/10.1089/big.2016.0047">Chouldechova, Fair prediction with disparate impact, 2017</a>
 * @see <a href="https://doi.org/10.4230/LIPIcs.ITCS.2017.43">Kleinberg, Mullainathan and Raghavan, 2017</a>
 */
public final class FairnessDetector {

    public static final double FOUR_FIFTHS = 0.8;
    public static final double MORE = 1.25;

    /** Two points. */
    public static final double EXCESS = 0.02;

    public static final double ALPHA = 0.01;
    public static final int FEWEST = 200;
    public static final int FEWEST_EACH = 30;

    private static final double Z95 = 1.959963984540054;
    private static final long SEED = 20_261_122L;
    private static final int QUESTIONS = 4;

    private FairnessDetector() {}

    /** A feature's groups as they were counted; the last tally is of those without a value. */
    record Counted(String feature, List<Double> edges, List<GroupTally> tallies) {

        GroupTally all() {
            GroupTally all = new GroupTally();
            tallies.forEach(all::add);
            return all;
        }
    }

    static FairnessReport report(List<Counted> groupings) {
        List<Side> sides = groupings.stream().flatMap(FairnessDetector::sides).toList();
        double[] adjusted = Holm.adjusted(sides.stream()
                .flatMapToDouble(side -> java.util.Arrays.stream(side.p()))
                .toArray());
        List<Grouping> told = new ArrayList<>();
        int next = 0;
        for (Counted grouping : groupings) {
            List<GroupFigures> groups = new ArrayList<>();
            int best = best(grouping.tallies());
            for (int band = 0; band < grouping.edges().size() + 1; band++, next++) {
                if (grouping.tallies().get(band).clients > 0) {
                    groups.add(sides.get(next).figures(adjusted, QUESTIONS * next));
                }
            }
            told.add(new Grouping(
                    grouping.feature(),
                    grouping.edges(),
                    groups,
                    grouping.tallies().getLast().clients,
                    best));
        }
        GroupTally all =
                groupings.isEmpty() ? new GroupTally() : groupings.getFirst().all();
        return new FairnessReport(all.clients, all.known(), all.simulated, told);
    }

    private static java.util.stream.Stream<Side> sides(Counted grouping) {
        int best = best(grouping.tallies());
        return IntStream.rangeClosed(0, grouping.edges().size()).mapToObj(band -> {
            GroupTally others = new GroupTally();
            for (int other = 0; other <= grouping.edges().size(); other++) {
                if (other != band) {
                    others.add(grouping.tallies().get(other));
                }
            }
            GroupTally first = best < 0 ? new GroupTally() : grouping.tallies().get(best);
            return new Side(
                    band,
                    best == band,
                    grouping.edges().size() + 1,
                    grouping.tallies().get(band),
                    others,
                    first);
        });
    }

    private static int best(List<GroupTally> tallies) {
        return IntStream.range(0, tallies.size() - 1)
                .filter(band -> tallies.get(band).clients >= FEWEST)
                .boxed()
                .max(java.util.Comparator.comparingDouble(
                        band -> (double) tallies.get(band).favorable / tallies.get(band).clients))
                .orElse(-1);
    }

    /** A group beside all others, and beside the best. */
    private record Side(int band, boolean isBest, int groups, GroupTally own, GroupTally others, GroupTally best) {

        boolean outcomes(GroupTally side) {
            return side.known() >= FEWEST && side.good >= FEWEST_EACH && side.bad >= FEWEST_EACH;
        }

        boolean comparable() {
            return outcomes(own) && outcomes(others);
        }

        double[] p() {
            double share = own.clients < FEWEST || best.clients == 0 || isBest
                    ? Double.NaN
                    : Math.min(1, Shares.p(own.favorable, own.clients, best.favorable, best.clients) * groups / 2);
            if (!comparable()) {
                return new double[] {share, Double.NaN, Double.NaN, Double.NaN};
            }
            return new double[] {
                share,
                Shares.p(own.goodRefused, own.good, others.goodRefused, others.good),
                Shares.p(own.badAccepted, own.bad, others.badAccepted, others.bad),
                Tail.twoSided(excess() / error())
            };
        }

        double excess() {
            return own.excess() - others.excess();
        }

        double error() {
            return Math.sqrt(own.variance() + others.variance());
        }

        GroupFigures figures(double[] p, int at) {
            boolean enough = own.clients >= FEWEST && best.clients > 0;
            double share = share(own.favorable, own.clients);
            double ratio = enough ? share / share(best.favorable, best.clients) : Double.NaN;
            double[] around = !enough
                    ? new double[] {Double.NaN, Double.NaN}
                    : isBest
                            ? new double[] {1, 1}
                            : Bootstrap.ratio(own.favorable, own.clients, best.favorable, best.clients, SEED + band);
            double[] refusal = rate(own.goodRefused, own.good);
            double[] missed = rate(own.badAccepted, own.bad);
            double excess = comparable() ? excess() : Double.NaN;
            double reach = comparable() ? Z95 * error() : Double.NaN;
            return new GroupFigures(
                    band,
                    own.clients,
                    share,
                    ratio,
                    around[0],
                    around[1],
                    own.known(),
                    own.bad,
                    refusal[0],
                    refusal[1],
                    refusal[2],
                    missed[0],
                    missed[1],
                    missed[2],
                    own.known() == 0 ? Double.NaN : own.scores / own.known(),
                    share(own.bad, own.known()),
                    excess,
                    excess - reach,
                    excess + reach,
                    verdicts(ratio, excess, p, at));
        }

        private Set<Verdict> verdicts(double ratio, double excess, double[] p, int at) {
            Set<Verdict> verdicts = EnumSet.noneOf(Verdict.class);
            if (ratio < FOUR_FIFTHS && p[at] <= ALPHA) {
                verdicts.add(Verdict.SHARE);
            }
            if (p[at + 1] <= ALPHA && more(own.goodRefused, own.good, others.goodRefused, others.good)) {
                verdicts.add(Verdict.REFUSALS);
            }
            if (p[at + 2] <= ALPHA && more(own.badAccepted, own.bad, others.badAccepted, others.bad)) {
                verdicts.add(Verdict.DEFAULTS);
            }
            if (p[at + 3] <= ALPHA && Math.abs(excess) >= EXCESS) {
                verdicts.add(excess > 0 ? Verdict.OVERSTATED : Verdict.UNDERSTATED);
            }
            return verdicts;
        }

        private static boolean more(long k, long n, long others, long ofOthers) {
            return share(k, n) >= MORE * share(others, ofOthers);
        }

        private static double[] rate(long k, long n) {
            if (n < FEWEST_EACH) {
                return new double[] {Double.NaN, Double.NaN, Double.NaN};
            }
            double[] interval = Performance.wilson(k, n);
            return new double[] {share(k, n), interval[0], interval[1]};
        }

        private static double share(long k, long n) {
            return n == 0 ? Double.NaN : (double) k / n;
        }
    }
}
