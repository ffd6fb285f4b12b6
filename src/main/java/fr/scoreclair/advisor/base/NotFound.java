package fr.scoreclair.advisor.base;

/** What was asked for does not exist, or not for this person: both answer 404 alike. */
public class NotFound extends RuntimeException {

    public NotFound(String what) {
        super(what);
    }
}
