package fr.scoreclair.treeshap;

/** The weight {@code (a-1)! b! / (a+b)!}: how often, among all orders, one of {@code a} comes last, before all {@code b}. */
final class ShapleyWeight {
    private static final int STORED = 33;
    private static final double[] WEIGHTS = new double[STORED * STORED];

    static {
        for (int a = 1; a < STORED; a++) {
            for (int b = 0; b < STORED; b++) {
                WEIGHTS[a * STORED + b] = compute(a, b);
            }
        }
    }

    private ShapleyWeight() {}

    /** For {@code a >= 1} and {@code b >= 0}. */
    static double of(int a, int b) {
        return a < STORED && b < STORED ? WEIGHTS[a * STORED + b] : compute(a, b);
    }

    private static double compute(int a, int b) {
        double weight = 1.0 / a;
        for (int i = 1; i <= b; i++) {
            weight *= i / (double) (a + i);
        }
        return weight;
    }
}
