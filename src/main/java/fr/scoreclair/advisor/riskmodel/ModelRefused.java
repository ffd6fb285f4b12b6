package fr.scoreclair.advisor.riskmodel;

import org.jspecify.annotations.Nullable;

/** A model version that must not score: the sentence names the file, the place in it and what is wrong there. */
public class ModelRefused extends RuntimeException {

    ModelRefused(String where, String what) {
        this(where, what, null);
    }

    ModelRefused(String where, String what, @Nullable Throwable cause) {
        super(where + ": " + what, cause);
    }
}
