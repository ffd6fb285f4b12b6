package fr.scoreclair.advisor.riskmodel;

import static org.assertj.core.api.Assertions.assertThat;

import fr.scoreclair.treeshap.Explainer;
import fr.scoreclair.treeshap.InterventionalShap;
import fr.scoreclair.treeshap.ProbabilityShap;
import fr.scoreclair.treeshap.TreeEnsemble;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a picture of 100 rows costs in truth, and whether the error told is the error made. */
class ReferenceErrorTests {

    /** Other clients than those the error was measured on, against six times as many rows as the picture has. */
    private static final int CLIENTS = 24;

    private static final int TRUTH = 600;

    private static final Map<String, Measured> MEASURED = new ConcurrentHashMap<>();

    /** @param truth the clients' contributions against {@value #TRUTH} rows */
    private record Measured(
            RiskModel model, TreeEnsemble trees, ReferencePopulation population, double[][] clients, double[][] truth) {

        static Measured of(String product) {
            RiskModel model = ShippedModels.model(product);
            TreeEnsemble trees = (TreeEnsemble) model.engine();
            double[][] rows = ShippedModels.rows(product);
            ReferencePopulation population = new ReferencePopulation(
                    rows,
                    trees.probabilities(rows),
                    InterventionalShap.against(trees, rows).explain(rows));
            double[][] clients = IntStream.range(0, CLIENTS)
                    .mapToObj(k -> rows[(k * 131 + 17) % rows.length])
                    .toArray(double[][]::new);
            Explainer wide = ProbabilityShap.against(trees, population.picture(TRUTH));
            return new Measured(model, trees, population, clients, contributions(wide, clients));
        }
    }

    private static Measured of(String product) {
        return MEASURED.computeIfAbsent(product, Measured::of);
    }

    private static double[][] contributions(Explainer explainer, double[][] clients) {
        return Arrays.stream(clients)
                .map(client -> explainer.explain(client).contributions())
                .toArray(double[][]::new);
    }

    private static double rootMeanSquare(Measured measured, double[][] picture) {
        double[][] told = contributions(ProbabilityShap.against(measured.trees(), picture), measured.clients());
        double sum = 0;
        for (int c = 0; c < CLIENTS; c++) {
            for (int f = 0; f < told[c].length; f++) {
                sum += Math.pow(told[c][f] - measured.truth()[c][f], 2) / CLIENTS / told[c].length;
            }
        }
        return Math.sqrt(sum);
    }

    @ParameterizedTest
    @ValueSource(strings = {"pret-personnel", "credit-es"})
    void theBalancedPictureErrsLessThanHalfAsMuchAsRowsPickedByScoreAlone(String product) {
        Measured measured = of(product);
        ReferencePopulation population = measured.population();
        double balanced = rootMeanSquare(measured, population.picture(100));
        double byScore = rootMeanSquare(measured, population.spread(100));
        System.out.printf(
                "%s: root mean square error of a contribution, in points: balanced %.3f, by score alone %.3f%n",
                product, balanced * 100, byScore * 100);
        assertThat(balanced).isLessThan(byScore / 2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"pret-personnel", "credit-es"})
    void theErrorToldIsOfTheSizeOfTheErrorMade(String product) {
        Measured measured = of(product);
        ReferencePopulation population = measured.population();
        ReferenceError told = measured.model().referenceError(ReferenceGroup.AVERAGE);
        double made = rootMeanSquare(measured, population.picture(100));
        double said =
                Math.sqrt(Arrays.stream(told.points()).map(e -> e * e).average().orElseThrow());
        System.out.printf(
                "%s: standard error told %.3f points (largest %.3f), margin %.4f (largest %.4f); made %.3f points%n",
                product,
                said * 100,
                Arrays.stream(told.points()).max().orElseThrow() * 100,
                Arrays.stream(told.margin()).average().orElseThrow(),
                Arrays.stream(told.margin()).max().orElseThrow(),
                made * 100);
        assertThat(said).isBetween(made / 2, made * 2);
        assertThat(Arrays.stream(told.points()).boxed())
                .allSatisfy(e -> assertThat(e).isBetween(0.0, 0.02));
        assertThat(Arrays.stream(told.margin()).boxed())
                .allSatisfy(e -> assertThat(e).isBetween(0.0, 0.05));
    }

    @ParameterizedTest
    @ValueSource(strings = {"pret-personnel", "credit-es"})
    void reasonsThatAreNotTiedNearlyAlwaysKeepTheirOrderAgainstMoreRows(String product) {
        Measured measured = of(product);
        RiskModel model = measured.model();
        int apart = 0;
        int kept = 0;
        int tied = 0;
        for (int c = 0; c < CLIENTS; c++) {
            double[] other = measured.truth()[c];
            List<ShownScore.Part> parts = model.shown(model.explain(measured.clients()[c], ReferenceGroup.AVERAGE))
                    .parts()
                    .subList(0, 5);
            for (int k = 1; k < parts.size(); k++) {
                tied += parts.get(k).tied() ? 1 : 0;
                if (!parts.get(k).tied()) {
                    apart++;
                    kept += size(model, other, parts.get(k - 1)) > size(model, other, parts.get(k)) ? 1 : 0;
                }
            }
        }
        System.out.printf(
                "%s: of %d neighbouring reasons %d are tied; %d of the other %d keep their order against %d rows%n",
                product, apart + tied, tied, kept, apart, TRUTH);
        assertThat(kept).isGreaterThanOrEqualTo((int) (0.95 * apart));
        assertThat(tied).isPositive().isLessThan(apart);
    }

    private static double size(RiskModel model, double[] contributions, ShownScore.Part part) {
        return Math.abs(contributions[
                model.catalogue().names().indexOf(part.contribution().feature())]);
    }

    @ParameterizedTest
    @ValueSource(strings = {"pret-personnel", "credit-es"})
    void aPictureHasOneRowOfEveryGroupOfScoresAndIsTheSameEveryTime(String product) {
        Measured measured = of(product);
        ReferencePopulation population = measured.population();
        double[][] picture = population.picture(100);
        assertThat(picture).isEqualTo(population.picture(100));
        int[] order = IntStream.range(0, population.rows().length)
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(i -> population.scores()[i])
                        .thenComparing(i -> i))
                .mapToInt(i -> i)
                .toArray();
        for (int k = 0; k < 100; k++) {
            int from = (int) ((long) k * order.length / 100);
            int to = (int) ((long) (k + 1) * order.length / 100);
            double score = measured.trees().probability(picture[k]);
            assertThat(score)
                    .isBetween(population.scores()[order[from]], population.scores()[order[to - 1]]);
        }
        assertThat(population.picture(1_000_000)).isEqualTo(population.rows());
    }

    @ParameterizedTest
    @ValueSource(strings = {"pret-personnel", "credit-es"})
    void theGroupJustAcceptedHasALargerErrorThanTheAverage(String product) {
        Measured measured = of(product);
        double average = Arrays.stream(
                        measured.model().referenceError(ReferenceGroup.AVERAGE).margin())
                .sum();
        double accepted = Arrays.stream(
                        measured.model().referenceError(ReferenceGroup.ACCEPTED).margin())
                .sum();
        assertThat(accepted).isGreaterThan(average).isFinite();
    }
}
