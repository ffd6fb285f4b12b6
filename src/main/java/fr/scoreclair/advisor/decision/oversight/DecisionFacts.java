package fr.scoreclair.advisor.decision.oversight;

import fr.scoreclair.advisor.decision.OverrideReason;
import fr.scoreclair.advisor.decision.oversight.Figures.LaterOutcome;
import fr.scoreclair.advisor.decision.oversight.Figures.ReasonCount;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;

/** Reads decision_month, the counts, and decision_fact, a narrow row per decision. */
@Repository
class DecisionFacts {

    private static final int AT_ONCE = 2_000;

    private final NamedParameterJdbcTemplate jdbc;

    DecisionFacts(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    List<Desk> desks() {
        return jdbc.query(
                "select id, product, agency, advisor from decision_desk order by agency, advisor, product",
                (row, n) -> desk(row));
    }

    private static Desk desk(ResultSet row) throws SQLException {
        return new Desk(row.getInt("id"), row.getString("product"), row.getString("agency"), row.getString("advisor"));
    }

    /** A clause and what it needs; a filter that narrows nothing costs nothing. */
    private record Where(String sql, MapSqlParameterSource params) {

        static Where of(OversightFilter filter, List<Desk> all) {
            List<String> clauses = new ArrayList<>(List.of("true"));
            MapSqlParameterSource params = new MapSqlParameterSource();
            List<Integer> asked = all.stream()
                    .filter(desk -> desk.within(filter))
                    .map(Desk::id)
                    .toList();
            if (asked.size() < all.size()) {
                clauses.add("f.desk = any(:desks)");
                params.addValue("desks", new SqlArrayValue("int4", asked.toArray()));
            }
            if (filter.from() != null) {
                clauses.add("f.at >= :from");
                params.addValue("from", Period.start(Objects.requireNonNull(filter.from())));
            }
            if (filter.to() != null) {
                clauses.add("f.at < :to");
                params.addValue(
                        "to", Period.start(Objects.requireNonNull(filter.to()).plusDays(1)));
            }
            return new Where(String.join(" and ", clauses), params);
        }

        Where and(Behind behind) {
            String more = " and f.kind in (:kinds)";
            params.addValue("kinds", behind.kinds().stream().map(Kind::ordinal).toList());
            if (behind.reason() != null) {
                more += " and f.reason = :reason";
                params.addValue("reason", behind.reason().name());
            }
            if (behind.under() != null) { // by its bin, which the indexes know
                more += " and f.bin >= 0 and f.bin < decision_bin(:under)";
                params.addValue("under", behind.under());
            }
            return new Where(sql + more, params);
        }
    }

    /** By desk, where there is a decision. */
    Map<Integer, Tally> tallies(OversightFilter filter, List<Desk> desks) {
        Period period = Period.of(filter);
        String where = Where.of(filter.withFrom(null).withTo(null), desks).sql();
        MapSqlParameterSource params = Where.of(filter, desks).params();
        period.into(params);
        String days = " union all select f.desk, f.kind, f.bin, 1 from decision_fact f where " + where + " and ";
        Map<Integer, Tally> tallies = new HashMap<>();
        jdbc.query(
                "select desk, kind, bin, sum(n) from (select f.desk, f.kind, f.bin, f.n from decision_month f where "
                        + where
                        + " and f.month >= :firstMonth and f.month < :endMonth"
                        + days + "f.at >= :headFrom and f.at < :headTo"
                        + days + "f.at >= :tailFrom and f.at < :tailTo) f group by desk, kind, bin",
                params,
                (RowCallbackHandler) row -> tallies.computeIfAbsent(row.getInt(1), desk -> new Tally())
                        .add(Kind.values()[row.getInt(2)], row.getInt(3), row.getLong(4)));
        return tallies;
    }

    List<ReasonCount> reasons(OversightFilter filter, List<Desk> desks) {
        Where where = Where.of(filter, desks);
        return jdbc.query(
                "select f.reason, f.kind, count(*) from decision_fact f where f.kind in (2, 3) and " + where.sql()
                        + " group by f.reason, f.kind order by 3 desc, 1, 2",
                where.params(),
                (row, n) -> new ReasonCount(
                        OverrideReason.valueOf(row.getString(1)), Kind.values()[row.getInt(2)], row.getLong(3)));
    }

    LaterOutcome laterOutcome(OversightFilter filter, List<Desk> desks) {
        Where where = Where.of(filter, desks);
        return Objects.requireNonNull(jdbc.queryForObject(
                """
                        select count(*), count(*) filter (where o.defaulted), coalesce(sum(f.probability), 0),
                            count(*) filter (where o.simulated)
                        from decision_fact f join client_outcome o on o.client_id = f.client_id
                        where f.kind = 2 and f.client_id is not null and o.observed_on >= (f.at at time zone 'Europe/Paris')::date
                            and\s""" + where.sql(),
                where.params(),
                (row, n) -> new LaterOutcome(row.getLong(1), row.getLong(2), row.getDouble(3), row.getLong(4))));
    }

    long count(Behind behind, List<Desk> desks) {
        if (behind.reason() == null && behind.under() == null) {
            return tallies(behind.filter(), desks).values().stream()
                    .mapToLong(tally ->
                            behind.kinds().stream().mapToLong(tally::of).sum())
                    .sum();
        }
        Where where = Where.of(behind.filter(), desks).and(behind);
        return Objects.requireNonNull(jdbc.queryForObject(
                "select count(*) from decision_fact f where " + where.sql(), where.params(), Long.class));
    }

    /** The newest first. */
    List<DecisionLine> page(Behind behind, List<Desk> desks, int offset, int limit) {
        Where where = Where.of(behind.filter(), desks).and(behind);
        where.params().addValue("offset", offset).addValue("limit", limit);
        return lines(where.sql() + " order by f.at desc, f.decision_id desc offset :offset limit :limit", where, desks);
    }

    /** All of them, the newest first, some thousands at a time, so that no statement is long and no list is. */
    void forEach(Behind behind, List<Desk> desks, Consumer<DecisionLine> reader) {
        Where where = Where.of(behind.filter(), desks).and(behind);
        String next = " order by f.at desc, f.decision_id desc limit " + AT_ONCE;
        List<DecisionLine> some = lines(where.sql() + next, where, desks);
        some.forEach(reader);
        while (some.size() == AT_ONCE) {
            DecisionLine last = some.getLast();
            where.params()
                    .addValue("lastAt", last.at().atOffset(ZoneOffset.UTC))
                    .addValue("lastId", last.decision());
            some = lines(where.sql() + " and (f.at, f.decision_id) < (:lastAt, :lastId)" + next, where, desks);
            some.forEach(reader);
        }
    }

    private List<DecisionLine> lines(String facts, Where where, List<Desk> desks) {
        Map<Integer, Desk> byId = byId(desks);
        return jdbc.query(
                lines("select * from decision_fact f where " + facts), where.params(), (row, n) -> line(row, byId));
    }

    private static String lines(String facts) {
        return "select f.*, d.assessment_id, c.file_number from (" + facts
                + ") f join decision d on d.id = f.decision_id left join client c on c.id = f.client_id"
                + " order by f.at desc, f.decision_id desc";
    }

    private static Map<Integer, Desk> byId(List<Desk> desks) {
        return desks.stream().collect(Collectors.toMap(Desk::id, desk -> desk, (a, b) -> a, LinkedHashMap::new));
    }

    private static DecisionLine line(ResultSet row, Map<Integer, Desk> desks) throws SQLException {
        String reason = row.getString("reason");
        return new DecisionLine(
                row.getObject("decision_id", UUID.class),
                row.getObject("assessment_id", UUID.class),
                row.getObject("client_id", UUID.class),
                row.getString("file_number"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                Objects.requireNonNull(desks.get(row.getInt("desk"))),
                Kind.values()[row.getInt("kind")],
                reason == null ? null : OverrideReason.valueOf(reason),
                row.getDouble("probability"),
                (@Nullable Integer) row.getObject("tenths", Integer.class));
    }
}
