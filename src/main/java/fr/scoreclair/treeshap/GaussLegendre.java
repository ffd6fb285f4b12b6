package fr.scoreclair.treeshap;

/**
 * Gauss-Legendre quadrature on [0, 1]: {@code n} nodes integrate polynomials of degree up to {@code 2n - 1} exactly.
 *
 * @param nodes where to evaluate, ascending
 * @param weights positive, adding up to 1
 */
record GaussLegendre(double[] nodes, double[] weights) {

    /** The rule exact for polynomials of a degree, by Newton's method on the Legendre polynomial. */
    static GaussLegendre forDegree(int degree) {
        int n = degree / 2 + 1;
        double[] nodes = new double[n];
        double[] weights = new double[n];
        for (int i = 0; i < n; i++) {
            double x = -Math.cos(Math.PI * (i + 0.75) / (n + 0.5));
            double slope = 1;
            for (int step = 0; step < 8; step++) {
                double before = 1;
                double here = x;
                for (int k = 2; k <= n; k++) {
                    double next = ((2 * k - 1) * x * here - (k - 1) * before) / k;
                    before = here;
                    here = next;
                }
                slope = n * (x * here - before) / (x * x - 1);
                x -= here / slope;
            }
            nodes[i] = (1 + x) / 2;
            weights[i] = 1 / ((1 - x * x) * slope * slope);
        }
        return new GaussLegendre(nodes, weights);
    }
}
