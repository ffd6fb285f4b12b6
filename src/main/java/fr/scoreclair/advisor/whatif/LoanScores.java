package fr.scoreclair.advisor.whatif;

import fr.scoreclair.advisor.riskmodel.Feature;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** The score of an opened simulation as its loan moves, the rest staying as it is; by the engine, many rows at once. */
@Service
public class LoanScores {

    public static final int SHORTEST = 6;
    public static final int LONGEST = 120;
    private static final int AMOUNTS = 60;

    /** @param at months or euros */
    public record Point(double at, double probability) {}

    /** By term, a point per month from {@value #SHORTEST} to {@value #LONGEST}. */
    @PreAuthorize(SimulationService.MAY_SIMULATE)
    public List<Point> byTerm(
            Simulation simulation,
            LoanVariables loan,
            Map<String, @Nullable Double> values,
            double amount,
            double rate) {
        double[] terms =
                IntStream.rangeClosed(SHORTEST, LONGEST).asDoubleStream().toArray();
        return points(
                simulation, values, terms, months -> Map.of(loan.yearly().name(), loan.yearly(amount, months, rate)));
    }

    /** By amount over the range of its slider, or what the model has learned from; the term stays, the instalment follows. */
    @PreAuthorize(SimulationService.MAY_SIMULATE)
    public List<Point> byAmount(
            Simulation simulation,
            LoanVariables loan,
            Map<String, @Nullable Double> values,
            double months,
            double rate) {
        Feature feature = loan.amount();
        Feature.Slider slider = feature.slider();
        double low = slider == null ? feature.training().min() : slider.min();
        double high = slider == null ? feature.training().max() : slider.max();
        double[] amounts = IntStream.range(0, AMOUNTS)
                .mapToDouble(k -> Math.rint(low + (high - low) * k / (AMOUNTS - 1)))
                .toArray();
        return points(
                simulation,
                values,
                amounts,
                amount -> Map.of(feature.name(), amount, loan.yearly().name(), loan.yearly(amount, months, rate)));
    }

    private static List<Point> points(
            Simulation simulation,
            Map<String, @Nullable Double> values,
            double[] at,
            DoubleFunction<Map<String, Double>> change) {
        double[][] rows = new double[at.length][];
        for (int k = 0; k < at.length; k++) {
            Map<String, @Nullable Double> changed = new LinkedHashMap<>(values);
            changed.putAll(change.apply(at[k]));
            rows[k] = simulation.model().catalogue().names().stream()
                    .map(changed::get)
                    .mapToDouble(value -> value == null ? Double.NaN : value)
                    .toArray();
        }
        double[] scores = simulation.model().probabilities(rows);
        return IntStream.range(0, at.length)
                .mapToObj(k -> new Point(at[k], scores[k]))
                .toList();
    }
}
