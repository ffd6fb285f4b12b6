package fr.scoreclair.advisor.client;

import fr.scoreclair.advisor.base.CurrentActor;
import fr.scoreclair.advisor.base.Refusal;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lists a person comes back to, by name. What is kept is what was asked, never who was found: opened again it shows what the
 * person may see then.
 */
@Service
@PreAuthorize(ClientList.MAY_READ)
public class SavedFilters {

    public static final int LONGEST_NAME = 60;
    private static final int MOST = 50;

    public record SavedFilter(String name, String query) {}

    private final JdbcClient jdbc;
    private final CurrentActor currentActor;
    private final Clock clock;

    SavedFilters(JdbcClient jdbc, CurrentActor currentActor, Clock clock) {
        this.jdbc = jdbc;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /** One's own, by name. */
    @Transactional(readOnly = true)
    public List<SavedFilter> all() {
        return jdbc.sql("select name, query from saved_filter where owner = ? order by lower(name), name")
                .param(owner())
                .query((row, n) -> new SavedFilter(row.getString("name"), row.getString("query")))
                .list();
    }

    /**
     * Keeps a list under a name; the same name again replaces what it meant.
     *
     * @throws Refusal for a name that is empty or too long, and for one more than {@value #MOST}
     */
    @Transactional
    public void save(String name, ClientFilter filter, ClientOrder order) {
        String plain = name.strip();
        boolean en = LocaleContextHolder.getLocale().getLanguage().equals("en");
        if (plain.isEmpty() || plain.length() > LONGEST_NAME) {
            throw refusal(
                    en
                            ? "A name has 1 to " + LONGEST_NAME + " characters."
                            : "Un nom a de 1 à " + LONGEST_NAME + " caractères.");
        }
        List<SavedFilter> kept = all();
        if (kept.size() >= MOST && kept.stream().noneMatch(f -> f.name().equals(plain))) {
            throw refusal(
                    en
                            ? "You keep " + MOST + " filters already: delete one first."
                            : "Vous avez déjà " + MOST + " filtres : supprimez-en un d’abord.");
        }
        jdbc.sql("""
                        insert into saved_filter (owner, name, query, saved_at) values (?, ?, ?, ?)
                        on conflict (owner, name) do update set query = excluded.query, saved_at = excluded.saved_at""")
                .params(owner(), plain, ClientAddress.query(filter, order), Timestamp.from(clock.instant()))
                .update();
    }

    @Transactional
    public void delete(String name) {
        jdbc.sql("delete from saved_filter where owner = ? and name = ?")
                .params(owner(), name)
                .update();
    }

    private String owner() {
        return currentActor.get().name();
    }

    private static Refusal refusal(String message) {
        return new Refusal(List.of(new Refusal.Violation("name", message)));
    }
}
