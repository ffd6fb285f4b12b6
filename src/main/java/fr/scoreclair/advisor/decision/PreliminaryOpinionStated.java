package fr.scoreclair.advisor.decision;

import fr.scoreclair.advisor.audit.AuditedEvent;
import java.util.Map;

/** Somebody said what they thought before the score was shown; what they thought stands in the row alone. */
record PreliminaryOpinionStated(PreliminaryOpinion opinion) implements AuditedEvent {

    @Override
    public String action() {
        return "preliminary_opinion.stated";
    }

    @Override
    public String subject() {
        return "preliminary_opinion:" + opinion.id();
    }

    @Override
    public Map<String, Object> body() {
        return Map.of("assessment", opinion.assessment().toString(), "by_scorer", opinion.byScorer());
    }
}
