package fr.scoreclair.advisor.comparison;

import fr.scoreclair.advisor.client.ClientSummary;
import fr.scoreclair.advisor.riskmodel.Explained;
import fr.scoreclair.advisor.riskmodel.ShownScore;

/**
 * One of the clients compared: what the file says now and what the active model makes of it. No assessment comes of it.
 *
 * @param vector in the model's order and unit, NaN where missing
 */
public record Side(ClientSummary client, double[] vector, Explained explained, ShownScore shown) {

    public double score() {
        return explained.probability();
    }
}
