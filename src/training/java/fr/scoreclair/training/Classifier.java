package fr.scoreclair.training;

/** A trained model. */
@FunctionalInterface
public interface Classifier {

    /**
     * @param rows feature rows in the model's order; NaN = missing
     * @return the probability of default of each row
     */
    double[] probabilities(double[][] rows);
}
