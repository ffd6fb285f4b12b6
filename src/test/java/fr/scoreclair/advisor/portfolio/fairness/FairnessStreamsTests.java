package fr.scoreclair.advisor.portfolio.fairness;

import static org.assertj.core.api.Assertions.assertThat;

import fr.scoreclair.advisor.portfolio.fairness.GroupFigures.Verdict;
import fr.scoreclair.advisor.riskmodel.RiskModel;
import fr.scoreclair.advisor.riskmodel.ShippedModels;
import fr.scoreclair.simulation.SimulatedBank;
import fr.scoreclair.simulation.SimulatedClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Fair and unfair models over new clients of the simulated bank with their outcomes. {@code -Dscoreclair.drift-runs=200} for the whole
 * figures ({@code src/test/shell/bench.sh drift}); the seed is {@code -Dscoreclair.drift-seed}.
 */
public class FairnessStreamsTests {

    private static final int RUNS = Integer.getInteger("scoreclair.drift-runs", 20);
    private static final long SEED = Long.getLong("scoreclair.drift-seed", 5_050L);
    private static final int CLIENTS = 4_000;
    private static final int AGE = 0;

    private final RiskModel model = ShippedModels.model("pret-personnel");
    private final SimulatedBank bank = new SimulatedBank(SEED);
    private long next;

    /** All of it, for {@code bench.sh drift}. */
    public static void whole() {
        FairnessStreamsTests tests = new FairnessStreamsTests();
        tests.fair(true);
        tests.fair(false);
        tests.byLot();
        tests.unfair();
        tests.kind();
    }

    /** What makes a model unfair: more in its margin for some. */
    private interface Bias {
        double of(double age);
    }

    private FairnessReport run(Bias bias, boolean byLot, boolean perfect) {
        List<SimulatedClient> clients =
                Stream.generate(() -> bank.client(next++)).limit(CLIENTS).toList();
        double[] scores = model.probabilities(
                clients.stream().map(SimulatedClient::features).toArray(double[][]::new));
        SplittableRandom lot = new SplittableRandom(next);
        List<GroupTally> tallies = new ArrayList<>();
        for (int band = 0; band < Groupings.AGES.size() + 2; band++) {
            tallies.add(new GroupTally());
        }
        var groups = new fr.scoreclair.advisor.riskmodel.Catalogue.Groups("DAYS_BIRTH", Groupings.AGES);
        for (int i = 0; i < CLIENTS; i++) {
            double age = clients.get(i).features()[AGE] / -365.25;
            double fair = perfect ? clients.get(i).trueProbability() : scores[i];
            double margin = Math.log(fair / (1 - fair)) + bias.of(age);
            double score = 1 / (1 + Math.exp(-margin));
            boolean favorable = score < model.catalogue().threshold();
            GroupTally tally = tallies.get(byLot ? lot.nextInt(Groupings.AGES.size() + 1) : groups.of(age));
            tally.add(score, favorable);
            tally.outcome(score, favorable, clients.get(i).defaulted(), true);
        }
        return FairnessDetector.report(List.of(new FairnessDetector.Counted("DAYS_BIRTH", Groupings.AGES, tallies)));
    }

    @ParameterizedTest(name = "perfect: {0}")
    @DisplayName(
            "A fair model, the law the outcomes are drawn from or the shipped one: less than 5 % of its runs have a finding")
    @ValueSource(booleans = {true, false})
    void fair(boolean perfect) {
        int found = 0;
        int looked = 0;
        for (int run = 0; run < RUNS; run++) {
            FairnessReport report = run(age -> 0, false, perfect);
            found += report.findings() > 0 ? 1 : 0;
            looked += report.groups().anyMatch(group -> !group.verdicts().isEmpty()) ? 1 : 0;
        }
        tell(
                "%s: a finding in %d of %d runs, something to look into in %d",
                perfect ? "the true law" : "the shipped model", found, RUNS, looked);
        assertThat(found / (double) RUNS).isLessThan(RUNS >= 200 ? 0.05 : 0.15);
    }

    @Test
    @DisplayName("Groups drawn by lot: not even something to look into, in 95 % of runs or more")
    void byLot() {
        int looked = 0;
        for (int run = 0; run < RUNS; run++) {
            looked += run(age -> 0, true, false).groups().anyMatch(group -> !group.verdicts()
                            .isEmpty())
                    ? 1
                    : 0;
        }
        tell("groups by lot: something in %d of %d runs", looked, RUNS);
        assertThat(looked / (double) RUNS).isLessThan(RUNS >= 200 ? 0.05 : 0.15);
    }

    @Test
    @DisplayName("A model that overstates the risk of those under 30 is found, and they are named")
    void unfair() {
        for (double bias : new double[] {0.6, 1}) {
            int found = 0;
            for (int run = 0; run < RUNS; run++) {
                FairnessReport report = run(age -> age < 30 ? bias : 0, false, false);
                found += report.groupings()
                                .getFirst()
                                .groups()
                                .getFirst()
                                .verdicts()
                                .contains(Verdict.OVERSTATED)
                        ? 1
                        : 0;
            }
            tell("%.1f more in the margin under 30: found in %d of %d runs", bias, found, RUNS);
            assertThat(found).isGreaterThanOrEqualTo(bias == 1 ? RUNS : (int) Math.ceil(RUNS * 0.95));
        }
    }

    @Test
    @DisplayName("A model that is too kind to those of 60 and over is found too")
    void kind() {
        int found = 0;
        for (int run = 0; run < RUNS; run++) {
            FairnessReport report = run(age -> age >= 60 ? -1.2 : 0, false, false);
            found += report.groupings().getFirst().groups().getLast().verdicts().contains(Verdict.UNDERSTATED) ? 1 : 0;
        }
        tell("1.2 less in the margin from 60 on: found in %d of %d runs", found, RUNS);
        assertThat(found).isGreaterThanOrEqualTo((int) Math.ceil(RUNS * 0.95));
    }

    private static void tell(String words, Object... figures) {
        System.out.printf(Locale.ROOT, "seed " + SEED + ", " + CLIENTS + " clients a run, " + words + "%n", figures);
    }
}
