package fr.scoreclair.advisor.riskmodel;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A model version that must not score: the sentence names the file, the place in it and what is wrong there. */
public class ModelRefused extends RuntimeException {

    private final String where;
    private final Text why;

    ModelRefused(String where, String what) {
        this(where, what, null);
    }

    ModelRefused(String where, String what, @Nullable Throwable cause) {
        this(where, new Text(what, what), cause);
    }

    ModelRefused(String where, Text why, @Nullable Throwable cause) {
        super(where + ": " + why.en(), cause);
        this.where = where;
        this.why = why;
    }

    /** The file and the reason in a reader's language. */
    public String in(Locale locale) {
        return where + (locale.getLanguage().equals("en") ? ": " : " : ") + why.in(locale);
    }
}
