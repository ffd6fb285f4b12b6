package fr.scoreclair.advisor.client;

/**
 * Text that no spreadsheet program takes for a formula: one that begins like a formula gets an apostrophe before it, after any
 * blanks such a program would skip.
 *
 * @see <a href="https://owasp.org/www-community/attacks/CSV_Injection">OWASP, CSV injection</a>
 */
public final class PlainText {

    private static final String STARTS = "=+-@|%\t\r\n\0＝＋－＠−";

    private PlainText() {}

    public static String of(String text) {
        int first = 0;
        while (first < text.length() && skipped(text.charAt(first))) {
            first++;
        }
        boolean formula = first < text.length() && STARTS.indexOf(text.charAt(first)) >= 0;
        boolean control = !text.isEmpty() && STARTS.indexOf(text.charAt(0)) >= 0;
        return formula || control ? "'" + text : text;
    }

    private static boolean skipped(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\ufeff' || c == '\u200b' || c == '"';
    }
}
