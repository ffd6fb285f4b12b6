package fr.scoreclair.advisor.riskmodel;

import fr.scoreclair.treeshap.Explanation;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** What a picture of a population should have the same mean of: standardised, and weighted by how much a feature moves scores. */
final class RowTraits {

    private RowTraits() {}

    static double[][] of(double[][] rows, double[] scores, Explanation[] told) {
        int features = rows[0].length;
        int perFeature = told.length == 0 ? 3 : 6;
        double[][] traits = new double[rows.length][features * perFeature];
        for (int f = 0; f < features; f++) {
            double[] ranks = ranks(rows, f);
            for (int r = 0; r < rows.length; r++) {
                int at = f * perFeature;
                traits[r][at] = ranks[r];
                traits[r][at + 1] = ranks[r] * ranks[r];
                traits[r][at + 2] = Double.isNaN(rows[r][f]) ? 1 : 0;
                if (perFeature > 3) {
                    double contribution = told[r].contributions()[f];
                    traits[r][at + 3] = contribution;
                    traits[r][at + 4] = contribution * scores[r];
                    traits[r][at + 5] = contribution * contribution;
                }
            }
            double weight = told.length == 0 ? 1 : meanSize(told, f);
            for (int t = f * perFeature; t < (f + 1) * perFeature; t++) {
                standardise(traits, t, weight);
            }
        }
        return traits;
    }

    private static double meanSize(Explanation[] told, int feature) {
        return Arrays.stream(told)
                .mapToDouble(explanation -> Math.abs(explanation.contributions()[feature]))
                .average()
                .orElse(0);
    }

    /** Position in [0, 1] of the middle of all equal values; missing ones come last. */
    private static double[] ranks(double[][] rows, int feature) {
        double[] sorted =
                Arrays.stream(rows).mapToDouble(row -> row[feature]).sorted().toArray();
        Map<Double, Double> ranks = new HashMap<>();
        for (int from = 0; from < sorted.length; ) {
            int to = from;
            while (to < sorted.length && Double.compare(sorted[to], sorted[from]) == 0) {
                to++;
            }
            ranks.put(sorted[from], (from + to - 1) / 2.0 / sorted.length);
            from = to;
        }
        return Arrays.stream(rows)
                .mapToDouble(row -> Objects.requireNonNull(ranks.get(row[feature])))
                .toArray();
    }

    private static void standardise(double[][] traits, int trait, double weight) {
        double mean = 0;
        for (double[] row : traits) {
            mean += row[trait] / traits.length;
        }
        double variance = 0;
        for (double[] row : traits) {
            variance += (row[trait] - mean) * (row[trait] - mean) / traits.length;
        }
        double scale = variance > 1e-24 ? weight / Math.sqrt(variance) : 0;
        for (double[] row : traits) {
            row[trait] = (row[trait] - mean) * scale;
        }
    }
}
