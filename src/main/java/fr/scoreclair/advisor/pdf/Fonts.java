package fr.scoreclair.advisor.pdf;

import java.awt.Color;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.openpdf.text.Font;
import org.openpdf.text.pdf.BaseFont;

/** Liberation Sans (OFL 1.1) from the class path, embedded as subsets with their Unicode maps. */
final class Fonts {

    static final Color INK = new Color(0x16, 0x1F, 0x1A);
    private static final BaseFont REGULAR = font("liberation/LiberationSans-Regular.ttf");
    private static final BaseFont BOLD = font("liberation/LiberationSans-Bold.ttf");

    private Fonts() {}

    static Font regular(float size) {
        return new Font(REGULAR, size, Font.NORMAL, INK);
    }

    static Font bold(float size) {
        return new Font(BOLD, size, Font.NORMAL, INK);
    }

    private static BaseFont font(String file) {
        try {
            return BaseFont.createFont(file, BaseFont.IDENTITY_H, BaseFont.EMBEDDED);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
