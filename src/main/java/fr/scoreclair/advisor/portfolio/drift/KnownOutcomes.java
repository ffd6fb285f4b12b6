package fr.scoreclair.advisor.portfolio.drift;

import fr.scoreclair.advisor.portfolio.rescoring.Piece;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What became of the clients of a piece, of those of whom it is known. */
@Component
public class KnownOutcomes {

    /** @param simulated drawn, not lived */
    public record Outcome(boolean defaulted, boolean simulated, LocalDate observedOn) {}

    private final JdbcClient jdbc;

    KnownOutcomes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Map<UUID, Outcome> of(Piece piece) {
        Map<UUID, Outcome> known = new HashMap<>();
        jdbc.sql(
                        "select client_id, defaulted, simulated, observed_on from client_outcome where client_id between ? and ?")
                .params(
                        piece.files().getFirst().client(),
                        piece.files().getLast().client())
                .query(row -> {
                    known.put(
                            row.getObject(1, UUID.class),
                            new Outcome(row.getBoolean(2), row.getBoolean(3), row.getObject(4, LocalDate.class)));
                });
        return known;
    }
}
