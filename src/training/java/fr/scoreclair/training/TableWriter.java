package fr.scoreclair.training;

import fr.scoreclair.simulation.Application;
import fr.scoreclair.simulation.BureauCredit;
import fr.scoreclair.simulation.Instalment;
import fr.scoreclair.simulation.LoanFile;
import fr.scoreclair.simulation.PreviousApplication;
import fr.scoreclair.simulation.SimulatedBank;
import fr.scoreclair.simulation.SimulatedClient;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes a simulated bank as Home Credit's five tables, one client after the other, in constant memory. A missing value
 * is an empty cell. {@code application_test} holds further clients, without TARGET.
 */
final class TableWriter implements AutoCloseable {

    private final Writer train;
    private final Writer test;
    private final Writer bureau;
    private final Writer previous;
    private final Writer instalments;

    private TableWriter(Path folder) throws IOException {
        String application = "SK_ID_CURR,DAYS_BIRTH,AMT_INCOME_TOTAL,AMT_CREDIT,AMT_ANNUITY,DAYS_EMPLOYED,"
                + LoanFile.EXTERNAL_SCORE;
        train = table(folder, "application_train", application + ",TARGET");
        test = table(folder, "application_test", application);
        bureau = table(folder, "bureau", "SK_ID_CURR,SK_ID_BUREAU,CREDIT_ACTIVE,DAYS_CREDIT,AMT_CREDIT_SUM");
        previous = table(
                folder,
                "previous_application",
                "SK_ID_PREV,SK_ID_CURR,AMT_APPLICATION,AMT_CREDIT,NAME_CONTRACT_STATUS,DAYS_DECISION");
        instalments = table(
                folder,
                "installments_payments",
                "SK_ID_PREV,SK_ID_CURR,DAYS_INSTALMENT,DAYS_ENTRY_PAYMENT,AMT_INSTALMENT,AMT_PAYMENT");
    }

    /**
     * @param folder made where it is not there; files in it are replaced
     * @param labelled clients 0 to labelled - 1 go to {@code application_train}
     * @param unlabelled the next ones to {@code application_test}
     */
    static void write(SimulatedBank bank, Path folder, long labelled, long unlabelled) throws IOException {
        Files.createDirectories(folder);
        try (TableWriter tables = new TableWriter(folder)) {
            for (long index = 0; index < labelled + unlabelled; index++) {
                tables.write(bank.client(index), index < labelled);
            }
        }
    }

    private void write(SimulatedClient client, boolean labelled) throws IOException {
        Application row = client.application();
        Object[] cells = {
            row.skIdCurr(),
            row.daysBirth(),
            row.incomeTotal(),
            row.credit(),
            row.annuity(),
            row.daysEmployed(),
            row.externalScore()
        };
        if (labelled) {
            line(train, cells, client.defaulted() ? 1 : 0);
        } else {
            line(test, cells);
        }
        for (BureauCredit credit : client.bureau()) {
            Object status = credit.active() ? "Active" : "Closed";
            line(bureau, credit.skIdCurr(), credit.skIdBureau(), status, credit.daysCredit(), credit.creditSum());
        }
        for (PreviousApplication earlier : client.previous()) {
            Object status = earlier.approved() ? "Approved" : "Refused";
            Object[] amounts = {earlier.skIdPrev(), earlier.skIdCurr(), earlier.asked(), earlier.granted()};
            line(previous, amounts, status, earlier.daysDecision());
        }
        for (Instalment due : client.instalments()) {
            Object[] days = {due.skIdPrev(), due.skIdCurr(), due.daysInstalment(), due.daysEntryPayment()};
            line(instalments, days, due.due(), due.paid());
        }
    }

    @Override
    public void close() throws IOException {
        train.close();
        test.close();
        bureau.close();
        previous.close();
        instalments.close();
    }

    private static Writer table(Path folder, String name, String header) throws IOException {
        Writer table = Files.newBufferedWriter(folder.resolve(name + ".csv"));
        table.write(header);
        table.write('\n');
        return table;
    }

    private static void line(Writer table, Object[] first, Object... more) throws IOException {
        Object[] cells = new Object[first.length + more.length];
        System.arraycopy(first, 0, cells, 0, first.length);
        System.arraycopy(more, 0, cells, first.length, more.length);
        line(table, cells);
    }

    private static void line(Writer table, Object... cells) throws IOException {
        for (int i = 0; i < cells.length; i++) {
            if (i > 0) {
                table.write(',');
            }
            table.write(Cells.text(cells[i]));
        }
        table.write('\n');
    }
}
