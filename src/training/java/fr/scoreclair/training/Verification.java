package fr.scoreclair.training;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dmg.pmml.ModelVerification;
import org.dmg.pmml.PMML;
import org.dmg.pmml.VerificationField;
import org.dmg.pmml.VerificationFields;
import org.jpmml.converter.PMMLUtil;
import org.jpmml.model.metro.MetroJAXBSerializer;

/** What every PMML we write ends with: rows a reader can check himself by. */
final class Verification {

    /** Relative difference a record allows: both sides add the same doubles, in the same order. */
    static final double PRECISION = 1e-12;

    private static final int ROWS = 40;

    private Verification() {}

    /** {@return row numbers: evenly spaced over the probabilities, and as many again among rows with a missing value} */
    static int[] rows(double[][] rows, double[] probabilities) {
        List<Integer> complete = new ArrayList<>();
        List<Integer> gaps = new ArrayList<>();
        for (int i = 0; i < rows.length; i++) {
            boolean missing = Arrays.stream(rows[i]).anyMatch(Double::isNaN);
            (missing ? gaps : complete).add(i);
        }
        List<Integer> chosen = new ArrayList<>(spread(complete, probabilities));
        chosen.addAll(spread(gaps, probabilities));
        return chosen.stream().mapToInt(Integer::intValue).toArray();
    }

    private static List<Integer> spread(List<Integer> rows, double[] probabilities) {
        List<Integer> sorted = new ArrayList<>(rows);
        sorted.sort((a, b) -> Double.compare(probabilities[a], probabilities[b]));
        List<Integer> chosen = new ArrayList<>();
        int count = Math.min(ROWS / 2, sorted.size());
        for (int i = 0; i < count; i++) {
            chosen.add(sorted.get(count == 1 ? 0 : (int) ((long) i * (sorted.size() - 1) / (count - 1))));
        }
        return chosen;
    }

    /**
     * @param records the rows
     * @param probabilities expected of them
     */
    static ModelVerification of(DataSet records, double[] probabilities) {
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
        fields.addVerificationFields(new VerificationField(PmmlExport.PROBABILITY, "data:probability")
                .setPrecision(PRECISION)
                .setZeroThreshold(PRECISION));
        List<Object> expected = new ArrayList<>();
        for (double probability : probabilities) {
            expected.add(probability);
        }
        columns.put("data:probability", expected);
        return new ModelVerification(fields, PMMLUtil.createInlineTable(columns)).setRecordCount(records.size());
    }

    /** {@return the document as text} */
    static byte[] text(PMML pmml) throws IOException {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        try {
            new MetroJAXBSerializer().serializePretty(pmml, text);
        } catch (jakarta.xml.bind.JAXBException failure) {
            throw new IOException("the PMML cannot be written", failure);
        }
        return text.toByteArray();
    }
}
