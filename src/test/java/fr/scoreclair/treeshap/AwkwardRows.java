package fr.scoreclair.treeshap;

import java.util.Random;

/** Rows made to hit every edge: thresholds and their neighbours, both zeros, huge values, infinities, missing. */
public final class AwkwardRows {
    private static final double[] EDGES = {
        0.0, -0.0, Double.MIN_VALUE, -Double.MIN_VALUE, 1e308, -1e308, Double.MAX_VALUE
    };

    private AwkwardRows() {}

    public static double[] of(TreeEnsemble ensemble, Random random, double missing) {
        double[] row = new double[ensemble.featureCount()];
        for (int f = 0; f < row.length; f++) {
            row[f] = random.nextDouble() < missing ? Double.NaN : value(ensemble, f, random);
        }
        return row;
    }

    private static double value(TreeEnsemble ensemble, int feature, Random random) {
        int categories = ensemble.categories(feature).size();
        if (categories > 0) {
            return random.nextInt(categories);
        }
        double[] cuts = ensemble.bins().cuts(feature);
        int kind = random.nextInt(10);
        if (cuts.length == 0 || kind == 0) {
            return EDGES[random.nextInt(EDGES.length)];
        }
        double cut = cuts[random.nextInt(cuts.length)];
        return switch (kind) {
            case 1, 2 -> cut;
            case 3, 4 -> Math.nextDown(cut);
            case 5 -> Math.nextUp(cut);
            default -> cut + random.nextGaussian() * (1e-3 + Math.abs(cut));
        };
    }
}
