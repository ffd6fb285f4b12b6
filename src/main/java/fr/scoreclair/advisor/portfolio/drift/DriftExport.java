package fr.scoreclair.advisor.portfolio.drift;

import fr.scoreclair.advisor.audit.AuditTrail;
import fr.scoreclair.advisor.audit.AuditedEvent;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The figures of the screen as a file. The trail is told before the first byte leaves. */
@Service
public class DriftExport {

    private static final char BYTE_ORDER_MARK = '\ufeff';
    private static final String FORMULAS = "=+-@|%\t\r\n";

    private final AuditTrail auditTrail;
    private final TransactionTemplate transaction;

    DriftExport(AuditTrail auditTrail, PlatformTransactionManager transactions) {
        this.auditTrail = auditTrail;
        this.transaction = new TransactionTemplate(transactions);
    }

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
    }

    /** @param rows texts, numbers and nulls, as many as columns */
    public record Table(List<String> columns, List<List<@Nullable Object>> rows) {}

    /**
     * @param name what it is of, for the trail and the sheet: a plain word
     * @param french semicolons and decimal commas
     */
    @PreAuthorize("hasRole('SUPERVISOR')")
    public void write(Format format, String name, Table table, boolean french, OutputStream out) throws IOException {
        transaction.executeWithoutResult(status -> auditTrail.record(new Exported(
                Map.of("format", format.name(), "rows", table.rows().size()), "drift:" + name)));
        if (format == Format.CSV) {
            csv(table, french, out);
        } else {
            xlsx(name, table, out);
        }
    }

    private static void csv(Table table, boolean french, OutputStream out) throws IOException {
        OutputStreamWriter text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        text.write(BYTE_ORDER_MARK);
        CSVFormat format =
                CSVFormat.RFC4180.builder().setDelimiter(french ? ';' : ',').get();
        try (CSVPrinter printer = new CSVPrinter(text, format)) {
            printer.printRecord(table.columns().stream().map(DriftExport::plain));
            for (List<@Nullable Object> row : table.rows()) {
                for (Object cell : row) {
                    printer.print(written(cell, french));
                }
                printer.println();
            }
        }
    }

    private static @Nullable Object written(@Nullable Object cell, boolean french) {
        return switch (cell) {
            case Double number when !Double.isFinite(number) -> null;
            case Double number -> {
                String plain = BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
                yield french ? plain.replace('.', ',') : plain;
            }
            case String text -> plain(text);
            case null, default -> cell;
        };
    }

    private static void xlsx(String name, Table table, OutputStream out) throws IOException {
        try (Workbook workbook = new Workbook(out, "ScoreClair", "1.0")) {
            Worksheet sheet = workbook.newWorksheet(name);
            for (int i = 0; i < table.columns().size(); i++) {
                sheet.value(0, i, plain(table.columns().get(i)));
                sheet.style(0, i).bold().set();
            }
            sheet.freezePane(0, 1);
            for (int r = 0; r < table.rows().size(); r++) {
                for (int i = 0; i < table.columns().size(); i++) {
                    switch (table.rows().get(r).get(i)) {
                        case Double number when !Double.isFinite(number) -> {}
                        case Number number -> sheet.value(r + 1, i, number);
                        case String text -> sheet.value(r + 1, i, plain(text));
                        case null, default -> {}
                    }
                }
            }
            sheet.finish();
        }
    }

    /** No spreadsheet program takes it for a formula. */
    private static String plain(String text) {
        return !text.isEmpty() && FORMULAS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private record Exported(Map<String, Object> body, String subject) implements AuditedEvent {
        @Override
        public String action() {
            return "drift.exported";
        }
    }
}
