package fr.scoreclair.advisor.riskmodel;

import java.util.regex.Pattern;

/** SHA-256 of a model version (its PMML, catalogue and reference rows), 64 lower-case hex digits. */
public record ModelFingerprint(String sha256) {

    private static final Pattern HEX = Pattern.compile("[0-9a-f]{64}");

    public ModelFingerprint {
        if (!HEX.matcher(sha256).matches()) {
            throw new IllegalArgumentException("not a SHA-256 in lower-case hex: " + sha256);
        }
    }
}
