package fr.scoreclair.advisor.whatif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Loan arithmetic beside published examples: those of the documentation of numpy-financial (pmt, ipmt and nper; numpy.org/numpy-financial)
 * and one worked by hand: 15,000 · 0.049/12 ÷ (1 − (1 + 0.049/12)^−48).
 */
class LoanTests {

    @Test
    @DisplayName("numpy-financial, pmt: 200,000 over 15 years at 7.5 % is 1,854.0247200054619 a month")
    void publishedInstalment() {
        Loan loan = new Loan(200_000, 180, 0.075);
        assertThat(loan.exactInstalment()).isCloseTo(1854.0247200054619, within(1e-9));
        assertThat(loan.instalment()).isEqualTo(1854.02);
    }

    @ParameterizedTest(name = "month {0}: interest {1}, principal {2}, owed {3}")
    @DisplayName("numpy-financial, ipmt: 2,500 over 12 months at 8.24 %, line by line")
    @CsvSource({
        "1, 17.17, 200.58, 2299.42",
        "2, 15.79, 201.96, 2097.46",
        "3, 14.40, 203.35, 1894.11",
        "4, 13.01, 204.74, 1689.37",
        "5, 11.60, 206.15, 1483.22",
        "6, 10.18, 207.56, 1275.66",
        "7, 8.76, 208.99, 1066.67",
        "8, 7.32, 210.42, 856.25",
        "9, 5.88, 211.87, 644.38",
        "10, 4.42, 213.32, 431.05",
        "11, 2.96, 214.79, 216.26",
        "12, 1.49, 216.26, 0.00"
    })
    void publishedSchedule(int month, double interest, double principal, double owed) {
        Amortisation.Line line =
                Amortisation.of(new Loan(2_500, 12, 0.0824)).lines().get(month - 1);
        // the published table rounds what it prints, ours every payment: they may part by some cents
        assertThat(line.interest()).isCloseTo(interest, within(0.0101));
        assertThat(line.principal()).isCloseTo(principal, within(0.0301));
        assertThat(line.owed()).isCloseTo(owed, within(0.0401));
    }

    @Test
    @DisplayName("numpy-financial, ipmt: the same loan's interest is 112.98 in all")
    void publishedCost() {
        assertThat(new Loan(2_500, 12, 0.0824).cost()).isCloseTo(112.98, within(0.03));
    }

    @Test
    @DisplayName("numpy-financial, nper: 150 a month pays 8,000 at 7 % back in 64.07334877 months")
    void publishedTerm() {
        assertThat(Loan.months(8_000, 1_800, 0.07)).hasValueCloseTo(64.07334877, within(1e-8));
    }

    @Test
    @DisplayName("15,000 € over 48 months at 4.9 %: 344.76 € a month, 4,137.12 € a year")
    void byHand() {
        Loan loan = new Loan(15_000, 48, 0.049);
        assertThat(loan.instalment()).isEqualTo(344.76);
        assertThat(loan.annuity()).isEqualTo(4_137.12);
        assertThat(loan.cost()).isCloseTo(1_548.48, within(0.24)); // 48 · 344.76 − 15,000, but for the last instalment
    }

    @Test
    @DisplayName("A rate of 0: equal shares, no cost, the last instalment takes up the cents")
    void noInterest() {
        Loan loan = new Loan(1_000, 3, 0);
        Amortisation schedule = Amortisation.of(loan);
        assertThat(loan.instalment()).isEqualTo(333.33);
        assertThat(schedule.last()).isEqualTo(333.34);
        assertThat(loan.paid()).isEqualTo(1_000);
        assertThat(loan.cost()).isZero();
        assertThat(Loan.months(1_000, 4_000, 0)).hasValue(3);
    }

    @Test
    @DisplayName("One month: all of it with a month's interest")
    void oneMonth() {
        assertThat(new Loan(1_200, 1, 0.12).instalment()).isEqualTo(1_212);
    }

    @Test
    @DisplayName("An annuity that does not cover the interest never pays back")
    void never() {
        assertThat(Loan.months(10_000, 1_000, 0.1)).isEmpty();
        assertThat(Loan.months(10_000, 999, 0.1)).isEmpty();
        assertThat(Loan.months(10_000, 0, 0)).isEmpty();
        assertThat(Loan.months(10_000, 10, 0)).as("a thousand years").isEmpty();
    }

    @ParameterizedTest
    @DisplayName("What is no loan is refused")
    @CsvSource({"0, 12, 0.05", "-1, 12, 0.05", "1000, 0, 0.05", "1000, 601, 0.05", "1000, 12, -0.01", "1000, 12, 1.01"})
    void refused(double amount, int months, double rate) {
        assertThatThrownBy(() -> new Loan(amount, months, rate)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @DisplayName(
            "Any loan: its annuity gives its term back, its schedule ends at 0 to the cent, longer or dearer costs more")
    void properties() {
        long seed = 20261122;
        Random random = new Random(seed);
        for (int i = 0; i < 2_000; i++) {
            double amount = 500 + random.nextInt(7_500_000) / 100.0;
            int months = 1 + random.nextInt(120);
            double rate = random.nextInt(10) == 0 ? 0 : random.nextInt(2_000) / 10_000.0;
            Loan loan = new Loan(amount, months, rate);
            String which = "seed " + seed + ": " + loan;
            assertThat(Loan.months(amount, 12 * loan.exactInstalment(), rate))
                    .as(which)
                    .hasValueCloseTo((double) months, within(1e-6));
            Amortisation schedule = Amortisation.of(loan);
            assertThat(schedule.lines().getLast().owed()).as(which).isZero();
            assertThat(Math.abs(schedule.last() - loan.instalment())).as(which).isLessThanOrEqualTo(0.02 * months);
            assertThat(loan.cost()).as(which).isGreaterThanOrEqualTo(0);
            if (rate > 0 && amount > 2_000) {
                assertThat(new Loan(amount, months + 1, rate).cost()).as(which).isGreaterThan(loan.cost() - 1);
            }
        }
    }
}
