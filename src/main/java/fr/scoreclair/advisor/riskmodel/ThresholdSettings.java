package fr.scoreclair.advisor.riskmodel;

import java.sql.Timestamp;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads which thresholds are in force; they are proposed and approved elsewhere. */
@Repository
class ThresholdSettings {

    private final JdbcClient jdbc;

    ThresholdSettings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of each version that ever had one, the latest approved. */
    Map<ModelFingerprint, ThresholdSetting> inForce() {
        Map<ModelFingerprint, ThresholdSetting> latest = new HashMap<>();
        jdbc.sql("""
                        select distinct on (p.model_sha256) p.model_sha256, p.threshold, v.at, p.proposed_by, v.actor
                        from threshold_verdict v join threshold_proposal p on p.id = v.proposal
                        where v.verdict = 'APPROVED' order by p.model_sha256, v.id desc""").query(row -> {
            Timestamp since = row.getTimestamp("at");
            latest.put(
                    new ModelFingerprint(row.getString("model_sha256")),
                    new ThresholdSetting(
                            row.getDouble("threshold"),
                            since.toInstant(),
                            row.getString("proposed_by"),
                            row.getString("actor")));
        });
        return latest;
    }
}
