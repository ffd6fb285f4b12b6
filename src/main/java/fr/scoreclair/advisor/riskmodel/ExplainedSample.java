package fr.scoreclair.advisor.riskmodel;

import fr.scoreclair.treeshap.Explainer;
import fr.scoreclair.treeshap.Explanation;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.DoubleConsumer;

/**
 * Rows that stand for the reference population, with their contributions in probability: explained when first asked for,
 * once, whatever the number of those who wait. Thread-safe.
 */
final class ExplainedSample {

    private static final int STEPS = 20;

    private final ReferencePopulation population;
    private final Explainer inProbability;
    private final int most;
    private final List<DoubleConsumer> waiting = new CopyOnWriteArrayList<>();
    private final Lazy<Told> told = new Lazy<>(this::explain);

    record Told(double[][] rows, Explanation[] explanations) {}

    ExplainedSample(ReferencePopulation population, Explainer inProbability, int most) {
        this.population = population;
        this.inProbability = inProbability;
        this.most = most;
    }

    Told get() {
        return told.get();
    }

    /** @param progress is told the share in [0, 1] explained so far, rising, on the thread that explains */
    void await(DoubleConsumer progress) {
        waiting.add(progress);
        try {
            told.get();
        } finally {
            waiting.remove(progress);
        }
    }

    private Told explain() {
        double[][] rows = population.picture(most);
        Explanation[] explanations = new Explanation[rows.length];
        int step = Math.max(1, rows.length / STEPS);
        for (int from = 0; from < rows.length; from += step) {
            int to = Math.min(rows.length, from + step);
            Explanation[] some = inProbability.explain(Arrays.copyOfRange(rows, from, to));
            System.arraycopy(some, 0, explanations, from, some.length);
            waiting.forEach(progress -> progress.accept((double) to / rows.length));
            Thread.yield(); // a virtual thread holds its carrier until it says so, and others have screens to show
        }
        return new Told(rows, explanations);
    }
}
