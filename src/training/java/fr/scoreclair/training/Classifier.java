package fr.scoreclair.training;

/** A trained model; closing it frees native memory, where it holds some. */
@FunctionalInterface
public interface Classifier extends AutoCloseable {

    /**
     * @param rows feature rows in the model's order; NaN = missing
     * @return the probability of default of each row
     */
    double[] probabilities(double[][] rows);

    @Override
    default void close() {}
}
