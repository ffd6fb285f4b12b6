package fr.scoreclair.advisor.decision.letter;

import fr.scoreclair.advisor.base.Formats;
import fr.scoreclair.advisor.pdf.TaggedPdf;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
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
        String reference = String.join(" · ", sheet.letter().reference());
        boolean french = sheet.words().locale().getLanguage().equals("fr");
        int[] pages = new int[1];
        byte[] bytes = TaggedPdf.print(
                new TaggedPdf.Sheet(
                        sheet.letter().title(), settings.bank(), french ? "fr-FR" : "en-GB", page -> sheet.words()
                                .say("page", reference, page)),
                size,
                pdf -> {
                    head(pdf, sheet, size);
                    blocks(pdf, sheet.letter().page());
                    pdf.gap(size);
                    pdf.line(sheet.letter().signature(), ADDRESSEE);
                    pdf.line(settings.bank(), ADDRESSEE);
                    pages[0] = pdf.pageNumber();
                    pdf.page();
                    pdf.title(sheet.words().say("annex.heading"));
                    blocks(pdf, sheet.letter().annex());
                });
        return new Printed(bytes, pages[0]);
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
                case Block.Grid grid -> pdf.grid(grid.columns(), grid.rows(), 0.36f, 0.2f, 0.18f, 0.26f);
            }
        }
    }
}
