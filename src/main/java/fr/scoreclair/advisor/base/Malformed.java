package fr.scoreclair.advisor.base;

/** A request that is not of the form this door takes; the message says which form that is. */
public class Malformed extends RuntimeException {

    public Malformed(String message) {
        super(message);
    }
}
