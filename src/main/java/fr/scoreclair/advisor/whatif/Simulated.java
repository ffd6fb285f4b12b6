package fr.scoreclair.advisor.whatif;

import fr.scoreclair.advisor.riskmodel.RiskModel;
import java.util.List;
import java.util.UUID;

/**
 * The scores of a base row and of each set of changes to it, in the order asked.
 *
 * @param id of the audit event's subject, {@code simulation:…}; nothing else is stored
 */
public record Simulated(UUID id, RiskModel model, Outlook base, List<Outlook> outcomes) {

    public Simulated {
        outcomes = List.copyOf(outcomes);
    }
}
