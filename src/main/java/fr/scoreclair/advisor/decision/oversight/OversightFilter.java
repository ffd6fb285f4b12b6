package fr.scoreclair.advisor.decision.oversight;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which decisions; null does not narrow.
 *
 * @param from first day, the bank's
 * @param to last day
 */
public record OversightFilter(
        @Nullable String product,
        @Nullable String agency,
        @Nullable String advisor,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    public static final OversightFilter ALL = new OversightFilter(null, null, null, null, null);

    public OversightFilter withProduct(@Nullable String other) {
        return new OversightFilter(other, agency, advisor, from, to);
    }

    public OversightFilter withAgency(@Nullable String other) {
        return new OversightFilter(product, other, advisor, from, to);
    }

    public OversightFilter withAdvisor(@Nullable String other) {
        return new OversightFilter(product, agency, other, from, to);
    }

    public OversightFilter withFrom(@Nullable LocalDate day) {
        return new OversightFilter(product, agency, advisor, day, to);
    }

    public OversightFilter withTo(@Nullable LocalDate day) {
        return new OversightFilter(product, agency, advisor, from, day);
    }
}
