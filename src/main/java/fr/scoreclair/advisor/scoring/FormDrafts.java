package fr.scoreclair.advisor.scoring;

import fr.scoreclair.advisor.base.CurrentActor;
import fr.scoreclair.advisor.scoring.FormDraft.Typed;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Begun forms in the database, each seen by its owner only: they outlive the session and the server. */
@Service
@PreAuthorize("hasAnyRole('ADVISOR', 'SUPERVISOR')")
public class FormDrafts {

    /** A form nobody came back to for so long is forgotten: it holds a client's data. */
    static final Duration KEPT = Duration.ofDays(7);

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, Typed>> ENTRIES = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final CurrentActor currentActor;
    private final Clock clock;

    FormDrafts(JdbcClient jdbc, CurrentActor currentActor, Clock clock) {
        this.jdbc = jdbc;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /** One's own form of this browser tab. */
    @Transactional(readOnly = true)
    public Optional<FormDraft> of(String tab) {
        return jdbc.sql(
                        "select address, product, version, entries from form_draft where owner = ? and tab = ? and at > ?")
                .params(owner(), tab, Timestamp.from(clock.instant().minus(KEPT)))
                .query((row, n) -> new FormDraft(
                        row.getString("address"),
                        row.getString("product"),
                        row.getString("version"),
                        JSON.readValue(row.getString("entries"), ENTRIES)))
                .optional();
    }

    /** Keeps it in place of what the tab held before. */
    @Transactional
    public void keep(String tab, FormDraft draft) {
        jdbc.sql("""
                        insert into form_draft (owner, tab, at, address, product, version, entries)
                        values (?, ?, ?, ?, ?, ?, ?::jsonb)
                        on conflict (owner, tab) do update set at = excluded.at, address = excluded.address,
                            product = excluded.product, version = excluded.version, entries = excluded.entries""")
                .params(
                        owner(),
                        tab,
                        Timestamp.from(clock.instant()),
                        draft.address(),
                        draft.product(),
                        draft.version(),
                        JSON.writeValueAsString(draft.entries()))
                .update();
    }

    /** Forgets it, and with it whatever anybody left too long ago. */
    @Transactional
    public void drop(String tab) {
        jdbc.sql("delete from form_draft where owner = ? and tab = ? or at <= ?")
                .params(owner(), tab, Timestamp.from(clock.instant().minus(KEPT)))
                .update();
    }

    private String owner() {
        return currentActor.get().name();
    }
}
