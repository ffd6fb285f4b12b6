package fr.scoreclair.simulation;

import java.util.ArrayList;
import java.util.List;

/** What the bureau and the bank's own books know of a household; each list may be empty. */
record CreditHistory(List<BureauCredit> bureau, List<PreviousApplication> previous, List<Instalment> instalments) {

    private static final int MONTH = 30;
    private static final int LONGEST_LOOK_BACK = 2922;

    static CreditHistory draw(Draws draws, Household household) {
        List<BureauCredit> bureau = bureau(draws, household);
        List<PreviousApplication> previous = new ArrayList<>();
        List<Instalment> instalments = new ArrayList<>();
        previous(draws, household, previous, instalments);
        return new CreditHistory(bureau, previous, instalments);
    }

    /** Adults only borrow since they are 18: the oldest possible day of a history. */
    private static int oldestDay(Household household) {
        return (int) Math.min(LONGEST_LOOK_BACK, (household.age() - 18) * 365.25);
    }

    private static List<BureauCredit> bureau(Draws draws, Household household) {
        List<BureauCredit> rows = new ArrayList<>();
        double youth = Draws.clamp((30 - household.age()) / 11, 0, 1);
        if (draws.chance(0.10 + 0.25 * youth)) {
            return rows;
        }
        long id = household.application().skIdCurr();
        int count = Math.min(14, 1 + draws.poisson(2.6 * StrictMath.exp(-0.18 * household.prudence())));
        for (int i = 0; i < count; i++) {
            int day = -draws.integer(30, oldestDay(household));
            double pace = 900 * StrictMath.exp(-0.25 * household.prudence());
            boolean active = draws.chance(StrictMath.exp(day / pace));
            double sum =
                    Draws.cents(draws.logNormal(0.33 * household.application().incomeTotal(), 0.9));
            boolean unknown = draws.chance(0.015);
            rows.add(new BureauCredit(id, id * 100 + i, active, day, unknown ? Double.NaN : sum));
        }
        return rows;
    }

    private static void previous(
            Draws draws, Household household, List<PreviousApplication> previous, List<Instalment> instalments) {
        double youth = Draws.clamp((30 - household.age()) / 11, 0, 1);
        if (draws.chance(0.13 + 0.3 * youth)) {
            return;
        }
        long id = household.application().skIdCurr();
        double lateness = Draws.logistic(-2.55 - 0.95 * household.prudence() + 0.5 * draws.normal());
        int count = Math.min(9, 1 + draws.poisson(1.5));
        for (int i = 0; i < count; i++) {
            long loan = id * 100 + i;
            int day = -draws.integer(60, Math.max(90, oldestDay(household)));
            double asked = Draws.roundTo(
                    Math.max(300, draws.logNormal(0.2 * household.application().incomeTotal(), 0.8)), 50);
            boolean approved = draws.chance(Draws.logistic(1.5 + 0.6 * household.prudence()));
            double granted = approved ? Draws.cents(asked * draws.uniform(0.85, 1.06)) : 0;
            previous.add(new PreviousApplication(loan, id, asked, granted, approved, day));
            if (approved) {
                repay(draws, id, loan, granted, day, lateness, instalments);
            }
        }
    }

    private static void repay(
            Draws draws, long id, long loan, double granted, int start, double lateness, List<Instalment> rows) {
        int months = 6 * draws.integer(1, 4);
        double due = Draws.cents(granted * 1.05 / months);
        for (int month = 1; month <= months && start + month * MONTH < 0; month++) {
            int day = start + month * MONTH;
            rows.add(instalment(draws, id, loan, day, due, lateness));
        }
    }

    private static Instalment instalment(Draws draws, long id, long loan, int day, double due, double lateness) {
        if (!draws.chance(lateness)) {
            return new Instalment(loan, id, day, day - draws.integer(0, 12), due, due);
        }
        double kind = draws.uniform();
        if (kind < 0.25) {
            double part = Draws.cents(due * draws.uniform(0.3, 0.95));
            return new Instalment(loan, id, day, day, due, part);
        }
        int paidOn = day + 1 + (int) draws.exponential(12);
        if (kind < 0.30 || paidOn > 0) {
            return new Instalment(loan, id, day, Double.NaN, due, Double.NaN);
        }
        return new Instalment(loan, id, day, paidOn, due, due);
    }
}
