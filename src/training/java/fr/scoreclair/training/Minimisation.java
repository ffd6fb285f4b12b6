package fr.scoreclair.training;

import fr.scoreclair.simulation.FeatureSet;
import java.io.IOException;
import java.nio.file.Path;

/** What it costs in AUC to look at five features instead of ten. */
final class Minimisation {

    private Minimisation() {}

    /**
     * Both products are trained on the same clients, in the same order, so the same seed holds out the same people.
     *
     * @param root folder where {@code pret-personnel} was trained before
     * @param folder with the five tables
     * @param minimal the minimised model's training
     * @return AUC of {@code pret-personnel}'s model less that of the minimised one, on the hold-out, paired
     */
    static Figure aucLost(Path root, Path folder, TrainedModel minimal) throws IOException {
        DataSet all = new FiveTables(folder, FeatureSet.FULL).labelled();
        Split split = Split.stratified(all.defaulted(), Product.HELD_OUT, Product.SEED);
        DataSet heldOut = all.select(split.heldOut());
        try (LightGbmOracle full = LightGbmOracle.ofFile(VersionFolder.libraryModel(root, Product.PRET_PERSONNEL))) {
            double[] ten = full.probabilities(heldOut.rows());
            return Bootstrap.STANDARD.aucGain(ten, minimal.probabilities(), heldOut.defaulted());
        }
    }
}
