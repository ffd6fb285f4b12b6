package fr.scoreclair.advisor.portfolio.statistics;

import fr.scoreclair.advisor.base.PlainText;
import fr.scoreclair.advisor.pdf.TaggedPdf;
import fr.scoreclair.advisor.portfolio.statistics.FactSheet.Cell;
import fr.scoreclair.advisor.portfolio.statistics.FactSheet.Row;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Tables as files. Numbers are numbers, words are never formulas. */
final class FactFiles {

    private static final char BYTE_ORDER_MARK = '\ufeff';
    private static final int LONGEST_NAME = 31;
    private static final float TEXT = 9.5f;
    private static final float FIRST = 0.28f;

    private FactFiles() {}

    /** One row per number: table, row, measure, value. */
    static void csv(PortfolioExport.Page page, OutputStream out) throws IOException {
        OutputStreamWriter text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        text.write(BYTE_ORDER_MARK);
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(page.french() ? ';' : ',')
                .get();
        try (CSVPrinter printer = new CSVPrinter(text, format)) {
            printer.printRecord(page.csvHeadings().stream().map(PlainText::of));
            for (FactSheet sheet : page.sheets()) {
                for (Row row : sheet.rows()) {
                    for (int i = 0; i < row.cells().size(); i++) {
                        printer.printRecord(
                                PlainText.of(sheet.title()),
                                PlainText.of(row.name()),
                                PlainText.of(sheet.columns().get(i + 1)),
                                written(row.cells().get(i), page.french()));
                    }
                }
            }
        }
    }

    private static String written(Cell cell, boolean french) {
        Number value = cell.value();
        if (value == null) {
            return PlainText.of(cell.shown());
        }
        String plain = value instanceof Long || value instanceof Integer
                ? value.toString()
                : BigDecimal.valueOf(value.doubleValue()).stripTrailingZeros().toPlainString();
        return french ? plain.replace('.', ',') : plain;
    }

    /** One sheet per table. */
    static void xlsx(PortfolioExport.Page page, OutputStream out) throws IOException {
        Workbook workbook = new Workbook(out, "ScoreClair", "1.0");
        for (FactSheet sheet : page.sheets()) {
            Worksheet into = workbook.newWorksheet(name(sheet.title()));
            for (int i = 0; i < sheet.columns().size(); i++) {
                into.value(0, i, PlainText.of(sheet.columns().get(i)));
                into.style(0, i).bold().set();
            }
            into.freezePane(0, 1);
            for (int r = 0; r < sheet.rows().size(); r++) {
                Row row = sheet.rows().get(r);
                into.value(r + 1, 0, PlainText.of(row.name()));
                for (int i = 0; i < row.cells().size(); i++) {
                    Cell cell = row.cells().get(i);
                    if (cell.value() == null) {
                        into.value(r + 1, i + 1, PlainText.of(cell.shown()));
                    } else {
                        into.value(r + 1, i + 1, cell.value());
                    }
                }
            }
            into.finish();
        }
        workbook.finish();
    }

    /** Sheets take neither long names nor these characters. */
    private static String name(String title) {
        String plain = title.replaceAll("[\\[\\]:*?/\\\\]", " ");
        return plain.substring(0, Math.min(LONGEST_NAME, plain.length()));
    }

    static void pdf(PortfolioExport.Page page, OutputStream out) throws IOException {
        TaggedPdf.Sheet around = new TaggedPdf.Sheet(
                page.title(), "ScoreClair", page.french() ? "fr-FR" : "en-GB", number -> page.foot() + " · " + number);
        out.write(TaggedPdf.print(around, TEXT, pdf -> {
            pdf.title(page.title());
            page.about().forEach(pdf::text);
            page.sheets().forEach(sheet -> {
                pdf.heading(sheet.title());
                pdf.grid(
                        sheet.columns(),
                        sheet.rows().stream().map(FactFiles::shown).toList(),
                        shares(sheet));
            });
        }));
    }

    private static List<String> shown(Row row) {
        return Stream.concat(Stream.of(row.name()), row.cells().stream().map(Cell::shown))
                .toList();
    }

    private static float[] shares(FactSheet sheet) {
        float[] shares = new float[sheet.columns().size()];
        Arrays.fill(shares, (1 - FIRST) / Math.max(1, shares.length - 1));
        shares[0] = FIRST;
        return shares;
    }
}
