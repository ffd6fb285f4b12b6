package fr.scoreclair.advisor.whatif;

import java.util.OptionalDouble;

/**
 * A loan paid back in equal monthly instalments at the end of each month.
 *
 * <p>With the amount {@code P}, the monthly rate {@code i = rate / 12} and {@code n} months the instalment is
 * {@code P·i / (1 − (1 + i)^−n)}, and {@code P / n} where the rate is 0: the annuity in arrears of the textbooks, {@code PMT} of
 * spreadsheets. The instalment is rounded to the cent, half up; the last one pays what the schedule leaves, see {@link
 * Amortisation}.
 *
 * @param amount what is borrowed, euros, above 0
 * @param months how many instalments, 1 to {@value #LONGEST}
 * @param rate the nominal yearly rate as a share, 0.049 for 4.9 %, in [0, 1]
 */
public record Loan(double amount, int months, double rate) {

    public static final int LONGEST = 600;
    static final int MONTHS_A_YEAR = 12;

    /** @throws IllegalArgumentException outside the bounds above */
    public Loan {
        if (!(amount > 0) || Double.isInfinite(amount)) {
            throw new IllegalArgumentException("amount " + amount);
        }
        if (months < 1 || months > LONGEST) {
            throw new IllegalArgumentException("months " + months);
        }
        if (!(rate >= 0 && rate <= 1)) {
            throw new IllegalArgumentException("rate " + rate);
        }
    }

    /** The monthly instalment before rounding, euros. */
    public double exactInstalment() {
        return instalment(amount, months, rate);
    }

    /** The monthly instalment, euros and cents. */
    public double instalment() {
        return cents(exactInstalment());
    }

    /** Twelve instalments, euros; what a loan shorter than a year would cost a year at the same pace. */
    public double annuity() {
        return cents(instalment() * MONTHS_A_YEAR);
    }

    /** What of the loan is paid back in a year, interest left out: {@code 12·amount / months}. */
    public double yearlyPrincipal() {
        return amount * MONTHS_A_YEAR / months;
    }

    /** All that is paid, the last instalment included. */
    public double paid() {
        return Amortisation.of(this).paid();
    }

    /** The cost of the credit: all that is paid beyond the amount, without fees or insurance. */
    public double cost() {
        return cents(paid() - amount);
    }

    /**
     * In how many months, not necessarily whole, a yearly annuity pays the amount back:
     * {@code −ln(1 − P·i / m) / ln(1 + i)} with the instalment {@code m = annuity / 12}, and {@code P / m} at rate 0.
     *
     * @return empty where the annuity does not even pay the interest, or would take longer than {@value #LONGEST} months
     */
    public static OptionalDouble months(double amount, double annuity, double rate) {
        double instalment = annuity / MONTHS_A_YEAR;
        double i = rate / MONTHS_A_YEAR;
        double months =
                i == 0 ? amount / instalment : -Math.log1p(-amount * i / instalment) / Math.log1p(i); // NaN: never
        return months > 0 && months <= LONGEST ? OptionalDouble.of(months) : OptionalDouble.empty();
    }

    /** The instalment over a term that need not be whole, before rounding. */
    static double instalment(double amount, double months, double rate) {
        double i = rate / MONTHS_A_YEAR;
        return i == 0 ? amount / months : amount * i / -Math.expm1(-months * Math.log1p(i));
    }

    static double cents(double euros) {
        return Amortisation.euros(Math.round(euros * 100));
    }
}
