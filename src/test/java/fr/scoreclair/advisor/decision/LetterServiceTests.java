package fr.scoreclair.advisor.decision;

import static fr.scoreclair.advisor.decision.Deciding.LYON;
import static fr.scoreclair.advisor.decision.Deciding.PARIS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import fr.scoreclair.advisor.base.Conflict;
import fr.scoreclair.advisor.base.NotFound;
import fr.scoreclair.advisor.scoring.AssessmentView;
import fr.scoreclair.advisor.scoring.ScoringService;
import fr.scoreclair.advisor.security.Accounts;
import fr.scoreclair.advisor.support.SignedInAs;
import fr.scoreclair.advisor.support.TestDatabase;
import fr.scoreclair.advisor.support.WholeApplication;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** Letters of decisions in force, with a name that is kept nowhere; and who may do what in this room. */
@WholeApplication
class LetterServiceTests {

    private static final String NAME = "Wilhelmine Quackenbusch";

    @Autowired
    DecisionService service;

    @Autowired
    ApprovalService approvals;

    @Autowired
    LetterService letters;

    @Autowired
    DecisionRules rules;

    @Autowired
    ScoringService scoring;

    @Autowired
    Accounts accounts;

    @Autowired
    TestDatabase database;

    Deciding deciding;

    @BeforeEach
    void anAdvisorInParis() {
        deciding = new Deciding(scoring, rules, database);
        is("conseiller");
    }

    @AfterEach
    void signOut() {
        SignedInAs.nobody();
    }

    private void is(String person) {
        SignedInAs.person(accounts, person);
    }

    private static String read(byte[] pdf) throws IOException {
        return new PdfTextExtractor(new PdfReader(pdf)).getTextFromPage(1);
    }

    /** Every row of every table as text. */
    private List<String> tablesThatSay(String text) {
        return database
                .asSuperuser()
                .queryForList(
                        "select quote_ident(table_schema) || '.' || quote_ident(table_name) from information_schema.tables"
                                + " where table_type = 'BASE TABLE' and table_schema = 'public'",
                        String.class)
                .stream()
                .filter(table -> Boolean.TRUE.equals(database.asSuperuser()
                        .queryForObject(
                                "select exists (select from " + table + " t where t::text ilike ?)",
                                Boolean.class,
                                "%" + text + "%")))
                .toList();
    }

    @Test
    @DisplayName("The name is in the PDF, and in no table, no log line and no audit event")
    void nameIsNowhere() throws IOException {
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        Logger ours = (Logger) LoggerFactory.getLogger("fr.scoreclair");
        Logger sql = (Logger) LoggerFactory.getLogger("org.springframework.jdbc");
        root.addAppender(log);
        ours.setLevel(Level.TRACE);
        sql.setLevel(Level.TRACE);
        try {
            Decision decision = service.decide(Deciding.agree(deciding.unfavourable(PARIS)));
            assertThat(read(letters.print(decision.id(), NAME))).contains(NAME).contains("D-PARIS-1");
        } finally {
            root.detachAppender(log);
            ours.setLevel(null);
            sql.setLevel(null);
        }
        assertThat(log.list).as("the statements were logged").isNotEmpty();
        assertThat(log.list).noneMatch(line -> line.getFormattedMessage().contains("Quackenbusch"));
        assertThat(tablesThatSay("Quackenbusch")).isEmpty();
        assertThat(tablesThatSay("letter.printed"))
                .as("the search finds what is there")
                .contains("public.audit_event");
    }

    @Test
    @DisplayName("The stored letter is the words of the day it was written")
    void stored() {
        AssessmentView assessment = deciding.unfavourable(PARIS);
        Decision decision = service.decide(Deciding.agree(assessment));
        Letter letter = letters.letter(decision.id());
        assertThat(letter.text().title()).isEqualTo("Votre demande de prêt n’est pas acceptée");
        assertThat(letter.wordingVersion()).matches("\\d+\\.\\d+");
        assertThat(letter.text().notice()).startsWith("Démonstration");
        assertThat(letter.text().annex().toString())
                .contains("avis d’imposition")
                .contains("31 janv. 2024 (ancienne)");
    }

    @Test
    @DisplayName("What waits, was returned or replaced is told to nobody")
    void onlyWhatHolds() {
        AssessmentView assessment = deciding.large(PARIS);
        Outcome outcome = Deciding.agree(assessment).outcome();
        Decision first = service.decide(Deciding.agree(assessment));
        assertThatThrownBy(() -> letters.print(first.id(), NAME)).isInstanceOf(Conflict.class);
        is("superviseur");
        approvals.giveBack(first.id(), "Le revenu est à confirmer d’abord.");
        assertThatThrownBy(() -> letters.print(first.id(), NAME)).isInstanceOf(Conflict.class);
        is("conseiller");
        Decision second = service.decide(Deciding.plain(assessment, 1, outcome));
        is("superviseur");
        approvals.approve(second.id(), "");
        assertThat(letters.print(second.id(), NAME)).isNotEmpty();
    }

    @Test
    @DisplayName("A request for documents names them; a letter without a client needs no file")
    void complement() throws IOException {
        Decision decision = service.decide(
                Deciding.complement(deciding.unfavourable(null), RequestedDocument.INCOME, RequestedDocument.HOUSING));
        assertThat(read(letters.print(decision.id(), "")))
                .contains("Il manque des pièces")
                .contains("trois derniers bulletins de salaire")
                .contains("justificatif de domicile")
                .doesNotContain("Dossier", "raisons principales");
    }

    /** open, decide, think, keep, history, letter, print, waiting, approve */
    @ParameterizedTest(name = "{0}")
    @DisplayName("Who may do what")
    @CsvSource({
        "conseiller,   + + + + + + + - -",
        "superviseur,  + + + + + + + + +",
        "conformite,   + - - - + + - - -",
        "modele,       - - - - - - - - -"
    })
    void accessMatrix(String person, String may) {
        AssessmentView open = deciding.unfavourable(PARIS);
        Decision told = service.decide(Deciding.agree(deciding.unfavourable(PARIS)));
        Decision waiting = service.decide(Deciding.agree(deciding.large(PARIS)));
        List<Consumer<UUID>> acts = List.of(
                id -> service.open(id),
                id -> service.decide(Deciding.agree(open)),
                id -> service.think(id, Outcome.ACCORD),
                id -> service.keep(id, DecisionDraft.EMPTY),
                id -> service.history(id),
                id -> letters.letter(told.id()),
                id -> letters.print(told.id(), ""),
                id -> approvals.waiting(),
                id -> approvals.approve(waiting.id(), ""));
        String[] expected = may.strip().split("\\s+");
        assertThat(expected).hasSameSizeAs(acts);
        is(person);
        for (int i = 0; i < acts.size(); i++) {
            int n = i;
            if (expected[i].equals("+")) {
                acts.get(i).accept(open.id());
            } else {
                assertThatThrownBy(() -> acts.get(n).accept(open.id()))
                        .as("%s, act %d", person, n)
                        .isInstanceOf(AccessDeniedException.class);
            }
        }
    }

    @Test
    @DisplayName("Letters and decisions of another agency do not exist here")
    void otherAgency() {
        is("conseiller2");
        Decision lyon = service.decide(Deciding.agree(deciding.unfavourable(LYON)));
        is("conseiller");
        assertThatThrownBy(() -> letters.letter(lyon.id())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> letters.print(lyon.id(), NAME)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> letters.letter(UUID.randomUUID())).isInstanceOf(NotFound.class);
    }
}
