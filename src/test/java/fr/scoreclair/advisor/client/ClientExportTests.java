package fr.scoreclair.advisor.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.scoreclair.advisor.base.PlainText;
import fr.scoreclair.advisor.client.ClientExport.Format;
import fr.scoreclair.advisor.support.ActingPerson;
import fr.scoreclair.advisor.support.DataRooms;
import fr.scoreclair.advisor.support.OnPostgres;
import fr.scoreclair.advisor.support.TestDatabase;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What leaves the house: complete, the asker's own, without formulas (T20), and told to the trail. */
@SpringBootTest(classes = DataRooms.class, properties = "scoreclair.demo=false")
@OnPostgres
class ClientExportTests {

    /** Starts of formulas as spreadsheet programs know them, and ways to hide one. File numbers are in capitals. */
    private static final List<String> FORMULAS = List.of(
            "=CMD|' /C CALC'!A0",
            "+1+1",
            "-2+3",
            "@SUM(1+1)",
            "\t=1+1",
            "\r=1+1",
            "\n=1+1",
            " =1+1",
            "\u00a0=1+1",
            "\u200b=1+1",
            "\ufeff=1+1",
            "＝1+1",
            "＋1",
            "－1",
            "＠SUM(A1)",
            "\"=1+1",
            "|CALC",
            "%0A=1",
            "=HYPERLINK(\"HTTP://X\";\"Y\")",
            "=1;2\"",
            "'=1");

    @Autowired
    ClientExport export;

    @Autowired
    CurrentScores scores;

    @Autowired
    TestDatabase database;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    Clock clock;

    @BeforeEach
    void anEmptyHouse() {
        database.forgetEverything();
        ActingPerson.is("superviseur", "SUPERVISOR", null);
    }

    @AfterEach
    void signOut() {
        ActingPerson.isNobody();
    }

    private List<CurrentScore> clients(int size, IntFunction<String> numbered) {
        List<CurrentScore> all = SampleClients.make(size, 7, LocalDate.now(clock), numbered);
        SampleClients.put(all, jdbc, new TransactionTemplate(transactions), scores);
        return all;
    }

    private static ExportWords words(Locale locale) {
        Map<LastDecision, String> decisions = new EnumMap<>(LastDecision.class);
        Arrays.stream(LastDecision.values()).forEach(d -> decisions.put(d, d.name()));
        return new ExportWords(
                locale,
                Arrays.stream(ExportColumn.values()).map(Enum::name).toList(),
                Map.of("pret-personnel", "Prêt; \"personnel\""),
                Map.of(true, "favorable", false, "défavorable"),
                decisions,
                "périmé",
                "demandée");
    }

