package fr.scoreclair.advisor.decision.oversight;

import fr.scoreclair.advisor.audit.AuditTrail;
import fr.scoreclair.advisor.base.Formats;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What the screen tells as a file: the table of agencies and people, or the decisions behind a figure row by row. */
@Service
public class OversightExport {

    /** How a file is written. */
    public enum Format {
        CSV("text/csv; charset=utf-8"),
        XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

        private final String mediaType;

        Format(String mediaType) {
            this.mediaType = mediaType;
        }

        public String mediaType() {
            return mediaType;
        }

        public String fileName(String name, LocalDate day) {
            return name + "-" + day + "." + name().toLowerCase(Locale.ROOT);
        }
    }

    /** The words of the file, in the language of the person. */
    public interface Words {

        Locale locale();

        /** One of the columns below. */
        String heading(String column);

        String kind(Kind kind);

        String reason(DecisionLine line);

        String flags(Figures.Group group);

        String agency(String agency);

        String product(String product);
    }

    private static final List<String> GROUP = List.of(
            "group",
            "name",
            "cases",
            "agreed",
            "agreement",
            "low",
            "high",
            "granted",
            "refused",
            "documents",
            "median-from",
            "median-to",
            "timed",
            "flags");
    private static final List<String> DECISION =
            List.of("at", "file", "agency", "advisor", "product", "kind", "reason", "probability", "seconds");

    private final DecisionFacts facts;
    private final Oversight oversight;
    private final AuditTrail auditTrail;
    private final TransactionTemplate transaction;

    OversightExport(
            DecisionFacts facts, Oversight oversight, AuditTrail auditTrail, PlatformTransactionManager transactions) {
        this.facts = facts;
        this.oversight = oversight;
        this.auditTrail = auditTrail;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** The table of agencies and people; its event is committed before the first byte leaves. */
    @PreAuthorize(Oversight.MAY_READ)
    public void groups(Format format, OversightFilter filter, Words words, OutputStream out) throws IOException {
        Figures figures = oversight.figures(filter);
        transaction.executeWithoutResult(status -> auditTrail.record(OversightEvent.exported(filter, format.name())));
        try (Sheet sheet = Sheet.of(format, out, words.locale(), headings(GROUP, words))) {
            for (Figures.Group agency : figures.agencies()) {
                sheet.row(cells(words.heading("agency"), words.agency(agency.name()), agency, words));
            }
            for (Figures.Group advisor : figures.advisors()) {
                sheet.row(cells(words.heading("advisor"), advisor.name(), advisor, words));
            }
        }
    }

    private static @Nullable Object[] cells(String group, String name, Figures.Group told, Words words) {
        Tally tally = told.tally();
        boolean any = tally.cases() > 0;
        return new @Nullable Object[] {
            group,
            name,
            tally.cases(),
            tally.agreed(),
            any ? tally.agreement() : null,
            any ? tally.agreementInterval().low() : null,
            any ? tally.agreementInterval().high() : null,
            tally.of(Kind.GRANTED_AGAINST),
            tally.of(Kind.REFUSED_AGAINST),
            tally.of(Kind.DOCUMENTS),
            tally.times().median().map(span -> span.from() / 10.0).orElse(null),
            tally.times().median().map(span -> span.to() / 10.0).orElse(null),
            tally.times().timed(),
            words.flags(told)
        };
    }

    /** The decisions behind a figure; their event is committed before the first byte leaves. */
    @PreAuthorize(Oversight.MAY_READ)
    public void decisions(Format format, Behind behind, Words words, OutputStream out) throws IOException {
        List<Desk> desks = facts.desks();
        transaction.executeWithoutResult(status ->
                auditTrail.record(OversightEvent.exported(behind, format.name(), facts.count(behind, desks))));
        try (Sheet sheet = Sheet.of(format, out, words.locale(), headings(DECISION, words))) {
            transaction.executeWithoutResult(status -> facts.forEach(behind, desks, line -> write(sheet, line, words)));
        } catch (UncheckedIOException e) {
            throw e.getCause() == null ? new IOException(e) : e.getCause();
        }
    }

    private static void write(Sheet sheet, DecisionLine line, Words words) {
        Integer tenths = line.tenths();
        try {
            sheet.row(new @Nullable Object[] {
                line.at().atZone(Formats.ZONE).toLocalDateTime().withNano(0).toString(),
                line.fileNumber(),
                words.agency(line.desk().agency()),
                line.desk().advisor(),
                words.product(line.desk().product()),
                words.kind(line.kind()),
                words.reason(line),
                line.probability(),
                tenths == null ? null : tenths / 10.0
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> headings(List<String> columns, Words words) {
        return columns.stream().map(words::heading).toList();
    }
}
