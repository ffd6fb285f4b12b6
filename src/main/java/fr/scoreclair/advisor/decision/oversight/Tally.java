package fr.scoreclair.advisor.decision.oversight;

/**
 * The decisions of a person, an agency or all, counted. A case is a decision that grants or refuses; asking for documents is none, since it
 * is neither with the model nor against it. A correction is a case of its own. Not thread-safe.
 */
public final class Tally {

    private final long[] kinds = new long[Kind.values().length];
    private final ThinkingTimes times = new ThinkingTimes();

    void add(Kind kind, int bin, long decisions) {
        kinds[kind.ordinal()] += decisions;
        if (kind.settles()) {
            times.add(bin, decisions);
        }
    }

    void add(Tally other) {
        for (int kind = 0; kind < kinds.length; kind++) {
            kinds[kind] += other.kinds[kind];
        }
        times.add(other.times);
    }

    public long of(Kind kind) {
        return kinds[kind.ordinal()];
    }

    public long cases() {
        return agreed() + overrides();
    }

    public long agreed() {
        return of(Kind.GRANTED_WITH) + of(Kind.REFUSED_WITH);
    }

    public long overrides() {
        return of(Kind.GRANTED_AGAINST) + of(Kind.REFUSED_AGAINST);
    }

    /** In [0, 1]; asked only where there is a case. */
    public double agreement() {
        return (double) agreed() / cases();
    }

    public Interval agreementInterval() {
        return Interval.wilson(agreed(), cases());
    }

    /** In [0, 1]; asked only where there is a case. */
    public double overrideRate() {
        return (double) overrides() / cases();
    }

    public Interval overrideInterval() {
        return Interval.wilson(overrides(), cases());
    }

    /** Those of {@link #cases()}. */
    public ThinkingTimes times() {
        return times;
    }
}
