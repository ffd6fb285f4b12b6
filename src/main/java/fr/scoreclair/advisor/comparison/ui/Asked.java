package fr.scoreclair.advisor.comparison.ui;

import com.vaadin.flow.router.QueryParameters;
import fr.scoreclair.advisor.client.ClientLinks;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What the address asks for: {@code comparer?clients=a,b,c&reference=2}, the reference counted from 1 and left out where it is
 * the first.
 *
 * @param readable false where something in the address is no client at all
 * @param reference counted from 0
 */
record Asked(boolean readable, List<UUID> clients, int reference) {

    private static final String CLIENTS = "clients";
    private static final String REFERENCE = "reference";

    static Asked of(QueryParameters parameters) {
        List<UUID> clients = new ArrayList<>();
        try {
            parameters.getParameters(CLIENTS).stream()
                    .flatMap(list -> Stream.of(list.split(",")))
                    .map(String::strip)
                    .filter(id -> !id.isEmpty())
                    .map(UUID::fromString)
                    .distinct()
                    .forEach(clients::add);
        } catch (IllegalArgumentException unreadable) {
            return new Asked(false, List.of(), 0);
        }
        int reference = parameters
                .getSingleParameter(REFERENCE)
                .filter(number -> number.matches("[1-4]"))
                .map(Integer::parseInt)
                .orElse(1);
        return new Asked(true, List.copyOf(clients), reference - 1);
    }

    static String address(List<UUID> clients, int reference) {
        if (clients.isEmpty()) {
            return ClientLinks.COMPARE;
        }
        return ClientLinks.compare(clients) + (reference == 0 ? "" : "&" + REFERENCE + "=" + (reference + 1));
    }
}
