package fr.scoreclair.treeshap.coalition;

/** The rows an explanation is measured against. */
final class References {
    private References() {}

    static double[][] copy(double[][] rows) {
        if (rows.length == 0) {
            throw new IllegalArgumentException("an explanation needs at least one reference row");
        }
        double[][] copy = new double[rows.length][];
        for (int r = 0; r < rows.length; r++) {
            check(rows[r], rows[0].length);
            copy[r] = rows[r].clone();
        }
        return copy;
    }

    static void check(double[] row, int length) {
        if (row.length != length) {
            throw new IllegalArgumentException("a row of " + row.length + " values where " + length + " are expected");
        }
    }

    /** Whether two values are one to every function: equal to the last bit, or both missing. */
    static boolean same(double a, double b) {
        return Double.doubleToLongBits(a) == Double.doubleToLongBits(b);
    }
}
