package fr.scoreclair.simulation;

/**
 * Who asks and for what: age, job, income, the loan. Magnitudes of French consumer credit (1,000 to 75,000 euros, 12 to
 * 84 months, 3 to 12 % a year).
 *
 * @param application the row the bank sees
 * @param retired no job because of age
 * @param prudence a trait nobody observes, standard normal: it shapes the history and the outcome
 */
record Household(Application application, boolean retired, double prudence) {

    private static final int[] TERMS = {12, 18, 24, 36, 48, 60, 72, 84};

    static Household draw(Draws draws, long id) {
        double prudence = draws.normal();
        double age = age(draws);
        boolean retired = draws.chance(Draws.logistic((age - 62.5) / 0.9));
        boolean inactive = !retired && draws.chance(age < 26 ? 0.11 : 0.06);
        boolean employed = !retired && !inactive;
        double seniority = Math.min(draws.exponential(2 + 0.35 * (age - 19)), age - 18.5);
        double income = income(draws, age, employed ? seniority : 0, retired, inactive);
        double credit = credit(draws, income, prudence);
        double annuity = annuity(draws, credit);
        int daysEmployed = employed ? -Math.max(15, (int) (seniority * 365.25)) : Application.NOT_EMPLOYED;
        return new Household(
                new Application(id, -(int) (age * 365.25), income, credit, annuity, daysEmployed, Double.NaN),
                retired,
                prudence);
    }

    boolean employed() {
        return application.employed();
    }

    double age() {
        return -application.daysBirth() / 365.25;
    }

    private static double age(Draws draws) {
        double age;
        do {
            age = 43 + 13.5 * draws.normal();
        } while (age < 19 || age > 76);
        return age;
    }

    private static double income(Draws draws, double age, double seniority, boolean retired, boolean inactive) {
        double career = 0.013 * (Math.min(age, 52) - 40) + 0.008 * Math.min(seniority, 20);
        double status = retired ? -0.12 : inactive ? -0.7 : 0;
        double income = draws.logNormal(25_000 * StrictMath.exp(career + status), 0.36);
        return Draws.roundTo(Draws.clamp(income, 7_200, 240_000), 100);
    }

    private static double credit(Draws draws, double income, double prudence) {
        double ratio = draws.logNormal(0.46 * StrictMath.exp(-0.12 * prudence), 0.65);
        return Draws.roundTo(Draws.clamp(income * ratio, 1_000, 75_000), 100);
    }

    /** Larger loans run longer; twelve instalments of the usual constant-payment formula. */
    private static double annuity(Draws draws, double credit) {
        double wish = 1.9 + 1.35 * StrictMath.log(credit / 3_500) + 1.2 * draws.normal();
        int months = TERMS[(int) Draws.clamp(Math.rint(wish), 0, TERMS.length - 1)];
        double monthlyRate = draws.uniform(0.035, 0.095) / 12;
        double instalment = credit * monthlyRate / (1 - StrictMath.pow(1 + monthlyRate, -months));
        return Draws.cents(12 * Draws.cents(Math.min(instalment, credit / months * 1.3)));
    }
}
