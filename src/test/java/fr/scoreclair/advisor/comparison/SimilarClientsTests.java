package fr.scoreclair.advisor.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.scoreclair.advisor.client.ClientRow;
import fr.scoreclair.advisor.client.LastDecision;
import fr.scoreclair.advisor.client.Neighbour;
import fr.scoreclair.advisor.client.Neighbourhood;
import fr.scoreclair.advisor.comparison.Similar.Near;
import fr.scoreclair.advisor.riskmodel.RiskModel;
import fr.scoreclair.advisor.riskmodel.ShippedModels;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The five closest, against looking at everybody one by one. */
class SimilarClientsTests {

    private static final int CLIENTS = 3_000;
    private static final int TRIES = 60;

    private static Random random(String what) {
        long seed = System.nanoTime();
        System.out.println(what + ", seed " + seed);
        return new Random(seed);
    }

    private static Neighbour client(RiskModel model, double[] row, int n) {
        Map<String, @Nullable Double> values = new HashMap<>();
        List<String> names = model.catalogue().names();
        for (int i = 0; i < row.length; i++) {
            values.put(names.get(i), Double.isNaN(row[i]) ? null : row[i]);
        }
        ClientRow told = new ClientRow(
                new UUID(0, n),
                "S-" + n,
                "p",
                "Paris",
                "a",
                LocalDate.EPOCH,
                0.2,
                true,
                null,
                null,
                null,
                null,
                null,
                null,
                LastDecision.NONE,
                null);
        return new Neighbour(told, model.margins(new double[][] {row})[0], values);
    }

    private static List<UUID> ids(List<Near> near) {
        return near.stream().map(one -> one.row().id()).toList();
    }

