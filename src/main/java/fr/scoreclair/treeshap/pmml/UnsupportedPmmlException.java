package fr.scoreclair.treeshap.pmml;

/** A PMML document asks for something the engine cannot honour exactly; nothing of it is used. */
public final class UnsupportedPmmlException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String element;

    /**
     * Names the culprit.
     *
     * @param element the PMML element or attribute, as in {@code TreeModel@missingValueStrategy}
     * @param reason a sentence that says why
     */
    public UnsupportedPmmlException(String element, String reason) {
        super(element + ": " + reason);
        this.element = element;
    }

    /** {@return the PMML element or attribute that cannot be honoured} */
    public String element() {
        return element;
    }
}
