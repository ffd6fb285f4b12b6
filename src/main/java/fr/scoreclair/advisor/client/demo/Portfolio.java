package fr.scoreclair.advisor.client.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A demo data set: client <i>i</i> is made from (seed, <i>i</i>, today) alone, so any number streams in constant memory. */
abstract class Portfolio {

    /** Who looks after a file; the first two are demo accounts. */
    record Desk(String agency, String advisor) {}

    private static final List<Desk> DESKS = List.of(
            new Desk("Paris", "conseiller"),
            new Desk("Paris", "conseiller"),
            new Desk("Lyon", "conseiller2"),
            new Desk("Lyon", "conseiller2"),
            new Desk("Lille", "conseiller3"));

    private static final long UUID_EPOCH_MILLIS =
            Instant.parse("2020-01-01T00:00:00Z").toEpochMilli();

    private final long seed;
    private final Clock clock;

    Portfolio(long seed, Clock clock) {
        this.seed = seed;
        this.clock = clock;
    }

    /** Stable: it is the key under which progress is kept. */
    abstract String name();

    abstract long size();

    abstract String product();

    /** The letter of its file numbers; also keeps the data sets' random numbers apart. */
    abstract char letter();

    /** What is known of a client. */
    record Contents(List<DemoClient.Fact> facts, DemoClient.@Nullable Outcome outcome) {}

    /** @param index number of the client, from 0 */
    abstract Contents contents(long index, Ages ages);

    final DemoClient client(long index) {
        SplittableRandom random =
                new SplittableRandom(seed + 1_000_003L * letter() + 0x9E3779B97F4A7C15L * (index + 1));
        LocalDate today = LocalDate.now(clock);
        UUID id = id(index, random);
        Desk desk = DESKS.get(random.nextInt(DESKS.size()));
        Ages ages = new Ages(today, random);
        Instant opened = ages.fileOpened().atTime(10, 0).atZone(clock.getZone()).toInstant();
        String fileNumber = String.format(Locale.ROOT, "%c-%d-%06d", letter(), today.getYear(), index + 1);
        Contents contents = contents(index, ages);
        return new DemoClient(id, fileNumber, desk, product(), opened, contents.facts(), contents.outcome());
    }

    /** A version 7 UUID: ascending with the index, so that a million of them fill an index in order; unguessable enough. */
    private UUID id(long index, SplittableRandom random) {
        long millis = UUID_EPOCH_MILLIS + index;
        long high = millis << 16 | 0x7000 | (letter() & 0xFFF);
        long low = random.nextLong() >>> 2 | 0x8000000000000000L;
        return new UUID(high, low);
    }

    /** How old the data of one file are: most files are in good order, some hold papers older than six months. */
    static final class Ages {

        private static final double NEGLECTED = 0.4;
        private static final int IN_ORDER_DAYS = 150;
        private final LocalDate today;
        private final SplittableRandom random;
        private final boolean neglected;
        private final int fileAge;

        private Ages(LocalDate today, SplittableRandom random) {
            this.today = today;
            this.random = random;
            this.neglected = random.nextDouble() < NEGLECTED;
            this.fileAge = random.nextInt(30, 540);
        }

        LocalDate fileOpened() {
            return today.minusDays(fileAge);
        }

        /** The day a loan of a year has run out; null where it still runs. */
        @Nullable
        LocalDate yearPassed() {
            LocalDate end = fileOpened().plusYears(1);
            return end.isAfter(today) ? null : end;
        }

        /** Any day since the file was opened. */
        LocalDate sinceOpening() {
            return today.minusDays(random.nextInt(fileAge + 1));
        }

        /** A day at most so many days ago, and not before the file. */
        LocalDate within(int days) {
            int oldest = Math.min(neglected ? days : Math.min(days, IN_ORDER_DAYS), fileAge);
            return today.minusDays(random.nextInt(oldest + 1));
        }
    }
}
