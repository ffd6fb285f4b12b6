package fr.scoreclair.advisor.base.ui;

import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A fault told twice: a reference to the person, the cause to the log. */
final class Incident {

    private static final Logger LOG = LoggerFactory.getLogger(Incident.class);

    private Incident() {}

    static String log(Throwable cause) {
        String reference = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("incident {}", reference, cause);
        return reference;
    }
}
