package fr.scoreclair.advisor.portfolio.cutoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import fr.scoreclair.advisor.portfolio.cutoff.CutoffFigures.Known;
import fr.scoreclair.advisor.portfolio.cutoff.CutoffFigures.Share;
import fr.scoreclair.advisor.portfolio.cutoff.RandomScores.Client;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.Predicate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The simulator's arithmetic against counting the clients one by one. */
class CutoffTests {

    private static final double LGD = 0.45;

    private static Cutoff of(RandomScores portfolio) {
        return Cutoff.of(portfolio.counts(), LGD);
    }

    @Test
    @DisplayName("Every threshold of the grid parts the scores exactly as the model's own comparison does")
    void binsAreExact() {
        for (int k = 0; k < Grid.STEPS; k++) {
            double edge = new BigDecimal(k).movePointLeft(3).doubleValue();
            assertThat(Grid.threshold(k)).isEqualTo(edge);
            assertThat(Grid.bin(edge)).isEqualTo(k);
            if (k > 0) {
                assertThat(Grid.bin(Math.nextDown(edge))).isEqualTo(k - 1);
            }
        }
        assertThat(Grid.bin(1)).isEqualTo(999);
        assertThatThrownBy(() -> Grid.bin(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Grid.bin(-1e-9)).isInstanceOf(IllegalArgumentException.class);
        assertThat(Grid.holds(0.325)).isTrue();
        assertThat(Grid.holds(0.3255)).isFalse();
        assertThat(Grid.holds(0.995)).isFalse();
        assertThat(Grid.step(0.0001)).isEqualTo(Grid.LOWEST);
    }

    @Test
    @DisplayName("At every threshold shares, volume, loss and errors are those of counting client by client")
    void bruteForce() {
        for (long seed = 1; seed <= 5; seed++) {
            RandomScores portfolio = new RandomScores(seed, 700);
            Cutoff cutoff = of(portfolio);
            for (int k = 0; k < Grid.STEPS; k += 1 + (int) seed) {
                check(cutoff.at(k), portfolio.clients, "seed " + seed + ", step " + k);
            }
        }
    }

    private static void check(CutoffFigures told, List<Client> clients, String where) {
        double threshold = told.threshold();
        Predicate<Client> accepted = client -> client.score() < threshold;
        assertThat(told.clients()).as(where).isEqualTo(clients.size());
        assertThat(told.favorable())
                .as(where)
                .isEqualTo(clients.stream().filter(accepted).count());
        assertThat(told.volume())
                .as(where)
                .isCloseTo(
                        clients.stream()
                                .filter(accepted)
                                .mapToDouble(Client::amount)
                                .sum(),
                        within(1e-6));
        assertThat(told.expectedLoss())
                .as(where)
                .isCloseTo(
                        clients.stream()
                                .filter(accepted)
                                .mapToDouble(c -> c.score() * c.amount() * LGD)
                                .sum(),
                        within(1e-6));
        for (Share share : told.ages()) {
            assertThat(share.favorable())
                    .as(where)
                    .isEqualTo(clients.stream()
                            .filter(accepted.and(c -> c.age().equals(share.name())))
                            .count());
        }
        for (Share share : told.agencies()) {
            assertThat(share.favorable())
                    .as(where)
                    .isEqualTo(clients.stream()
                            .filter(accepted.and(c -> c.agency().equals(share.name())))
                            .count());
        }
        assertThat(told.known())
                .as(where)
                .isEqualTo(new Known(
                        outcome(clients, accepted, 0),
                        outcome(clients, accepted, 1),
                        outcome(clients, accepted.negate(), 0),
                        outcome(clients, accepted.negate(), 1)));
    }

    private static long outcome(List<Client> clients, Predicate<Client> which, int outcome) {
        return clients.stream().filter(which.and(c -> c.outcome() == outcome)).count();
    }

    @Test
    @DisplayName("The cheapest threshold is that of an exhaustive search over single clients")
    void cheapest() {
        Random random = new Random(11);
        for (long seed = 20; seed < 26; seed++) {
            RandomScores portfolio = new RandomScores(seed, 600);
            Costs costs = new Costs(1 + random.nextInt(20), 1 + random.nextInt(3));
            CostCurve curve = CostCurve.of(portfolio.counts(), costs);
            int best = Grid.LOWEST;
            double least = Double.POSITIVE_INFINITY;
            for (int k = Grid.LOWEST; k <= Grid.HIGHEST; k++) {
                double threshold = Grid.threshold(k);
                double cost = costs.missedDefault() * outcome(portfolio.clients, c -> c.score() < threshold, 1)
                        + costs.lostClient() * outcome(portfolio.clients, c -> c.score() >= threshold, 0);
                assertThat(curve.cost()[k]).as("seed %s, step %s", seed, k).isCloseTo(cost, within(1e-6));
                if (cost < least) {
                    least = cost;
                    best = k;
                }
            }
            assertThat(curve.cheapest()).as("seed " + seed).isEqualTo(best);
            assertThat(curve.low()).isLessThanOrEqualTo(curve.high());
            Known known = Objects.requireNonNull(of(portfolio).at(best).known());
            assertThat(costs.of(known)).isCloseTo(least, within(1e-6));
        }
    }

    @Test
    @DisplayName(
            "The interval of the cheapest threshold narrows with the number of outcomes, and few are said to be few")
    void interval() {
        CostCurve few = CostCurve.of(new RandomScores(31, 100).counts(), Costs.USUAL);
        CostCurve many = CostCurve.of(new RandomScores(31, 60_000).counts(), Costs.USUAL);
        assertThat(few.enough()).isFalse();
        assertThat(many.enough()).isTrue();
        assertThat(many.high() - many.low()).isLessThan(few.high() - few.low());
        assertThat(many.cheapest()).isBetween(many.low(), many.high());
        // outcomes are drawn with the score as their probability: the cheapest threshold is 1 / (1 + 10)
        assertThat(many.low()).isLessThanOrEqualTo(91);
        assertThat(many.high()).isGreaterThanOrEqualTo(91);
        assertThat(CostCurve.of(new RandomScores(31, 100).counts(), Costs.USUAL))
                .isEqualTo(few);
    }

    @Test
    @DisplayName("The four-fifths ratio compares the lowest band with the highest and leaves small ones out")
    void fourFifths() {
        AgeRatio ratio = AgeRatio.of(List.of(
                        new Share("UP_TO_25", 200, 100), new Share("FROM_26", 1_000, 700), new Share("FROM_60", 99, 0)))
                .orElseThrow();
        assertThat(ratio.ratio()).isCloseTo(0.5 / 0.7, within(1e-12));
        assertThat(ratio.under()).isTrue();
        assertThat(ratio.lowest().name()).isEqualTo("UP_TO_25");
        assertThat(AgeRatio.of(List.of(new Share("UP_TO_25", 200, 160), new Share("FROM_26", 100, 100)))
                        .orElseThrow()
                        .under())
                .as("0.80 itself is not under it")
                .isFalse();
        assertThat(AgeRatio.of(List.of(new Share("UP_TO_25", 99, 9), new Share("FROM_26", 100, 70))))
                .isEmpty();
        assertThat(AgeRatio.of(List.of(new Share("UP_TO_25", 500, 0), new Share("FROM_26", 100, 0))))
                .isEmpty();
    }

    @Test
    @DisplayName("An empty portfolio has no shares, no outcome, and divides nothing by zero")
    void empty() {
        CutoffFigures figures = of(new RandomScores(1, 0)).at(350);
        assertThat(figures.favorableShare()).isNaN();
        assertThat(figures.known()).isNull();
        assertThat(figures.volume()).isZero();
        CostCurve curve = CostCurve.of(new RandomScores(1, 0).counts(), Costs.USUAL);
        assertThat(curve.enough()).isFalse();
        assertThatThrownBy(() -> new Costs(0, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Costs(Double.NaN, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Cutoff.of(new RandomScores(1, 0).counts(), 1.1))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
