package fr.scoreclair.advisor.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What the screen shows adds up. */
class LargestRemainderTests {

    @Test
    @DisplayName("Three thirds of ten are shown as 3, 3 and 4")
    void thirds() {
        assertThat(LargestRemainder.round(new double[] {10 / 3.0, 10 / 3.0, 10 / 3.0}, 1, 10))
                .containsExactlyInAnyOrder(3, 3, 4);
    }

    @Test
    @DisplayName("Parts that are already round stay as they are, negative ones too")
    void exact() {
        assertThat(LargestRemainder.round(new double[] {2, -5, 0}, 1, -3)).containsExactly(2, -5, 0);
    }

    @Test
    @DisplayName("Nothing to share leaves nothing")
    void nothing() {
        assertThat(LargestRemainder.round(new double[0], 0.1, 0)).isEmpty();
    }

    @Test
    @DisplayName("Ten thousand random explanations add up and no part moves by a whole tenth of a point")
    void random() {
        Random random = new Random(20261122);
        for (int round = 0; round < 10_000; round++) {
            double[] parts = random.doubles(10, -0.2, 0.2).toArray();
            double base = random.nextDouble();
            double sum = base + Arrays.stream(parts).sum();
            long whole = Math.round(sum * 1000) - Math.round(base * 1000);
            long[] shown = LargestRemainder.round(parts, 0.001, whole);
            assertThat(Arrays.stream(shown).sum()).isEqualTo(whole);
            for (int i = 0; i < parts.length; i++) {
                assertThat(Math.abs(shown[i] - parts[i] * 1000)).isLessThan(1.5);
            }
        }
    }
}
