package fr.scoreclair.advisor.scoring.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.mocks.MockRequest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.server.VaadinServletRequest;
import fr.scoreclair.advisor.chart.Gauge;
import fr.scoreclair.advisor.chart.LineChart;
import fr.scoreclair.advisor.client.ClientFilter;
import fr.scoreclair.advisor.client.ClientSummary;
import fr.scoreclair.advisor.client.Clients;
import fr.scoreclair.advisor.riskmodel.ReferenceGroup;
import fr.scoreclair.advisor.riskmodel.RiskModels;
import fr.scoreclair.advisor.scoring.FormDrafts;
import fr.scoreclair.advisor.scoring.StaleReason.Code;
import fr.scoreclair.advisor.scoring.ui.asked.ResponseCurve;
import fr.scoreclair.advisor.scoring.ui.asked.TwoVariables;
import fr.scoreclair.advisor.support.ScreenTest;
import fr.scoreclair.advisor.support.TestDatabase;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletRequestWrapper;
import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The Scorer over the real models and a real database. */
class ScoringViewTests extends ScreenTest {

    @Autowired
    TestDatabase database;

    @Autowired
    Clients clients;

    @Autowired
    RiskModels models;

    @Autowired
    FormDrafts kept;

    @Override
    protected String person() {
        return "conseiller";
    }

    @BeforeEach
    void anEmptyTrail() {
        database.forgetAssessmentsAndTrail();
    }

    private ScoringView open() {
        return navigate(ScoringView.class);
    }

    private void press(String caption) {
        test(find(Button.class).withText(caption).single()).click();
        settle();
    }

    private static void settle() {
        roundTrip();
    }

    private long assessments() {
        Long count = database.asOwner().queryForObject("select count(*) from assessment", Long.class);
        return count == null ? 0 : count;
    }

    @Test
    @DisplayName("Before the first run the right side says what to do")
    void empty() {
        assertThat(words(open())).contains("Complétez les champs à gauche puis cliquez sur Lancer le scoring.");
        assertThat(find(Gauge.class).all()).isEmpty();
    }

    @Test
    @DisplayName("A new application is scored, explained, stored and audited")
    void scored() {
        ScoringView view = open();
        press("Lancer le scoring");
        assertThat(find(Gauge.class).single().getElement().getAttribute("aria-label"))
                .startsWith("Risque de défaut")
                .contains("seuil");
        assertThat(words(view)).contains("sous le seuil.").contains("Pourquoi ce score ?");
        assertThat(assessments()).isEqualTo(1);
        assertThat(database.asOwner().queryForObject("select max(action) from audit_event", String.class))
                .isEqualTo("assessment.created");
    }

    @Test
    @DisplayName("A value outside its bounds is refused at once, in words, and nothing is scored")
    void refused() {
        open();
        TextField first = find(TextField.class).all().getFirst();
        test(first).setValue("7");
        settle();
        assertThat(first.isInvalid()).isTrue();
        assertThat(first.getErrorMessage()).startsWith("Valeur refusée : entre");
        press("Lancer le scoring");
        assertThat(assessments()).isZero();
    }

    private Optional<Sheet> afterRestart(String tab, String product) {
        Sheet untouched = Sheet.blank(models.active().getFirst().catalogue(), Locale.FRENCH);
        return Drafts.continued(new Drafts(kept).of(tab), "scorer?product=" + product, untouched);
    }

    @Test
    @DisplayName("What was typed is there again after a restart of the server, and forgotten once put back")
    void draft() {
        open();
        String tab = Drafts.tab(UI.getCurrent());
        TextField income = find(TextField.class).all().get(1);
        test(income).setValue("31 234");
        settle();
        assertThat(afterRestart(tab, "pret-personnel"))
                .hasValueSatisfying(sheet -> assertThat(sheet.entries().values())
                        .extracting(Entry::value)
                        .contains(31_234.0));
        assertThat(afterRestart(tab, "credit-es")).as("another form").isEmpty();
        database.asOwner().execute("update form_draft set owner = 'conseiller2'");
        assertThat(afterRestart(tab, "pret-personnel"))
                .as("somebody else's tab of the same name")
                .isEmpty();
        database.asOwner().execute("update form_draft set owner = 'conseiller'");
        press("Réinitialiser le formulaire");
        assertThat(afterRestart(tab, "pret-personnel")).isEmpty();
    }

    @Test
    @DisplayName("The explanation is told against the reference chosen")
    void otherReference() {
        ScoringView view = open();
        press("Lancer le scoring");
        assertThat(words(view)).contains("Référence (client moyen)");
        @SuppressWarnings("unchecked")
        RadioButtonGroup<ReferenceGroup> references = (RadioButtonGroup<ReferenceGroup>)
                (Component) find(RadioButtonGroup.class).all().getFirst();
        references.setValue(ReferenceGroup.ACCEPTED);
        settle();
        assertThat(words(view)).contains("Référence (client juste accepté)");
    }

