package fr.scoreclair.advisor.whatif;

import java.util.ArrayList;
import java.util.List;

/**
 * The schedule of a {@link Loan} in whole cents: each month's interest is the rounded rate on what is still owed, the rest of
 * the instalment pays it down, and the last instalment pays what is left, so that nothing is owed after it to the cent.
 */
public record Amortisation(List<Line> lines) {

    private static final long CENTS = 100;

    /** One month, euros. */
    public record Line(int month, double instalment, double interest, double principal, double owed) {}

    public Amortisation {
        lines = List.copyOf(lines);
    }

    public static Amortisation of(Loan loan) {
        long instalment = Math.round(loan.exactInstalment() * CENTS);
        long owed = Math.round(loan.amount() * CENTS);
        double monthly = loan.rate() / Loan.MONTHS_A_YEAR;
        List<Line> lines = new ArrayList<>(loan.months());
        for (int month = 1; month <= loan.months(); month++) {
            long interest = Math.round(owed * monthly);
            long principal = month == loan.months() ? owed : Math.min(owed, instalment - interest);
            owed -= principal;
            lines.add(new Line(month, euros(interest + principal), euros(interest), euros(principal), euros(owed)));
        }
        return new Amortisation(lines);
    }

    /** The instalment that ends the loan; some cents off the others. */
    public double last() {
        return lines.getLast().instalment();
    }

    public double paid() {
        long cents = lines.stream()
                .mapToLong(line -> Math.round(line.instalment() * CENTS))
                .sum();
        return euros(cents);
    }

    static double euros(long cents) {
        return cents / (double) CENTS;
    }
}
