package fr.scoreclair.advisor.riskmodel;

/**
 * A contribution in words.
 *
 * @param raises true where it raises the risk
 * @param points percentage points, signed, unrounded
 * @param text one sentence an advisor can read aloud
 * @param stale true where the sentence rests on a datum older than its limit
 * @param tied true where it is as strong as the reason before it, as far as the reference can tell; its text says so
 */
public record Reason(String feature, boolean raises, double points, String text, boolean stale, boolean tied) {}
