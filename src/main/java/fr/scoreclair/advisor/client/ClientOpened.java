package fr.scoreclair.advisor.client;

import fr.scoreclair.advisor.audit.AuditedEvent;
import java.util.Map;
import java.util.UUID;

/** Somebody read a client's file: who and whose, not what stood in it. */
record ClientOpened(UUID client) implements AuditedEvent {

    @Override
    public String action() {
        return "client.opened";
    }

    @Override
    public String subject() {
        return "client:" + client;
    }

    @Override
    public Map<String, Object> body() {
        return Map.of();
    }
}
