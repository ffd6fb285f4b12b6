package fr.scoreclair.advisor.decision.oversight;

import java.util.EnumSet;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code scoreclair.oversight.*}: when a person or an agency is flagged.
 *
 * @param agreementPercent flagged above it, not at it
 * @param cases from so many on agreement is judged
 * @param seconds flagged where the median time lies below it, not at it
 * @param timed from so many decisions of known time on the median is judged
 */
@ConfigurationProperties("scoreclair.oversight")
public record FlagRule(
        @DefaultValue("97") int agreementPercent,
        @DefaultValue("50") int cases,
        @DefaultValue("10") int seconds,
        @DefaultValue("10") int timed) {

    public FlagRule {
        if (agreementPercent < 0
                || agreementPercent > 100
                || cases < 1
                || timed < 1
                || !ThinkingTimes.edge(seconds * 10)) {
            throw new IllegalArgumentException(
                    "scoreclair.oversight: agreement-percent 0 to 100, cases and timed from 1 on, seconds where ThinkingTimes has an edge (1 to 10, 12, ...)");
        }
    }

    /** Whole numbers only, so that 97 % of 100 is 97 % and not a bit more. */
    public Set<Flag> flags(Tally tally) {
        Set<Flag> flags = EnumSet.noneOf(Flag.class);
        if (tally.cases() >= cases && tally.agreed() * 100 > tally.cases() * agreementPercent) {
            flags.add(Flag.AGREEMENT);
        }
        if (tally.times().timed() >= timed && tally.times().medianBelow(seconds * 10)) {
            flags.add(Flag.FAST);
        }
        return flags;
    }

    /** Whether nothing can be said yet, neither of agreement nor of time. */
    public boolean tooFew(Tally tally) {
        return tally.cases() < cases && tally.times().timed() < timed;
    }
}
