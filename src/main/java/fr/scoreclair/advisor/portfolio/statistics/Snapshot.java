package fr.scoreclair.advisor.portfolio.statistics;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A product's clients at one moment, column by column, without anything that says who they are: {@link Block#bytesPerClient} each,
 * 81 bytes with ten features.
 *
 * @param desks agencies and advisors, in the order in which blocks number them
 * @param features of the run whose contributions are here, in its order
 * @param run the latest finished run, null before the first
 * @param at when reading began
 */
record Snapshot(
        String product,
        List<Block> blocks,
        List<Seat> desks,
        List<String> features,
        @Nullable Integer run,
        Instant at) {

    /** An advisor of an agency. */
    record Seat(String agency, String advisor) {}

    Snapshot {
        blocks = List.copyOf(blocks);
        desks = List.copyOf(desks);
        features = List.copyOf(features);
    }

    long clients() {
        return blocks.stream().mapToLong(block -> block.rows).sum();
    }
}
