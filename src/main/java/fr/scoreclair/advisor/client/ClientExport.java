package fr.scoreclair.advisor.client;

import fr.scoreclair.advisor.audit.AuditTrail;
import fr.scoreclair.advisor.audit.AuditedEvent;
import fr.scoreclair.advisor.base.PlainText;
import fr.scoreclair.advisor.base.Unavailable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The filtered list as a file: row by row from the database to the reader, whatever its length. */
@Service
public class ClientExport {

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

        public String fileName(LocalDate day) {
            return "clients-" + day + "." + name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** A sheet being written. */
    interface Sheet extends AutoCloseable {
        void row(@Nullable Object[] cells) throws IOException;

        @Override
        void close() throws IOException;
    }

    private final ClientList list;
    private final AuditTrail auditTrail;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ClientExport(ClientList list, AuditTrail auditTrail, PlatformTransactionManager transactions, Clock clock) {
        this.list = list;
        this.auditTrail = auditTrail;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /**
     * Writes the clients the current actor may see and asks for. One audit event tells the filter, the format and the number of
     * rows; it is committed before the first byte leaves, so that nothing is handed out without its trace.
     *
     * @return number of clients written
     * @throws Unavailable where it cannot be audited
     */
    @PreAuthorize(ClientList.MAY_READ)
    public long write(Format format, ClientFilter filter, ClientOrder order, ExportWords words, OutputStream out)
            throws IOException {
        LocalDate today = LocalDate.now(clock);
        transaction.executeWithoutResult(status ->
                auditTrail.record(new Exported(format, ClientAddress.query(filter, order), list.count(filter))));
        AtomicLong written = new AtomicLong();
        try (Sheet sheet = format == Format.CSV ? new CsvSheet(out, words) : new XlsxSheet(out, words)) {
            list.forEach(filter, order, row -> {
                try {
                    sheet.row(cells(row, words, today));
                    written.incrementAndGet();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause() == null ? new IOException(e) : e.getCause();
        }
        return written.get();
    }

    private static @Nullable Object[] cells(ClientRow row, ExportWords words, LocalDate today) {
        return Arrays.stream(ExportColumn.values())
                .map(column -> guarded(column.of(row, words, today)))
                .toArray();
    }

    private static @Nullable Object guarded(@Nullable Object cell) {
        return cell instanceof String text ? PlainText.of(text) : cell;
    }

    private record Exported(Format format, String query, long rows) implements AuditedEvent {

        @Override
        public String action() {
            return "clients.exported";
        }

        @Override
        public String subject() {
            return "clients";
        }

        @Override
        public Map<String, Object> body() {
            return Map.of("format", format.name(), "filter", query, "rows", rows);
        }
    }
}
