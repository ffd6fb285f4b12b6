package fr.scoreclair.advisor.comparison;

import fr.scoreclair.advisor.client.ClientSummary;
import fr.scoreclair.advisor.riskmodel.RiskModel;
import java.util.List;

/** What became of the wish to compare. */
public sealed interface Comparison {

    /** Whom it is about, as far as this person may know. */
    default List<ClientSummary> clients() {
        return List.of();
    }

    /** One to four clients of one product, in the order asked for. */
    record Ready(RiskModel model, List<Side> sides) implements Comparison {
        public Ready {
            sides = List.copyOf(sides);
        }

        @Override
        public List<ClientSummary> clients() {
            return sides.stream().map(Side::client).toList();
        }
    }

    /** Nobody to compare yet. */
    record Nobody() implements Comparison {}

    /** More than fit side by side. */
    record TooMany(int asked) implements Comparison {}

    /** At least one does not exist, or not for this person: told alike, and without saying which. */
    record Unknown() implements Comparison {}

    /** They ask for different products, whose scores come from different models. */
    record DifferentProducts(List<ClientSummary> clients) implements Comparison {}

    /** Files of some of them do not hold what the model needs. */
    record WithoutScore(List<ClientSummary> clients, List<Incomplete> incomplete) implements Comparison {}

    /** @param why a sentence for each datum that is missing or refused */
    record Incomplete(ClientSummary client, List<String> why) {}
}
