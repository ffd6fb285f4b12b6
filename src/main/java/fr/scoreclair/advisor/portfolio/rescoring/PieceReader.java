package fr.scoreclair.advisor.portfolio.rescoring;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyInputStream;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Reads the next clients after the last one, so that the millionth is found as quickly as the first. */
@Component
class PieceReader {

    static final int PATIENCE_MILLIS = (int) Duration.ofMinutes(2).toMillis();

    /** PostgreSQL's binary COPY: 11 bytes of signature, flags, length of an extension. */
    private static final int HEADER = 19;

    /** It counts days from 2000-01-01. */
    private static final int EPOCH_DAY_2000 = 10_957;

    private final JdbcTemplate jdbc;
    private final Clock clock;

    PieceReader(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param after null for the first piece */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Piece read(String product, @Nullable UUID after, int size) {
        long start = System.nanoTime();
        Instant at = clock.instant();
        jdbc.execute("set local statement_timeout = '2min'");
        return java.util.Objects.requireNonNull(jdbc.execute((ConnectionCallback<Piece>) connection -> {
            connection.setNetworkTimeout(Runnable::run, PATIENCE_MILLIS); // the pool sets it back
            List<UUID> clients = jdbc.query(
                    "select id from client where product = ? and id > ? order by id limit ?",
                    (row, n) -> row.getObject("id", UUID.class),
                    product,
                    after == null ? new UUID(0, 0) : after,
                    size);
            List<Piece.File> files = clients.isEmpty() ? List.of() : files(connection, clients);
            return new Piece(files, at, (System.nanoTime() - start) / 1_000_000);
        }));
    }

    private static List<Piece.File> files(Connection connection, List<UUID> clients) throws SQLException {
        Map<UUID, Piece.File> files = new LinkedHashMap<>(clients.size() * 2);
        clients.forEach(id -> files.put(id, new Piece.File(id, new HashMap<>(), new HashMap<>())));
        // backwards, as the index lies: the newest row of each feature comes first
        String newest = """
                copy (select distinct on (client_id, feature) client_id, feature, value, as_of from client_datum
                    where client_id between '%s' and '%s' order by client_id desc, feature desc, id desc)
                to stdout (format binary)""".formatted(clients.getFirst(), clients.getLast());
        try (DataInputStream rows = new DataInputStream(new BufferedInputStream(
                new PGCopyInputStream(connection.unwrap(PGConnection.class), newest), 1 << 16))) {
            rows.skipNBytes(HEADER);
            Map<String, String> names = new HashMap<>();
            while (rows.readShort() >= 0) {
                row(rows, files, names);
            }
        } catch (IOException e) {
            throw new SQLException("cannot read client data", e);
        }
        return new ArrayList<>(files.values());
    }

    private static void row(DataInputStream rows, Map<UUID, Piece.File> files, Map<String, String> names)
            throws IOException {
        rows.readInt();
        UUID client = new UUID(rows.readLong(), rows.readLong());
        String read = new String(rows.readNBytes(rows.readInt()), StandardCharsets.UTF_8);
        String feature = names.computeIfAbsent(read, name -> name); // one string per name, not per row
        Double value = rows.readInt() < 0 ? null : (Double) rows.readDouble();
        rows.readInt();
        LocalDate asOf = LocalDate.ofEpochDay((long) rows.readInt() + EPOCH_DAY_2000);
        Piece.File file = files.get(client);
        if (file != null) { // else a client of another product between ours
            file.values().put(feature, value);
            file.asOf().put(feature, asOf);
        }
    }
}
