package fr.scoreclair.advisor.portfolio.challenger;

import fr.scoreclair.advisor.audit.AuditTrail;
import fr.scoreclair.advisor.base.Conflict;
import fr.scoreclair.advisor.base.CurrentActor;
import fr.scoreclair.advisor.base.NotFound;
import fr.scoreclair.advisor.base.Refusal;
import fr.scoreclair.advisor.riskmodel.Challengers;
import fr.scoreclair.advisor.riskmodel.RiskModel;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Champion and challenger: who scores in shadow, and what it would have changed. */
@Service
public class ChallengerService {

    private static final String MAY = "hasAnyRole('SUPERVISOR', 'MODEL_OWNER')";
    private static final String MAY_SEE_CLIENTS = "hasRole('SUPERVISOR')";
    private static final int LONGEST_REASON = 500;
    private static final int LONGEST_PAGE = 500;

    private final Challengers challengers;
    private final Designations designations;
    private final ShadowRows rows;
    private final CurrentActor currentActor;
    private final AuditTrail auditTrail;
    private final JdbcClient jdbc;

    ChallengerService(
            Challengers challengers,
            Designations designations,
            ShadowRows rows,
            CurrentActor currentActor,
            AuditTrail auditTrail,
            JdbcClient jdbc) {
        this.challengers = challengers;
        this.designations = designations;
        this.rows = rows;
        this.currentActor = currentActor;
        this.auditTrail = auditTrail;
        this.jdbc = jdbc;
    }

    /** The shipped challengers of a product; seconds when first asked for. */
    @PreAuthorize(MAY)
    public List<Challengers.Candidate> candidates(String product) {
        return challengers.of(product);
    }

    @PreAuthorize(MAY)
    @Transactional(readOnly = true)
    public Optional<Designation> inForce(String product) {
        return designations.inForce(product);
    }

    /** All there were, the newest first. */
    @PreAuthorize(MAY)
    @Transactional(readOnly = true)
    public List<Designation> history(String product, int limit) {
        return designations.latest(product, Math.clamp(limit, 0, LONGEST_PAGE));
    }

    /**
     * Says which version scores in shadow from now on.
     *
     * @param sha256 null for none
     * @param seen the designation the person was looking at, null where there was none
     * @throws NotFound where it is no shipped challenger of the product
     * @throws Conflict where somebody has designated meanwhile
     * @throws Refusal without a reason
     */
    @PreAuthorize(MAY)
    @Transactional
    public Designation designate(String product, @Nullable String sha256, @Nullable Long seen, String reason) {
        check(reason);
        designations.queue(product);
        Long now = designations.latest(product, 1).stream()
                .map(Designation::id)
                .findFirst()
                .orElse(null);
        if (!java.util.Objects.equals(now, seen)) {
            throw new Conflict("somebody has designated a challenger of " + product + " meanwhile");
        }
        if (sha256 != null) {
            RiskModel admitted =
                    challengers.admit(product, sha256).orElseThrow(() -> new NotFound("challenger " + sha256));
            assert admitted.catalogue().product().equals(product);
        }
        designations.add(product, sha256, reason.strip(), currentActor.get().name());
        Designation designation = designations.latest(product, 1).getFirst();
        auditTrail.record(new ChallengerEvent(designation));
        return designation;
    }

    private static void check(String reason) {
        boolean en = LocaleContextHolder.getLocale().getLanguage().equals("en");
        if (reason.isBlank() || reason.strip().length() > LONGEST_REASON) {
            throw new Refusal(List.of(new Refusal.Violation(
                    "reason",
                    en ? "Say why, in at most 500 characters." : "Dites pourquoi, en 500\u00a0caractères au plus.")));
        }
    }

    /** On the latest rescoring the designated challenger took part in; empty where there is none. */
    @PreAuthorize(MAY)
    @Transactional(readOnly = true)
    public Optional<Comparison> comparison(Designation designation) {
        String sha256 = designation.modelSha256();
        return sha256 == null ? Optional.empty() : rows.latest(designation.product(), sha256);
    }

    /**
     * On the assessments since the designation.
     *
     * @param failed without a score of the challenger
     */
    public record OnAssessments(long scored, long same, long failed) {}

    @PreAuthorize(MAY)
    @Transactional(readOnly = true)
    public OnAssessments onAssessments(Designation designation) {
        return jdbc.sql("""
                        select count(*) filter (where s.failure is null) scored, count(s.failure) failed,
                            count(*) filter (where s.favorable = (a.probability < a.threshold)) same
                        from shadow_score s join assessment a on a.id = s.assessment_id
                        where s.challenger = ? and a.at >= ?""")
                .param(designation.modelSha256())
                .param(java.sql.Timestamp.from(designation.at()))
                .query((row, n) -> new OnAssessments(row.getLong("scored"), row.getLong("same"), row.getLong("failed")))
                .single();
    }

    /**
     * A client who would change side.
     *
     * @param favorable what the challenger says
     */
    public record Swapped(
            UUID client, String fileNumber, String agency, double champion, double challenger, boolean favorable) {}

    /** Those with the largest differences of score first. */
    @PreAuthorize(MAY_SEE_CLIENTS)
    @Transactional(readOnly = true)
    public List<Swapped> swapped(int run, int limit) {
        return jdbc.sql("""
                        select s.*, c.file_number, c.agency from shadow_swap s join client c on c.id = s.client_id
                        where s.run = ? order by abs(s.challenger - s.champion) desc, s.client_id limit ?""")
                .params(run, Math.clamp(limit, 0, LONGEST_PAGE))
                .query((row, n) -> new Swapped(
                        row.getObject("client_id", UUID.class),
                        row.getString("file_number"),
                        row.getString("agency"),
                        row.getDouble("champion"),
                        row.getDouble("challenger"),
                        row.getBoolean("favorable")))
                .list();
    }
}
