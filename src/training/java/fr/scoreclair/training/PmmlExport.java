package fr.scoreclair.training;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dmg.pmml.Header;
import org.dmg.pmml.Model;
import org.dmg.pmml.PMML;
import org.dmg.pmml.Visitor;
import org.dmg.pmml.VisitorAction;
import org.dmg.pmml.mining.Segmentation;
import org.dmg.pmml.regression.RegressionTable;
import org.dmg.pmml.tree.Node;
import org.jpmml.lightgbm.GBDT;
import org.jpmml.lightgbm.HasLightGBMOptions;
import org.jpmml.lightgbm.LightGBMUtil;
import org.jpmml.model.visitors.AbstractVisitor;

/**
 * LightGBM's text model to PMML with node covers and verification records, without any timestamp.
 *
 * <p>Compaction is off, so every node keeps its {@code recordCount}; NaN counts as missing, as in LightGBM. The scores
 * the converter writes on internal nodes mean nothing and are taken out, as are its intervals of the training values (the
 * catalogue says what is allowed) and its own extension.
 */
final class PmmlExport {

    static final String TARGET = "default";
    static final String EVENT = "1";
    static final String PROBABILITY = "probability(1)";

    private PmmlExport() {}

    /**
     * @param model LightGBM's text
     * @param calibration goes into the last step of the chain, from the sum of the trees to the probability
     * @param description of the version, for the header
     * @param records rows to verify with
     * @param probabilities LightGBM's own for these rows, calibrated where there is a calibration
     */
    static byte[] export(
            String model, Optional<Platt> calibration, String description, DataSet records, double[] probabilities)
            throws IOException {
        GBDT trees = LightGBMUtil.loadGBDT(new ByteArrayInputStream(model.getBytes(StandardCharsets.UTF_8)));
        Map<String, Object> options = Map.of(
                HasLightGBMOptions.OPTION_COMPACT, false,
                HasLightGBMOptions.OPTION_NAN_AS_MISSING, true);
        PMML pmml = trees.encodePMML(options, TARGET, List.of("0", EVENT));
        Header header = pmml.requireHeader();
        header.setTimestamp(null);
        header.setDescription(description);
        new InternalScores().applyTo(pmml);
        if (averages(model)) {
            new Average().applyTo(pmml);
        }
        calibration.ifPresent(platt -> new LastStep(platt).applyTo(pmml));
        pmml.requireDataDictionary().getDataFields().forEach(field -> field.getIntervals()
                .clear());
        Model whole = pmml.getModels().getFirst();
        whole.requireMiningSchema().getExtensions().clear();
        whole.setModelVerification(Verification.of(records, probabilities));
        return Verification.text(pmml);
    }

    /** {@return whether a model in LightGBM's text is the mean of its trees, not their sum} */
    static boolean averages(String model) {
        return model.contains("\naverage_output\n");
    }

    /** A random forest averages its trees; the converter adds them up. */
    private static final class Average extends AbstractVisitor {
        @Override
        public VisitorAction visit(Segmentation segmentation) {
            if (segmentation.requireMultipleModelMethod() == Segmentation.MultipleModelMethod.SUM) {
                segmentation.setMultipleModelMethod(Segmentation.MultipleModelMethod.AVERAGE);
            }
            return super.visit(segmentation);
        }
    }

    /** Puts slope and intercept into the regression that turns the sum of the trees into a probability. */
    private static final class LastStep extends AbstractVisitor {
        private final Platt platt;

        LastStep(Platt platt) {
            this.platt = platt;
        }

        @Override
        public VisitorAction visit(RegressionTable table) {
            if (table.hasNumericPredictors()) {
                table.setIntercept(platt.intercept());
                table.getNumericPredictors().getFirst().setCoefficient(platt.slope());
            }
            return super.visit(table);
        }
    }

    private static final class InternalScores extends AbstractVisitor implements Visitor {
        @Override
        public VisitorAction visit(Node node) {
            if (node.hasNodes()) {
                node.setScore(null);
            }
            return super.visit(node);
        }
    }
}
