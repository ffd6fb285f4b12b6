package fr.scoreclair.advisor.scoring.ui;

import fr.scoreclair.advisor.client.Freshness;

/** Ages in words: « 12 jours », « 3 mois », « 2 ans ». */
public final class Ages {

    private static final int YEARS_FROM = 24;

    /** A bundle that knows the key. */
    public interface Bundle {
        String get(String key, Object... parameters);
    }

    private Ages() {}

    public static String words(Freshness freshness, Bundle bundle) {
        return words(freshness.ageDays(), freshness.ageMonths(), bundle);
    }

    public static String ago(Freshness freshness, Bundle bundle) {
        return freshness.ageDays() <= 0 ? bundle.get("age.same-day") : bundle.get("age.ago", words(freshness, bundle));
    }

    public static String words(long days, Bundle bundle) {
        return words(days, (int) Math.floor(days / 30.44), bundle);
    }

    private static String words(long days, int months, Bundle bundle) {
        if (months >= YEARS_FROM) {
            return bundle.get("age.years", Integer.toString(months / 12));
        }
        if (months >= 1) {
            return bundle.get("age.months", months);
        }
        return bundle.get("age.days", Math.max(0, days));
    }
}
