package fr.scoreclair.advisor.whatif;

import fr.scoreclair.advisor.riskmodel.RiskModel;
import fr.scoreclair.advisor.riskmodel.ShippedModels;
import fr.scoreclair.advisor.support.Examples;
import fr.scoreclair.advisor.support.TestDatabase;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;

/** Clients whose files can be simulated: {@link Examples#ordinary()} in Paris and in Lyon, and some in Paris who differ. */
public final class Trying {

    public static final UUID PARIS = UUID.fromString("00000000-0000-4000-8000-00000000e001");
    public static final UUID LYON = UUID.fromString("00000000-0000-4000-8000-00000000e002");

    /** Without an income. */
    public static final UUID INCOMPLETE = UUID.fromString("00000000-0000-4000-8000-00000000e003");

    /** Refused, and one or two changes would do. */
    public static final UUID HEAVY = UUID.fromString("00000000-0000-4000-8000-00000000e004");

    /** Refused, and nothing would do. */
    public static final UUID STUCK = UUID.fromString("00000000-0000-4000-8000-00000000e005");

    /** The income is old, and what it may be today leaves the opinion open. */
    public static final UUID FRAGILE = UUID.fromString("00000000-0000-4000-8000-00000000e006");

    private static final String PRODUCT = "pret-personnel";
    private static final String INCOME = "AMT_INCOME_TOTAL";
    private static final int OLD_MONTHS = 9;

    private Trying() {}

    public static void clients(TestDatabase database) {
        database.forgetAssessmentsAndTrail();
        client(database, PARIS, "D-ESSAI-1", "Paris", "conseiller", Examples.ordinary());
        client(database, LYON, "D-ESSAI-2", "Lyon", "conseiller2", Examples.ordinary());
        client(database, INCOMPLETE, "D-ESSAI-3", "Paris", "conseiller", with(INCOME, null));
    }

    /** Those, and the ones that recourse and staleness need. */
    public static void everybody(TestDatabase database) {
        clients(database);
        Map<String, @Nullable Double> heavy = Examples.ordinary();
        heavy.putAll(Map.of("AMT_CREDIT", 45_000.0, "AMT_ANNUITY", 11_000.0, "BUREAU_ACTIVE_COUNT", 4.0));
        client(database, HEAVY, "D-ESSAI-4", "Paris", "conseiller", heavy);
        client(database, STUCK, "D-ESSAI-5", "Paris", "conseiller", stuck());
        client(database, FRAGILE, "D-ESSAI-6", "Paris", "conseiller", fragile());
        database.asOwner()
                .update(
                        "update client_datum set as_of = current_date - make_interval(months => ?)"
                                + " where client_id = ? and feature = ?",
                        OLD_MONTHS,
                        FRAGILE,
                        INCOME);
    }

    /** The first of the reference clients for whom nothing does. */
    private static Map<String, @Nullable Double> stuck() {
        RiskModel model = ShippedModels.model(PRODUCT);
        double[] row = Arrays.stream(ShippedModels.rows(PRODUCT))
                .filter(one -> model.score(one) > 2 * model.catalogue().threshold())
                .filter(one -> !RecourseSearch.of(model, one).found())
                .findFirst()
                .orElseThrow();
        Map<String, @Nullable Double> values = new HashMap<>();
        List<String> names = model.catalogue().names();
        for (int f = 0; f < row.length; f++) {
            values.put(names.get(f), Double.isNaN(row[f]) ? null : Double.valueOf(row[f]));
        }
        return values;
    }

    /** The smallest loan, in steps of 500 €, whose opinion hangs on the income. */
    private static Map<String, @Nullable Double> fragile() {
        RiskModel model = ShippedModels.model(PRODUCT);
        double amount = DoubleStream.iterate(8_000, most -> most <= 60_000, most -> most + 500)
                .filter(one -> StalenessEffect.of(model, model.vector(asking(one)), List.of(INCOME))
                        .map(effect -> effect.together().fragile())
                        .orElse(false))
                .findFirst()
                .orElseThrow();
        return asking(amount);
    }

    private static Map<String, @Nullable Double> asking(double amount) {
        Map<String, @Nullable Double> values = with("BUREAU_ACTIVE_COUNT", 4.0);
        values.put("AMT_CREDIT", amount);
        values.put("AMT_ANNUITY", Math.rint(amount / 4));
        return values;
    }

    private static Map<String, @Nullable Double> with(String feature, @Nullable Double value) {
        Map<String, @Nullable Double> values = Examples.ordinary();
        values.put(feature, value);
        return values;
    }

    private static void client(
            TestDatabase database,
            UUID id,
            String file,
            String agency,
            String advisor,
            Map<String, @Nullable Double> values) {
        int added = database.asOwner()
                .update(
                        "insert into client values (?, ?, ?, ?, ?, now()) on conflict do nothing",
                        id,
                        file,
                        agency,
                        advisor,
                        PRODUCT);
        if (added == 0) {
            return;
        }
        values.forEach((feature, value) -> {
            if (value != null) {
                database.asOwner().update("""
                                insert into client_datum (client_id, feature, value, as_of, source, simulated, recorded_by, recorded_at)
                                values (?, ?, ?, current_date, 'essai', true, 'essai', now())""", id, feature, value);
            }
        });
    }
}
