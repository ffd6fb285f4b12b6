package fr.scoreclair.advisor.portfolio.drift;

import fr.scoreclair.advisor.portfolio.drift.SubjectDrift.Reason;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Tells a change of the clients from chance. A subject is a finding where a change is both large and no accident:
 *
 * <ul>
 *   <li><b>distribution</b>: PSI ≥ {@value Stability#MOVED};
 *   <li><b>missing data</b>: their share differs from the reference's by {@value #MISSING} or more;
 *   <li><b>out of range</b>: the share outside the training range exceeds the reference's by {@value #OUTSIDE} or more;
 * </ul>
 *
 * <p>each with an adjusted p-value of at most {@value #ALPHA}. All questions of one check (three a feature, one of the score) are one
 * family under {@link Holm}, so a check of clients who have not changed raises a false finding with probability {@value #ALPHA} at most,
 * as far as the p-values hold. Below {@value #FEWEST} clients nothing is asked: {@code DriftStreamsTests} shows that from there on stable
 * streams stay under that rate while a shift of PSI 0.25 is found in nine runs of ten or more. Pure and thread-safe.
 */
public final class DriftDetector {

    /** Chance of any false finding in a check. */
    public static final double ALPHA = 0.01;

    /** Fewer clients are not told of. */
    public static final int FEWEST = 200;

    /** Change of the share of missing data, 5 points. */
    public static final double MISSING = 0.05;

    /** Growth of the share outside the training range, 1 point. */
    public static final double OUTSIDE = 0.01;

    private DriftDetector() {}

    /** What was counted, beside what the layout expects. */
    static DriftReport report(Layout layout, Tally found) {
        return report(layout, found, FEWEST);
    }

    /** @param fewest clients below which nothing is asked */
    static DriftReport report(Layout layout, Tally found, int fewest) {
        Tally expected = layout.reference();
        List<String> subjects = layout.subjects();
        List<Stability> stabilities = new ArrayList<>();
        double[] p = new double[3 * subjects.size()];
        for (int s = 0; s < subjects.size(); s++) {
            Stability stability = Stability.of(expected.binned(s), found.binned(s));
            stabilities.add(stability);
            boolean ask = found.clients(s) >= fewest;
            boolean feature = s < subjects.size() - 1;
            p[3 * s] = ask ? stability.p() : Double.NaN;
            p[3 * s + 1] = ask && feature ? p(found.missing(s), found, expected.missing(s), expected, s) : Double.NaN;
            p[3 * s + 2] = ask && feature ? p(found.outside(s), found, expected.outside(s), expected, s) : Double.NaN;
        }
        double[] adjusted = Holm.adjusted(p);
        List<SubjectDrift> all = new ArrayList<>();
        for (int s = 0; s < subjects.size(); s++) {
            all.add(subject(layout, found, s, stabilities.get(s), adjusted));
        }
        long clients = found.clients(0);
        return new DriftReport(clients, expected.clients(0), all);
    }

    private static double p(long k, Tally found, long of, Tally expected, int s) {
        return Shares.p(k, found.clients(s), of, expected.clients(s));
    }

    private static SubjectDrift subject(Layout layout, Tally found, int s, Stability stability, double[] adjusted) {
        Tally expected = layout.reference();
        double missing = share(found.missing(s), found.clients(s));
        double missingExpected = share(expected.missing(s), expected.clients(s));
        double outside = share(found.outside(s), found.clients(s));
        double outsideExpected = share(expected.outside(s), expected.clients(s));
        Set<Reason> reasons = EnumSet.noneOf(Reason.class);
        if (stability.value() >= Stability.MOVED && adjusted[3 * s] <= ALPHA) {
            reasons.add(Reason.DISTRIBUTION);
        }
        if (Math.abs(missing - missingExpected) >= MISSING && adjusted[3 * s + 1] <= ALPHA) {
            reasons.add(Reason.MISSING);
        }
        if (outside - outsideExpected >= OUTSIDE && adjusted[3 * s + 2] <= ALPHA) {
            reasons.add(Reason.OUTSIDE);
        }
        Cells cells = layout.cells().get(s);
        return new SubjectDrift(
                layout.subjects().get(s),
                found.clients(s),
                stability.value(),
                stability.byChance(),
                adjusted[3 * s],
                stability.band(),
                expected.distance(s, found),
                missing,
                missingExpected,
                outside,
                outsideExpected,
                reasons,
                cells.ends(),
                cells.codes(),
                expected.binned(s),
                found.binned(s));
    }

    private static double share(long count, long all) {
        return all == 0 ? Double.NaN : (double) count / all;
    }
}
