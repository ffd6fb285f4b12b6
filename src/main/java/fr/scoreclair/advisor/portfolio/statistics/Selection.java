package fr.scoreclair.advisor.portfolio.statistics;

import fr.scoreclair.advisor.client.ClientFilter;
import fr.scoreclair.advisor.client.Facet;
import fr.scoreclair.advisor.client.FileState;
import fr.scoreclair.advisor.client.Period;
import fr.scoreclair.advisor.client.Range;
import fr.scoreclair.advisor.portfolio.statistics.Snapshot.Seat;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * A filter of the client list over the columns of a snapshot: exactly the clients that the list's SQL finds, what is unknown
 * included. The text is not looked at: it asks for file numbers, which a snapshot does not have.
 */
final class Selection {

    /** Keeps those of the rows that meet it, in order; returns how many. */
    private interface Condition {
        int keep(Block block, int[] rows, int count);
    }

    private interface RowTest {
        boolean meets(Block block, int row);
    }

    private final List<Condition> conditions = new ArrayList<>();

    private Selection() {}

    static Selection of(ClientFilter filter, Snapshot snapshot, LocalDate today) {
        Selection selection = new Selection();
        selection.product(filter, snapshot);
        selection.desks(filter, snapshot.desks());
        selection.marks(filter);
        selection.state(filter.state(), (int) today.toEpochDay());
        selection.opened(filter.opened());
        selection.range(filter.range(Facet.SCORE), (block, row) -> block.probability[row]);
        selection.range(filter.range(Facet.INCOME), (block, row) -> block.income[row]);
        selection.range(filter.range(Facet.AMOUNT), (block, row) -> block.exposure[row]);
        selection.range(
                filter.range(Facet.AGE), (block, row) -> block.age[row] == Block.NO_AGE ? Double.NaN : block.age[row]);
        return selection;
    }

    /** Fills the first places of {@code rows} with the rows of a block that meet the filter; returns how many. */
    int of(Block block, int[] rows) {
        int count = block.rows;
        for (int i = 0; i < count; i++) {
            rows[i] = i;
        }
        for (Condition condition : conditions) {
            count = condition.keep(block, rows, count);
        }
        return count;
    }

    private void where(RowTest test) {
        conditions.add((block, rows, count) -> {
            int kept = 0;
            for (int i = 0; i < count; i++) {
                int row = rows[i];
                rows[kept] = row;
                kept += test.meets(block, row) ? 1 : 0;
            }
            return kept;
        });
    }

    private void product(ClientFilter filter, Snapshot snapshot) {
        if (filter.product() != null && !filter.product().equals(snapshot.product())) {
            where((block, row) -> false);
        }
    }

    private void desks(ClientFilter filter, List<Seat> seats) {
        if (filter.agency() == null && filter.advisor() == null) {
            return;
        }
        boolean[] asked = new boolean[seats.size()];
        for (int i = 0; i < asked.length; i++) {
            Seat seat = seats.get(i);
            asked[i] = (filter.agency() == null || filter.agency().equals(seat.agency()))
                    && (filter.advisor() == null || filter.advisor().equals(seat.advisor()));
        }
        where((block, row) -> asked[block.desk[row]]);
    }

    private void marks(ClientFilter filter) {
        if (filter.favorable() != null) {
            int wanted = filter.favorable() ? Block.SCORED | Block.FAVORABLE : Block.SCORED;
            marked(marks -> (marks & (Block.SCORED | Block.FAVORABLE)) == wanted);
        }
        if (filter.updateAsked() != null) {
            boolean wanted = filter.updateAsked();
            marked(marks -> (marks & Block.UPDATE_ASKED) != 0 == wanted);
        }
        if (filter.decision() != null) {
            int wanted = filter.decision().ordinal();
            marked(marks -> (marks & Block.DECISION) == wanted);
        }
    }

    private void marked(IntPredicate wanted) {
        where((block, row) -> wanted.test(block.marks[row]));
    }

    private void state(@Nullable FileState state, int today) {
        if (state == null) {
            return;
        }
        int soon = today + FileState.SOON_DAYS;
        switch (state) {
            case STALE -> where((block, row) -> stale(block.freshUntil[row], today));
            case SOON -> where((block, row) -> block.freshUntil[row] >= today && block.freshUntil[row] < soon);
            case FRESH -> where((block, row) -> block.freshUntil[row] >= soon || block.freshUntil[row] == Block.NO_DAY);
        }
    }

    static boolean stale(int freshUntil, int today) {
        return freshUntil < today && freshUntil != Block.NO_DAY;
    }

    private void opened(Period asked) {
        if (asked.isAll()) {
            return;
        }
        int from = asked.from() == null ? Block.NO_DAY + 1 : (int) asked.from().toEpochDay();
        int to = asked.to() == null ? Integer.MAX_VALUE : (int) asked.to().toEpochDay();
        where((block, row) -> block.openedOn[row] >= from && block.openedOn[row] <= to);
    }

    private interface Column {
        double of(Block block, int row);
    }

    private void range(Range range, Column column) {
        if (range.isAll()) {
            return;
        }
        double from = Objects.requireNonNullElse(range.from(), Double.NEGATIVE_INFINITY);
        double to = Objects.requireNonNullElse(range.to(), Double.POSITIVE_INFINITY);
        where((block, row) -> {
            double value = column.of(block, row);
            return value >= from && value <= to; // never of NaN
        });
    }
}
