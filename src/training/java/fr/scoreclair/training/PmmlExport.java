package fr.scoreclair.training;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dmg.pmml.Header;
import org.dmg.pmml.Model;
import org.dmg.pmml.ModelVerification;
import org.dmg.pmml.PMML;
import org.dmg.pmml.VerificationField;
import org.dmg.pmml.VerificationFields;
import org.dmg.pmml.Visitor;
import org.dmg.pmml.VisitorAction;
import org.dmg.pmml.tree.Node;
import org.jpmml.converter.PMMLUtil;
import org.jpmml.lightgbm.GBDT;
import org.jpmml.lightgbm.HasLightGBMOptions;
import org.jpmml.lightgbm.LightGBMUtil;
import org.jpmml.model.metro.MetroJAXBSerializer;
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

    /** Relative difference a verification record allows: both sides add the same doubles, in the same order. */
    static final double PRECISION = 1e-12;

    private PmmlExport() {}

    /**
     * @param model LightGBM's text
     * @param description of the version, for the header
     * @param records rows to verify with
     * @param probabilities LightGBM's own for these rows
     */
    static byte[] export(String model, String description, DataSet records, double[] probabilities) throws IOException {
        GBDT trees = LightGBMUtil.loadGBDT(new ByteArrayInputStream(model.getBytes(StandardCharsets.UTF_8)));
        Map<String, Object> options = Map.of(
                HasLightGBMOptions.OPTION_COMPACT, false,
                HasLightGBMOptions.OPTION_NAN_AS_MISSING, true);
        PMML pmml = trees.encodePMML(options, TARGET, List.of("0", EVENT));
        Header header = pmml.requireHeader();
        header.setTimestamp(null);
        header.setDescription(description);
        new InternalScores().applyTo(pmml);
        pmml.requireDataDictionary().getDataFields().forEach(field -> field.getIntervals()
                .clear());
        Model whole = pmml.getModels().getFirst();
        whole.requireMiningSchema().getExtensions().clear();
        whole.setModelVerification(verification(records, probabilities));
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        try {
            new MetroJAXBSerializer().serializePretty(pmml, text);
        } catch (jakarta.xml.bind.JAXBException failure) {
            throw new IOException("the PMML cannot be written", failure);
        }
        return text.toByteArray();
    }

    private static ModelVerification verification(DataSet records, double[] probabilities) {
        VerificationFields fields = new VerificationFields();
        Map<String, List<Object>> columns = new LinkedHashMap<>();
        for (int j = 0; j < records.features().size(); j++) {
            String feature = records.features().get(j);
            fields.addVerificationFields(new VerificationField(feature, "data:" + feature));
            List<Object> cells = new ArrayList<>();
            for (double[] row : records.rows()) {
                cells.add(Double.isNaN(row[j]) ? null : row[j]);
            }
            columns.put("data:" + feature, cells);
        }
        fields.addVerificationFields(new VerificationField(PROBABILITY, "data:probability")
                .setPrecision(PRECISION)
                .setZeroThreshold(PRECISION));
        List<Object> expected = new ArrayList<>();
        for (double probability : probabilities) {
            expected.add(probability);
        }
        columns.put("data:probability", expected);
        return new ModelVerification(fields, PMMLUtil.createInlineTable(columns)).setRecordCount(records.size());
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
