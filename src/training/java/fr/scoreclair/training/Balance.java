package fr.scoreclair.training;

import java.util.Random;
import java.util.stream.IntStream;

/**
 * What is done about defaulters being few. Applied to the rows a model learns from and to nothing else: inside a
 * cross-validation that is the training part of each fold, after the split.
 */
enum Balance {
    /** Nothing: rows in their true proportions. */
    AS_IS("as they are"),
    /** Rows of the smaller class drawn again at random until both are as many. */
    OVER_SAMPLED("over-sampled"),
    /** A defaulter counts for as many rows as there are payers per defaulter. */
    WEIGHTED("class weights");

    private final String words;

    Balance(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    /** {@return a learner that balances what it is given, then trains} */
    GridSearch.Learner learner(Comparison.Recipe recipe) {
        return (rows, seed) -> recipe.fit(rows(rows, seed), positiveWeight(rows), seed);
    }

    /** {@return the rows to learn from: these, and copies of some of them} */
    DataSet rows(DataSet data, long seed) {
        if (this != OVER_SAMPLED) {
            return data;
        }
        boolean rare = data.defaultRate() <= 0.5;
        int[] few = IntStream.range(0, data.size())
                .filter(row -> data.defaulted()[row] == rare)
                .toArray();
        if (few.length == 0) {
            return data;
        }
        Random random = new Random(seed);
        IntStream copies = IntStream.range(0, data.size() - 2 * few.length).map(i -> few[random.nextInt(few.length)]);
        return data.select(
                IntStream.concat(IntStream.range(0, data.size()), copies).toArray());
    }

    /** {@return how many rows a defaulter counts for} */
    double positiveWeight(DataSet data) {
        double rate = data.defaultRate();
        return this == WEIGHTED && rate > 0 ? (1 - rate) / rate : 1;
    }
}
