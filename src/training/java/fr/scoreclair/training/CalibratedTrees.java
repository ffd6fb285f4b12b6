package fr.scoreclair.training;

import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;

/** LightGBM's trees behind Platt's map. */
record CalibratedTrees(LightGbmOracle trees, Platt platt) implements PortableClassifier {

    @Override
    public double[] probabilities(double[][] rows) {
        return Arrays.stream(trees.margins(rows)).map(platt::ofMargin).toArray();
    }

    @Override
    public byte[] pmml(String description, DataSet records) throws IOException {
        return PmmlExport.export(trees.text(), Optional.of(platt), description, records, probabilities(records.rows()));
    }

    @Override
    public PortableClassifier calibrated(Platt again) {
        double intercept = again.intercept() + again.slope() * platt.intercept();
        return new CalibratedTrees(trees, new Platt(intercept, again.slope() * platt.slope()));
    }

    @Override
    public void close() {
        trees.close();
    }
}
