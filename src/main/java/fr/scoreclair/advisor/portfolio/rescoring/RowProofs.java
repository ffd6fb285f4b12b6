package fr.scoreclair.advisor.portfolio.rescoring;

import fr.scoreclair.advisor.audit.MerkleTree;
import fr.scoreclair.advisor.base.NotFound;
import fr.scoreclair.advisor.portfolio.rescoring.ClientRescored.Refused;
import fr.scoreclair.advisor.portfolio.rescoring.ClientRescored.Score;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Proofs of single rows, from the rows as they stand now. */
@Service
public class RowProofs {

    private final JdbcClient jdbc;

    RowProofs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @return the proof, which holds under the root in the trail where nobody has touched the piece's rows
     * @throws NotFound where the run has no such client
     */
    @PreAuthorize("hasAnyRole('SUPERVISOR', 'COMPLIANCE')")
    @Transactional(readOnly = true)
    public RowProof of(int run, UUID client) {
        Bounds piece = jdbc.sql("""
                        select id, first_client, last_client from rescoring_chunk
                        where run = ? and ? between first_client and last_client""")
                .params(run, client)
                .query((row, n) -> new Bounds(
                        row.getObject(1, UUID.class), row.getObject(2, UUID.class), row.getObject(3, UUID.class)))
                .optional()
                .orElseThrow(() -> new NotFound("client " + client + " in run " + run));
        List<ClientRescored> rows = jdbc.sql(
                        "select * from rescored where run = ? and client_id between ? and ? order by client_id")
                .params(run, piece.first(), piece.last())
                .query(RowProofs::row)
                .list();
        int index = rows.stream().map(ClientRescored::client).toList().indexOf(client);
        if (index < 0) {
            throw new NotFound("client " + client + " in run " + run);
        }
        List<byte[]> leaves = RowLeaf.of(run, rows);
        return new RowProof(
                piece.id(),
                rows.size(),
                index,
                leaves.get(index),
                MerkleTree.of(leaves).proof(index));
    }

    private record Bounds(UUID id, UUID first, UUID last) {}

    private static ClientRescored row(ResultSet row, int n) throws SQLException {
        Array contributions = row.getArray("contributions");
        boolean scored = contributions != null;
        return new ClientRescored(
                row.getObject("client_id", UUID.class),
                row.getObject("salt", UUID.class),
                scored
                        ? new Score(
                                row.getDouble("probability"),
                                row.getDouble("margin"),
                                row.getBoolean("favorable"),
                                floats((Float[]) contributions.getArray()))
                        : null,
                scored ? null : new Refused(row.getString("reason_fr"), row.getString("reason_en")),
                row.getObject("oldest_as_of", LocalDate.class),
                row.getObject("fresh_until", LocalDate.class));
    }

    private static float[] floats(Float[] boxed) {
        float[] plain = new float[boxed.length];
        for (int i = 0; i < plain.length; i++) {
            plain[i] = boxed[i];
        }
        return plain;
    }
}
