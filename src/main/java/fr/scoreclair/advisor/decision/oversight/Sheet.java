package fr.scoreclair.advisor.decision.oversight;

import fr.scoreclair.advisor.base.PlainText;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** A file written row by row, as the spreadsheet programs of the language open it; no text of it is taken for a formula. */
interface Sheet extends AutoCloseable {

    void row(@Nullable Object[] cells) throws IOException;

    @Override
    void close() throws IOException;

    static Sheet of(OversightExport.Format format, OutputStream out, Locale locale, List<String> headings)
            throws IOException {
        return format == OversightExport.Format.CSV ? new Csv(out, locale, headings) : new Xlsx(out, headings);
    }

    /** French with semicolons and decimal commas. */
    final class Csv implements Sheet {

        private final CSVPrinter printer;
        private final boolean french;

        private Csv(OutputStream out, Locale locale, List<String> headings) throws IOException {
            french = !locale.getLanguage().equals("en");
            OutputStreamWriter text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            text.write('\ufeff');
            printer = new CSVPrinter(
                    text,
                    CSVFormat.RFC4180.builder().setDelimiter(french ? ';' : ',').get());
            row(headings.toArray());
        }

        @Override
        public void row(@Nullable Object[] cells) throws IOException {
            for (Object cell : cells) {
                printer.print(
                        switch (cell) {
                            case Double number -> written(number);
                            case String text -> PlainText.of(text);
                            case null, default -> cell;
                        });
            }
            printer.println();
        }

        private String written(double number) {
            String plain = BigDecimal.valueOf(number)
                    .setScale(6, RoundingMode.HALF_UP)
                    .stripTrailingZeros()
                    .toPlainString();
            return french ? plain.replace('.', ',') : plain;
        }

        @Override
        public void close() throws IOException {
            printer.close(true);
        }
    }

    /** Where a sheet is full the next one begins. */
    final class Xlsx implements Sheet {

        private static final int LONGEST = 1_048_576;
        private static final int AT_ONCE = 1_000;

        private final Workbook workbook;
        private final List<String> headings;
        private Worksheet sheet;
        private int sheets;
        private int next;

        private Xlsx(OutputStream out, List<String> headings) {
            this.workbook = new Workbook(out, "ScoreClair", "1.0");
            this.headings = headings;
            this.sheet = begin();
        }

        private Worksheet begin() {
            sheets++;
            Worksheet fresh = workbook.newWorksheet(Integer.toString(sheets));
            for (int i = 0; i < headings.size(); i++) {
                fresh.value(0, i, PlainText.of(headings.get(i)));
                fresh.style(0, i).bold().set();
            }
            fresh.freezePane(0, 1);
            next = 1;
            return fresh;
        }

        @Override
        public void row(@Nullable Object[] cells) throws IOException {
            if (next >= LONGEST) {
                sheet.finish();
                sheet = begin();
            }
            for (int i = 0; i < cells.length; i++) {
                switch (cells[i]) {
                    case null -> {}
                    case Number number -> sheet.value(next, i, number);
                    default -> sheet.value(next, i, PlainText.of(String.valueOf(cells[i])));
                }
            }
            next++;
            if (next % AT_ONCE == 0) {
                sheet.flush();
            }
        }

        @Override
        public void close() throws IOException {
            sheet.finish();
            workbook.finish();
        }
    }
}
