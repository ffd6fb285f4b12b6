package fr.scoreclair.training;

import fr.scoreclair.simulation.Application;
import fr.scoreclair.simulation.BureauCredit;
import fr.scoreclair.simulation.FeatureAggregation;
import fr.scoreclair.simulation.FeatureSet;
import fr.scoreclair.simulation.Instalment;
import fr.scoreclair.simulation.LoanFile;
import fr.scoreclair.simulation.PreviousApplication;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A folder with Home Credit's five tables ({@code application_train.csv}, {@code application_test.csv},
 * {@code bureau.csv}, {@code previous_application.csv}, {@code installments_payments.csv}), read through the aggregation
 * step. Memory grows with the number of clients, not of rows.
 */
final class FiveTables {

    private final Path folder;
    private final FeatureSet set;

    /** The ten features. */
    FiveTables(Path folder) {
        this(folder, FeatureSet.FULL);
    }

    /**
     * @param set the features wanted; {@code EXT_SOURCE_2} must be there only where it is one of them
     */
    FiveTables(Path folder, FeatureSet set) {
        this.folder = folder;
        this.set = set;
    }

    /** {@return one row of features per row of {@code application_train}, in its order, with its TARGET} */
    DataSet labelled() throws IOException {
        List<Application> applications = new ArrayList<>();
        List<Boolean> targets = new ArrayList<>();
        try (Table table = open("application_train")) {
            for (Table.Row row : table) {
                applications.add(application(row));
                targets.add(row.flag("TARGET"));
            }
        }
        double[][] rows = features(applications);
        boolean[] defaulted = new boolean[rows.length];
        for (int i = 0; i < rows.length; i++) {
            defaulted[i] = targets.get(i);
        }
        return new DataSet(set.names(), rows, defaulted);
    }

    /** {@return one row of features per row of {@code application_test}, which has no TARGET} */
    double[][] unlabelled() throws IOException {
        List<Application> applications = new ArrayList<>();
        try (Table table = open("application_test")) {
            for (Table.Row row : table) {
                applications.add(application(row));
            }
        }
        return features(applications);
    }

    private double[][] features(List<Application> applications) throws IOException {
        Map<Long, FeatureAggregation> clients = HashMap.newHashMap(applications.size());
        for (Application application : applications) {
            if (clients.put(application.skIdCurr(), new FeatureAggregation()) != null) {
                throw new IllegalArgumentException("SK_ID_CURR " + application.skIdCurr() + " stands twice");
            }
        }
        aggregate(clients);
        double[][] rows = new double[applications.size()][];
        for (int i = 0; i < rows.length; i++) {
            Application application = applications.get(i);
            FeatureAggregation client = clients.get(application.skIdCurr());
            rows[i] = set.values(application, client == null ? new FeatureAggregation() : client);
        }
        return rows;
    }

    /** Rows of clients who are not in the application table are passed over. */
    private void aggregate(Map<Long, FeatureAggregation> clients) throws IOException {
        try (Table table = open("bureau")) {
            for (Table.Row row : table) {
                FeatureAggregation client = clients.get(row.whole("SK_ID_CURR"));
                if (client != null) {
                    client.add(bureau(row));
                }
            }
        }
        try (Table table = open("previous_application")) {
            for (Table.Row row : table) {
                FeatureAggregation client = clients.get(row.whole("SK_ID_CURR"));
                if (client != null) {
                    client.add(previous(row));
                }
            }
        }
        try (Table table = open("installments_payments")) {
            for (Table.Row row : table) {
                FeatureAggregation client = clients.get(row.whole("SK_ID_CURR"));
                if (client != null) {
                    client.add(instalment(row));
                }
            }
        }
    }

    private Table open(String table) throws IOException {
        return Table.open(folder.resolve(table + ".csv"));
    }

    private Application application(Table.Row row) {
        return new Application(
                row.whole("SK_ID_CURR"),
                (int) row.whole("DAYS_BIRTH"),
                row.number("AMT_INCOME_TOTAL"),
                row.number("AMT_CREDIT"),
                row.number("AMT_ANNUITY"),
                (int) row.whole("DAYS_EMPLOYED"),
                set == FeatureSet.MINIMAL ? row.number(LoanFile.EXTERNAL_SCORE) : Double.NaN);
    }

    private static BureauCredit bureau(Table.Row row) {
        return new BureauCredit(
                row.whole("SK_ID_CURR"),
                row.whole("SK_ID_BUREAU"),
                row.text("CREDIT_ACTIVE").equals("Active"),
                (int) row.whole("DAYS_CREDIT"),
                row.number("AMT_CREDIT_SUM"));
    }

    private static PreviousApplication previous(Table.Row row) {
        return new PreviousApplication(
                row.whole("SK_ID_PREV"),
                row.whole("SK_ID_CURR"),
                row.number("AMT_APPLICATION"),
                row.number("AMT_CREDIT"),
                row.text("NAME_CONTRACT_STATUS").equals("Approved"),
                (int) row.whole("DAYS_DECISION"));
    }

    private static Instalment instalment(Table.Row row) {
        return new Instalment(
                row.whole("SK_ID_PREV"),
                row.whole("SK_ID_CURR"),
                (int) row.whole("DAYS_INSTALMENT"),
                row.number("DAYS_ENTRY_PAYMENT"),
                row.number("AMT_INSTALMENT"),
                row.number("AMT_PAYMENT"));
    }
}
