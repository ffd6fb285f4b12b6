package fr.scoreclair.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SplitTest {

    private static final boolean[] OUTCOMES = outcomes(1_003, 211);

    @Test
    void no_row_is_on_both_sides_and_none_is_lost() {
        Split split = Split.stratified(OUTCOMES, 0.2, 1);
        int[] all = IntStream.concat(Arrays.stream(split.training()), Arrays.stream(split.heldOut()))
                .sorted()
                .toArray();
        assertThat(all).containsExactly(IntStream.range(0, 1_003).toArray());
    }

    @Test
    void both_sides_have_the_same_share_of_defaults() {
        Split split = Split.stratified(OUTCOMES, 0.2, 1);
        assertThat(bad(split.heldOut())).isEqualTo(42);
        assertThat(split.heldOut()).hasSize(42 + 158);
        assertThat(bad(split.training())).isEqualTo(169);
    }

    @Test
    void the_same_seed_splits_alike_and_another_one_does_not() {
        assertThat(Split.stratified(OUTCOMES, 0.2, 1).heldOut())
                .containsExactly(Split.stratified(OUTCOMES, 0.2, 1).heldOut())
                .isNotEqualTo(Split.stratified(OUTCOMES, 0.2, 2).heldOut());
    }

    @Test
    void each_row_is_held_out_in_exactly_one_fold() {
        int[] times = new int[OUTCOMES.length];
        for (Split fold : Split.folds(OUTCOMES, 5, 1)) {
            assertThat(fold.training().length + fold.heldOut().length).isEqualTo(OUTCOMES.length);
            assertThat(bad(fold.heldOut())).isBetween(42, 43);
            for (int row : fold.heldOut()) {
                times[row]++;
            }
        }
        assertThat(times).containsOnly(1);
    }

    private static int bad(int[] rows) {
        return (int) Arrays.stream(rows).filter(row -> OUTCOMES[row]).count();
    }

    private static boolean[] outcomes(int rows, int bad) {
        boolean[] outcomes = new boolean[rows];
        for (int i = 0; i < bad; i++) {
            outcomes[(i * 379) % rows] = true;
        }
        return outcomes;
    }
}
