package fr.scoreclair.advisor.client;

import fr.scoreclair.advisor.base.PlainText;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/** CSV as the spreadsheet programs of the language open it: French with semicolons and decimal commas. */
final class CsvSheet implements ClientExport.Sheet {

    private static final char BYTE_ORDER_MARK = '\ufeff';

    private final CSVPrinter printer;
    private final boolean french;

    CsvSheet(OutputStream out, ExportWords words) throws IOException {
        french = words.french();
        OutputStreamWriter text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        text.write(BYTE_ORDER_MARK);
        CSVFormat format =
                CSVFormat.RFC4180.builder().setDelimiter(french ? ';' : ',').get();
        printer = new CSVPrinter(text, format);
        printer.printRecord(words.headings().stream().map(PlainText::of));
    }

    @Override
    public void row(@Nullable Object[] cells) throws IOException {
        for (Object cell : cells) {
            printer.print(cell instanceof Number number ? written(number) : cell);
        }
        printer.println();
    }

    private String written(Number number) {
        String plain = BigDecimal.valueOf(number.doubleValue())
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
