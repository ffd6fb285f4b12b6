package fr.scoreclair.advisor.compliance.ui;

import com.vaadin.flow.router.QueryParameters;
import fr.scoreclair.advisor.audit.AuditFilter;
import fr.scoreclair.advisor.base.Formats;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a person looks for in the trail, in whole days of the bank's clock; both days are inside. */
record Search(@Nullable LocalDate from, @Nullable LocalDate to, String actor, String action, String text) {

    static final Search EVERYTHING = new Search(null, null, "", "", "");

    /** What an address asks for; a day that is none is not asked for. */
    static Search of(QueryParameters asked) {
        return new Search(
                asked.getSingleParameter("from").map(Search::day).orElse(null),
                asked.getSingleParameter("to").map(Search::day).orElse(null),
                asked.getSingleParameter("actor").orElse("").strip(),
                asked.getSingleParameter("action").orElse("").strip(),
                asked.getSingleParameter("q").orElse("").strip());
    }

    /** The same as an address says it. */
    String query() {
        Map<String, String> told = new LinkedHashMap<>();
        told.put("from", Objects.toString(from, ""));
        told.put("to", Objects.toString(to, ""));
        told.put("actor", actor);
        told.put("action", action);
        told.put("q", text);
        told.values().removeIf(String::isEmpty);
        return QueryParameters.simple(told).getQueryString();
    }

    private static @Nullable LocalDate day(String iso) {
        try {
            return LocalDate.parse(iso);
        } catch (DateTimeParseException none) {
            return null;
        }
    }

    Search withFrom(@Nullable LocalDate day) {
        return new Search(day, to, actor, action, text);
    }

    Search withTo(@Nullable LocalDate day) {
        return new Search(from, day, actor, action, text);
    }

    Search withActor(String name) {
        return new Search(from, to, name, action, text);
    }

    Search withAction(String verb) {
        return new Search(from, to, actor, verb, text);
    }

    Search withText(String start) {
        return new Search(from, to, actor, action, start);
    }

    AuditFilter filter() {
        return new AuditFilter(
                from == null ? null : from.atStartOfDay(Formats.ZONE).toInstant(),
                to == null
                        ? null
                        : to.plusDays(1).atStartOfDay(Formats.ZONE).toInstant().minusNanos(1000),
                given(actor),
                given(action),
                null,
                given(text));
    }

    private static @Nullable String given(String text) {
        return text.isEmpty() ? null : text;
    }
}
