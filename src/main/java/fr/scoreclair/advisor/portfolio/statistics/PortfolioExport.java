package fr.scoreclair.advisor.portfolio.statistics;

import fr.scoreclair.advisor.audit.AuditTrail;
import fr.scoreclair.advisor.audit.AuditedEvent;
import fr.scoreclair.advisor.client.ClientAddress;
import fr.scoreclair.advisor.client.ClientFilter;
import fr.scoreclair.advisor.client.ClientOrder;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The screen as a file. One audit event tells filter, format and number of tables; it is committed before the first byte leaves. */
@Service
public class PortfolioExport {

    /** How a file is written. */
    public enum Format {
        CSV("text/csv; charset=utf-8"),
        XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        PDF("application/pdf");

        private final String mediaType;

        Format(String mediaType) {
            this.mediaType = mediaType;
        }

        public String mediaType() {
            return mediaType;
        }

        public String fileName(String product, LocalDate day) {
            return "portfolio-" + product + "-" + day + "." + name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * What is handed out, in the language of the person.
     *
     * @param about which clients, as of when
     * @param foot at the foot of a printed page
     * @param csvHeadings of table, row, measure and value
     */
    public record Page(
            boolean french,
            String title,
            List<String> about,
            String foot,
            List<String> csvHeadings,
            List<FactSheet> sheets) {}

    private final AuditTrail auditTrail;
    private final TransactionTemplate transaction;

    PortfolioExport(AuditTrail auditTrail, PlatformTransactionManager transactions) {
        this.auditTrail = auditTrail;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** @throws fr.scoreclair.advisor.base.Unavailable where it cannot be audited */
    @PreAuthorize("hasRole('SUPERVISOR')")
    public void write(Format format, ClientFilter filter, Page page, OutputStream out) throws IOException {
        String product = Objects.requireNonNull(filter.product(), "figures are of one product");
        String query = ClientAddress.query(filter, ClientOrder.BY_FILE);
        transaction.executeWithoutResult(status -> auditTrail.record(
                new Exported(product, format, query, page.sheets().size())));
        switch (format) {
            case CSV -> FactFiles.csv(page, out);
            case XLSX -> FactFiles.xlsx(page, out);
            case PDF -> FactFiles.pdf(page, out);
        }
    }

    private record Exported(String product, Format format, String query, int tables) implements AuditedEvent {

        @Override
        public String action() {
            return "portfolio.exported";
        }

        @Override
        public String subject() {
            return "portfolio:" + product;
        }

        @Override
        public Map<String, Object> body() {
            return Map.of("format", format.name(), "filter", query, "tables", tables);
        }
    }
}
