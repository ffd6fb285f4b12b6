package fr.scoreclair.advisor.base;

import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Where a body went wrong, told without repeating the caller's values or our class names. */
final class JsonFault {

    private JsonFault() {}

    static String of(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnrecognizedPropertyException unknown) {
                return ": unknown property \"" + printable(unknown.getPropertyName()) + "\"";
            }
            if (cause instanceof JacksonException fault) {
                TokenStreamLocation at = fault.getLocation();
                return at == null ? "" : " (line " + at.getLineNr() + ", column " + at.getColumnNr() + ")";
            }
        }
        return "";
    }

    private static String printable(String name) {
        String plain = name.replaceAll("[^A-Za-z0-9_.-]", "?");
        return plain.length() <= 40 ? plain : plain.substring(0, 40) + "…";
    }
}
