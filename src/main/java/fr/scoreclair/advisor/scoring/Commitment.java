package fr.scoreclair.advisor.scoring;

import fr.scoreclair.advisor.riskmodel.Contribution;
import fr.scoreclair.advisor.riskmodel.Explained;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeMap;

/**
 * Hashes that pin down what was asked and what was answered without telling it.
 *
 * <p>The trail keeps {@link #of(Assessment)}: SHA-256 over the assessment's salt, its inputs (name, bits of the value, date,
 * source) and its results (bits of probability, margin, bases and contributions). Who has the row can prove the trail means
 * it; once the row with its salt is erased, the few possible values cannot be tried out.
 */
final class Commitment {

    private Commitment() {}

    static String of(Assessment assessment) {
        return sha256(out -> {
            out.write(assessment.salt());
            for (AssessedDatum datum : assessment.view().data()) {
                out.writeUTF(datum.feature());
                bits(out, datum.value() == null ? Double.NaN : datum.value());
                out.writeUTF(datum.asOf().toString());
                out.writeUTF(datum.source());
                out.writeBoolean(datum.stale());
            }
            Explained explained = assessment.view().explained();
            out.writeUTF(explained.reference().name());
            bits(out, explained.probability());
            bits(out, explained.margin());
            bits(out, explained.threshold());
            bits(out, explained.baseProbability());
            bits(out, explained.baseMargin());
            for (Contribution contribution : explained.contributions()) {
                bits(out, contribution.points());
                bits(out, contribution.margin());
                bits(out, contribution.percentile());
            }
        });
    }

    /** Why stale data was used, blinded by the assessment's own salt. */
    static String of(Assessment assessment, StaleReason reason) {
        return sha256(out -> {
            out.write(assessment.salt());
            out.writeUTF("stale reason");
            out.writeUTF(reason.code().name());
            out.writeUTF(reason.comment());
        });
    }

    /** What the caller asked, whatever the order of the properties; for the idempotency key. */
    static String of(AssessmentRequest request) {
        return sha256(out -> {
            out.writeUTF(request.product());
            out.writeUTF(String.valueOf(request.clientId()));
            out.writeUTF(request.reference().name());
            for (var value : new TreeMap<>(request.values()).entrySet()) {
                out.writeUTF("value " + value.getKey());
                bits(out, value.getValue() == null ? Double.NaN : value.getValue());
            }
            for (var asOf : new TreeMap<>(request.asOf()).entrySet()) {
                out.writeUTF("date " + asOf.getKey());
                out.writeUTF(asOf.getValue().toString());
            }
            for (var source : new TreeMap<>(request.sources()).entrySet()) {
                out.writeUTF("source " + source.getKey());
                out.writeUTF(source.getValue());
            }
        });
    }

    private interface Writing {
        void to(DataOutputStream out) throws IOException;
    }

    private static void bits(DataOutputStream out, double value) throws IOException {
        out.writeLong(Double.doubleToLongBits(value));
    }

    private static String sha256(Writing writing) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1024);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            writing.to(out);
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes.toByteArray());
            return HexFormat.of().formatHex(hash);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
