package fr.scoreclair.advisor.decision;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * What the trail keeps of a decision's words: SHA-256 over the row's salt, its identity and all that was written. It proves the
 * row as long as the row stands, and tells nothing once the row and its salt are erased.
 */
final class DecisionCommitment {

    private DecisionCommitment() {}

    static String of(Decision decision, byte[] salt) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.write(salt);
            List<String> told = List.of(
                    decision.id().toString(),
                    decision.assessment().toString(),
                    Integer.toString(decision.number()),
                    decision.at().toString(),
                    decision.actor(),
                    decision.outcome().name(),
                    decision.opinion().name(),
                    String.valueOf(decision.overrideReason()),
                    decision.comment(),
                    decision.documents().toString(),
                    Boolean.toString(decision.needsApproval()));
            for (String part : told) {
                out.writeUTF(part);
            }
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes.toByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
