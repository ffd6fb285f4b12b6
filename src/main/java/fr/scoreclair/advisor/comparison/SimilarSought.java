package fr.scoreclair.advisor.comparison;

import fr.scoreclair.advisor.audit.AuditedEvent;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Somebody was told which clients are most like another one. */
record SimilarSought(UUID client, List<UUID> found, int searched) implements AuditedEvent {

    @Override
    public String action() {
        return "clients.similar";
    }

    @Override
    public String subject() {
        return "client:" + client;
    }

    @Override
    public Map<String, Object> body() {
        return Map.of("found", found.stream().map(UUID::toString).toList(), "searched", searched);
    }
}
