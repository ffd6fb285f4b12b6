package fr.scoreclair.training;

import static java.util.Objects.requireNonNull;

import fr.scoreclair.treeshap.TreeEnsemble;
import fr.scoreclair.treeshap.pmml.PmmlTrees;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.Yaml;

/**
 * The model version a card is about: its files as they are shipped, the rows it learnt from and those it never saw.
 *
 * @param catalogue {@code model.yaml}, parsed
 * @param model as our engine reads {@code model.pmml}
 * @param probabilities of the hold-out rows, by that model
 * @param outOfFold probabilities of the training rows, each by a model that had not seen it
 */
record CardSubject(
        Product product,
        Map<String, Object> catalogue,
        TreeEnsemble model,
        DataSet training,
        DataSet heldOut,
        double[] probabilities,
        double[] outOfFold) {

    /**
     * @param folder the version's
     * @param data all rows, split here as the training split them
     */
    static CardSubject of(Product product, Path folder, DataSet data, double[] outOfFold, long seed)
            throws IOException {
        Split split = Split.stratified(data.defaulted(), Product.HELD_OUT, seed);
        DataSet heldOut = data.select(split.heldOut());
        TreeEnsemble model = PmmlTrees.read(new ByteArrayInputStream(Files.readAllBytes(folder.resolve("model.pmml"))));
        Map<String, Object> catalogue = new Yaml().load(Files.readString(folder.resolve("model.yaml")));
        return new CardSubject(
                product,
                catalogue,
                model,
                data.select(split.training()),
                heldOut,
                model.probabilities(heldOut.rows()),
                outOfFold);
    }

    Evaluation evaluation() {
        return new Evaluation(probabilities, heldOut.defaulted());
    }

    Evaluation outOfFoldEvaluation() {
        return new Evaluation(outOfFold, training.defaulted());
    }

    Curves curves() {
        return new Curves(probabilities, heldOut.defaulted());
    }

    /** {@return a text of the catalogue in French, by its keys} */
    String french(String... keys) {
        return String.valueOf(section(keys).get("fr"));
    }

    @SuppressWarnings("unchecked")
    List<String> frenchList(String... keys) {
        return (List<String>) requireNonNull(section(keys).get("fr"));
    }

    boolean has(String... keys) {
        @Nullable Object found = catalogue;
        for (String key : keys) {
            found = found instanceof Map<?, ?> map ? map.get(key) : null;
        }
        return found != null;
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> section(String... keys) {
        Map<String, Object> section = catalogue;
        for (String key : keys) {
            section = (Map<String, Object>) requireNonNull(section.get(key));
        }
        return section;
    }

    /** {@return the features as the catalogue describes them, in the model's order} */
    @SuppressWarnings("unchecked")
    List<CardFeature> features() {
        List<Map<String, Object>> all = (List<Map<String, Object>>) requireNonNull(catalogue.get("features"));
        return all.stream().map(CardFeature::of).toList();
    }
}
