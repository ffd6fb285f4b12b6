package fr.scoreclair.advisor.client;

import java.util.List;

/** A client with the current datum of each feature. */
public record ClientFile(ClientSummary client, List<Datum> data) {

    public ClientFile {
        data = List.copyOf(data);
    }
}
