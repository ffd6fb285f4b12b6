package fr.scoreclair.advisor.decision.oversight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.scoreclair.advisor.security.Accounts;
import fr.scoreclair.advisor.support.SignedInAs;
import fr.scoreclair.advisor.support.TestDatabase;
import fr.scoreclair.advisor.support.WholeApplication;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** The figures and the decisions as files: audited, and nothing in them is a formula. */
@WholeApplication
class OversightExportTests {

    private static final Behind ALL = Behind.of(OversightFilter.ALL, Behind.CASES);

    /** Words that say their key. */
    private static final OversightExport.Words WORDS = new OversightExport.Words() {
        @Override
        public Locale locale() {
            return Locale.FRANCE;
        }

        @Override
        public String heading(String column) {
            return column;
        }

        @Override
        public String kind(Kind kind) {
            return kind.name();
        }

        @Override
        public String reason(DecisionLine line) {
            return String.valueOf(line.reason());
        }

        @Override
        public String flags(Figures.Group group) {
            return group.flags().toString();
        }

        @Override
        public String agency(String agency) {
            return agency;
        }

        @Override
        public String product(String product) {
            return product;
        }
    };

    @Autowired
    OversightExport export;

    @Autowired
    Accounts accounts;

    @Autowired
    TestDatabase database;

    @BeforeEach
    void decisions() {
        new SampleDecisions(database)
                .add(2, "=cmd()", "ACCORD", "UNFAVORABLE", 12.5)
                .add(60, "x", "ACCORD", "FAVORABLE", 3.0);
        SignedInAs.person(accounts, "superviseur");
    }

    @AfterEach
    void signOut() {
        SignedInAs.nobody();
        database.forgetAssessmentsAndTrail();
    }

    @Test
    @DisplayName("Agencies and people as CSV, a name like a formula made harmless, and one event")
    void groups() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        export.groups(OversightExport.Format.CSV, OversightFilter.ALL, WORDS, out);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("group;name;cases;agreed;agreement")
                .contains("advisor;x;60;60;1;0,939")
                .contains("advisor;'=cmd();2;0;0;0;")
                .contains("[AGREEMENT, FAST]");
        assertThat(events()).isEqualTo(1);
    }

    @Test
    @DisplayName("The decisions as a workbook, one row each")
    void decisionsBehind() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        export.decisions(OversightExport.Format.XLSX, ALL, WORDS, out);
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            assertThat(book.getFirstSheet().read()).hasSize(63);
            assertThat(book.getFirstSheet().read().get(62).getCellText(3)).isIn("x", "'=cmd()");
        }
        assertThat(events()).isEqualTo(1);
    }

    @Test
    @DisplayName("Not for the advisor")
    void roles() {
        SignedInAs.person(accounts, "conseiller");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThatThrownBy(() -> export.groups(OversightExport.Format.CSV, OversightFilter.ALL, WORDS, out))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> export.decisions(OversightExport.Format.CSV, ALL, WORDS, out))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(out.size()).isZero();
        assertThat(events()).isZero();
    }

    private Integer events() {
        return database.asOwner()
                .queryForObject("select count(*) from audit_event where action = 'oversight.exported'", Integer.class);
    }
}
