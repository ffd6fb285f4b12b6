package fr.scoreclair.advisor.client;

import fr.scoreclair.advisor.base.PlainText;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** A workbook written row by row; where a sheet is full the next one begins. Texts are text cells, never formulas. */
final class XlsxSheet implements ClientExport.Sheet {

    /** What the format allows, headings included. */
    static final int LONGEST = 1_048_576;

    private static final int AT_ONCE = 1_000;

    private final Workbook workbook;
    private final ExportWords words;
    private final int longest;
    private Worksheet sheet;
    private int sheets;
    private int next;

    XlsxSheet(OutputStream out, ExportWords words) throws IOException {
        this(out, words, LONGEST);
    }

    XlsxSheet(OutputStream out, ExportWords words, int longest) throws IOException {
        this.workbook = new Workbook(out, "ScoreClair", "1.0");
        this.words = words;
        this.longest = longest;
        this.sheet = begin();
    }

    private Worksheet begin() {
        sheets++;
        Worksheet fresh = workbook.newWorksheet(sheets == 1 ? "Clients" : "Clients " + sheets);
        for (int i = 0; i < words.headings().size(); i++) {
            fresh.value(0, i, PlainText.of(words.headings().get(i)));
            fresh.style(0, i).bold().set();
        }
        fresh.freezePane(0, 1);
        next = 1;
        return fresh;
    }

    @Override
    public void row(@Nullable Object[] cells) throws IOException {
        if (next >= longest) {
            sheet.finish();
            sheet = begin();
        }
        for (int i = 0; i < cells.length; i++) {
            put(i, cells[i]);
        }
        next++;
        if (next % AT_ONCE == 0) {
            sheet.flush();
        }
    }

    private void put(int column, @Nullable Object cell) {
        switch (cell) {
            case null -> {}
            case LocalDate day -> {
                sheet.value(next, column, day);
                sheet.style(next, column).format("yyyy-mm-dd").set();
            }
            case Number number -> sheet.value(next, column, number);
            default -> sheet.value(next, column, cell.toString());
        }
    }

    @Override
    public void close() throws IOException {
        sheet.finish();
        workbook.finish();
    }
}
