package fr.scoreclair.advisor.client;

import java.util.Collection;
import java.util.UUID;
import java.util.stream.Collectors;

/** Where a client can be seen. */
public final class ClientLinks {

    /** The client's file. */
    public static final String FILE = "client";

    /** The screen that puts clients side by side. */
    public static final String COMPARE = "comparer";

    /** The screen that tries other values; of a client, of an assessment or of nobody. */
    public static final String SIMULATE = "simuler";

    public static final int FEWEST_COMPARED = 2;
    public static final int MOST_COMPARED = 4;

    private ClientLinks() {}

    public static String file(UUID client) {
        return FILE + "/" + client;
    }

    public static String scorer(UUID client) {
        return "scorer?client=" + client;
    }

    /** @param id of a client or of an assessment */
    public static String simulate(UUID id) {
        return SIMULATE + "/" + id;
    }

    public static String compare(Collection<UUID> clients) {
        return COMPARE + "?" + compared(clients);
    }

    /** What follows the question mark. */
    public static String compared(Collection<UUID> clients) {
        return "clients=" + clients.stream().map(UUID::toString).collect(Collectors.joining(","));
    }
}
