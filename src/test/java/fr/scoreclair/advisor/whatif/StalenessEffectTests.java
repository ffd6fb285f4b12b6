package fr.scoreclair.advisor.whatif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.scoreclair.advisor.riskmodel.Feature;
import fr.scoreclair.advisor.riskmodel.OtherValues.Certainty;
import fr.scoreclair.advisor.riskmodel.RiskModel;
import fr.scoreclair.advisor.riskmodel.ShippedModels;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stale data may hide, against asking the model for many values within the plausible ranges. */
class StalenessEffectTests {

    private static final long SEED = 20261123;

    private static List<String> canGoStale(RiskModel model) {
        return model.catalogue().features().stream()
                .filter(f -> f.freshnessMonths() != null)
                .map(Feature::name)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"pret-personnel", "credit-es"})
    @DisplayName("No value tried within the ranges scores outside the band; one datum alone reaches the very ends")
    void theBandHolds(String product) {
        RiskModel model = ShippedModels.model(product);
        List<String> names = model.catalogue().names();
        Random random = new Random(SEED);
        double[][] rows = ShippedModels.rows(product);
        int exact = 0;
        for (int r = 0; r < 12; r++) {
            double[] row = rows[random.nextInt(rows.length)];
            StalenessEffect.Effect effect =
                    StalenessEffect.of(model, row, canGoStale(model)).orElseThrow();
            assertThat(model.score(row))
                    .isBetween(effect.together().low(), effect.together().high());
            exact += effect.together().certainty() == Certainty.EXACT ? 1 : 0;
            List<double[]> tried = new ArrayList<>();
            for (int k = 0; k < 300; k++) {
                double[] other = row.clone();
                effect.alone()
                        .forEach(m -> other[names.indexOf(m.feature())] =
                                m.from() + random.nextDouble() * (m.to() - m.from()));
                tried.add(other);
            }
            for (double p : model.probabilities(tried.toArray(double[][]::new))) {
                assertThat(p)
                        .as("seed %d", SEED)
                        .isBetween(
                                effect.together().low() - 1e-9,
                                effect.together().high() + 1e-9);
            }
            effect.alone().forEach(m -> reaches(model, row, names.indexOf(m.feature()), m));
        }
        assertThat(exact).as("bands told exactly out of 12, all stale at once").isPositive();
    }

    private static void reaches(RiskModel model, double[] row, int f, StalenessEffect.Moved moved) {
        double low = model.score(row);
        double high = low;
        List<double[]> tried = new ArrayList<>();
        for (int k = 0; k <= 500; k++) {
            double[] other = row.clone();
            other[f] = moved.from() + (moved.to() - moved.from()) * k / 500;
            tried.add(other);
        }
        for (double p : model.probabilities(tried.toArray(double[][]::new))) {
            low = Math.min(low, p);
            high = Math.max(high, p);
        }
        assertThat(moved.extent().certainty()).isEqualTo(Certainty.EXACT);
        assertThat(moved.extent().low()).isCloseTo(low, within(5e-3)).isLessThanOrEqualTo(low + 1e-9);
        assertThat(moved.extent().high()).isCloseTo(high, within(5e-3)).isGreaterThanOrEqualTo(high - 1e-9);
    }

    @Test
    @DisplayName("A decision is fragile where the band holds scores on both sides of the threshold, and only there")
    void fragile() {
        RiskModel model = ShippedModels.model("pret-personnel");
        double threshold = model.catalogue().threshold();
        int fragile = 0;
        for (double[] row : List.of(ShippedModels.rows("pret-personnel")).subList(0, 300)) {
            StalenessEffect.Effect effect =
                    StalenessEffect.of(model, row, List.of("AMT_INCOME_TOTAL")).orElseThrow();
            boolean both =
                    effect.together().low() < threshold && effect.together().high() >= threshold;
            assertThat(effect.together().fragile()).isEqualTo(both);
            fragile += both ? 1 : 0;
        }
        assertThat(fragile).isPositive();
    }

    @Test
    @DisplayName("A date of birth never goes stale in any shipped product; a coded or missing datum does not move")
    void whatDoesNotMove() {
        for (String product : List.of("pret-personnel", "credit-es", "pret-personnel-minimal")) {
            assertThat(canGoStale(ShippedModels.model(product))).doesNotContain("DAYS_BIRTH", "AGE");
        }
        RiskModel model = ShippedModels.model("pret-personnel");
        double[] row = ShippedModels.rows("pret-personnel")[0].clone();
        int employed = model.catalogue().names().indexOf("DAYS_EMPLOYED");
        row[employed] = 365243;
        assertThat(StalenessEffect.of(model, row, List.of("DAYS_EMPLOYED"))).isEmpty();
        int bureau = model.catalogue().names().indexOf("BUREAU_CREDIT_MEAN");
        row[bureau] = Double.NaN;
        assertThat(StalenessEffect.of(model, row, List.of("BUREAU_CREDIT_MEAN")))
                .isEmpty();
    }
}