    @Test
    @DisplayName("A client's file opens with the age of each datum, and its assessments are kept")
    void client() {
        ClientSummary someone =
                clients.find(new ClientFilter("pret-personnel", null), 0, 1).getFirst();
        UI.getCurrent()
                .navigate("scorer", QueryParameters.of("client", someone.id().toString()));
        ScoringView view = (ScoringView) getCurrentView();
        settle();
        assertThat(words(view)).contains("Dossier " + someone.fileNumber());
        assertThat(find(AgeMark.class).all().stream().map(ScreenTest::words))
                .anyMatch(age -> age.contains("il y a") || age.contains("périmé"));
        press("Lancer le scoring");
        giveAReasonIfAsked();
        assertThat(words(view)).contains("Évaluations de ce client");
    }

    private void giveAReasonIfAsked() {
        if (find(StaleReasonDialog.class).all().isEmpty()) {
            return;
        }
        StaleReasonDialog dialog = find(StaleReasonDialog.class).single();
        @SuppressWarnings("unchecked")
        RadioButtonGroup<Code> codes = (RadioButtonGroup<Code>)
                (Component) find(RadioButtonGroup.class, dialog).single();
        codes.setValue(Code.URGENT);
        test(find(Button.class).withText("Lancer le scoring").all().getLast()).click();
        settle();
    }

    @Test
    @DisplayName(
            "With a stale datum in the form a reason is asked for first, and stored with the assessment; with fresh ones not")
    void staleReason() {
        UUID stale = database.asOwner().queryForObject("""
                        select client_id from current_score s where agency = 'Paris' and product = 'pret-personnel'
                            and fresh_until < date '2026-11-22' and exists (select 1 from client_datum d where d.client_id = s.client_id)
                            order by client_id limit 1""", UUID.class);
        UI.getCurrent().navigate("scorer", QueryParameters.of("client", String.valueOf(stale)));
        settle();
        press("Lancer le scoring");
        assertThat(assessments()).as("not before the reason").isZero();
        StaleReasonDialog dialog = find(StaleReasonDialog.class).single();
        test(find(Button.class).withText("Lancer le scoring").all().getLast()).click();
        settle();
        assertThat(assessments()).as("not without a reason").isZero();
        @SuppressWarnings("unchecked")
        RadioButtonGroup<Code> codes = (RadioButtonGroup<Code>)
                (Component) find(RadioButtonGroup.class, dialog).single();
        codes.setValue(Code.OTHER);
        test(find(Button.class).withText("Lancer le scoring").all().getLast()).click();
        settle();
        assertThat(assessments()).as("another reason has to be told").isZero();
        find(TextArea.class, dialog).single().setValue("Mme X. rappelle ce soir");
        test(find(Button.class).withText("Lancer le scoring").all().getLast()).click();
        settle();
        assertThat(assessments()).isEqualTo(1);
        assertThat(database.asOwner().queryForObject("select code || ': ' || comment from stale_reason", String.class))
                .isEqualTo("OTHER: Mme X. rappelle ce soir");
        String told = database.asOwner()
                .queryForObject("select body::text from audit_event where action = 'assessment.created'", String.class);
        assertThat(told)
                .contains("\"stale_reason\": \"OTHER\"")
                .containsPattern("\"stale_reason_commitment\": \"[0-9a-f]{64}\"")
                .doesNotContain("Mme X");
    }

    @Test
    @DisplayName("When the trail cannot be written there is no score, a reference is told and the form is kept")
    void unavailable() {
        ScoringView view = open();
        TextField first = find(TextField.class).all().getFirst();
        test(first).setValue("44");
        database.asOwner().execute("revoke insert on audit_event from scoreclair_app");
        try {
            press("Lancer le scoring");
            assertThat(words(view)).contains("Le score n’a pas pu être calculé et enregistré. Référence");
            assertThat(first.getValue()).isEqualTo("44");
        } finally {
            database.asOwner().execute("grant insert on audit_event to scoreclair_app");
        }
    }

    @Test
    @DisplayName("Resetting brings the start values back and empties the result")
    void reset() {
        ScoringView view = open();
        TextField first = find(TextField.class).all().getFirst();
        String start = first.getValue();
        test(first).setValue("44");
        press("Lancer le scoring");
        press("Réinitialiser le formulaire");
        assertThat(find(TextField.class).all().getFirst().getValue()).isEqualTo(start);
        assertThat(words(view)).contains("Complétez les champs à gauche");
    }

    private Details panel(String title) {
        return find(Details.class).all().stream()
                .filter(details -> details.getSummaryText().equals(title))
                .findFirst()
                .orElseThrow(() -> new AssertionError(words((ScoringView) getCurrentView())));
    }

    private static void openPanel(Details panel) {
        panel.setOpened(true);
        settle();
    }

