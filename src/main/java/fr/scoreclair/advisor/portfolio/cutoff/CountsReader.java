package fr.scoreclair.advisor.portfolio.cutoff;

import fr.scoreclair.advisor.portfolio.cutoff.ScoreCounts.Group;
import fr.scoreclair.advisor.portfolio.cutoff.ScoreCounts.Outcomes;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts a product's current scores, and the known outcomes among them, in two passes of the database. The parting of the bins
 * is the database's own comparison of doubles, so it agrees with {@link Grid#bin} to the last bit.
 */
@Service
public class CountsReader {

    private static final String MAY = "hasRole('SUPERVISOR')";
    private static final int PATIENCE_MILLIS = 30_000;

    /** Both ends belong to a band; whose age is unknown stands last. */
    private static final String BAND = """
            case when age is null then 'UNKNOWN' when age <= 25 then 'UP_TO_25' when age <= 35 then 'FROM_26'
                when age <= 45 then 'FROM_36' when age <= 59 then 'FROM_46' else 'FROM_60' end""";

    private static final List<String> BANDS =
            List.of("UP_TO_25", "FROM_26", "FROM_36", "FROM_46", "FROM_60", "UNKNOWN");

    private static final Double[] EDGES =
            IntStream.range(1, Grid.STEPS).mapToObj(Grid::threshold).toArray(Double[]::new);

    private final JdbcTemplate jdbc;

    CountsReader(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @PreAuthorize(MAY)
    @Transactional(readOnly = true)
    public ScoreCounts of(String product) {
        patience();
        long[] clients = new long[Grid.STEPS];
        double[] exposure = new double[Grid.STEPS];
        double[] expected = new double[Grid.STEPS];
        Map<String, long[]> ages = new TreeMap<>(Comparator.comparingInt(BANDS::indexOf));
        Map<String, long[]> agencies = new TreeMap<>();
        jdbc.query(
                """
                        select width_bucket(probability, ?::float8[]) bin, %s band, agency, count(*) clients,
                            coalesce(sum(exposure), 0) exposure, coalesce(sum(probability * exposure), 0) expected
                        from current_score where product = ? and probability is not null group by 1, 2, 3""".formatted(BAND),
                row -> {
                    int bin = row.getInt("bin");
                    long some = row.getLong("clients");
                    clients[bin] += some;
                    exposure[bin] += row.getDouble("exposure");
                    expected[bin] += row.getDouble("expected");
                    bins(ages, row.getString("band"))[bin] += some;
                    bins(agencies, row.getString("agency"))[bin] += some;
                },
                EDGES,
                product);
        Known known = known(product);
        return new ScoreCounts(
                clients, exposure, expected, groups(ages), groups(agencies), known.outcomes(), known.simulated());
    }

    /**
     * The clients whose outcome is known, whatever their agency.
     *
     * @param simulated whether some of the outcomes are drawn, not lived
     */
    public record Known(List<Outcomes> outcomes, boolean simulated) {}

    @PreAuthorize(MAY)
    @Transactional(readOnly = true)
    public Known known(String product) {
        patience();
        Map<String, long[]> repaid = new TreeMap<>(Comparator.comparingInt(BANDS::indexOf));
        Map<String, long[]> defaulted = new TreeMap<>(Comparator.comparingInt(BANDS::indexOf));
        boolean[] simulated = new boolean[1];
        jdbc.query(
                """
                        select width_bucket(c.probability, ?::float8[]) bin, %s band, o.defaulted, count(*) clients,
                            bool_or(o.simulated) simulated
                        from client_outcome o join current_score c on c.client_id = o.client_id
                        where c.product = ? and c.probability is not null group by 1, 2, 3""".formatted(BAND),
                row -> {
                    Map<String, long[]> which = row.getBoolean("defaulted") ? defaulted : repaid;
                    bins(which, row.getString("band"))[row.getInt("bin")] += row.getLong("clients");
                    simulated[0] |= row.getBoolean("simulated");
                },
                EDGES,
                product);
        return new Known(
                BANDS.stream()
                        .filter(band -> repaid.containsKey(band) || defaulted.containsKey(band))
                        .map(band -> new Outcomes(band, bins(repaid, band), bins(defaulted, band)))
                        .toList(),
                simulated[0]);
    }

    private void patience() {
        jdbc.execute((ConnectionCallback<Boolean>) connection -> {
            connection.setNetworkTimeout(Runnable::run, PATIENCE_MILLIS); // the pool sets it back
            return true;
        });
        jdbc.execute("set local statement_timeout = '30s'");
    }

    private static long[] bins(Map<String, long[]> groups, String name) {
        return groups.computeIfAbsent(name, absent -> new long[Grid.STEPS]);
    }

    private static List<Group> groups(Map<String, long[]> groups) {
        return groups.entrySet().stream()
                .map(group -> new Group(group.getKey(), group.getValue()))
                .toList();
    }
}
