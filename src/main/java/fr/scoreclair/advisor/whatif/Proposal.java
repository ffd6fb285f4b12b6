package fr.scoreclair.advisor.whatif;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A change that brings the score under the threshold.
 *
 * @param changes at most two features, in the model's order and unit
 * @param loan what it means for the loan, or null where the loan stays
 * @param cost the sum of |change| over the feature's spread (interquartile range in the reference population)
 * @param score the official score after it, in [0, 1], below the threshold
 */
public record Proposal(List<Change> changes, @Nullable LoanChange loan, double cost, double score) {

    /** One feature's value before and after, in the model's unit. */
    public record Change(String feature, double from, double to) {}

    /**
     * A loan paid back otherwise. Months are 0 where the present term is not known.
     *
     * @param yearlyRate the rate assumed, 0 where the annuity is capital alone
     */
    public record LoanChange(int monthsBefore, int monthsAfter, double yearlyRate) {

        public boolean sameTerm() {
            return monthsBefore == monthsAfter;
        }
    }

    public Set<String> features() {
        return changes.stream().map(Change::feature).collect(Collectors.toUnmodifiableSet());
    }
}
