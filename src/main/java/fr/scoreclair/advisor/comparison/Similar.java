package fr.scoreclair.advisor.comparison;

import fr.scoreclair.advisor.client.ClientRow;
import java.util.List;

/**
 * The clients most like one client, by reasons and by data.
 *
 * @param searched how many clients were looked at
 * @param all whether these are all the person may see that the same model version scored
 */
public record Similar(int searched, boolean all, Nearest byReasons, Nearest byData) {

    /**
     * @param certain whether no other client can be closer: all were looked at, or the distance proves it
     * @param clients the closest first
     */
    public record Nearest(boolean certain, List<Near> clients) {
        public Nearest {
            clients = List.copyOf(clients);
        }
    }

    /** @param distance see {@link Distances} */
    public record Near(ClientRow row, double distance) {}
}
