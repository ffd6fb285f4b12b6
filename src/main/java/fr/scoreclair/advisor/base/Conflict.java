package fr.scoreclair.advisor.base;

/** What was asked for contradicts what already stands. */
public class Conflict extends RuntimeException {

    public Conflict(String message) {
        super(message);
    }
}
