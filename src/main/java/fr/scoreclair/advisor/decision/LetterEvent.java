package fr.scoreclair.advisor.decision;

import fr.scoreclair.advisor.audit.AuditedEvent;
import java.util.Map;
import java.util.UUID;

/** A letter was written, or printed; to whom by name is nowhere. */
record LetterEvent(String action, UUID letter, UUID decision) implements AuditedEvent {

    static LetterEvent created(Letter letter) {
        return new LetterEvent("letter.created", letter.id(), letter.decision());
    }

    static LetterEvent printed(Letter letter) {
        return new LetterEvent("letter.printed", letter.id(), letter.decision());
    }

    @Override
    public String subject() {
        return "letter:" + letter;
    }

    @Override
    public Map<String, Object> body() {
        return Map.of("decision", decision.toString());
    }
}
