package fr.scoreclair.advisor.pdf;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import org.openpdf.text.Chunk;
import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.Font;
import org.openpdf.text.PageSize;
import org.openpdf.text.Phrase;
import org.openpdf.text.SplitCharacter;
import org.openpdf.text.pdf.ColumnText;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfPageEventHelper;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfStructureElement;
import org.openpdf.text.pdf.PdfWriter;

/**
 * An A4 document that knows what its words are: every text is a marked sequence of a structure element (H1, H2, P, L/LI/LBody,
 * Table/TR/TH/TD), every line and page number an artifact, in reading order from top to bottom. Lengths are in points.
 * OpenPDF's own layout writes no structure, so this lays out with {@link ColumnText}.
 */
public final class TaggedPdf {

    public static final float LEFT = 62;
    private static final float RIGHT = PageSize.A4.getWidth() - 62;
    private static final float TOP = PageSize.A4.getHeight() - 54;
    private static final float BOTTOM = 62;
    private static final float CELL = 4;
    private static final Color RULE = new Color(0xC9, 0xD3, 0xCD);
    private static final PdfName BODY = new PdfName("LBody");
    private static final PdfName ROW = new PdfName("TR");
    private static final PdfName SCOPE = new PdfName("Scope");

    /** A word with a hyphen stays whole: readers take a hyphen at the end of a line for one that is not spoken. */
    private static final SplitCharacter AT_SPACES = (start, current, end, text, chunks) -> text[current] == ' ';

    private final Document document;
    private final PdfWriter writer;
    private final PdfStructureElement root;
    private final float size;
    private float y = TOP;

    /**
     * What stands around the words.
     *
     * @param language of the words, as a tag: {@code fr-FR}
     * @param foot by page number, at the foot of every page
     */
    public record Sheet(String title, String author, String language, IntFunction<String> foot) {}

    /**
     * A document.
     *
     * @param size of the running text
     * @param content writes it, from top to bottom
     */
    public static byte[] print(Sheet sheet, float size, Consumer<TaggedPdf> content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Document document = new Document(PageSize.A4);
        PdfWriter writer = PdfWriter.getInstance(document, bytes);
        writer.setTagged();
        writer.setPdfVersion(PdfWriter.VERSION_1_7);
        writer.setViewerPreferences(PdfWriter.DisplayDocTitle);
        writer.setPageEvent(new Foot(sheet.foot()));
        document.addTitle(sheet.title());
        document.addAuthor(sheet.author());
        document.open();
        writer.getExtraCatalog().put(PdfName.LANG, new PdfString(sheet.language()));
        content.accept(new TaggedPdf(document, writer, size));
        document.close();
        return bytes.toByteArray();
    }

    /** An artifact: readers pass it by. */
    private static final class Foot extends PdfPageEventHelper {

        private final IntFunction<String> words;

        Foot(IntFunction<String> words) {
            this.words = words;
        }

        @Override
        public void onEndPage(PdfWriter writer, Document document) {
            PdfContentByte canvas = writer.getDirectContent();
            canvas.beginMarkedContentSequence(new PdfName("Artifact"));
            ColumnText.showTextAligned(
                    canvas,
                    Element.ALIGN_LEFT,
                    new Phrase(words.apply(writer.getPageNumber()), Fonts.regular(8)),
                    LEFT,
                    36,
                    0);
            canvas.endMarkedContentSequence();
        }
    }

    /** @param size of the running text */
    private TaggedPdf(Document document, PdfWriter writer, float size) {
        this.document = document;
        this.writer = writer;
        this.size = size;
        this.root = new PdfStructureElement(writer.getStructureTreeRoot(), new PdfName("Document"));
    }

    public void gap(float height) {
        y -= height;
    }

    public void title(String text) {
        paragraph("H1", text, Fonts.bold(size + 4), LEFT, Element.ALIGN_LEFT);
        gap(size * 0.7f);
    }

    public void heading(String text) {
        need(size * 5);
        gap(size * 0.55f);
        paragraph("H2", text, Fonts.bold(size + 0.5f), LEFT, Element.ALIGN_LEFT);
        gap(size * 0.2f);
    }

    public void text(String text) {
        paragraph("P", text, Fonts.regular(size), LEFT, Element.ALIGN_LEFT);
        gap(size * 0.45f);
    }

    public void strong(String text) {
        paragraph("P", text, Fonts.bold(size), LEFT, Element.ALIGN_LEFT);
    }

    public void line(String text, float from) {
        paragraph("P", text, Fonts.regular(size), from, Element.ALIGN_LEFT);
    }

    private void paragraph(String role, String text, Font font, float left, int alignment) {
        flow(new PdfStructureElement(root, new PdfName(role)), text, font, left, RIGHT, alignment);
    }

