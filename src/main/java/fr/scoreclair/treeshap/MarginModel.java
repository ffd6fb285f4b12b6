package fr.scoreclair.treeshap;

import java.util.Arrays;
import java.util.List;

/**
 * A model of an event that answers with a margin (its raw output, on which contributions add up) and with a probability,
 * {@code probability(x) = link(margin(x))} up to the precision the model asks for.
 *
 * <p>A row is one {@code double} per feature, in the order of {@link #featureNames()}; NaN is the missing value.
 * Implementations are immutable, thread-safe and give the same bits on every run.
 */
public interface MarginModel {

    /** {@return the names of the features, in the order of a row's values} */
    List<String> featureNames();

    /** {@return how many values a row has} */
    default int featureCount() {
        return featureNames().size();
    }

    /**
     * The categories of a feature, whose positions are the values rows hold.
     *
     * @param feature its position
     * @return empty for a numeric feature
     */
    default List<String> categories(int feature) {
        return List.of();
    }

    /** {@return how the margin becomes a probability} */
    Link link();

    /**
     * The raw output.
     *
     * @param row one value per feature, NaN where missing
     * @return the margin; NaN where the model has no prediction for the row
     * @throws IllegalArgumentException if the row has another length
     */
    double margin(double[] row);

    /**
     * The probability of the event.
     *
     * @param row one value per feature, NaN where missing
     * @return in [0, 1]; NaN where the model has no prediction for the row
     * @throws IllegalArgumentException if the row has another length
     */
    double probability(double[] row);

    /**
     * The probabilities of many rows, with the same bits as one by one.
     *
     * @param rows each one value per feature, NaN where missing
     * @return one probability per row, in order
     * @throws IllegalArgumentException if a row has another length
     */
    default double[] probabilities(double[][] rows) {
        return Arrays.stream(rows).mapToDouble(this::probability).toArray();
    }

    /**
     * The margins of many rows, with the same bits as one by one.
     *
     * @param rows each one value per feature, NaN where missing
     * @return one margin per row, in order
     * @throws IllegalArgumentException if a row has another length
     */
    default double[] margins(double[][] rows) {
        return Arrays.stream(rows).mapToDouble(this::margin).toArray();
    }
}
