package fr.scoreclair.advisor.whatif;

import fr.scoreclair.advisor.riskmodel.Feature;
import fr.scoreclair.advisor.riskmodel.OtherValues.Certainty;
import fr.scoreclair.advisor.riskmodel.RiskModel;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** Searches with a clock beside them, for the benchmark. */
public final class RecourseTimed {

    private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();

    private RecourseTimed() {}

    /** Milliseconds, smallest to largest. */
    public record Times(double p50, double p95, double most) {

        static Times of(double[] millis) {
            double[] sorted = millis.clone();
            Arrays.sort(sorted);
            return new Times(
                    sorted[sorted.length / 2],
                    sorted[(int) Math.ceil(sorted.length * 0.95) - 1],
                    sorted[sorted.length - 1]);
        }
    }

    /**
     * @param processor of one thread, which a busy machine does not blur
     * @param clock on the wall, which is what a person waits
     * @param note how often the search succeeded
     */
    public record Figures(String what, int rows, Times processor, Times clock, String note) {}

    public static List<Figures> run(RiskModel model, double[][] rows, int most) {
        double[] scores = model.probabilities(rows);
        List<double[]> refused = new ArrayList<>();
        for (int i = 0; i < rows.length && refused.size() < most; i++) {
            if (scores[i] >= model.catalogue().threshold()) {
                refused.add(rows[i]);
            }
        }
        List<String> all = model.catalogue().features().stream()
                .filter(f -> f.freshnessMonths() != null)
                .map(Feature::name)
                .toList();
        return List.of(
                timed(
                        "recourse",
                        refused,
                        row -> RecourseSearch.of(model, row).found(),
                        "refused have a valid proposal"),
                timed("stale: 3 data", refused, row -> exact(model, row, all.subList(0, 3)), "bands are exact"),
                timed("stale: all data", refused, row -> exact(model, row, all), "bands are exact"));
    }

    private static boolean exact(RiskModel model, double[] row, List<String> stale) {
        return StalenessEffect.of(model, row, stale)
                .map(e -> e.together().certainty() == Certainty.EXACT)
                .orElse(true);
    }

    private static Figures timed(String what, List<double[]> rows, Predicate<double[]> search, String note) {
        rows.stream().limit(60).forEach(search::test);
        double[] processor = new double[rows.size()];
        double[] clock = new double[rows.size()];
        int good = 0;
        for (int i = 0; i < processor.length; i++) {
            long start = CPU.getCurrentThreadCpuTime();
            long began = System.nanoTime();
            good += search.test(rows.get(i)) ? 1 : 0;
            clock[i] = (System.nanoTime() - began) / 1e6;
            processor[i] = (CPU.getCurrentThreadCpuTime() - start) / 1e6;
        }
        String share = String.format(Locale.ROOT, "%d of %d (%.1f %%) ", good, rows.size(), 100.0 * good / rows.size());
        return new Figures(what, rows.size(), Times.of(processor), Times.of(clock), share + note);
    }
}
