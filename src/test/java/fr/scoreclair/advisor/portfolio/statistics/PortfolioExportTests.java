package fr.scoreclair.advisor.portfolio.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.scoreclair.advisor.client.ClientFilter;
import fr.scoreclair.advisor.portfolio.rescoring.PortfolioRooms;
import fr.scoreclair.advisor.portfolio.statistics.FactSheet.Cell;
import fr.scoreclair.advisor.portfolio.statistics.FactSheet.Row;
import fr.scoreclair.advisor.portfolio.statistics.PortfolioExport.Format;
import fr.scoreclair.advisor.portfolio.statistics.PortfolioExport.Page;
import fr.scoreclair.advisor.support.ActingPerson;
import fr.scoreclair.advisor.support.OnPostgres;
import fr.scoreclair.advisor.support.TestDatabase;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.access.AccessDeniedException;

/** What is handed out, read again. */
@SpringBootTest(
        classes = PortfolioRooms.class,
        properties = {"scoreclair.demo=false", "scoreclair.own-database=trends"})
@OnPostgres
class PortfolioExportTests {

    private static final ClientFilter FILTER = new ClientFilter("pret-personnel", null).withAgency("=Lyon");

    @Autowired
    PortfolioExport export;

    @Autowired
    TestDatabase database;

    @BeforeEach
    void supervisor() {
        ActingPerson.is("superviseur", "SUPERVISOR", null);
        database.asOwner().execute("truncate audit_event");
    }

    private static Page page(boolean french) {
        FactSheet agencies = new FactSheet(
                "Par agence : tout [x]",
                List.of("Agence", "Score moyen", "Clients"),
                List.of(
                        new Row(
                                "=HYPERLINK(1)",
                                List.of(new Cell(0.2149, "21,5\u00a0%"), new Cell(1234L, "1\u00a0234"))),
                        new Row("Lyon", List.of(new Cell(null, "—"), new Cell(3L, "3")))));
        FactSheet trend = new FactSheet("Évolution", List.of("Relance", "Clients"), List.of());
        return new Page(
                french,
                "Portefeuille · Prêt personnel",
                List.of("Clients\u00a0: tous."),
                "Portefeuille · 22 nov. 2026",
                List.of("Tableau", "Ligne", "Mesure", "Valeur"),
                List.of(agencies, trend));
    }

    private byte[] written(Format format, boolean french) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        export.write(format, FILTER, page(french), bytes);
        return bytes.toByteArray();
    }

    private static List<CSVRecord> csv(byte[] bytes, char delimiter) throws IOException {
        String text = new String(bytes, StandardCharsets.UTF_8);
        assertThat(text).startsWith("\ufeff");
        return CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter)
                .get()
                .parse(new StringReader(text.substring(1)))
                .getRecords();
    }

    @Test
    @DisplayName(
            "A CSV has a line per number, unrounded, as spreadsheet programs of the language read it; no name is a formula")
    void csv() throws IOException {
        List<CSVRecord> french = csv(written(Format.CSV, true), ';');
        assertThat(french).hasSize(5);
        assertThat(french.getFirst().toList()).containsExactly("Tableau", "Ligne", "Mesure", "Valeur");
        assertThat(french.get(1).toList())
                .containsExactly("Par agence : tout [x]", "'=HYPERLINK(1)", "Score moyen", "0,2149");
        assertThat(french.get(2).get(3)).isEqualTo("1234");
        assertThat(french.get(3).get(3)).isEqualTo("—");
        assertThat(csv(written(Format.CSV, false), ',').get(1).get(3)).isEqualTo("0.2149");
    }

    @Test
    @DisplayName("A workbook has a sheet per chart, with numbers as numbers and names as text")
    void workbook() throws IOException {
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(written(Format.XLSX, true)))) {
            List<Sheet> sheets = book.getSheets().toList();
            assertThat(sheets).extracting(Sheet::getName).containsExactly("Par agence   tout  x ", "Évolution");
            var rows = sheets.getFirst().read();
            assertThat(rows.get(1).getCellText(0)).isEqualTo("'=HYPERLINK(1)");
            assertThat(rows.get(1).getCellAsNumber(1).orElseThrow().doubleValue())
                    .isEqualTo(0.2149);
            assertThat(rows.get(1).getCellAsNumber(2).orElseThrow().longValue()).isEqualTo(1234);
        }
    }

    @Test
    @DisplayName("The page as a tagged PDF of the person's language tells every table")
    void pdf() throws IOException {
        for (boolean french : List.of(true, false)) {
            PdfReader reader = new PdfReader(written(Format.PDF, french));
            assertThat(reader.getCatalog().get(PdfName.LANG)).hasToString(french ? "fr-FR" : "en-GB");
            String text = new PdfTextExtractor(reader).getTextFromPage(1).replaceAll("[\\s\\u00a0]+", " ");
            assertThat(text)
                    .contains("Portefeuille · Prêt personnel", "Clients : tous.", "Par agence : tout [x]")
                    .contains("=HYPERLINK(1)", "21,5 %", "1 234", "Évolution");
        }
    }

    @Test
    @DisplayName("Every hand-out is an event with filter, format and number of tables, and only supervisors get one")
    void audited() throws IOException {
        for (Format format : Format.values()) {
            written(format, true);
        }
        assertThat(database.asOwner()
                        .queryForList(
                                "select action || ' ' || subject || ' ' || (body ->> 'format') || ' ' || (body ->> 'tables') || ' '"
                                        + " || (body ->> 'filter') from audit_event order by seq",
                                String.class))
                .containsExactly(
                        "portfolio.exported portfolio:pret-personnel CSV 2 product=pret-personnel&agency=%3DLyon",
                        "portfolio.exported portfolio:pret-personnel XLSX 2 product=pret-personnel&agency=%3DLyon",
                        "portfolio.exported portfolio:pret-personnel PDF 2 product=pret-personnel&agency=%3DLyon");
        ActingPerson.is("conseiller", "ADVISOR", "Lyon");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        assertThatThrownBy(() -> export.write(Format.PDF, FILTER, page(true), bytes))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(bytes.size()).isZero();
    }
}
