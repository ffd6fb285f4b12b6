package fr.scoreclair.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FeatureAggregationTest {

    private static final Application APPLICATION =
            new Application(100_001, -12_000, 30_000, 15_000, 4_000, Application.NOT_EMPLOYED, 0.5);

    @Test
    void tables_are_averaged_counted_and_shared_out() {
        LoanFile file = new LoanFile(
                APPLICATION,
                List.of(bureau(true, 10_000), bureau(false, 2_000), bureau(true, Double.NaN)),
                List.of(previous(4_000, 0), previous(6_000, 5_500)),
                List.of(
                        new Instalment(1, 100_001, -60, -65, 100, 100),
                        new Instalment(1, 100_001, -30, -30, 100, 100),
                        new Instalment(1, 100_001, -20, -19, 100, 100),
                        new Instalment(1, 100_001, -10, -10, 100, 99)));
        assertThat(file.features())
                .containsExactly(-12_000, 30_000, 15_000, 4_000, 365_243, 6_000, 2, 5_000, 2_750, 0.5);
    }

    @Test
    void an_instalment_never_paid_counts_as_late() {
        assertThat(new Instalment(1, 1, -30, Double.NaN, 100, Double.NaN).lateOrShort())
                .isTrue();
    }

    @Test
    void without_rows_everything_but_the_application_is_missing() {
        double[] features = new LoanFile(APPLICATION, List.of(), List.of(), List.of()).features();
        assertThat(features).hasSize(10);
        for (int j = 5; j < 10; j++) {
            assertThat(features[j]).isNaN();
        }
    }

    @Test
    void only_closed_credits_count_zero_active_ones() {
        LoanFile file = new LoanFile(APPLICATION, List.of(bureau(false, 2_000)), List.of(), List.of());
        assertThat(file.features()[6]).isZero();
    }

    private static BureauCredit bureau(boolean active, double sum) {
        return new BureauCredit(100_001, 1, active, -500, sum);
    }

    private static PreviousApplication previous(double asked, double granted) {
        return new PreviousApplication(1, 100_001, asked, granted, granted > 0, -400);
    }
}
