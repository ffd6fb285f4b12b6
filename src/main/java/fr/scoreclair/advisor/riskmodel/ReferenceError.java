package fr.scoreclair.advisor.riskmodel;

/**
 * How far contributions are off because the reference is a sample: one standard error per feature, in the model's feature
 * order, typical of the clients of the reference population.
 *
 * @param points in probability: the picture's distance from the whole reference and the reference's own from the clients it was
 *     drawn from, together
 * @param margin in the model's margin, which is measured against the whole reference
 */
public record ReferenceError(double[] points, double[] margin) {

    /** How far apart the contributions of two features may be by chance alone: one standard error of their difference. */
    public double between(int one, int other) {
        return Math.hypot(points[one], points[other]);
    }
}
