package fr.scoreclair.advisor.base;

/** The database, the audit trail or the engine is not there: fail closed, answer 503, keep the form. */
public class Unavailable extends RuntimeException {

    public Unavailable(String what, Throwable cause) {
        super(what, cause);
    }

    public Unavailable(String what) {
        super(what);
    }
}
