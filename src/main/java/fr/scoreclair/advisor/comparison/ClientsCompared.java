package fr.scoreclair.advisor.comparison;

import fr.scoreclair.advisor.audit.AuditedEvent;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Somebody put clients side by side: who, whom and by which model, not what stood in their files. */
record ClientsCompared(List<UUID> clients, String modelSha256) implements AuditedEvent {

    @Override
    public String action() {
        return "clients.compared";
    }

    @Override
    public String subject() {
        return "client:" + clients.getFirst();
    }

    @Override
    public Map<String, Object> body() {
        return Map.of("clients", clients.stream().map(UUID::toString).toList(), "model", modelSha256);
    }
}
