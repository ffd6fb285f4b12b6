package fr.scoreclair.training;

import java.util.Arrays;
import java.util.Random;

/**
 * Row numbers of the training part and of the hold-out: disjoint, together all rows, the same default rate in both.
 *
 * @param training row numbers, ascending
 * @param heldOut row numbers, ascending
 */
public record Split(int[] training, int[] heldOut) {

    /**
     * Splits by outcome (stratified), the shuffle being {@link Random}'s, whose bits are specified.
     *
     * @param defaulted outcomes of all rows
     * @param share share of rows held out, in (0, 1)
     * @param seed of the shuffle
     */
    public static Split stratified(boolean[] defaulted, double share, long seed) {
        int[] group = groups(defaulted, seed, (rank, size) -> rank < Math.round(size * share) ? 1 : 0);
        return new Split(members(group, 0, false), members(group, 1, false));
    }

    /**
     * {@return {@code count} splits for cross-validation; each row is held out exactly once, strata kept}
     */
    public static Split[] folds(boolean[] defaulted, int count, long seed) {
        int[] group = groups(defaulted, seed, (rank, size) -> rank % count);
        Split[] folds = new Split[count];
        for (int fold = 0; fold < count; fold++) {
            folds[fold] = new Split(members(group, fold, true), members(group, fold, false));
        }
        return folds;
    }

    /** {@return a stratified sample of {@code count} row numbers, ascending; all rows where there are no more} */
    public static int[] sample(boolean[] defaulted, int count, long seed) {
        return count >= defaulted.length
                ? members(new int[defaulted.length], 0, false)
                : stratified(defaulted, (double) count / defaulted.length, seed).heldOut();
    }

    private interface Place {
        int group(int rank, int size);
    }

    private static int[] groups(boolean[] defaulted, long seed, Place place) {
        int[] group = new int[defaulted.length];
        Random random = new Random(seed);
        for (boolean stratum : new boolean[] {false, true}) {
            int[] rows = rowsWhere(defaulted, stratum);
            shuffle(rows, random);
            for (int rank = 0; rank < rows.length; rank++) {
                group[rows[rank]] = place.group(rank, rows.length);
            }
        }
        return group;
    }

    private static int[] rowsWhere(boolean[] defaulted, boolean stratum) {
        int[] rows = new int[defaulted.length];
        int size = 0;
        for (int i = 0; i < defaulted.length; i++) {
            if (defaulted[i] == stratum) {
                rows[size++] = i;
            }
        }
        return Arrays.copyOf(rows, size);
    }

    private static void shuffle(int[] rows, Random random) {
        for (int i = rows.length - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            int row = rows[i];
            rows[i] = rows[other];
            rows[other] = row;
        }
    }

    private static int[] members(int[] group, int wanted, boolean others) {
        int[] rows = new int[group.length];
        int size = 0;
        for (int i = 0; i < group.length; i++) {
            if ((group[i] == wanted) != others) {
                rows[size++] = i;
            }
        }
        return Arrays.copyOf(rows, size);
    }
}
