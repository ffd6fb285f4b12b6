package fr.scoreclair.training;

import static java.util.Objects.requireNonNull;

import fr.scoreclair.simulation.FeatureSet;
import fr.scoreclair.simulation.SimulatedBank;
import fr.scoreclair.simulation.SimulatedClient;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.dmg.pmml.PMML;
import org.jpmml.evaluator.Evaluator;
import org.jpmml.evaluator.LoadingModelEvaluatorBuilder;
import org.jpmml.evaluator.ModelEvaluator;

/**
 * A committed PMML under JPMML-Evaluator, and the rows it was made from, derived again.
 */
record CommittedModel(Evaluator evaluator, PMML pmml, List<String> inputNames) {

    private static final Map<String, CommittedModel> MODELS = new ConcurrentHashMap<>();
    private static final Map<String, DataSet> DATA = new ConcurrentHashMap<>();

    static CommittedModel of(Product product) {
        return MODELS.computeIfAbsent(product.name(), name -> load(product));
    }

    static Path folder(Product product) {
        return Path.of("pmml", product.name(), product.version());
    }

    /** The simulated rows come straight from the bank: {@link FiveTablesTest} shows that the tables give the same bits. */
    static DataSet data(Product product) throws IOException {
        DataSet known = DATA.get(product.name());
        if (known == null) {
            known = product.featureSet().isEmpty()
                    ? product.source().read(Path.of(""))
                    : simulated(product.featureSet().orElseThrow());
            DATA.put(product.name(), known);
        }
        return known;
    }

    double[] probabilities(double[][] rows) {
        return evaluate(rows, false);
    }

    double[] probabilitiesPassingNaN(double[][] rows) {
        return evaluate(rows, true);
    }

    private double[] evaluate(double[][] rows, boolean passNaN) {
        return Arrays.stream(rows)
                .parallel()
                .mapToDouble(row -> evaluate(row, passNaN))
                .toArray();
    }

    private double evaluate(double[] row, boolean passNaN) {
        Map<String, Object> arguments = new HashMap<>();
        for (int j = 0; j < row.length; j++) {
            if (passNaN || !Double.isNaN(row[j])) {
                arguments.put(inputNames.get(j), row[j]);
            }
        }
        Object probability = requireNonNull(evaluator.evaluate(arguments).get(PmmlExport.PROBABILITY));
        return ((Number) probability).doubleValue();
    }

    private static CommittedModel load(Product product) {
        try {
            ModelEvaluator<?> evaluator = new LoadingModelEvaluatorBuilder()
                    .load(folder(product).resolve("model.pmml").toFile())
                    .build();
            List<String> inputs = evaluator.getPMML().getDataDictionary().getDataFields().stream()
                    .map(field -> field.getName())
                    .filter(name -> !name.equals(PmmlExport.TARGET))
                    .toList();
            return new CommittedModel(evaluator, evaluator.getPMML(), inputs);
        } catch (Exception failure) {
            throw new IllegalStateException("cannot load " + folder(product), failure);
        }
    }

    private static DataSet simulated(FeatureSet set) {
        SimulatedBank bank = new SimulatedBank(Product.SEED);
        double[][] rows = new double[Product.SIMULATED_LABELLED][];
        boolean[] defaulted = new boolean[rows.length];
        IntStream.range(0, rows.length).forEach(i -> {
            SimulatedClient client = bank.client(i);
            rows[i] = client.file().features(set);
            defaulted[i] = client.defaulted();
        });
        return new DataSet(set.names(), rows, defaulted);
    }
}
