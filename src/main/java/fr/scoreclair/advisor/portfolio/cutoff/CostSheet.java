package fr.scoreclair.advisor.portfolio.cutoff;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Every threshold with what it would make of the portfolio, as CSV the way spreadsheet programs of the language open it. */
public final class CostSheet {

    private static final char BYTE_ORDER_MARK = '\ufeff';

    private CostSheet() {}

    /** @param headings threshold, favourable, share, volume, expected loss, accepted defaults, refused repaid, cost */
    public static void write(OutputStream out, Locale locale, List<String> headings, Cutoff cutoff, CostCurve curve)
            throws IOException {
        boolean french = !locale.getLanguage().equals("en");
        OutputStreamWriter text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        text.write(BYTE_ORDER_MARK);
        CSVFormat format =
                CSVFormat.RFC4180.builder().setDelimiter(french ? ';' : ',').get();
        try (CSVPrinter csv = new CSVPrinter(text, format)) {
            csv.printRecord(headings);
            for (int k = Grid.LOWEST; k <= Grid.HIGHEST; k++) {
                csv.printRecord(cells(cutoff.at(k), curve.cost()[k])
                        .map(cell -> french ? cell.replace('.', ',') : cell)
                        .toList());
            }
        }
    }

    private static Stream<String> cells(CutoffFigures at, double cost) {
        CutoffFigures.Known known = at.known();
        return Stream.of(
                plain(at.threshold()),
                Long.toString(at.favorable()),
                plain(at.favorableShare()),
                plain(at.volume()),
                plain(at.expectedLoss()),
                known == null ? "" : Long.toString(known.acceptedDefaulted()),
                known == null ? "" : Long.toString(known.refusedRepaid()),
                known == null ? "" : plain(cost));
    }

    private static String plain(double number) {
        return Double.isNaN(number)
                ? ""
                : BigDecimal.valueOf(number)
                        .setScale(6, java.math.RoundingMode.HALF_UP)
                        .stripTrailingZeros()
                        .toPlainString();
    }
}
