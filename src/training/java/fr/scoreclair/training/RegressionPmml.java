package fr.scoreclair.training;

import java.io.IOException;
import java.util.List;
import org.dmg.pmml.Application;
import org.dmg.pmml.DataDictionary;
import org.dmg.pmml.DataField;
import org.dmg.pmml.DataType;
import org.dmg.pmml.Header;
import org.dmg.pmml.InvalidValueTreatmentMethod;
import org.dmg.pmml.MiningField;
import org.dmg.pmml.MiningFunction;
import org.dmg.pmml.MiningSchema;
import org.dmg.pmml.MissingValueTreatmentMethod;
import org.dmg.pmml.OpType;
import org.dmg.pmml.Output;
import org.dmg.pmml.OutputField;
import org.dmg.pmml.PMML;
import org.dmg.pmml.ResultFeature;
import org.dmg.pmml.Value;
import org.dmg.pmml.regression.NumericPredictor;
import org.dmg.pmml.regression.RegressionModel;
import org.dmg.pmml.regression.RegressionTable;

/**
 * A logistic regression as a plain PMML {@code RegressionModel}: raw features in, missing values and codes replaced by the
 * mining schema, no derived field.
 */
final class RegressionPmml {

    private RegressionPmml() {}

    /**
     * @param records rows to verify with
     * @param probabilities of these rows
     */
    static byte[] export(LinearForm form, String description, DataSet records, double[] probabilities)
            throws IOException {
        DataDictionary dictionary = new DataDictionary();
        MiningSchema schema = new MiningSchema();
        RegressionTable event = new RegressionTable(form.intercept()).setTargetCategory(PmmlExport.EVENT);
        dictionary.addDataFields(new DataField(PmmlExport.TARGET, OpType.CATEGORICAL, DataType.STRING)
                .addValues(new Value("0"), new Value(PmmlExport.EVENT)));
        schema.addMiningFields(new MiningField(PmmlExport.TARGET).setUsageType(MiningField.UsageType.TARGET));
        for (int j = 0; j < form.features().size(); j++) {
            String name = form.features().get(j);
            dictionary.addDataFields(
                    field(name, form.codes().get(j).stream().sorted().toList()));
            schema.addMiningFields(new MiningField(name)
                    .setInvalidValueTreatment(InvalidValueTreatmentMethod.AS_IS)
                    .setMissingValueTreatment(MissingValueTreatmentMethod.AS_VALUE)
                    .setMissingValueReplacement(form.replacements()[j]));
            event.addNumericPredictors(new NumericPredictor(name, form.coefficients()[j]));
        }
        RegressionModel model = new RegressionModel(
                MiningFunction.CLASSIFICATION, schema, List.of(event, new RegressionTable(0).setTargetCategory("0")));
        model.setNormalizationMethod(RegressionModel.NormalizationMethod.LOGIT)
                .setOutput(new Output().addOutputFields(probability("0"), probability(PmmlExport.EVENT)))
                .setModelVerification(Verification.of(records, probabilities));
        Header header = new Header().setDescription(description).setApplication(new Application("ScoreClair"));
        return Verification.text(new PMML("4.4", header, dictionary).addModels(model));
    }

    private static DataField field(String name, List<Double> codes) {
        DataField field = new DataField(name, OpType.CONTINUOUS, DataType.DOUBLE)
                .addValues(new Value("NaN").setProperty(Value.Property.MISSING));
        codes.forEach(code -> field.addValues(new Value(Cells.text(code)).setProperty(Value.Property.MISSING)));
        return field;
    }

    private static OutputField probability(String category) {
        return new OutputField("probability(" + category + ")", OpType.CONTINUOUS, DataType.DOUBLE)
                .setResultFeature(ResultFeature.PROBABILITY)
                .setValue(category);
    }
}
