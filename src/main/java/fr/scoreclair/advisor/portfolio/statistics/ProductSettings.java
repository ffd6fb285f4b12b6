package fr.scoreclair.advisor.portfolio.statistics;

import fr.scoreclair.advisor.audit.AuditTrail;
import fr.scoreclair.advisor.audit.AuditedEvent;
import fr.scoreclair.advisor.base.CurrentActor;
import fr.scoreclair.advisor.base.Malformed;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What supervisors set of a product. A new value holds from now on for all that is shown; every earlier one is kept. */
@Service
public class ProductSettings {

    /** LGD of a product of which nobody has set it. */
    public static final double DEFAULT_LGD = 0.45;

    private static final String MAY = "hasRole('SUPERVISOR')";

    /** @param lgd share of the amount that is lost when a client defaults, in [0, 1] */
    public record LgdChange(double lgd, Instant at, String actor) {}

    private final JdbcClient jdbc;
    private final AuditTrail auditTrail;
    private final CurrentActor currentActor;
    private final Clock clock;

    ProductSettings(JdbcClient jdbc, AuditTrail auditTrail, CurrentActor currentActor, Clock clock) {
        this.jdbc = jdbc;
        this.auditTrail = auditTrail;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /** The share of the amount that is lost when a client of the product defaults, in [0, 1]. */
    @PreAuthorize("hasAnyRole('SUPERVISOR', 'MODEL_OWNER')")
    @Transactional(readOnly = true)
    public double lgd(String product) {
        return current(product);
    }

    private double current(String product) {
        List<LgdChange> changes = changes(product);
        return changes.isEmpty() ? DEFAULT_LGD : changes.getFirst().lgd();
    }

    /** The latest changes, the newest first. */
    @PreAuthorize(MAY)
    @Transactional(readOnly = true)
    public List<LgdChange> history(String product) {
        return changes(product);
    }

    private List<LgdChange> changes(String product) {
        return jdbc.sql("""
                        select value, at, actor from product_setting where product = ? and name = 'LGD'
                        order by seq desc limit 50""")
                .param(product)
                .query((row, n) -> new LgdChange(
                        row.getDouble("value"), row.getTimestamp("at").toInstant(), row.getString("actor")))
                .list();
    }

    /**
     * Sets it; the value there is already changes nothing.
     *
     * @throws Malformed where it is not a share
     */
    @PreAuthorize(MAY)
    @Transactional
    public void changeLgd(String product, double lgd) {
        if (!(lgd >= 0 && lgd <= 1)) {
            throw new Malformed("lgd: a share from 0 to 1");
        }
        double before = current(product);
        if (before == lgd) {
            return;
        }
        jdbc.sql("insert into product_setting (product, name, value, at, actor) values (?, 'LGD', ?, ?, ?)")
                .params(
                        product,
                        lgd,
                        Timestamp.from(clock.instant()),
                        currentActor.get().name())
                .update();
        auditTrail.record(new LgdChanged(product, before, lgd));
    }

    private record LgdChanged(String product, double from, double to) implements AuditedEvent {

        @Override
        public String action() {
            return "product.lgd-changed";
        }

        @Override
        public String subject() {
            return "product:" + product;
        }

        @Override
        public Map<String, Object> body() {
            return Map.of("from", plain(from), "to", plain(to));
        }

        private static String plain(double value) {
            return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
        }
    }
}
