package fr.scoreclair.treeshap;

/** What one leaf gives to features and pairs, by the covers on the way; see {@link InteractionShap}. */
record CoverInteractions(LeafPath path, GaussLegendre rule) {

    CoverInteractions(LeafPath path) {
        this(path, GaussLegendre.forDegree(Math.max(0, path.features().length - 1)));
    }

    /** Adds the leaf's shares. */
    void add(int[] bins, double value, PairSums sums) {
        int[] features = path.features();
        int k = features.length;
        double[] rate = new double[k];
        double[] ratios = path.ratios();
        boolean[] passes = new boolean[k];
        for (int i = 0; i < k; i++) {
            passes[i] = path.sets()[i].contains(bins[features[i]]);
            if (!passes[i] && ratios[i] == 0) {
                return; // neither the row nor anybody else comes here
            }
        }
        for (int q = 0; q < rule.nodes().length; q++) {
            double t = rule.nodes()[q];
            double product = value * rule.weights()[q];
            for (int i = 0; i < k; i++) {
                double factor = ratios[i] * (1 - t) + (passes[i] ? t : 0);
                product *= factor;
                rate[i] = ((passes[i] ? 1 : 0) - ratios[i]) / factor;
            }
            for (int i = 0; i < k; i++) {
                double mine = product * rate[i];
                sums.add(features[i], mine);
                for (int j = i + 1; j < k; j++) {
                    sums.add(features[i], features[j], mine * rate[j]);
                }
            }
        }
    }
}
