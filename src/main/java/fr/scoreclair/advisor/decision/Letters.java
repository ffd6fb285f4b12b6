package fr.scoreclair.advisor.decision;

import fr.scoreclair.advisor.decision.letter.LetterFacts;
import fr.scoreclair.advisor.decision.letter.LetterText;
import fr.scoreclair.advisor.decision.letter.LetterWriter;
import fr.scoreclair.advisor.riskmodel.RiskModels;
import fr.scoreclair.advisor.scoring.AssessmentView;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The letters written, one per decision, in the decision's own transaction. */
@Repository
class Letters {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;
    private final RiskModels models;
    private final LetterWriter writer;

    Letters(JdbcClient jdbc, RiskModels models, LetterWriter writer) {
        this.jdbc = jdbc;
        this.models = models;
        this.writer = writer;
    }

    Letter write(Decision decision, AssessmentView assessment, String language) {
        LetterFacts facts = new LetterFacts(
                decision.outcome().name(),
                Optional.ofNullable(decision.overrideReason()).map(Enum::name),
                decision.documents().stream().map(Enum::name).toList(),
                decision.needsApproval(),
                assessment,
                assessment.model(models));
        Letter letter = new Letter(
                UUID.randomUUID(),
                decision.id(),
                decision.at(),
                language,
                writer.version(),
                writer.write(facts, language));
        jdbc.sql(
                        "insert into letter (id, decision_id, at, language, wording_version, content) values (?, ?, ?, ?, ?, ?)")
                .params(
                        letter.id(),
                        letter.decision(),
                        Decisions.utc(letter.at()),
                        language,
                        letter.wordingVersion(),
                        JSON.writeValueAsString(letter.text()))
                .update();
        return letter;
    }

    Optional<Letter> of(UUID decision) {
        return jdbc.sql("select * from letter where decision_id = :decision")
                .param("decision", decision)
                .query((row, n) -> new Letter(
                        row.getObject("id", UUID.class),
                        decision,
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("language"),
                        row.getString("wording_version"),
                        JSON.readValue(row.getString("content"), LetterText.class)))
                .optional();
    }
}
