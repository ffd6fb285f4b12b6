package fr.scoreclair.treeshap;

import java.util.Arrays;

/**
 * A set of feature values: half-open intervals of doubles, and whether a missing value (NaN) belongs.
 *
 * <p>Doubles stand in numeric order; the two zeros are one value, as in JPMML and in the libraries that train. Every
 * comparison of PMML is such a set: {@code x <= t} is {@code x < nextUp(t)}. Immutable and thread-safe; operations
 * take time linear in the number of intervals.
 */
public final class ValueSet {
    private static final ValueSet NONE = new ValueSet(new double[0], false);
    private static final ValueSet ALL = NONE.complement();

    /** Strictly ascending; the set contains x when an odd number of bounds are at or below x. */
    private final double[] bounds;

    private final boolean missing;

    private ValueSet(double[] bounds, boolean missing) {
        this.bounds = bounds;
        this.missing = missing;
    }

    /** {@return the empty set} */
    public static ValueSet none() {
        return NONE;
    }

    /** {@return every value, and missing} */
    public static ValueSet all() {
        return ALL;
    }

    /** {@return only the missing value} */
    public static ValueSet missing() {
        return new ValueSet(new double[0], true);
    }

    /**
     * Values strictly below a cut; missing does not belong.
     *
     * @param cut not NaN
     * @return {@code [-inf, cut)}
     */
    public static ValueSet below(double cut) {
        return range(Double.NEGATIVE_INFINITY, cut);
    }

    /**
     * Values at or below a threshold; missing does not belong.
     *
     * @param threshold not NaN
     * @return {@code [-inf, threshold]}
     */
    public static ValueSet atMost(double threshold) {
        ValueSet above = above(threshold);
        return above.complement().withMissing(false);
    }

    /**
     * Values strictly above a threshold; missing does not belong.
     *
     * @param threshold not NaN
     * @return {@code (threshold, +inf]}
     */
    public static ValueSet above(double threshold) {
        return threshold == Double.POSITIVE_INFINITY
                ? NONE
                : new ValueSet(new double[] {check(Math.nextUp(threshold))}, false);
    }

    /**
     * Exactly one value.
     *
     * @param value not NaN
     * @return {@code {value}}
     */
    public static ValueSet of(double value) {
        return atMost(value).intersect(below(value).complement());
    }

    /**
     * Values from a bound on, below another; missing does not belong.
     *
     * @param from first value inside, not NaN
     * @param to first value outside, not NaN
     * @return {@code [from, to)}, empty unless {@code from} lies below {@code to}
     */
    public static ValueSet range(double from, double to) {
        return check(from) < check(to) ? new ValueSet(new double[] {check(from), check(to)}, false) : NONE;
    }

    /**
     * The same values with or without the missing one.
     *
     * @param belongs whether missing shall belong
     * @return the set so changed
     */
    public ValueSet withMissing(boolean belongs) {
        return belongs == missing ? this : new ValueSet(bounds, belongs);
    }

    /** {@return all that is not in this set, missing included} */
    public ValueSet complement() {
        boolean full = bounds.length > 0 && bounds[0] == Double.NEGATIVE_INFINITY;
        double[] flipped;
        if (full) {
            flipped = Arrays.copyOfRange(bounds, 1, bounds.length);
        } else {
            flipped = new double[bounds.length + 1];
            flipped[0] = Double.NEGATIVE_INFINITY;
            System.arraycopy(bounds, 0, flipped, 1, bounds.length);
        }
        return new ValueSet(flipped, !missing);
    }

    /**
     * What belongs to both.
     *
     * @param other the other set
     * @return the intersection
     */
    public ValueSet intersect(ValueSet other) {
        double[] merged = new double[bounds.length + other.bounds.length];
        int size = 0;
        int i = 0;
        int j = 0;
        boolean inside = false;
        while (i < bounds.length || j < other.bounds.length) {
            boolean mine = j == other.bounds.length || i < bounds.length && bounds[i] <= other.bounds[j];
            double bound = mine ? bounds[i] : other.bounds[j];
            if (i < bounds.length && bounds[i] == bound) {
                i++;
            }
            if (j < other.bounds.length && other.bounds[j] == bound) {
                j++;
            }
            boolean now = (i & j & 1) == 1;
            if (now != inside) {
                merged[size++] = bound;
                inside = now;
            }
        }
        return new ValueSet(Arrays.copyOf(merged, size), missing && other.missing);
    }

    /**
     * What belongs to either.
     *
     * @param other the other set
     * @return the union
     */
    public ValueSet union(ValueSet other) {
        return complement().intersect(other.complement()).complement();
    }

    /**
     * Whether a value belongs; logarithmic in the number of intervals.
     *
     * @param value NaN for missing
     * @return true if it does
     */
    public boolean contains(double value) {
        return Double.isNaN(value) ? missing : (countAtOrBelow(bounds, value) & 1) == 1;
    }

    /** {@return whether a missing value belongs} */
    public boolean containsMissing() {
        return missing;
    }

    /** {@return whether nothing belongs} */
    public boolean isEmpty() {
        return bounds.length == 0 && !missing;
    }

    /** {@return the interval ends, ascending; even positions open an interval, odd ones close it} */
    public double[] bounds() {
        return bounds.clone();
    }

    /** How many of the ascending bounds are at or below a value. */
    static int countAtOrBelow(double[] bounds, double value) {
        int low = 0;
        int high = bounds.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (bounds[middle] <= value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static double check(double bound) {
        if (Double.isNaN(bound)) {
            throw new IllegalArgumentException("a bound is a number, not NaN");
        }
        return bound + 0.0; // of the two zeros, the positive one
    }

    @Override
    public boolean equals(@org.jspecify.annotations.Nullable Object other) {
        return other instanceof ValueSet set && missing == set.missing && Arrays.equals(bounds, set.bounds);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(bounds) + Boolean.hashCode(missing);
    }

    @Override
    public String toString() {
        return Arrays.toString(bounds) + (missing ? " or missing" : "");
    }
}
