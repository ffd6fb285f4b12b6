package fr.scoreclair.advisor.portfolio.statistics;

import fr.scoreclair.advisor.base.Formats;
import fr.scoreclair.advisor.client.ClientFilter;
import fr.scoreclair.advisor.portfolio.statistics.Drivers.Driver;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** How the portfolio has changed, from the summaries of stored runs alone: as quick for a million clients as for ten. */
@Service
public class RunTrends {

    private final JdbcTemplate jdbc;
    private final RunSummaries summaries;
    private final Clock clock;

    RunTrends(JdbcTemplate jdbc, RunSummaries summaries, Clock clock) {
        this.jdbc = jdbc;
        this.summaries = summaries;
        this.clock = clock;
    }

    /** @param filter with its product; what it asks for beyond the summaries' dimensions is named in the answer */
    @PreAuthorize("hasRole('SUPERVISOR')")
    public Trend of(ClientFilter filter, Window window, Bucket bucket) {
        String product = Objects.requireNonNull(filter.product(), "a trend is of one product");
        summaries.complete(product);
        TrendFilter asked = new TrendFilter(filter);
        LocalDate start = window.start(LocalDate.now(clock));
        List<RunPoint> all = points(product, asked);
        RunPoint latest = all.isEmpty() ? null : all.getLast();
        RunPoint held = all.stream()
                .filter(point -> !day(point).isAfter(start))
                .reduce((older, newer) -> newer)
                .orElse(null);
        RunPoint before = held != null ? held : all.isEmpty() ? null : all.getFirst();
        before = before == null || before.equals(latest) ? null : before;
        return new Trend(
                buckets(all, held, start, bucket),
                latest,
                before,
                held != null,
                before == null ? List.of() : drivers(before.run(), asked),
                asked.ignored());
    }

    private static LocalDate day(RunPoint point) {
        return LocalDate.ofInstant(point.at(), Formats.ZONE);
    }

    private static List<RunPoint> buckets(List<RunPoint> all, @Nullable RunPoint held, LocalDate start, Bucket bucket) {
        Map<LocalDate, RunPoint> last = new LinkedHashMap<>();
        all.stream()
                .filter(point -> day(point).isAfter(start))
                .forEach(point -> last.put(bucket.of(day(point)), point));
        List<RunPoint> points = new ArrayList<>(Stream.concat(Stream.ofNullable(held), last.values().stream())
                .sorted(Comparator.comparing(RunPoint::at))
                .toList());
        return List.copyOf(points);
    }

    private List<RunPoint> points(String product, TrendFilter asked) {
        List<Object> parameters = new ArrayList<>(List.of(product));
        parameters.addAll(asked.parameters());
        return jdbc.query(
                """
                        select r.id, r.ended_at, sum(s.clients) clients, sum(s.scored) scored, sum(s.favorable) favorable,
                            sum(s.sum_of_scores) sum_of_scores, sum(s.exposure) exposure,
                            sum(s.expected_default) expected_default, sum(s.clients) filter (where s.stale) stale
                        from rescoring_run r join run_summary s on s.run = r.id
                        where r.product = ? and r.state = 'DONE'""" + asked.where() + " group by r.id order by r.ended_at, r.id",
                RunTrends::point,
                parameters.toArray());
    }

    private static RunPoint point(ResultSet row, int n) throws SQLException {
        Instant at = row.getTimestamp("ended_at").toInstant();
        Tally all = new Tally(
                row.getLong("clients"),
                row.getLong("scored"),
                row.getLong("favorable"),
                row.getDouble("sum_of_scores"),
                row.getDouble("exposure"),
                row.getDouble("expected_default"));
        return new RunPoint(row.getInt("id"), at, all, row.getLong("stale"));
    }

    private List<Driver> drivers(int run, TrendFilter asked) {
        List<Object> parameters = new ArrayList<>(List.of(run));
        parameters.addAll(asked.parameters());
        Map<Integer, Driver> drivers = new HashMap<>();
        jdbc.query(
                """
                        select u.place, r.features[u.place] feature, sum(u.absolute) / sum(s.explained) absolute,
                            sum(u.signed) / sum(s.explained) signed
                        from rescoring_run r join run_summary s on s.run = r.id,
                            unnest(s.absolute, s.signed) with ordinality u(absolute, signed, place)
                        where r.id = ?""" + asked.where()
                        + " group by u.place, r.features[u.place] having sum(s.explained) > 0 order by u.place",
                (ResultSet row) -> {
                    drivers.put(
                            row.getInt("place"),
                            new Driver(row.getString("feature"), row.getDouble("absolute"), row.getDouble("signed")));
                },
                parameters.toArray());
        return drivers.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue)
                .toList();
    }
}
