package fr.scoreclair.advisor.portfolio.rescoring;

import fr.scoreclair.simulation.SimulatedBank;
import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.SplittableRandom;
import java.util.UUID;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/** Clients of {@code pret-personnel} from the simulated bank, put in as the owner of the tables. */
public final class SampleBank {

    private static final int AT_ONCE = 5_000;
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private final SimulatedBank bank = new SimulatedBank(SimulatedBank.DEFAULT_SEED);
    private final JdbcTemplate owner;

    public SampleBank(JdbcTemplate owner) {
        this.owner = owner;
    }

    public void fill(int clients) {
        for (int first = 0; first < clients; first += AT_ONCE) {
            copy(first, Math.min(clients, first + AT_ONCE));
        }
        owner.execute("vacuum analyze client_datum");
        owner.execute("vacuum analyze client");
        owner.execute("vacuum analyze current_score");
    }

    /** Time-ordered ids, as the demo's are. */
    public static UUID id(int index) {
        return new UUID(0x0190_0000_0000_7000L + ((long) index << 16), 0x8000_0000_0000_0000L | index * 0x9E37_79B9L);
    }

    private void copy(int first, int end) {
        StringBuilder clients = new StringBuilder();
        StringBuilder data = new StringBuilder();
        for (int i = first; i < end; i++) {
            UUID id = id(i);
            SplittableRandom random = new SplittableRandom(i);
            boolean paris = random.nextBoolean();
            clients.append(id)
                    .append("\tS-")
                    .append(i)
                    .append(paris ? "\tParis\tconseiller" : "\tLyon\tconseiller2")
                    .append("\tpret-personnel\t2026-11-01\n");
            double[] values = bank.client(i).features();
            for (int f = 0; f < values.length; f++) {
                data.append(id)
                        .append('\t')
                        .append(SimulatedBank.FEATURES.get(f))
                        .append('\t');
                data.append(Double.isNaN(values[f]) ? "\\N" : Double.toString(values[f]))
                        .append('\t');
                data.append(TODAY.minusDays(random.nextInt(300))).append("\ttest\tt\ttest\t2026-11-01\n");
            }
        }
        owner.execute((ConnectionCallback<Boolean>) connection -> {
            put(connection, "client (id, file_number, agency, advisor, product, created_at)", clients);
            put(
                    connection,
                    "client_datum (client_id, feature, value, as_of, source, simulated, recorded_by, recorded_at)",
                    data);
            return true;
        });
    }

    private static void put(Connection connection, String into, StringBuilder rows) throws SQLException {
        try {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy " + into + " from stdin", new StringReader(rows.toString()));
        } catch (IOException e) {
            throw new SQLException(e);
        }
    }
}
