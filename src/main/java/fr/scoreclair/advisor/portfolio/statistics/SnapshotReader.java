package fr.scoreclair.advisor.portfolio.statistics;

import fr.scoreclair.advisor.client.LastDecision;
import fr.scoreclair.advisor.portfolio.statistics.Snapshot.Seat;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyInputStream;

/** Reads clients as PostgreSQL's binary COPY gives them, from one row to the next into blocks: nothing else is kept. */
final class SnapshotReader {

    private static final int HEADER = 19;
    private static final int EPOCH_DAY_2000 = 10_957;
    private static final int ARRAY_HEADER = 5 * Integer.BYTES;
    private static final Map<String, Integer> DECISIONS = decisions();

    private final List<Block> blocks = new ArrayList<>();
    private final Map<String, String> words = new HashMap<>();
    private final Map<Seat, Integer> desks = new LinkedHashMap<>();
    private final int features;

    private SnapshotReader(int features) {
        this.features = features;
    }

    /** @param blocks filled, {@code desks} in the order they number */
    record Found(List<Block> blocks, List<Seat> desks) {}

    /**
     * @param run whose contributions are read; negative for none
     * @param features how many there are of them
     */
    static Found read(Connection connection, String product, int run, int features) throws SQLException {
        String query = """
                copy (select c.probability, c.exposure, c.income, c.age, c.fresh_until, c.oldest_as_of, c.opened_on, c.favorable,
                        c.update_asked_at is not null, c.overridden, c.last_decision, c.agency, c.advisor, r.contributions
                    from current_score c left join rescored r on r.run = %d and r.client_id = c.client_id
                    where c.product = '%s' order by c.client_id)
                to stdout (format binary)""".formatted(run, product.replace("'", "''"));
        SnapshotReader reader = new SnapshotReader(features);
        try (DataInputStream rows = new DataInputStream(new BufferedInputStream(
                new PGCopyInputStream(connection.unwrap(PGConnection.class), query), 1 << 16))) {
            rows.skipNBytes(HEADER);
            while (rows.readShort() >= 0) {
                reader.row(rows);
            }
        } catch (IOException e) {
            throw new SQLException("cannot read the portfolio", e);
        }
        reader.blocks.forEach(Block::trim);
        return new Found(reader.blocks, List.copyOf(reader.desks.keySet()));
    }

    private static Map<String, Integer> decisions() {
        Map<String, Integer> ordinals = new HashMap<>();
        for (LastDecision decision : LastDecision.values()) {
            ordinals.put(decision.name(), decision.ordinal());
        }
        return Map.copyOf(ordinals);
    }

    private Block room() {
        if (blocks.isEmpty() || blocks.getLast().full()) {
            blocks.add(new Block(features));
        }
        return blocks.getLast();
    }

    private void row(DataInputStream in) throws IOException {
        Block block = room();
        int row = block.rows;
        block.probability[row] = real(in);
        block.exposure[row] = real(in);
        block.income[row] = real(in);
        block.age[row] = in.readInt() < 0 ? Block.NO_AGE : in.readShort();
        block.freshUntil[row] = day(in);
        block.oldest[row] = day(in);
        block.openedOn[row] = day(in);
        int favorable = in.readInt() < 0 ? 0 : in.readBoolean() ? Block.SCORED | Block.FAVORABLE : Block.SCORED;
        int marks = favorable | (truth(in) ? Block.UPDATE_ASKED : 0) | (truth(in) ? Block.OVERRIDDEN : 0);
        marks |= Objects.requireNonNull(DECISIONS.get(text(in)), "a word of LastDecision");
        block.desk[row] = (char) (int) desks.computeIfAbsent(new Seat(text(in), text(in)), seat -> desks.size());
        block.marks[row] = (byte) (contributions(in, block, row) ? marks | Block.EXPLAINED : marks);
        block.rows++;
    }

    private static double real(DataInputStream in) throws IOException {
        return in.readInt() < 0 ? Double.NaN : in.readDouble();
    }

    private static int day(DataInputStream in) throws IOException {
        return in.readInt() < 0 ? Block.NO_DAY : in.readInt() + EPOCH_DAY_2000;
    }

    private static boolean truth(DataInputStream in) throws IOException {
        return in.readInt() >= 0 && in.readBoolean();
    }

    private String text(DataInputStream in) throws IOException {
        String read = new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
        return words.computeIfAbsent(read, word -> word);
    }

    private boolean contributions(DataInputStream in, Block block, int row) throws IOException {
        if (in.readInt() < 0) {
            return false;
        }
        in.skipNBytes(ARRAY_HEADER);
        int at = row * features;
        for (int i = 0; i < features; i++) {
            in.readInt();
            block.contributions[at + i] = in.readFloat();
        }
        return true;
    }
}
