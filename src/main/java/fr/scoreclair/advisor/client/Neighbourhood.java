package fr.scoreclair.advisor.client;

import java.util.List;

/**
 * The clients an actor may see whose scores lie closest to one score.
 *
 * @param all whether these are all that were ever scored by the same model version
 * @param radius every scored client whose margin is less than this away is among them; infinite where all are
 */
public record Neighbourhood(List<Neighbour> clients, boolean all, double radius) {

    public Neighbourhood {
        clients = List.copyOf(clients);
    }
}
