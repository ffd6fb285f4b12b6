package fr.scoreclair.advisor.decision.oversight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Intervals, medians and the two flags, at their bounds. */
class OversightArithmeticTests {

    private static final FlagRule RULE = new FlagRule(97, 50, 10, 10);

    private static Tally agreeing(int agreed, int cases) {
        Tally tally = new Tally();
        tally.add(Kind.GRANTED_WITH, ThinkingTimes.UNKNOWN, agreed);
        tally.add(Kind.REFUSED_AGAINST, ThinkingTimes.UNKNOWN, cases - agreed);
        return tally;
    }

    @ParameterizedTest(name = "{0} of {1}")
    @DisplayName("Above 97 % over 50 cases or more is flagged; 97 % exactly and 49 cases are not")
    @CsvSource({
        "97, 100, false", "98, 100, true", "970, 1000, false", "971, 1000, true", "194, 200, false", "195, 200, true",
        "49, 49, false", "50, 50, true", "49, 50, true", "48, 50, false", "0, 0, false", "0, 60, false"
    })
    void agreement(int agreed, int cases, boolean flagged) {
        assertThat(RULE.flags(agreeing(agreed, cases)).contains(Flag.AGREEMENT)).isEqualTo(flagged);
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("A median below 10 s is flagged from ten timed decisions on; 10.0 s is not")
    @CsvSource({
        "99 99 99 99 99 99 99 99 99 99, true",
        "100 100 100 100 100 100 100 100 100 100, false",
        "99 99 99 99 99 100 100 100 100 100, true",
        "99 99 99 99 100 100 100 100 100 100, false",
        "99 99 99 99 99 99 100 100 100 100 100, true",
        "1 1 1 1 1 1 1 1 1, false",
        "1 1 1 1 1 1 9000 9000 9000 9000 9000 9000, true"
    })
    void fast(String tenths, boolean flagged) {
        Tally tally = new Tally();
        Arrays.stream(tenths.split(" "))
                .forEach(time -> tally.add(Kind.GRANTED_WITH, ThinkingTimes.bin(Integer.parseInt(time)), 1));
        assertThat(RULE.flags(tally).contains(Flag.FAST)).isEqualTo(flagged);
    }

    @Test
    @DisplayName("Asking for documents is no case, neither for agreement nor for time")
    void documents() {
        Tally tally = agreeing(10, 20);
        tally.add(Kind.DOCUMENTS, 5, 100);
        assertThat(tally.cases()).isEqualTo(20);
        assertThat(tally.times().timed()).isZero();
        assertThat(tally.overrideRate()).isEqualTo(0.5);
        assertThat(RULE.flags(tally)).isEmpty();
    }

    @Test
    @DisplayName("Wilson's interval is the roots of his equation")
    void wilson() {
        // Python 3, decimal with 40 digits: roots of (n + z²) q² - (2 n p + z²) q + n p² = 0
        assertThat(Interval.wilson(97, 100).low()).isCloseTo(0.9154806, within(1e-6));
        assertThat(Interval.wilson(97, 100).high()).isCloseTo(0.9897455, within(1e-6));
        assertThat(Interval.wilson(8, 10).low()).isCloseTo(0.4901625, within(1e-6));
        assertThat(Interval.wilson(8, 10).high()).isCloseTo(0.9433178, within(1e-6));
        assertThat(Interval.wilson(0, 10).low()).isZero();
        assertThat(Interval.wilson(0, 10).high()).isCloseTo(0.2775328, within(1e-6));
        assertThat(Interval.wilson(10, 10).high()).isEqualTo(1);
        assertThatThrownBy(() -> Interval.wilson(1, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Interval.wilson(3, 2)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @DisplayName("Where the interval ends, the score test just rejects: (p̂ - p)² = z² p (1 - p) / n")
    void wilsonInverts() {
        SplittableRandom random = new SplittableRandom(20261122);
        for (int i = 0; i < 200; i++) {
            int trials = random.nextInt(2, 5000);
            int successes = random.nextInt(1, trials);
            double share = (double) successes / trials;
            Interval interval = Interval.wilson(successes, trials);
            for (double end : new double[] {interval.low(), interval.high()}) {
                double z2 = (share - end) * (share - end) * trials / (end * (1 - end));
                assertThat(z2)
                        .as(successes + " of " + trials)
                        .isCloseTo(1.959963984540054 * 1.959963984540054, within(1e-6));
            }
        }
    }

    @Test
    @DisplayName("Bins follow each other without a gap, and 10 s begins one")
    void bins() {
        for (int bin = 0; bin < ThinkingTimes.BINS; bin++) {
            ThinkingTimes.Span span = ThinkingTimes.span(bin);
            assertThat(ThinkingTimes.bin(span.from())).isEqualTo(bin);
            assertThat(ThinkingTimes.bin(span.to() - 1)).isEqualTo(bin);
            assertThat(span.from())
                    .isEqualTo(bin == 0 ? 0 : ThinkingTimes.span(bin - 1).to());
        }
        assertThat(ThinkingTimes.span(ThinkingTimes.BINS - 1).to()).isEqualTo(Integer.MAX_VALUE);
        assertThat(ThinkingTimes.edge(100)).isTrue();
        assertThatThrownBy(() -> new FlagRule(97, 50, 11, 10)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ThinkingTimes().between(0, 110)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @DisplayName(
            "The median of random times lies in its bin, and below 10 s exactly when the sorted list's lower one does")
    void median() {
        SplittableRandom random = new SplittableRandom(7);
        for (int run = 0; run < 200; run++) {
            int[] tenths = random.ints(random.nextInt(1, 60), 0, run % 2 == 0 ? 200 : 2_000)
                    .toArray();
            ThinkingTimes times = new ThinkingTimes();
            Arrays.stream(tenths).forEach(time -> times.add(ThinkingTimes.bin(time), 1));
            times.add(ThinkingTimes.UNKNOWN, 1_000);
            Arrays.sort(tenths);
            int lower = tenths[(tenths.length - 1) / 2];
            assertThat(times.median()).contains(ThinkingTimes.span(ThinkingTimes.bin(lower)));
            assertThat(times.medianBelow(100)).as("run " + run).isEqualTo(lower < 100);
            assertThat(times.between(0, 100))
                    .isEqualTo(Arrays.stream(tenths).filter(t -> t < 100).count());
        }
        assertThat(new ThinkingTimes().median()).isEmpty();
        assertThat(new ThinkingTimes().medianBelow(100)).isFalse();
    }

    @Test
    @DisplayName("A period is cut into head, whole months and tail without a gap or an overlap")
    void period() {
        SplittableRandom random = new SplittableRandom(11);
        LocalDate start = LocalDate.of(2026, 1, 1);
        for (int run = 0; run < 500; run++) {
            LocalDate from = start.plusDays(random.nextInt(400));
            LocalDate to = from.plusDays(random.nextInt(200));
            Period period = Period.of(OversightFilter.ALL.withFrom(from).withTo(to));
            assertThat(period.from()).isEqualTo(from);
            assertThat(period.to()).isEqualTo(to.plusDays(1));
            assertThat(period.firstMonth()).isBetween(from, to.plusDays(1));
            assertThat(period.endMonth()).isBetween(period.firstMonth(), to.plusDays(1));
            if (period.firstMonth().isBefore(period.endMonth())) {
                assertThat(period.firstMonth().getDayOfMonth()).isEqualTo(1);
                assertThat(period.endMonth().getDayOfMonth()).isEqualTo(1);
                assertThat(period.firstMonth().toEpochDay() - from.toEpochDay()).isLessThan(31);
                assertThat(to.plusDays(1).toEpochDay() - period.endMonth().toEpochDay())
                        .isLessThan(31);
            }
        }
    }
}
