package fr.scoreclair.advisor.portfolio.challenger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who was designated when; the latest row of a product holds. */
@Repository
class Designations {

    /** « CHA », beside the hash of the product. */
    private static final int LOCK = 0x434841;

    private static final String ALL =
            "select d.*, m.version from challenger_designation d left join model_version m on m.sha256 = d.model_sha256";

    private final JdbcClient jdbc;
    private final Clock clock;

    Designations(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void queue(String product) {
        jdbc.sql("select pg_advisory_xact_lock(?, hashtext(?))")
                .params(LOCK, product)
                .query((row, n) -> 0)
                .single();
    }

    long add(String product, @Nullable String sha256, String reason, String actor) {
        return jdbc.sql("""
                        insert into challenger_designation (product, model_sha256, reason, actor, at)
                        values (?, ?, ?, ?, ?) returning id""")
                .param(product)
                .param(sha256)
                .param(reason)
                .param(actor)
                .param(Timestamp.from(clock.instant().truncatedTo(ChronoUnit.MICROS)))
                .query(Long.class)
                .single();
    }

    /** The version that scores in shadow now; empty where none does. */
    Optional<Designation> inForce(String product) {
        return latest(product, 1).stream()
                .filter(designation -> designation.modelSha256() != null)
                .findFirst();
    }

    /** Of all products. */
    List<Designation> inForce() {
        return jdbc.sql("select * from (select distinct on (product) * from (" + ALL
                        + ") all_of_them order by product, id desc) latest where model_sha256 is not null")
                .query(Designations::designation)
                .list();
    }

    List<Designation> latest(String product, int limit) {
        return jdbc.sql(ALL + " where d.product = ? order by d.id desc limit ?")
                .params(product, limit)
                .query(Designations::designation)
                .list();
    }

    private static Designation designation(ResultSet row, int n) throws SQLException {
        return new Designation(
                row.getLong("id"),
                row.getString("product"),
                row.getString("model_sha256"),
                row.getString("version"),
                row.getString("reason"),
                row.getString("actor"),
                row.getTimestamp("at").toInstant());
    }
}
