package fr.scoreclair.treeshap;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * Contestants that take turns on one thread, so that a busy machine disturbs all alike. Processor time of this thread per
 * row; a ratio compares two times of the same turn. The first third of the turns warms up and does not count.
 */
public final class Contest {
    private final Map<String, Contestant> contestants = new LinkedHashMap<>();
    private final int turns;

    /** The first third of the {@code turns} does not count. */
    public Contest(int turns) {
        this.turns = turns;
    }

    private record Contestant(int rows, Runnable work, double[] microseconds) {}

    /** Least, median and most of some turns. */
    public record Spread(double least, double median, double most) {
        static Spread of(double... values) {
            double[] sorted = values.clone();
            Arrays.sort(sorted);
            return new Spread(sorted[0], sorted[sorted.length / 2], sorted[sorted.length - 1]);
        }

        /** Such as {@code 12.3 (11.9..14.0)}. */
        public String text(int decimals) {
            String number = "%." + decimals + "f";
            return String.format(Locale.ROOT, number + " (" + number + ".." + number + ")", median, least, most);
        }
    }

    /** {@code work} handles {@code rows} rows each time it runs. */
    public Contest with(String name, int rows, Runnable work) {
        contestants.put(name, new Contestant(rows, work, new double[turns]));
        return this;
    }

    /** All turns. */
    public Contest run() {
        var threads = ManagementFactory.getThreadMXBean();
        for (int turn = 0; turn < turns; turn++) {
            for (Contestant contestant : contestants.values()) {
                long start = threads.getCurrentThreadCpuTime();
                contestant.work.run();
                contestant.microseconds[turn] = (threads.getCurrentThreadCpuTime() - start) / 1e3 / contestant.rows;
            }
        }
        return this;
    }

    /** Microseconds per row. */
    public Spread time(String name) {
        return Spread.of(counted(name));
    }

    /** How many times {@code name} takes the time of {@code other} in the same turn: above 1, the other is faster. */
    public Spread ratio(String name, String other) {
        double[] ratios = counted(name);
        double[] times = counted(other);
        for (int i = 0; i < ratios.length; i++) {
            ratios[i] /= times[i];
        }
        return Spread.of(ratios);
    }

    /** One line per contestant: its time, and how much faster it is than each of {@code others}. */
    void print(String... others) {
        System.out.printf("  %-32s %-26s", "median (least..most)", "us/row");
        for (String other : others) {
            System.out.printf(" %-26s", "x " + other);
        }
        System.out.println();
        for (String name : contestants.keySet()) {
            System.out.printf("  %-32s %-26s", name, time(name).text(2));
            for (String other : others) {
                System.out.printf(" %-26s", ratio(other, name).text(1));
            }
            System.out.println();
        }
    }

    private double[] counted(String name) {
        double[] all = Objects.requireNonNull(contestants.get(name), name).microseconds;
        return Arrays.copyOfRange(all, turns / 3, turns);
    }
}
