package fr.scoreclair.advisor.client;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The entries of all data: rows are added, never changed. */
@Repository
class DatumLedger {

    private final JdbcClient jdbc;
    private final Clock clock;

    DatumLedger(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void add(UUID client, Entry entry, String by, @Nullable Long corrects) {
        jdbc.sql("""
                        insert into client_datum
                            (client_id, feature, value, as_of, source, simulated, recorded_by, recorded_at, corrects)
                        values (?, ?, ?, ?, ?, false, ?, ?, ?)""")
                .param(client)
                .param(entry.feature())
                .param(entry.value())
                .param(entry.asOf())
                .param(entry.source())
                .param(by)
                .param(Timestamp.from(clock.instant().truncatedTo(ChronoUnit.MICROS)))
                .param(corrects)
                .update();
    }

    List<DatumVersion> history(UUID client, String feature) {
        return jdbc.sql("select * from client_datum where client_id = ? and feature = ? order by id desc")
                .params(client, feature)
                .query((row, n) ->
                        new DatumVersion(row.getLong("id"), Rows.datum(row, n), row.getObject("corrects", Long.class)))
                .list();
    }
}
