package fr.scoreclair.advisor.decision.letter;

import fr.scoreclair.advisor.base.Formats;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.Phrase;
import org.openpdf.text.pdf.ColumnText;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfPageEventHelper;
import org.openpdf.text.pdf.PdfWriter;
import org.springframework.stereotype.Component;

/**
 * A letter as a tagged PDF with embedded fonts: one page, then the annex. What does not fit the page in ten and a half points is
 * set smaller, down to eight and a half. The name goes into the bytes and nowhere else.
 */
@Component
public class LetterPdf {

    private static final float[] SIZES = {10.5f, 10f, 9.5f, 9f, 8.5f};
    private static final float ADDRESSEE = 310;

    private final LetterSettings settings;

    LetterPdf(LetterSettings settings) {
        this.settings = settings;
    }

    /**
     * @param name of the person the letter goes to, as typed for this print; may be blank
     * @param since when the decision took effect: the date of the letter
     */
    public byte[] print(LetterText letter, String language, String name, Instant since) {
        Sheet sheet = new Sheet(letter, LetterWords.in(language), name, since);
        for (float size : SIZES) {
            Printed printed = print(sheet, size);
            if (printed.letterPages() == 1 || size == SIZES[SIZES.length - 1]) {
                return printed.bytes();
            }
        }
        throw new IllegalStateException("there is a last size");
    }

    private record Sheet(LetterText letter, LetterWords words, String name, Instant since) {}

    private record Printed(byte[] bytes, int letterPages) {}

    private Printed print(Sheet sheet, float size) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Document document = new Document(TaggedPdf.paper());
        PdfWriter writer = PdfWriter.getInstance(document, bytes);
        writer.setTagged();
        writer.setPdfVersion(PdfWriter.VERSION_1_7);
        writer.setViewerPreferences(PdfWriter.DisplayDocTitle);
        writer.setPageEvent(
                new Foot(sheet.words(), String.join(" · ", sheet.letter().reference())));
        document.addTitle(sheet.letter().title());
        document.addAuthor(settings.bank());
        document.open();
        Locale locale = sheet.words().locale();
        writer.getExtraCatalog()
                .put(PdfName.LANG, TaggedPdf.language(locale.getLanguage().equals("fr") ? "fr-FR" : "en-GB"));
        TaggedPdf pdf = new TaggedPdf(document, writer, size);
        head(pdf, sheet, size);
        blocks(pdf, sheet.letter().page());
        pdf.gap(size);
        pdf.line(sheet.letter().signature(), ADDRESSEE);
        pdf.line(settings.bank(), ADDRESSEE);
        int pages = pdf.pageNumber();
        pdf.page();
        pdf.title(sheet.words().say("annex.heading"));
        blocks(pdf, sheet.letter().annex());
        document.close();
        return new Printed(bytes.toByteArray(), pages);
    }

    private void head(TaggedPdf pdf, Sheet sheet, float size) {
        LetterText letter = sheet.letter();
        if (!letter.notice().isEmpty()) {
            pdf.strong(letter.notice());
            pdf.gap(size * 0.8f);
        }
        pdf.strong(letter.sender().getFirst());
        letter.sender().stream().skip(1).forEach(line -> pdf.line(line, TaggedPdf.LEFT));
        pdf.gap(size);
        if (!sheet.name().isBlank()) {
            pdf.line(sheet.name().strip(), ADDRESSEE);
            pdf.gap(size * 0.5f);
        }
        LocalDate day = sheet.since().atZone(Formats.ZONE).toLocalDate();
        pdf.line(sheet.words().dated(letter.place(), day), ADDRESSEE);
        pdf.gap(size);
        letter.reference().forEach(line -> pdf.line(line, TaggedPdf.LEFT));
        pdf.gap(size);
        pdf.title(letter.title());
        pdf.text(letter.greeting());
    }

    private static void blocks(TaggedPdf pdf, List<Block> blocks) {
        for (Block block : blocks) {
            switch (block) {
                case Block.Heading(String text) -> pdf.heading(text);
                case Block.Paragraph(String text) -> pdf.text(text);
                case Block.Items(boolean ordered, List<String> texts) -> pdf.items(ordered, texts);
                case Block.Grid grid -> pdf.grid(grid, 0.36f, 0.2f, 0.18f, 0.26f);
            }
        }
    }

    /** Reference and page number at the foot of every page, as an artifact. */
    private static final class Foot extends PdfPageEventHelper {

        private final LetterWords words;
        private final String reference;

        Foot(LetterWords words, String reference) {
            this.words = words;
            this.reference = reference;
        }

        @Override
        public void onEndPage(PdfWriter writer, Document document) {
            PdfContentByte canvas = writer.getDirectContent();
            canvas.beginMarkedContentSequence(new PdfName("Artifact"));
            ColumnText.showTextAligned(
                    canvas,
                    Element.ALIGN_LEFT,
                    new Phrase(words.say("page", reference, writer.getPageNumber()), Fonts.regular(8)),
                    TaggedPdf.LEFT,
                    36,
                    0);
            canvas.endMarkedContentSequence();
        }
    }
}