    @Test
    @DisplayName("The response curve is computed when opened, for the variable chosen, and is there as a table too")
    void responseCurve() {
        open();
        press("Lancer le scoring");
        assertThat(find(LineChart.class).all()).isEmpty();
        openPanel(panel("Courbe de réponse"));
        ResponseCurve curve = find(ResponseCurve.class).single();
        test(find(Select.class, curve).single()).selectItem("Montant du crédit");
        settle();
        assertThat(find(LineChart.class).single().getElement().getAttribute("aria-label"))
                .startsWith("Montant du crédit : score de ce client de ");
        assertThat(words(curve)).contains("La courbe en tableau").contains("population de référence (moyenne)");
        assertThat(words(curve)).containsPattern("\\d,\\d %");
    }

    @Test
    @DisplayName("The second opinion tells its fidelity and how far it agrees with the exact explanation")
    void secondOpinion() {
        open();
        press("Lancer le scoring");
        openPanel(panel("Deuxième avis (LIME)"));
        assertThat(words(find(SecondOpinion.class).single()))
                .containsPattern("Fidélité de l’imitation autour de ce client : 0,\\d\\d sur 1")
                .contains("Accord avec l’explication ci-dessus : ");
        test(find(TextField.class).all().getFirst()).setValue("67");
        press("Lancer le scoring");
        assertThat(words(find(SecondOpinion.class).single())).contains("Fidélité");
    }

    @Test
    @DisplayName(
            "Two variables together give the client's score for each pair of values, and refuse the same one twice")
    void twoVariables() {
        open();
        press("Lancer le scoring");
        openPanel(panel("Deux variables ensemble"));
        TwoVariables two = find(TwoVariables.class).single();
        test(find(Select.class, two).all().getFirst()).selectItem("Montant du crédit");
        test(find(Select.class, two).all().getLast()).selectItem("Revenu annuel net");
        settle();
        assertThat(find(NativeTableRow.class, two).all()).hasSize(7);
        List<NativeTableCell> cells = find(NativeTableCell.class, two).all();
        assertThat(cells).hasSize(36);
        assertThat(cells).allSatisfy(cell -> assertThat(words(cell)).matches("(▲ )?\\d+ %"));
        assertThat(cells).allSatisfy(cell -> {
            int score = Integer.parseInt(words(cell).replaceAll("\\D", ""));
            if (score > 40) {
                assertThat(words(cell)).startsWith("▲");
                assertThat(cell.getClassNames()).containsAnyOf("heat-3", "heat-4");
            } else if (score < 30) {
                assertThat(words(cell)).doesNotContain("▲");
                assertThat(cell.getClassNames()).containsAnyOf("heat-0", "heat-1");
            }
        });
        test(find(Select.class, two).all().getLast()).selectItem("Montant du crédit");
        settle();
        assertThat(words(two)).contains("Choisissez deux variables différentes.");
    }

    /** What the browser does when it loads the address it shows: a new screen in the same session. */
    private ScoringView reload(String language) {
        String address = ((ScoringView) getCurrentView()).address();
        ServletRequest request = VaadinServletRequest.getCurrent();
        while (request instanceof ServletRequestWrapper wrapper) {
            request = wrapper.getRequest();
        }
        ((MockRequest) request).setCookiesInt(new Cookie[] {new Cookie("sc-language", language)});
        UI.getCurrent().getPage().reload();
        UI.getCurrent().navigate("scorer", QueryParameters.fromString(address.substring(address.indexOf('?') + 1)));
        settle();
        return (ScoringView) getCurrentView();
    }

    @Test
    @DisplayName(
            "What was typed but not scored is still there after a reload in another language, and gone after a reset")
    void typedAndReloaded() {
        open();
        TextField income = find(TextField.class).all().get(1);
        String start = income.getValue();
        test(income).setValue("31 234,5");
        settle();
        assertThat(income.getValue()).isEqualTo("31\u00a0234,5");
        reload("en");
        assertThat(find(TextField.class).all().get(1).getValue()).isEqualTo("31,234.5");
        reload("fr");
        assertThat(find(TextField.class).all().get(1).getValue()).isEqualTo("31\u00a0234,5");
        press("Réinitialiser le formulaire");
        reload("fr");
        assertThat(find(TextField.class).all().get(1).getValue()).isEqualTo(start);
    }

    @Test
    @DisplayName("After scoring, the address leads back to the same result")
    void scoredAndReloaded() {
        ScoringView view = open();
        press("Lancer le scoring");
        String score = find(Gauge.class).single().getElement().getAttribute("aria-label");
        assertThat(view.address()).matches("scorer\\?assessment=[0-9a-f-]{36}");
        reload("fr");
        assertThat(find(Gauge.class).single().getElement().getAttribute("aria-label"))
                .isEqualTo(score);
        assertThat(assessments()).isEqualTo(1);
    }
}
