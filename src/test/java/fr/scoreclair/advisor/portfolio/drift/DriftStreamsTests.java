package fr.scoreclair.advisor.portfolio.drift;

import static org.assertj.core.api.Assertions.assertThat;

import fr.scoreclair.advisor.portfolio.drift.Streams.Planted;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The detector on streams of the simulated bank. {@code -Dscoreclair.drift-runs=200} for the whole figures
 * ({@code src/test/shell/bench.sh drift}); the seed is {@code -Dscoreclair.drift-seed}.
 */
class DriftStreamsTests {

    static final int RUNS = Integer.getInteger("scoreclair.drift-runs", 20);
    static final long SEED = Long.getLong("scoreclair.drift-seed", 5_050L);

    /** Under α = 1 %, more alarms than these come with a chance below 0.1 % (binomial: 200 runs 8, 20 runs 3). */
    private static long tolerated(int runs) {
        return Math.max(2, Math.round(runs * 0.035));
    }

    @ParameterizedTest(name = "{0} clients a run")
    @DisplayName("A stable stream raises false alarms in less than 5 % of its runs")
    @ValueSource(ints = {DriftDetector.FEWEST, 500, 2_000})
    void stable(int clients) {
        Streams streams = new Streams(SEED);
        int alarms = 0;
        for (int run = 0; run < RUNS; run++) {
            alarms += streams.run(clients, Planted.NONE).findings().isEmpty() ? 0 : 1;
        }
        tell("stable, %d clients a run: %d false alarms in %d runs", clients, alarms, RUNS);
        assertThat(alarms).isLessThanOrEqualTo((int) tolerated(RUNS));
        assertThat(alarms / (double) RUNS).isLessThan(RUNS >= 200 ? 0.05 : 0.15);
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("A planted change is found within one run")
    @EnumSource(value = Planted.class, names = "NONE", mode = EnumSource.Mode.EXCLUDE)
    void planted(Planted planted) {
        for (int clients : RUNS < 200 ? new int[] {1_000} : new int[] {500, 1_000, 2_000}) {
            Streams streams = new Streams(SEED);
            int found = 0;
            List<SubjectDrift> last = List.of();
            for (int run = 0; run < RUNS; run++) {
                last = streams.run(clients, planted).findings();
                found += last.isEmpty() ? 0 : 1;
            }
            tell(
                    "%s, %d clients a run: found in %d of %d runs; in the last %s",
                    planted,
                    clients,
                    found,
                    RUNS,
                    last.stream()
                            .map(one ->
                                    String.format(Locale.ROOT, "%s %.2f %s", one.subject(), one.psi(), one.reasons()))
                            .collect(Collectors.joining(", ")));
            assertThat(found).isGreaterThanOrEqualTo(clients >= 1_000 ? RUNS : (int) Math.ceil(0.9 * RUNS));
        }
    }

    @Test
    @DisplayName("Below the stated size nothing is an alarm, and the report says there are not enough")
    void few() {
        DriftReport report = new Streams(SEED).run(DriftDetector.FEWEST - 1, Planted.BUREAU_DEFAULTS);
        assertThat(report.enough()).isFalse();
        assertThat(report.findings()).isEmpty();
    }

    @Test
    @DisplayName("The training reference beside itself has not moved at all")
    void itself() {
        DriftReport report = DriftDetector.report(Streams.LAYOUT, Streams.LAYOUT.reference());
        assertThat(report.subjects()).hasSize(11).allSatisfy(one -> {
            assertThat(one.psi()).isZero();
            assertThat(one.ks()).isZero();
            assertThat(one.outside()).isZero();
            assertThat(one.finding()).isFalse();
            assertThat(Arrays.stream(one.expected()).sum()).isEqualTo(10_000);
        });
    }

    @Test
    @DisplayName("Counts put together piece by piece are those of the whole")
    void pieces() {
        Tally whole = Streams.LAYOUT.nobody();
        Tally one = Streams.LAYOUT.nobody();
        Tally other = Streams.LAYOUT.nobody();
        int[] n = {0};
        Streams.MODEL.census().forEach((row, score) -> {
            whole.add(row, score);
            (n[0]++ % 2 == 0 ? one : other).add(row, score);
        });
        for (int s = 0; s < Streams.LAYOUT.subjects().size(); s++) {
            one.add(s, other.of(s));
            assertThat(one.of(s)).isEqualTo(whole.of(s));
        }
    }

    private static void tell(String words, Object... figures) {
        System.out.printf(Locale.ROOT, "seed " + SEED + ", " + words + "%n", figures);
    }
}
