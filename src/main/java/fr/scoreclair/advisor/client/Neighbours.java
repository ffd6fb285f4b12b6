package fr.scoreclair.advisor.client;

import fr.scoreclair.advisor.base.CurrentActor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Scored clients around a score, read from the ends of an index, so that a million clients cost what a few thousand do. */
@Service
public class Neighbours {

    private final JdbcClient jdbc;
    private final CurrentActor currentActor;

    Neighbours(JdbcClient jdbc, CurrentActor currentActor) {
        this.jdbc = jdbc;
        this.currentActor = currentActor;
    }

    private record Found(ClientRow row, double margin) {
        double away(CurrentScore.Score from) {
            return Math.abs(margin - from.margin());
        }
    }

    /**
     * Among clients this actor may see, of the same product and last scored by the same model version: on each side of a score
     * the {@code most} closest, for use inside one audited act, which says whose data it read.
     *
     * @param except clients that are no neighbours of their own
     */
    @PreAuthorize(ClientList.MAY_READ)
    @Transactional(propagation = Propagation.MANDATORY)
    public Neighbourhood around(CurrentScore.Score from, String product, Collection<UUID> except, int most) {
        List<Found> below = side("<", "desc", from, product, except, most);
        List<Found> above = side(">=", "asc", from, product, except, most);
        boolean all = below.size() < most && above.size() < most;
        double radius = Stream.of(below, above)
                .filter(side -> side.size() == most)
                .mapToDouble(side -> side.getLast().away(from))
                .min()
                .orElse(Double.POSITIVE_INFINITY);
        List<Found> found = new ArrayList<>(below);
        found.addAll(above);
        found.sort(Comparator.comparingDouble((Found one) -> one.away(from))
                .thenComparing(one -> one.row().id()));
        Map<UUID, Map<String, @Nullable Double>> values =
                values(found.stream().map(one -> one.row().id()).toList());
        return new Neighbourhood(
                found.stream()
                        .map(one -> new Neighbour(
                                one.row(),
                                one.margin(),
                                values.getOrDefault(one.row().id(), Map.of())))
                        .toList(),
                all,
                radius);
    }

    private List<Found> side(
            String side, String order, CurrentScore.Score from, String product, Collection<UUID> except, int most) {
        ClientQuery visible = ClientQuery.visible(currentActor.get());
        return jdbc.sql("select * from current_score" + visible.where() + " and probability " + side
                        + " :probability and product = :product and model_sha256 = :model and client_id <> all(:except)"
                        + " order by probability " + order + ", client_id " + order + " limit :most")
                .params(visible.params())
                .param("probability", from.probability())
                .param("product", product)
                .param("model", HexFormat.of().parseHex(from.modelSha256()))
                .param("except", except.toArray(UUID[]::new))
                .param("most", most)
                .query((row, n) -> new Found(Rows.row(row, n), row.getDouble("margin")))
                .list();
    }

    private Map<UUID, Map<String, @Nullable Double>> values(List<UUID> clients) {
        Map<UUID, Map<String, @Nullable Double>> values = new HashMap<>();
        jdbc.sql("""
                        select distinct on (client_id, feature) client_id, feature, value from client_datum
                        where client_id = any(:clients) order by client_id, feature, id desc""").param("clients", clients.toArray(UUID[]::new)).query((ResultSet row) -> put(row, values));
        return values;
    }

    private static void put(ResultSet row, Map<UUID, Map<String, @Nullable Double>> values) throws SQLException {
        values.computeIfAbsent(row.getObject("client_id", UUID.class), id -> new HashMap<>())
                .put(row.getString("feature"), row.getObject("value", Double.class));
    }
}
