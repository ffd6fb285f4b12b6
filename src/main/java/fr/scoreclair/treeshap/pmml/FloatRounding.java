package fr.scoreclair.treeshap.pmml;

import fr.scoreclair.treeshap.ValueSet;

/** Sets of single-precision values as sets of the doubles that round to them. */
final class FloatRounding {
    private FloatRounding() {}

    /** The doubles x with {@code (float) x} in a set whose bounds are taken as floats. */
    static ValueSet seenIn(ValueSet floats) {
        ValueSet doubles = ValueSet.none();
        double[] bounds = floats.bounds();
        for (int i = 0; i < bounds.length; i += 2) {
            ValueSet from =
                    ValueSet.below(firstRoundingTo(bounds[i])).complement().withMissing(false);
            ValueSet to = i + 1 < bounds.length ? ValueSet.below(firstRoundingTo(bounds[i + 1])) : ValueSet.all();
            doubles = doubles.union(from.intersect(to));
        }
        return doubles.withMissing(floats.containsMissing());
    }

    /** The smallest double whose rounding to float is at or above a bound. */
    static double firstRoundingTo(double bound) {
        float ceiling = (float) bound;
        if (ceiling < bound) {
            ceiling = Math.nextUp(ceiling);
        }
        if (ceiling == Float.NEGATIVE_INFINITY) {
            return Double.NEGATIVE_INFINITY;
        }
        long low = ordered(Double.NEGATIVE_INFINITY);
        long high = ordered(ceiling);
        while (low + 1 < high) {
            long middle = low + ((high - low) >>> 1);
            if ((float) fromOrdered(middle) >= ceiling) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return fromOrdered(high);
    }

    private static long ordered(double value) {
        long bits = Double.doubleToLongBits(value);
        return bits >= 0 ? bits : Long.MIN_VALUE - bits - 1;
    }

    private static double fromOrdered(long ordered) {
        return Double.longBitsToDouble(ordered >= 0 ? ordered : Long.MIN_VALUE - ordered - 1);
    }
}
