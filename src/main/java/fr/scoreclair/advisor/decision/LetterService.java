package fr.scoreclair.advisor.decision;

import fr.scoreclair.advisor.audit.AuditTrail;
import fr.scoreclair.advisor.base.Conflict;
import fr.scoreclair.advisor.base.NotFound;
import fr.scoreclair.advisor.decision.letter.LetterPdf;
import fr.scoreclair.advisor.scoring.ScoringService;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The letters of decisions the actor may see; a name passes through and is kept nowhere. */
@Service
public class LetterService {

    private static final String MAY_READ = "hasAnyRole('ADVISOR', 'SUPERVISOR', 'COMPLIANCE')";
    private static final String MAY_PRINT = "hasAnyRole('ADVISOR', 'SUPERVISOR')";

    private final ScoringService scoring;
    private final Decisions decisions;
    private final Letters letters;
    private final LetterPdf pdf;
    private final AuditTrail auditTrail;

    LetterService(ScoringService scoring, Decisions decisions, Letters letters, LetterPdf pdf, AuditTrail auditTrail) {
        this.scoring = scoring;
        this.decisions = decisions;
        this.letters = letters;
        this.pdf = pdf;
        this.auditTrail = auditTrail;
    }

    /** The words of a decision's letter, whatever became of the decision. */
    @PreAuthorize(MAY_READ)
    @Transactional(readOnly = true)
    public Letter letter(UUID decision) {
        visible(decision);
        return letters.of(decision).orElseThrow(() -> new NotFound("letter of decision " + decision));
    }

    /**
     * The letter as a PDF, audited without the name.
     *
     * @param name goes into the bytes returned and nowhere else; may be blank
     * @throws Conflict where the decision is not in force: what waits, was returned or replaced is not told to a client
     */
    @PreAuthorize(MAY_PRINT)
    @Transactional
    public byte[] print(UUID decision, String name) {
        Decision told = visible(decision);
        if (told.state() != Decision.State.IN_FORCE) {
            throw new Conflict("decision " + decision + " is " + told.state());
        }
        Letter letter = letters.of(decision).orElseThrow(() -> new NotFound("letter of decision " + decision));
        byte[] bytes = pdf.print(letter.text(), letter.language(), name, told.since());
        auditTrail.record(LetterEvent.printed(letter));
        return bytes;
    }

    private Decision visible(UUID id) {
        UUID assessment = decisions.assessmentOf(id).orElseThrow(() -> new NotFound("decision " + id));
        scoring.peek(assessment).orElseThrow(() -> new NotFound("decision " + id));
        return decisions.of(assessment).decisions().stream()
                .filter(d -> d.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("decision " + id));
    }
}
