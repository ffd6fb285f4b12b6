package fr.scoreclair.advisor.decision.letter;

import static org.assertj.core.api.Assertions.assertThat;

import fr.scoreclair.advisor.riskmodel.ShippedModels;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openpdf.text.pdf.PRIndirectReference;
import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.PdfStream;
import org.openpdf.text.pdf.parser.PdfTextExtractor;

/** The letter as a file: readable, tagged, one page and an annex. The files are in {@code target/letters}; look at them. */
class LetterPdfTests {

    private static final String NAME = "Madame Zoé Ölçü-d’Aÿ";

    private static byte[] print(LetterText letter, String language, String name) {
        return new LetterPdf(LetterSamples.SETTINGS).print(letter, language, name, LetterSamples.AT);
    }

    private static Path keep(String name, byte[] pdf) throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "letters"));
        return Files.write(folder.resolve(name + ".pdf"), pdf);
    }

    private static LetterText refusal(String language) {
        return LetterSamples.writer(null)
                .write(
                        LetterSamples.facts(
                                "REFUSAL", null, LetterSamples.assessment("pret-personnel", LetterSamples.risky(), 8)),
                        language);
    }

    /** One line, one kind of space. */
    private static String flat(String text) {
        return text.replaceAll("[\\s\\u00a0\\u202f]+", " ");
    }

    private static String text(PdfReader reader, int page) throws IOException {
        return flat(new PdfTextExtractor(reader).getTextFromPage(page));
    }

    @Test
    @DisplayName("A refusal says what was decided, that a calculation was used, the reasons in order, and the rights")
    void refusalInFrench() throws IOException {
        byte[] pdf = print(refusal("fr"), "fr", NAME);
        keep("refusal-fr", pdf);
        PdfReader reader = new PdfReader(pdf);
        assertThat(reader.getNumberOfPages()).isEqualTo(2);
        String page = text(reader, 1);
        assertThat(page)
                .contains(NAME)
                .contains("Paris, le 22 novembre 2026")
                .contains("Dossier PP-0001234")
                .contains("Votre demande de prêt n’est pas acceptée")
                .contains("Un calcul automatique a été utilisé")
                .contains("Les raisons principales")
                .contains("Ce qui aurait pu changer cette décision")
                .contains("Demandez-le à votre conseiller")
                .contains("Vous pouvez demander qu’une personne réexamine votre dossier")
                .contains("reexamen@banque.example");
        String annex = text(reader, 2);
        assertThat(annex)
                .contains("Les données utilisées")
                .contains("45 000 €", "sans emploi", "70 %")
                .contains("(ancienne)")
                .contains("bureau de crédit")
                .contains("Une donnée particulière : âge")
                .contains("CNIL");
        assertThat(page + annex).doesNotContainIgnoringCase("votre âge").doesNotContain("{", "NaN", "null");
    }

    @Test
    @DisplayName("Its language, title and structure are told to those who do not see the page")
    void tagged() throws IOException {
        for (String language : List.of("fr", "en")) {
            PdfReader reader = new PdfReader(print(refusal(language), language, NAME));
            PdfDictionary catalog = reader.getCatalog();
            assertThat(catalog.get(PdfName.LANG)).hasToString(language.equals("fr") ? "fr-FR" : "en-GB");
            assertThat(catalog.getAsDict(new PdfName("MarkInfo")).get(new PdfName("Marked")))
                    .hasToString("true");
            assertThat(catalog.getAsDict(new PdfName("ViewerPreferences")).get(new PdfName("DisplayDocTitle")))
                    .hasToString("true");
            assertThat(reader.getInfo().get("Title"))
                    .isEqualTo(refusal(language).title());
            assertThat(reader.getInfo().toString()).doesNotContain("Ölçü");
            List<String> roles = new ArrayList<>();
            roles(catalog.getAsDict(new PdfName("StructTreeRoot")), roles);
            assertThat(roles)
                    .contains("Document", "H1", "H2", "P", "L", "LI", "Lbl", "LBody", "Table", "TR", "TH", "TD");
            assertThat(roles.stream().filter("TD"::equals)).hasSize(30);
            assertThat(roles.stream().filter("TH"::equals)).hasSize(14);
            assertThat(roles.stream().filter("H1"::equals)).hasSize(2);
        }
    }

    private static void roles(PdfObject node, List<String> found) {
        PdfObject object = PdfReader.getPdfObject(node);
        if (object instanceof PdfArray kids) {
            kids.getElements().forEach(kid -> roles(kid, found));
        } else if (object instanceof PdfDictionary element) {
            PdfName role = element.getAsName(PdfName.S);
            if (role != null) {
                found.add(PdfName.decodeName(role.toString()));
            }
            roles(element.get(PdfName.K), found);
        }
    }

    @Test
    @DisplayName("All words on a page belong to the structure or are artifacts")
    void nothingIsUntagged() throws IOException {
        PdfReader reader = new PdfReader(print(refusal("fr"), "fr", NAME));
        for (int page = 1; page <= reader.getNumberOfPages(); page++) {
            int depth = 0;
            for (String line :
                    new String(reader.getPageContent(page), java.nio.charset.StandardCharsets.ISO_8859_1).split("\n")) {
                if (line.endsWith("BDC") || line.endsWith("BMC")) {
                    depth++;
                } else if (line.endsWith("EMC")) {
                    depth--;
                } else if (line.endsWith("Tj") || line.endsWith("TJ") || line.equals("S")) {
                    assertThat(depth).as(line).isPositive();
                }
            }
            assertThat(depth).isZero();
        }
    }

    @Test
    @DisplayName("Every font is embedded and knows its letters")
    void fonts() throws IOException {
        PdfReader reader = new PdfReader(print(refusal("fr"), "fr", NAME));
        TreeSet<String> names = new TreeSet<>();
        for (int i = 0; i < reader.getXrefSize(); i++) {
            if (reader.getPdfObject(i) instanceof PdfDictionary font
                    && PdfName.FONT.equals(font.getAsName(PdfName.TYPE))
                    && PdfName.TYPE0.equals(font.getAsName(PdfName.SUBTYPE))) {
                names.add(font.getAsName(PdfName.BASEFONT).toString().replaceFirst("/?[A-Z]{6}\\+", ""));
                assertThat(PdfReader.getPdfObject(font.get(PdfName.TOUNICODE))).isInstanceOf(PdfStream.class);
                PdfDictionary kind = (PdfDictionary) PdfReader.getPdfObject(
                        font.getAsArray(PdfName.DESCENDANTFONTS).getElements().getFirst());
                assertThat(kind.getAsDict(PdfName.FONTDESCRIPTOR).get(PdfName.FONTFILE2))
                        .isInstanceOf(PRIndirectReference.class);
            }
        }
        assertThat(names).containsExactly("LiberationSans", "LiberationSans-Bold");
    }

    @ParameterizedTest(name = "{0} {1} in {2}")
    @DisplayName("Every kind of letter has one page and an annex, whatever the row")
    @CsvSource({
        "pret-personnel, REFUSAL, fr",
        "pret-personnel, REFUSAL, en",
        "pret-personnel, ACCORD, fr",
        "pret-personnel, COMPLEMENT, fr",
        "credit-es, REFUSAL, fr",
        "credit-es, COMPLEMENT, en"
    })
    void onePage(String product, String outcome, String language) throws IOException {
        double[][] rows = ShippedModels.rows(product);
        for (int i = 0; i < rows.length; i += rows.length / 25) {
            String override = outcome.equals("REFUSAL") && i % 2 == 0 ? "UNEXPLAINED_DOCUMENTS" : null;
            LetterText letter = LetterSamples.writer(null)
                    .write(
                            LetterSamples.facts(outcome, override, LetterSamples.assessment(product, rows[i], 30)),
                            language);
            byte[] pdf = print(letter, language, NAME);
            if (i == 0) {
                keep(product + "-" + outcome.toLowerCase(java.util.Locale.ROOT) + "-" + language, pdf);
            }
            PdfReader reader = new PdfReader(pdf);
            assertThat(reader.getNumberOfPages()).isEqualTo(2);
            assertThat(text(reader, 1)).contains(flat(letter.signature()));
            assertThat(text(reader, 2)).contains(flat(LetterWords.in(language).say("annex.data")));
        }
    }

    @Test
    @DisplayName(
            "The longest letter still fits its page: two persons, an override, four old reasons, three long proposals")
    void longest() throws IOException {
        String proposal =
                "Avec un montant de 32 000 € sur 84 mois, soit une annuité de 5 640 € par an, le risque estimé"
                        + " descend à 33,9 %, en dessous du seuil.";
        LetterFacts facts = LetterSamples.facts(
                "REFUSAL", "OTHER", LetterSamples.assessment("pret-personnel", LetterSamples.risky(), 40));
        LetterText letter = LetterSamples.writer((assessment, locale) -> List.of(proposal, proposal, proposal))
                .write(
                        new LetterFacts(
                                facts.outcome(),
                                facts.overrideReason(),
                                facts.documents(),
                                true,
                                facts.assessment(),
                                facts.model()),
                        "fr");
        byte[] pdf = print(letter, "fr", NAME);
        keep("longest-fr", pdf);
        assertThat(new PdfReader(pdf).getNumberOfPages()).isEqualTo(2);
        assertThat(text(new PdfReader(pdf), 1)).contains("33,9 %", "Deux personnes");
    }

    @Test
    @DisplayName("pdftotext reads it as it was written")
    void pdftotext() throws IOException, InterruptedException {
        boolean there = Arrays.stream(System.getenv("PATH").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "pdftotext")));
        if (!there) {
            System.err.println("NO pdftotext: the letter was read by OpenPDF alone (apt: poppler-utils)");
            Assumptions.abort("no pdftotext");
        }
        LetterText letter = refusal("fr");
        Path pdf = keep("pdftotext", print(letter, "fr", NAME));
        Process process = new ProcessBuilder("pdftotext", "-enc", "UTF-8", pdf.toString(), "-").start();
        String read =
                flat(new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8));
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
        assertThat(read).contains(NAME).contains(flat(letter.title()));
        letter.page().stream()
                .flatMap(block -> switch (block) {
                    case Block.Heading(String text) -> List.of(text).stream();
                    case Block.Paragraph(String text) -> List.of(text).stream();
                    case Block.Items items -> items.texts().stream();
                    case Block.Grid grid -> grid.columns().stream();
                })
                .sorted(Comparator.comparingInt(String::length))
                .forEach(sentence -> assertThat(read).contains(flat(sentence)));
    }
}