    private static List<UUID> bruteForce(List<Neighbour> all, ToDoubleFunction<Integer> distance) {
        return IntStream.range(0, all.size())
                .boxed()
                .sorted(Comparator.comparingDouble(distance))
                .limit(5)
                .map(i -> all.get(i).row().id())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"pret-personnel", "credit-es"})
    @DisplayName(
            "Where all are looked at, both lists are those of brute force; where some are, what is called certain is true")
    void againstBruteForce(String product) {
        RiskModel model = ShippedModels.model(product);
        double[][] rows = ShippedModels.rows(product);
        Random random = random("similar clients of " + product);
        double[] spreads = IntStream.range(0, model.catalogue().features().size())
                .mapToDouble(i -> spread(model, rows, i))
                .toArray();
        int certain = 0;
        for (int attempt = 0; attempt < TRIES; attempt++) {
            double[] own = rows[random.nextInt(rows.length)];
            double margin = model.margins(new double[][] {own})[0];
            double[][] some = random.ints(CLIENTS, 0, rows.length)
                    .distinct()
                    .mapToObj(i -> rows[i])
                    .toArray(double[][]::new);
            List<Neighbour> all = new ArrayList<>();
            for (int n = 0; n < some.length; n++) {
                all.add(client(model, some[n], n));
            }
            double[] mine = shap(model, own);
            double[][] theirs = Arrays.stream(some).map(row -> shap(model, row)).toArray(double[][]::new);
            List<UUID> expected = bruteForce(all, i -> euclid(mine, theirs[i]));
            Similar whole = new SimilarClients(model).of(own, new Neighbourhood(all, true, Double.POSITIVE_INFINITY));
            assertThat(ids(whole.byReasons().clients())).isEqualTo(expected);
            assertThat(whole.byReasons().certain()).isTrue();
            assertThat(whole.byData().certain()).isTrue();
            assertThat(whole.searched()).isEqualTo(all.size());
            double[] apart = Arrays.stream(some)
                    .mapToDouble(row -> byData(model, spreads, own, row))
                    .toArray();
            assertThat(distances(whole.byData().clients())).containsExactly(fiveLeast(apart), within(1e-9));
            assertThat(told(all, whole.byData().clients(), apart)).containsExactly(fiveLeast(apart), within(1e-9));

            all.sort(Comparator.comparingDouble(one -> Math.abs(one.margin() - margin)));
            int looked = 50 + random.nextInt(all.size() - 50);
            double radius = Math.abs(all.get(looked - 1).margin() - margin);
            Similar part = new SimilarClients(model).of(own, new Neighbourhood(all.subList(0, looked), false, radius));
            assertThat(part.byData().certain()).isFalse();
            double[] near = all.subList(0, looked).stream()
                    .mapToDouble(one -> apart[(int) one.row().id().getLeastSignificantBits()])
                    .toArray();
            assertThat(distances(part.byData().clients())).containsExactly(fiveLeast(near), within(1e-9));
            if (part.byReasons().certain()) {
                certain++;
                assertThat(ids(part.byReasons().clients())).isEqualTo(expected);
            }
        }
        System.out.println(product + ": certain without looking at all in " + certain + " of " + TRIES);
        assertThat(certain).as("the bound is of use").isPositive();
    }

    private static double[] distances(List<Near> near) {
        return near.stream().mapToDouble(Near::distance).toArray();
    }

    private static double[] fiveLeast(double[] distances) {
        return Arrays.stream(distances).sorted().limit(5).toArray();
    }

    /** How far those found are by our own reckoning: of clients equally far, any will do. */
    private static double[] told(List<Neighbour> all, List<Near> near, double[] apart) {
        return near.stream()
                .mapToDouble(one -> apart[
                        IntStream.range(0, all.size())
                                .filter(i ->
                                        all.get(i).row().id().equals(one.row().id()))
                                .findFirst()
                                .orElseThrow()])
                .toArray();
    }

    /**
     * The distance by data written down a second time: each step divided by the interquartile range of the reference rows that
     * know a value.
     */
    private static double byData(RiskModel model, double[] spreads, double[] one, double[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            boolean known = known(model, i, one[i]) && known(model, i, other[i]);
            double step = known
                    ? (one[i] - other[i]) / spreads[i]
                    : Double.valueOf(one[i]).equals(other[i]) ? 0 : 1;
            sum += step * step;
        }
        return Math.sqrt(sum);
    }

    /** Between the values a quarter and three quarters up; the standard deviation where these are the same, 1 where all are. */
    private static double spread(RiskModel model, double[][] rows, int feature) {
        double sign =
                Math.signum(model.catalogue().features().get(feature).display().divisor());
        double[] values = Arrays.stream(rows)
                .mapToDouble(row -> row[feature])
                .filter(value -> known(model, feature, value))
                .map(value -> sign * value)
                .sorted()
                .toArray();
        if (values.length == 0 || values[0] == values[values.length - 1]) {
            return 1;
        }
        double range = values[3 * values.length / 4] - values[values.length / 4];
        double mean = Arrays.stream(values).sum() / values.length;
        double squares = Arrays.stream(values).map(value -> value * value).sum() / values.length;
        return range > 0 ? range : Math.sqrt(squares - mean * mean);
    }

    private static boolean known(RiskModel model, int feature, double value) {
        return !Double.isNaN(value)
                && !model.catalogue().features().get(feature).special().containsKey(value);
    }

    private static double[] shap(RiskModel model, double[] row) {
        return model.marginContributions(new double[][] {row})[0];
    }

    private static double euclid(double[] one, double[] other) {
        return Math.sqrt(IntStream.range(0, one.length)
                .mapToDouble(i -> (one[i] - other[i]) * (one[i] - other[i]))
                .sum());
    }

    @Test
    @DisplayName(
            "Between data, a spread counts for one, a code or a gap against a number too, the same gap for nothing")
    void byData() {
        Distances.Scale scale = (feature, value) -> !Double.isNaN(value) && value != 365243;
        double[] spreads = {10, 2, 1};
        assertThat(Distances.byData(new double[] {0, 0, 0}, new double[] {10, 0, 0}, spreads, scale))
                .isEqualTo(1);
        assertThat(Distances.byData(new double[] {30, 8, 0}, new double[] {0, 0, 0}, spreads, scale))
                .isEqualTo(5);
        double gap = Double.NaN;
        assertThat(Distances.byData(new double[] {gap, 365243, 0}, new double[] {gap, 365243, 0}, spreads, scale))
                .isZero();
        assertThat(Distances.byData(new double[] {gap, 365243, 0}, new double[] {3, gap, 0}, spreads, scale))
                .isEqualTo(Math.sqrt(2));
    }

    @Test
    @DisplayName("A file that the model refuses is nobody's neighbour")
    void refused() {
        RiskModel model = ShippedModels.model("pret-personnel");
        double[] row = ShippedModels.rows("pret-personnel")[0];
        Neighbour good = client(model, row, 1);
        Neighbour empty = new Neighbour(client(model, row, 2).row(), 0, Map.of());
        Similar similar = new SimilarClients(model)
                .of(row, new Neighbourhood(List.of(empty, good), true, Double.POSITIVE_INFINITY));
        assertThat(similar.searched()).isEqualTo(1);
        assertThat(ids(similar.byData().clients())).containsExactly(new UUID(0, 1));
    }
}
