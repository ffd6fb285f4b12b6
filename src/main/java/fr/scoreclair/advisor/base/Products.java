package fr.scoreclair.advisor.base;

import java.util.List;
import java.util.Locale;

/** The products as screens name them, for rooms that know no model; implemented by a room that does. */
public interface Products {

    /** @param id as files and addresses spell it */
    record Product(String id, String label) {}

    /** The default product first. */
    List<Product> all(Locale locale);
}
