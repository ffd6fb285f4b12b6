package fr.scoreclair.advisor.decision;

import java.util.Arrays;
import java.util.List;

/** Why a person decides against the model, and in which direction that reason can lead. */
public enum OverrideReason {
    GUARANTEE(Outcome.ACCORD),
    SITUATION_IMPROVED(Outcome.ACCORD),
    KNOWN_CLIENT(Outcome.ACCORD),
    SITUATION_WORSENED(Outcome.REFUSAL),
    UNEXPLAINED_DOCUMENTS(Outcome.REFUSAL),
    OTHER_COMMITMENTS(Outcome.REFUSAL),
    DATA_WRONG_OR_OLD(Outcome.ACCORD, Outcome.REFUSAL),
    CREDIT_POLICY(Outcome.ACCORD, Outcome.REFUSAL),
    OTHER(Outcome.ACCORD, Outcome.REFUSAL);

    private final List<Outcome> towards;

    OverrideReason(Outcome... towards) {
        this.towards = List.of(towards);
    }

    public boolean leadsTo(Outcome outcome) {
        return towards.contains(outcome);
    }

    public static List<OverrideReason> towards(Outcome outcome) {
        return Arrays.stream(values()).filter(reason -> reason.leadsTo(outcome)).toList();
    }
}
