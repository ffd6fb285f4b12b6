package fr.scoreclair.advisor.portfolio.statistics;

import java.util.Arrays;

/**
 * The columns of up to {@value #SIZE} clients, without their ids. What is unknown is NaN in a column of reals, {@link #NO_AGE} or
 * {@link #NO_DAY} in one of whole numbers. Filled by one thread, then read only.
 */
final class Block {

    /** So that no array of a block is a large object to the garbage collector. */
    static final int SIZE = 8_192;

    static final short NO_AGE = Short.MIN_VALUE;
    static final int NO_DAY = Integer.MIN_VALUE;

    /** Bits of {@link #marks}. The last two bits are the ordinal of the last decision. */
    static final int DECISION = 0b11;

    static final int SCORED = 1 << 2;
    static final int FAVORABLE = 1 << 3;
    static final int UPDATE_ASKED = 1 << 4;
    static final int OVERRIDDEN = 1 << 5;
    static final int EXPLAINED = 1 << 6;

    final int features;
    double[] probability = new double[SIZE];
    double[] exposure = new double[SIZE];
    double[] income = new double[SIZE];
    short[] age = new short[SIZE];
    /** Days since 1970-01-01, as the next two. */
    int[] freshUntil = new int[SIZE];

    int[] oldest = new int[SIZE];
    int[] openedOn = new int[SIZE];
    /** Place of the agency and advisor in the snapshot's list of desks. */
    char[] desk = new char[SIZE];

    byte[] marks = new byte[SIZE];
    /** In margin, client by client. */
    float[] contributions;

    int rows;

    Block(int features) {
        this.features = features;
        this.contributions = new float[SIZE * features];
    }

    boolean full() {
        return rows == SIZE;
    }

    boolean is(int row, int mark) {
        return (marks[row] & mark) != 0;
    }

    /** Gives back the room of clients there are not. */
    void trim() {
        probability = Arrays.copyOf(probability, rows);
        exposure = Arrays.copyOf(exposure, rows);
        income = Arrays.copyOf(income, rows);
        age = Arrays.copyOf(age, rows);
        freshUntil = Arrays.copyOf(freshUntil, rows);
        oldest = Arrays.copyOf(oldest, rows);
        openedOn = Arrays.copyOf(openedOn, rows);
        desk = Arrays.copyOf(desk, rows);
        marks = Arrays.copyOf(marks, rows);
        contributions = Arrays.copyOf(contributions, rows * features);
    }

    /** Bytes a client takes. */
    static int bytesPerClient(int features) {
        return 3 * Double.BYTES
                + Short.BYTES
                + 3 * Integer.BYTES
                + Character.BYTES
                + Byte.BYTES
                + features * Float.BYTES;
    }
}
