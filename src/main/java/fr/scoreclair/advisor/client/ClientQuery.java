package fr.scoreclair.advisor.client;

import fr.scoreclair.advisor.base.Actor;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Which rows of {@code current_score} an actor may see and asks for, in SQL. */
final class ClientQuery {

    private final StringBuilder where = new StringBuilder(" where ");
    private final Map<String, Object> params = new HashMap<>();

    private ClientQuery(Actor actor) {
        if (seesAll(actor)) {
            where.append("true");
        } else if (actor.is("ADVISOR") && actor.agency() != null) {
            where.append("agency = :own");
            params.put("own", actor.agency());
        } else {
            where.append("false");
        }
    }

    /** All that the actor may see; holds for every table with a column {@code agency}. */
    static ClientQuery visible(Actor actor) {
        return new ClientQuery(actor);
    }

    static ClientQuery of(ClientFilter filter, Actor actor, LocalDate today) {
        ClientQuery query = new ClientQuery(actor);
        query.and("product = :product", "product", filter.product());
        query.and("agency = :agency", "agency", filter.agency());
        query.and("advisor = :advisor", "advisor", filter.advisor());
        query.and("favorable = :favorable", "favorable", filter.favorable());
        String decision = filter.decision() == null ? null : filter.decision().name();
        query.and("last_decision = :decision", "decision", decision);
        if (filter.updateAsked() != null) {
            query.where.append(
                    filter.updateAsked() ? " and update_asked_at is not null" : " and update_asked_at is null");
        }
        query.and("opened_on >= :opened_from", "opened_from", filter.opened().from());
        query.and("opened_on <= :opened_to", "opened_to", filter.opened().to());
        filter.ranges().forEach((facet, range) -> {
            query.and(facet.column() + " >= :" + facet + "_from", facet + "_from", range.from());
            query.and(facet.column() + " <= :" + facet + "_to", facet + "_to", range.to());
        });
        query.state(filter, today);
        if (filter.text() != null && !filter.text().isBlank()) {
            String text = "%" + escaped(filter.text().strip().toUpperCase(Locale.ROOT)) + "%";
            query.and("file_number like :text", "text", text);
        }
        return query;
    }

    private void state(ClientFilter filter, LocalDate today) {
        FileState state = filter.state();
        if (state == null) {
            return;
        }
        LocalDate soon = today.plusDays(FileState.SOON_DAYS);
        switch (state) {
            case STALE -> and("fresh_until < :today", "today", today);
            case SOON -> {
                and("fresh_until >= :today", "today", today);
                and("fresh_until < :soon", "soon", soon);
            }
            case FRESH -> and("(fresh_until >= :soon or fresh_until is null)", "soon", soon);
        }
    }

    private void and(String condition, String name, @org.jspecify.annotations.Nullable Object value) {
        if (value != null) {
            where.append(" and ").append(condition);
            params.put(name, value);
        }
    }

    private static boolean seesAll(Actor actor) {
        return actor.is("SUPERVISOR") || actor.is("COMPLIANCE") || actor.is("API") || actor.is("SYSTEM");
    }

    /** What people type is text, never a pattern. */
    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    String where() {
        return where.toString();
    }

    Map<String, Object> params() {
        return params;
    }
}
