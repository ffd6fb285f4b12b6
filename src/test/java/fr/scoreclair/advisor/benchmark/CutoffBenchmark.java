package fr.scoreclair.advisor.benchmark;

import fr.scoreclair.advisor.portfolio.cutoff.AgeRatio;
import fr.scoreclair.advisor.portfolio.cutoff.CostCurve;
import fr.scoreclair.advisor.portfolio.cutoff.Costs;
import fr.scoreclair.advisor.portfolio.cutoff.Cutoff;
import fr.scoreclair.advisor.portfolio.cutoff.CutoffFigures;
import fr.scoreclair.advisor.portfolio.cutoff.Grid;
import fr.scoreclair.advisor.portfolio.cutoff.ScoreCounts;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** The cut-off simulator over a million clients: one step of a drag, and the cost curve with its interval. */
public final class CutoffBenchmark {

    private static final int CLIENTS = 1_000_000;
    private static final int ROUNDS = 20;

    private CutoffBenchmark() {}

    public static void main(String... arguments) {
        ScoreCounts counts = counts();
        Cutoff cutoff = Cutoff.of(counts, 0.45);
        double[] steps = new double[ROUNDS * Grid.STEPS];
        double seen = 0;
        for (int i = 0; i < steps.length; i++) {
            long start = System.nanoTime();
            CutoffFigures now = cutoff.at(350);
            CutoffFigures tried = cutoff.at(i * 7 % Grid.STEPS);
            seen += now.expectedLoss()
                    + AgeRatio.of(tried.ages()).map(AgeRatio::ratio).orElse(0.0);
            steps[i] = (System.nanoTime() - start) / 1e6;
        }
        print("step, ms", steps);
        double[] curves = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            long start = System.nanoTime();
            seen += CostCurve.of(counts, new Costs(5 + i, 1)).cheapest();
            curves[i] = (System.nanoTime() - start) / 1e6;
        }
        print("cost curve with its interval, ms", curves);
        System.out.println("(" + seen + ")");
    }

    private static void print(String what, double[] times) {
        Arrays.sort(times);
        System.out.printf(
                Locale.ROOT,
                "%s: p50 %.4f, p95 %.4f, max %.4f over %d%n",
                what,
                times[times.length / 2],
                times[(int) (times.length * 0.95)],
                times[times.length - 1],
                times.length);
    }

    private static ScoreCounts counts() {
        SplittableRandom random = new SplittableRandom(20261122);
        long[][] ages = new long[6][Grid.STEPS];
        long[][] agencies = new long[40][Grid.STEPS];
        long[][] repaid = new long[6][Grid.STEPS];
        long[][] defaulted = new long[6][Grid.STEPS];
        long[] clients = new long[Grid.STEPS];
        double[] exposure = new double[Grid.STEPS];
        double[] expected = new double[Grid.STEPS];
        for (int i = 0; i < CLIENTS; i++) {
            double score = Math.pow(random.nextDouble(), 2.5);
            int bin = Grid.bin(score);
            int age = random.nextInt(6);
            double amount = 1_000 + random.nextInt(40_000);
            clients[bin]++;
            exposure[bin] += amount;
            expected[bin] += amount * score;
            ages[age][bin]++;
            agencies[random.nextInt(40)][bin]++;
            (random.nextDouble() < score ? defaulted : repaid)[age][bin]++;
        }
        return new ScoreCounts(
                clients, exposure, expected, groups(ages), groups(agencies), outcomes(repaid, defaulted), true);
    }

    private static List<ScoreCounts.Group> groups(long[][] bins) {
        return IntStream.range(0, bins.length)
                .mapToObj(i -> new ScoreCounts.Group("group " + i, bins[i]))
                .toList();
    }

    private static List<ScoreCounts.Outcomes> outcomes(long[][] repaid, long[][] defaulted) {
        return IntStream.range(0, repaid.length)
                .mapToObj(i -> new ScoreCounts.Outcomes("group " + i, repaid[i], defaulted[i]))
                .toList();
    }
}