    private byte[] written(Format format, ClientFilter filter, Locale locale) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        export.write(format, filter, ClientOrder.BY_FILE, words(locale), bytes);
        return bytes.toByteArray();
    }

    private List<CSVRecord> csv(byte[] bytes, char delimiter) throws IOException {
        String text = new String(bytes, StandardCharsets.UTF_8);
        assertThat(text).startsWith("\ufeff");
        return CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter)
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(text.substring(1)))
                .getRecords();
    }

    private static List<Row> xlsx(byte[] bytes) throws IOException {
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
            return book.getFirstSheet().read();
        }
    }

    @Test
    @DisplayName("A French CSV holds every client with every number, as French spreadsheet programs read it")
    void frenchCsv() throws IOException {
        List<CurrentScore> all = clients(300, i -> "D-%06d".formatted(i));
        List<CSVRecord> rows = csv(written(Format.CSV, ClientFilter.ALL, Locale.FRENCH), ';');
        assertThat(rows).hasSize(300);
        for (int i = 0; i < 300; i++) {
            CurrentScore client = all.get(i);
            CSVRecord row = rows.get(i);
            assertThat(row.get("FILE")).isEqualTo(client.client().fileNumber());
            assertThat(row.get("AGENCY")).isEqualTo(client.client().agency());
            String score = client.score() == null
                    ? ""
                    : new java.math.BigDecimal(String.valueOf(client.score().probability()))
                            .stripTrailingZeros()
                            .toPlainString()
                            .replace('.', ',');
            assertThat(row.get("SCORE")).isEqualTo(score);
            LocalDate until = client.facts().freshUntil();
            assertThat(row.get("STATE"))
                    .isEqualTo(until != null && until.isBefore(LocalDate.now(clock)) ? "périmé" : "");
            if (client.client().product().equals("pret-personnel")) {
                assertThat(row.get("PRODUCT")).isEqualTo("Prêt; \"personnel\"");
            }
        }
    }

    @Test
    @DisplayName("A workbook holds the same, numbers as numbers and days as days")
    void workbook() throws IOException {
        List<CurrentScore> all = clients(120, i -> "D-%06d".formatted(i));
        List<Row> rows = xlsx(written(Format.XLSX, ClientFilter.ALL, Locale.FRENCH));
        assertThat(rows).hasSize(121);
        for (int i = 0; i < 120; i++) {
            CurrentScore client = all.get(i);
            Row row = rows.get(i + 1);
            assertThat(row.getCellText(ExportColumn.FILE.ordinal()))
                    .isEqualTo(client.client().fileNumber());
            if (client.score() != null) {
                assertThat(row.getCellAsNumber(ExportColumn.SCORE.ordinal())
                                .orElseThrow()
                                .doubleValue())
                        .isEqualTo(client.score().probability());
                assertThat(row.getCellAsDate(ExportColumn.FRESH_UNTIL.ordinal())
                                .orElseThrow()
                                .toLocalDate())
                        .isEqualTo(client.facts().freshUntil());
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    @DisplayName("No cell of any file can be taken for a formula, whatever a file number or a heading says")
    void noFormulas(Format format) throws IOException {
        clients(FORMULAS.size(), FORMULAS::get);
        byte[] bytes = written(format, ClientFilter.ALL, Locale.FRENCH);
        List<String> numbers = format == Format.CSV
                ? csv(bytes, ';').stream().map(row -> row.get("FILE")).toList()
                : xlsx(bytes).stream()
                        .skip(1)
                        .map(row -> row.getCell(0))
                        .peek(cell -> assertThat(cell.getType()).isEqualTo(CellType.STRING))
                        .peek(cell -> assertThat(cell.getFormula()).isNull())
                        .map(Cell::asString)
                        .toList();
        assertThat(numbers).hasSize(FORMULAS.size()).allMatch(number -> number.startsWith("'"));
    }

    @Test
    @DisplayName("Ordinary text is left alone")
    void ordinary() {
        for (String text : List.of("", "D-2026-000001", "Prêt personnel", "a=b", "1+1", "l'agence", "d'ici -> là")) {
            assertThat(PlainText.of(text)).isEqualTo(text);
        }
        FORMULAS.stream().filter(f -> !f.startsWith("'")).forEach(formula -> assertThat(PlainText.of(formula))
                .isEqualTo("'" + formula));
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    @DisplayName("Ten thousand rows come whole")
    void long_(Format format) throws IOException {
        clients(10_000, i -> "D-%06d".formatted(i));
        byte[] bytes = written(format, ClientFilter.ALL, Locale.ENGLISH);
        List<String> numbers = format == Format.CSV
                ? csv(bytes, ',').stream().map(row -> row.get("FILE")).toList()
                : xlsx(bytes).stream().skip(1).map(row -> row.getCellText(0)).toList();
        assertThat(numbers)
                .isEqualTo(
                        IntStream.range(0, 10_000).mapToObj("D-%06d"::formatted).toList());
    }

    @Test
    @DisplayName("Past the last row a sheet can hold the next one begins")
    void moreThanASheet() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XlsxSheet sheet = new XlsxSheet(bytes, words(Locale.FRENCH), 4)) {
            for (int i = 0; i < 7; i++) {
                Object[] cells = new Object[ExportColumn.values().length];
                cells[0] = "D-" + i;
                sheet.row(cells);
            }
        }
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(bytes.toByteArray()))) {
            assertThat(book.getSheets().map(sheet -> {
                        try {
                            return sheet.read().size() - 1;
                        } catch (IOException e) {
                            throw new java.io.UncheckedIOException(e);
                        }
                    }))
                    .containsExactly(3, 3, 1);
        }
    }

    @Test
    @DisplayName(
            "An advisor takes home the own agency's clients, and the trail tells what was asked and how many they were")
    void ownAgencyAndAudited() throws IOException {
        List<CurrentScore> all = clients(200, i -> "D-%06d".formatted(i));
        ActingPerson.is("conseiller2", "ADVISOR", "Lyon");
        List<CSVRecord> rows = csv(written(Format.CSV, new ClientFilter("credit-es", null), Locale.FRENCH), ';');
        long own = all.stream()
                .filter(c -> c.client().agency().equals("Lyon")
                        && c.client().product().equals("credit-es"))
                .count();
        assertThat(rows).hasSize((int) own).allMatch(row -> row.get("AGENCY").equals("Lyon"));
        assertThat(database.asOwner()
                        .queryForList("select actor || ' ' || action || ' ' || body from audit_event", String.class))
                .containsExactly("conseiller2 clients.exported {\"rows\": " + own
                        + ", \"filter\": \"product=credit-es\", \"format\": \"CSV\"}");
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    @DisplayName("Where the trail cannot be written, not a byte leaves; a model owner gets none either")
    void noAuditNoFile(Format format) {
        clients(10, i -> "D-%06d".formatted(i));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        database.asOwner().execute("revoke insert on audit_event from scoreclair_app");
        try {
            assertThatThrownBy(() ->
                            export.write(format, ClientFilter.ALL, ClientOrder.BY_FILE, words(Locale.FRENCH), bytes))
                    .isInstanceOf(fr.scoreclair.advisor.base.Unavailable.class);
        } finally {
            database.asOwner().execute("grant insert on audit_event to scoreclair_app");
        }
        ActingPerson.is("modele", "MODEL_OWNER", null);
        assertThatThrownBy(
                        () -> export.write(format, ClientFilter.ALL, ClientOrder.BY_FILE, words(Locale.FRENCH), bytes))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(bytes.size()).isZero();
    }
}
