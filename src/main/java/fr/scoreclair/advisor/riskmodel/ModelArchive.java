package fr.scoreclair.advisor.riskmodel;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the bytes of every version that ever could score, so that its assessments replay with what they were made with. */
@Repository
class ModelArchive {

    private final JdbcClient jdbc;
    private final Clock clock;

    ModelArchive(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional
    void keep(RiskModel model, ModelFiles files) {
        jdbc.sql("""
                        insert into model_version (sha256, product, version, pmml, catalogue, reference, registered_at)
                        values (?, ?, ?, ?, ?, ?, ?) on conflict (sha256) do nothing""")
                .params(
                        model.fingerprint().sha256(),
                        model.catalogue().product(),
                        model.catalogue().version(),
                        files.pmml(),
                        files.catalogue(),
                        files.reference(),
                        OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update();
    }

    @Transactional(readOnly = true)
    boolean has(ModelFingerprint fingerprint) {
        return jdbc.sql("select exists (select 1 from model_version where sha256 = ?)")
                .param(fingerprint.sha256())
                .query(Boolean.class)
                .single();
    }

    @Transactional(readOnly = true)
    Optional<ModelFiles> find(ModelFingerprint fingerprint) {
        return jdbc.sql("select product, version, pmml, catalogue, reference from model_version where sha256 = ?")
                .param(fingerprint.sha256())
                .query((row, n) -> new ModelFiles(
                        row.getString("product") + "/" + row.getString("version"),
                        row.getBytes("pmml"),
                        row.getBytes("catalogue"),
                        row.getBytes("reference")))
                .optional();
    }
}
