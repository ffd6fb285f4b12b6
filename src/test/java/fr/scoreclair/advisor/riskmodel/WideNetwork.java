package fr.scoreclair.advisor.riskmodel;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;

/** A neural network of more variables than have all their coalitions asked about, with its reference rows; invented. */
public final class WideNetwork {

    private static final int INPUTS = 16;

    private WideNetwork() {}

    public static RiskModel load() {
        return ModelLoader.load(Specimens.files(pmml(INPUTS).getBytes(StandardCharsets.UTF_8), clients()));
    }

    public static double[][] clients() {
        Random random = new Random(1);
        double[][] rows = new double[120][INPUTS];
        for (double[] row : rows) {
            Arrays.setAll(row, i -> random.nextGaussian());
        }
        return rows;
    }

    private static String pmml(int inputs) {
        Random random = new Random(7);
        StringBuilder data = new StringBuilder();
        StringBuilder schema = new StringBuilder("<MiningField name=\"y\" usageType=\"target\"/>");
        StringBuilder neurons = new StringBuilder();
        StringBuilder connections = new StringBuilder();
        for (int i = 0; i < inputs; i++) {
            data.append("<DataField name=\"x%d\" optype=\"continuous\" dataType=\"double\"/>".formatted(i));
            schema.append("<MiningField name=\"x%d\"/>".formatted(i));
            neurons.append(
                    "<NeuralInput id=\"i%1$d\"><DerivedField optype=\"continuous\" dataType=\"double\"><FieldRef field=\"x%1$d\"/></DerivedField></NeuralInput>"
                            .formatted(i));
        }
        for (int h = 0; h < 4; h++) {
            connections.append("<Neuron id=\"h" + h + "\" bias=\"0.1\">");
            for (int i = 0; i < inputs; i++) {
                connections.append("<Con from=\"i%d\" weight=\"%s\"/>".formatted(i, random.nextGaussian()));
            }
            connections.append("</Neuron>");
        }
        StringBuilder outputs = new StringBuilder();
        for (int o = 0; o < 2; o++) {
            outputs.append("<Neuron id=\"o" + o + "\">");
            for (int h = 0; h < 4; h++) {
                outputs.append("<Con from=\"h%d\" weight=\"%s\"/>".formatted(h, random.nextGaussian()));
            }
            outputs.append("</Neuron>");
        }
        return """
                <PMML xmlns="http://www.dmg.org/PMML-4_4" version="4.4"><Header/><DataDictionary>%s
                <DataField name="y" optype="categorical" dataType="string"><Value value="0"/><Value value="1"/></DataField></DataDictionary>
                <NeuralNetwork functionName="classification" activationFunction="tanh"><MiningSchema>%s</MiningSchema>
                <NeuralInputs>%s</NeuralInputs><NeuralLayer>%s</NeuralLayer>
                <NeuralLayer activationFunction="identity" normalizationMethod="softmax">%s</NeuralLayer><NeuralOutputs>
                <NeuralOutput outputNeuron="o0"><DerivedField optype="categorical" dataType="string"><NormDiscrete field="y" value="0"/></DerivedField></NeuralOutput>
                <NeuralOutput outputNeuron="o1"><DerivedField optype="categorical" dataType="string"><NormDiscrete field="y" value="1"/></DerivedField></NeuralOutput>
                </NeuralOutputs></NeuralNetwork></PMML>""".formatted(data, schema, neurons, connections, outputs);
    }
}
