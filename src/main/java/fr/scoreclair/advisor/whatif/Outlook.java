package fr.scoreclair.advisor.whatif;

import fr.scoreclair.advisor.riskmodel.Opinion;

/** What the model would say: a probability of default in [0, 1] and the side of the threshold it falls on. */
public record Outlook(double probability, double threshold) {

    public Opinion opinion() {
        return Opinion.of(probability, threshold);
    }
}
