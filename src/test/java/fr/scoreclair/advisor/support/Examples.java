package fr.scoreclair.advisor.support;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Loan applications of {@code pret-personnel} that several tests speak of. */
public final class Examples {

    private Examples() {}

    /** 35 years old, 25 001 € a year, asks for 15 000 €, no history known. */
    public static Map<String, @Nullable Double> ordinary() {
        Map<String, @Nullable Double> values = new LinkedHashMap<>();
        values.put("DAYS_BIRTH", -12783.0);
        values.put("AMT_INCOME_TOTAL", 25001.0);
        values.put("AMT_CREDIT", 15000.0);
        values.put("AMT_ANNUITY", 3000.0);
        values.put("DAYS_EMPLOYED", -2000.0);
        values.put("BUREAU_CREDIT_MEAN", null);
        values.put("BUREAU_ACTIVE_COUNT", null);
        values.put("PREV_APP_MEAN", null);
        values.put("PREV_CREDIT_MEAN", null);
        values.put("LATE_PAYMENT_RATE", 0.06);
        return values;
    }

    public static final String ORDINARY_ARRAY = "[-12783,25001,15000,3000,-2000,null,null,null,null,0.06]";

    public static final String ORDINARY_OBJECT = """
            {"DAYS_BIRTH":-12783,"AMT_INCOME_TOTAL":25001,"AMT_CREDIT":15000,"AMT_ANNUITY":3000,"DAYS_EMPLOYED":-2000,\
            "LATE_PAYMENT_RATE":0.06}""";
}
