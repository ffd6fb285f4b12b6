package fr.scoreclair.advisor.portfolio.statistics;

import fr.scoreclair.advisor.client.LastDecision;
import fr.scoreclair.advisor.portfolio.statistics.Snapshot.Seat;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

/**
 * One walk over the blocks of a snapshot that sums up everything at once: two halves side by side, put together in order, so that
 * the same question about the same snapshot has the same bits as answer. Linear in the clients; memory that does not depend on them.
 */
final class Pass {

    private static final int HALVES = 2;

    private final Selection selection;
    private final int today;
    private final int[] agencyOfDesk;
    private final int features;

    final Sums byAgency;
    final Sums byAge = new Sums(AgeBand.all().size());
    final Sums byAmount = new Sums(AmountBand.all().size());
    final ScoreBins[] binsByAge = bins(AgeBand.all().size());
    final ScoreBins[] binsByAgency;
    final DriverSums drivers;
    long stale;
    long decided;
    long overridden;

    private Pass(Selection selection, LocalDate today, int[] agencyOfDesk, int agencies, int features) {
        this.selection = selection;
        this.today = (int) today.toEpochDay();
        this.agencyOfDesk = agencyOfDesk;
        this.features = features;
        this.byAgency = new Sums(agencies);
        this.binsByAgency = bins(agencies);
        this.drivers = new DriverSums(features);
    }

    private static ScoreBins[] bins(int count) {
        return IntStream.range(0, count).mapToObj(i -> new ScoreBins()).toArray(ScoreBins[]::new);
    }

    /** {@return the halves' sums, in order} */
    static List<Pass> over(Snapshot snapshot, Selection selection, LocalDate today, List<String> agencies) {
        int[] agencyOfDesk = snapshot.desks().stream()
                .map(Seat::agency)
                .mapToInt(agencies::indexOf)
                .toArray();
        List<Block> blocks = snapshot.blocks();
        int middle = blocks.size() / HALVES;
        Pass first = new Pass(
                selection,
                today,
                agencyOfDesk,
                agencies.size(),
                snapshot.features().size());
        Pass second = new Pass(
                selection,
                today,
                agencyOfDesk,
                agencies.size(),
                snapshot.features().size());
        CompletableFuture<Void> aside = CompletableFuture.runAsync(() -> first.walk(blocks.subList(0, middle)));
        second.walk(blocks.subList(middle, blocks.size()));
        aside.join();
        return List.of(first, second);
    }

    private void walk(List<Block> blocks) {
        int[] rows = new int[Block.SIZE];
        for (Block block : blocks) {
            add(block, rows, selection.of(block, rows));
        }
    }

    private void add(Block block, int[] rows, int count) {
        for (int i = 0; i < count; i++) {
            int row = rows[i];
            int marks = block.marks[row];
            double probability = block.probability[row];
            double amount = block.exposure[row];
            int agency = agencyOfDesk[block.desk[row]];
            int age = (block.age[row] == Block.NO_AGE ? AgeBand.UNKNOWN : AgeBand.of(block.age[row])).ordinal();
            byAgency.add(agency, marks, probability, amount);
            byAge.add(age, marks, probability, amount);
            byAmount.add(AmountBand.of(amount).ordinal(), marks, probability, amount);
            if ((marks & Block.SCORED) != 0) {
                int bin = ScoreBins.bin(probability);
                binsByAge[age].add(bin, amount, probability);
                binsByAgency[agency].add(bin, amount, probability);
            }
            stale += Selection.stale(block.freshUntil[row], today) ? 1 : 0;
            overridden += block.is(row, Block.OVERRIDDEN) ? 1 : 0;
            decided += decided(marks) ? 1 : 0;
        }
        if (features > 0) {
            drivers.add(block, rows, count);
        }
    }

    private static boolean decided(int marks) {
        int decision = marks & Block.DECISION;
        return decision == LastDecision.ACCEPTED.ordinal() || decision == LastDecision.REFUSED.ordinal();
    }
}