    public void items(boolean ordered, List<String> texts) {
        PdfStructureElement list = new PdfStructureElement(root, new PdfName("L"));
        for (int i = 0; i < texts.size(); i++) {
            PdfStructureElement item = new PdfStructureElement(list, new PdfName("LI"));
            need(size * 1.4f);
            float top = y;
            int page = writer.getPageNumber();
            flow(
                    new PdfStructureElement(item, new PdfName("Lbl")),
                    ordered ? (i + 1) + "." : "•",
                    Fonts.regular(size),
                    LEFT + 6,
                    LEFT + 24,
                    Element.ALIGN_LEFT);
            if (writer.getPageNumber() == page) {
                y = top;
            }
            flow(
                    new PdfStructureElement(item, BODY),
                    texts.get(i),
                    Fonts.regular(size),
                    LEFT + 24,
                    RIGHT,
                    Element.ALIGN_LEFT);
            gap(size * 0.3f);
        }
        gap(size * 0.15f);
    }

    /**
     * A table with a heading row; the first cell of each row is its heading. Rows are never torn apart.
     *
     * @param shares widths of the columns, in shares of the whole
     */
    public void grid(List<String> columns, List<List<String>> rows, float... shares) {
        PdfStructureElement table = new PdfStructureElement(root, new PdfName("Table"));
        row(table, columns, shares, true);
        rows.forEach(cells -> row(table, cells, shares, false));
        gap(size * 0.6f);
    }

    private void row(PdfStructureElement table, List<String> cells, float[] shares, boolean head) {
        float small = size - 1;
        Font font = head ? Fonts.bold(small) : Fonts.regular(small);
        List<float[]> places = places(shares);
        float height = 0;
        for (int i = 0; i < cells.size(); i++) {
            height = Math.max(height, height(cells.get(i), font, places.get(i)));
        }
        need(height + 2 * CELL);
        float top = y - CELL;
        PdfStructureElement row = new PdfStructureElement(table, ROW);
        for (int i = 0; i < cells.size(); i++) {
            PdfStructureElement cell = new PdfStructureElement(row, new PdfName(head || i == 0 ? "TH" : "TD"));
            if (head || i == 0) {
                scope(cell, head ? "Column" : "Row");
            }
            y = top;
            flow(cell, cells.get(i), font, places.get(i)[0], places.get(i)[1], Element.ALIGN_LEFT);
        }
        y = top - height - CELL;
        rule();
    }

    private static void scope(PdfStructureElement cell, String scope) {
        PdfDictionary attributes = new PdfDictionary();
        attributes.put(PdfName.O, new PdfName("Table"));
        attributes.put(SCOPE, new PdfName(scope));
        cell.put(PdfName.A, attributes);
    }

    private static List<float[]> places(float[] shares) {
        List<float[]> places = new ArrayList<>();
        float left = LEFT;
        for (float share : shares) {
            float right = left + share * (RIGHT - LEFT);
            places.add(new float[] {left, right - 8});
            left = right;
        }
        return places;
    }

    private float height(String text, Font font, float[] place) {
        ColumnText column = column(text, font, place[0], place[1], Element.ALIGN_LEFT, TOP);
        column.go(true);
        return TOP - column.getYLine();
    }

    private void rule() {
        PdfContentByte canvas = writer.getDirectContent();
        canvas.beginMarkedContentSequence(new PdfName("Artifact"));
        canvas.saveState();
        canvas.setColorStroke(RULE);
        canvas.setLineWidth(0.6f);
        canvas.moveTo(LEFT, y);
        canvas.lineTo(RIGHT, y);
        canvas.stroke();
        canvas.restoreState();
        canvas.endMarkedContentSequence();
    }

    private void flow(PdfStructureElement element, String text, Font font, float left, float right, int alignment) {
        ColumnText column = column(text, font, left, right, alignment, y);
        while (true) {
            PdfContentByte canvas = writer.getDirectContent();
            column.setCanvas(canvas);
            canvas.beginMarkedContentSequence(element);
            int status = column.go();
            canvas.endMarkedContentSequence();
            y = column.getYLine();
            if (!ColumnText.hasMoreText(status)) {
                return;
            }
            page();
            column.setSimpleColumn(left, BOTTOM, right, y);
        }
    }

    private ColumnText column(String text, Font font, float left, float right, int alignment, float top) {
        ColumnText column = new ColumnText(writer.getDirectContent());
        column.setSimpleColumn(left, BOTTOM, right, top);
        column.setLeading(font.getSize() * 1.32f);
        column.setAlignment(alignment);
        column.setText(new Phrase(new Chunk(text, font).setSplitCharacter(AT_SPACES)));
        return column;
    }

    private void need(float height) {
        if (y - height < BOTTOM) {
            page();
        }
    }

    public void page() {
        document.newPage();
        y = TOP;
    }

    /** Which page is being written, from 1. */
    public int pageNumber() {
        return writer.getPageNumber();
    }
}
