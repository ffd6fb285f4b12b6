package fr.scoreclair.advisor.riskmodel;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dmg.pmml.DataField;
import org.dmg.pmml.DataType;
import org.dmg.pmml.MiningField;
import org.dmg.pmml.PMML;
import org.dmg.pmml.Value;
import org.jpmml.evaluator.LoadingModelEvaluatorBuilder;

/** Any PMML file as a model version: with the smallest catalogue that fits it, and reference rows. */
public final class Specimens {

    static final Path FOLDER = Path.of("src/test/resources/pmml");

    private Specimens() {}

    static byte[] bytes(String name) {
        try {
            return Files.readAllBytes(FOLDER.resolve(name + ".pmml"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static RiskModel load(String name) {
        byte[] pmml = bytes(name);
        return ModelLoader.load(files(pmml, clients(80)));
    }

    /** @param catalogue what becomes of the smallest catalogue that fits */
    public static RiskModel load(String name, UnaryOperator<String> catalogue) {
        ModelFiles files = files(bytes(name), clients(80));
        String told = catalogue.apply(new String(files.catalogue(), StandardCharsets.UTF_8));
        return ModelLoader.load(
                new ModelFiles(files.folder(), files.pmml(), told.getBytes(StandardCharsets.UTF_8), files.reference()));
    }

    /** Ages, incomes (some unknown to models that cope) and homes of invented clients, the same every time. */
    public static double[][] clients(int count) {
        Random random = new Random(20261122);
        double[][] rows = new double[count][];
        for (int i = 0; i < count; i++) {
            rows[i] = new double[] {
                18 + random.nextInt(60), Math.round(8_000 + 60_000 * random.nextDouble()), random.nextInt(3)
            };
        }
        return rows;
    }

    static ModelFiles files(byte[] pmml, double[][] rows) {
        PMML parsed = parse(pmml);
        List<String> names = inputs(parsed);
        DataField target = target(parsed);
        List<String> categories = target == null ? List.of() : categories(target);
        String event = categories.size() < 2 ? "1" : categories.get(1);
        return files(pmml, names, target == null ? "y" : target.requireName(), event, rows);
    }

    static ModelFiles files(byte[] pmml, List<String> names, String target, String event, double[][] rows) {
        String csv = String.join(",", names) + "\n"
                + Arrays.stream(rows)
                        .map(row -> Arrays.stream(row)
                                .mapToObj(v -> Double.isNaN(v) ? "" : Double.toString(v))
                                .collect(Collectors.joining(",")))
                        .collect(Collectors.joining("\n"));
        return new ModelFiles(
                "specimen/1.0.0",
                pmml,
                catalogue(names, target, event).getBytes(StandardCharsets.UTF_8),
                csv.getBytes(StandardCharsets.UTF_8));
    }

    static PMML parse(byte[] pmml) {
        try {
            LoadingModelEvaluatorBuilder builder = new LoadingModelEvaluatorBuilder();
            builder.setVisitors(null);
            return builder.load(new ByteArrayInputStream(pmml)).getPMML();
        } catch (Exception e) {
            throw new IllegalArgumentException(e);
        }
    }

    static List<String> inputs(PMML pmml) {
        return pmml.getModels().get(0).requireMiningSchema().getMiningFields().stream()
                .filter(field -> field.getUsageType() == MiningField.UsageType.ACTIVE)
                .map(MiningField::requireName)
                .toList();
    }

    static DataField target(PMML pmml) {
        List<String> names = pmml.getModels().get(0).requireMiningSchema().getMiningFields().stream()
                .filter(field -> field.getUsageType() == MiningField.UsageType.TARGET
                        || field.getUsageType() == MiningField.UsageType.PREDICTED)
                .map(MiningField::requireName)
                .toList();
        return names.isEmpty() ? null : field(pmml, names.get(0));
    }

    static DataField field(PMML pmml, String name) {
        return pmml.requireDataDictionary().getDataFields().stream()
                .filter(field -> field.requireName().equals(name))
                .findFirst()
                .orElse(null);
    }

    static List<String> categories(DataField field) {
        return field.getValues().stream()
                .filter(value -> value.getProperty() == Value.Property.VALID)
                .map(value -> value.requireValue().toString())
                .toList();
    }

    /** What a row holds for a written value. */
    static double value(PMML pmml, String name, String text) {
        DataField field = field(pmml, name);
        boolean number = field.requireDataType() != DataType.STRING && field.requireDataType() != DataType.BOOLEAN;
        return number ? Double.parseDouble(text) : categories(field).indexOf(text);
    }

    private static String catalogue(List<String> names, String target, String event) {
        String features = IntStream.range(0, names.size())
                .mapToObj(i -> """
                          - name: "%s"
                            label: {fr: "%s", en: "%s"}
                            unit: score
                            display: {unit: score, divisor: 1, decimals: 2}
                            allowed: {min: -1.0e12, max: 1.0e12}
                            training: {min: -1.0e12, max: 1.0e12}
                            required: false
                            main: true
                            direction: none
                            actionable: {up: false, down: false}
                            sensitive: false
                            freshness: {months: never, source: {fr: "essai", en: "trial"}}
                            phrase:
                              fr: {text: "une valeur de {value}", plural: false, missing: "aucune valeur"}
                              en: {text: "a value of {value}", plural: false, missing: "no value"}
                        """.formatted(names.get(i), names.get(i), names.get(i)))
                .collect(Collectors.joining());
        return """
                format: 1
                product: specimen
                version: 1.0.0
                label: {fr: "Essai", en: "Trial"}
                threshold: 0.5
                target: "%s"
                event: "%s"
                currency: EUR
                simulated: true
                features:
                %s
                card: {algorithm: trial}
                """.formatted(target, event, features);
    }
}
