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

    /** Milliseconds of the processor, which a busy machine does not blur, and how often the search succeeded. */
    public record Figures(String what, int rows, double p50, double p95, double most, String note) {}

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
        double[] millis = new double[rows.size()];
        int good = 0;
        for (int i = 0; i < millis.length; i++) {
            long start = CPU.getCurrentThreadCpuTime();
            good += search.test(rows.get(i)) ? 1 : 0;
            millis[i] = (CPU.getCurrentThreadCpuTime() - start) / 1e6;
        }
        Arrays.sort(millis);
        String share = String.format(Locale.ROOT, "%d of %d (%.1f %%) ", good, rows.size(), 100.0 * good / rows.size());
        return new Figures(
                what,
                rows.size(),
                millis[millis.length / 2],
                millis[(int) (millis.length * 0.95)],
                millis[millis.length - 1],
                share + note);
    }
}
