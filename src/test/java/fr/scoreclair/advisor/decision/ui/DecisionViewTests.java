package fr.scoreclair.advisor.decision.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import fr.scoreclair.advisor.base.Confirmation;
import fr.scoreclair.advisor.base.ui.NotFoundView;
import fr.scoreclair.advisor.chart.Gauge;
import fr.scoreclair.advisor.decision.ApprovalService;
import fr.scoreclair.advisor.decision.Deciding;
import fr.scoreclair.advisor.decision.Decision;
import fr.scoreclair.advisor.decision.DecisionRules;
import fr.scoreclair.advisor.decision.DecisionService;
import fr.scoreclair.advisor.decision.Outcome;
import fr.scoreclair.advisor.decision.OverrideReason;
import fr.scoreclair.advisor.decision.RequestedDocument;
import fr.scoreclair.advisor.scoring.AssessmentView;
import fr.scoreclair.advisor.scoring.ScoringService;
import fr.scoreclair.advisor.support.ActingPerson;
import fr.scoreclair.advisor.support.ScreenTest;
import fr.scoreclair.advisor.support.TestDatabase;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;

/** « Décider » over the real services. */
class DecisionViewTests extends ScreenTest {

    @Autowired
    TestDatabase database;

    @Autowired
    ScoringService scoring;

    @Autowired
    DecisionRules rules;

    @Autowired
    DecisionService service;

    @Autowired
    ApprovalService approvals;

    @Autowired
    UserDetailsService people;

    Deciding deciding;

    @Override
    protected String person() {
        return "conseiller";
    }

    @BeforeEach
    void anEmptyTrail() {
        deciding = new Deciding(scoring, rules, database);
    }

    private void as(String name, Runnable act) {
        SecurityContext before = SecurityContextHolder.getContext();
        UserDetails account = people.loadUserByUsername(name);
        SecurityContext other = SecurityContextHolder.createEmptyContext();
        other.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(account, null, account.getAuthorities()));
        ActingPerson.set(other);
        act.run();
        ActingPerson.set(before);
    }

    private Component open(UUID assessment) {
        UI.getCurrent().navigate("decider/" + assessment);
        roundTrip();
        return (Component) getCurrentView();
    }

    @Test
    @DisplayName("The client's file tells each decision and leads to its letter; a file without any tells nothing")
    void onTheFile() {
        AssessmentView assessment = deciding.unfavourable(Deciding.PARIS);
        UI.getCurrent().navigate("client/" + Deciding.PARIS);
        roundTrip();
        assertThat(words((Component) getCurrentView())).doesNotContain("Décisions et lettres");
        service.decide(Deciding.agree(assessment));
        UI.getCurrent().navigate("scorer");
        UI.getCurrent().navigate("client/" + Deciding.PARIS);
        roundTrip();
        assertThat(words((Component) getCurrentView()))
                .contains("Décisions et lettres", "Refus", "par conseiller · lettre à imprimer");
        assertThat(find(Anchor.class).all().stream().map(Anchor::getHref)).contains("decider/" + assessment.id());
    }

    @SuppressWarnings("unchecked")
    private void choose(Outcome outcome) {
        ((RadioButtonGroup<Outcome>)
                        (Component) find(RadioButtonGroup.class).all().getFirst())
                .setValue(outcome);
        roundTrip();
    }

    @SuppressWarnings("unchecked")
    private Select<Object> select(int n) {
        return (Select<Object>) (Component) find(Select.class).all().get(n);
    }

    private void press(String caption) {
        test(find(Button.class).withText(caption).single()).click();
        roundTrip();
    }

    private void confirm() {
        press("Vérifier et enregistrer");
        test(find(Confirmation.class).single().yes()).click();
        roundTrip();
    }

    private History history(AssessmentView assessment) {
        return new History(service.history(assessment.id()).decisions().size());
    }

    private record History(int size) {}

    @Test
    @DisplayName("A refusal is confirmed, recorded, and its letter is there to print")
    void refusal() {
        AssessmentView assessment = deciding.unfavourable(Deciding.PARIS);
        Component view = open(assessment.id());
        assertThat(words(view))
                .contains("D-PARIS-1")
                .contains("Avis défavorable")
                .contains("Données périmées");
        choose(Outcome.REFUSAL);
        press("Vérifier et enregistrer");
        assertThat(history(assessment).size())
                .as("nothing before the confirmation")
                .isZero();
        test(find(Confirmation.class).single().yes()).click();
        roundTrip();
        assertThat(history(assessment).size()).isEqualTo(1);
        assertThat(words(view))
                .contains("en vigueur")
                .contains("Votre demande de prêt n’est pas acceptée")
                .contains("Corriger par une nouvelle décision");
        TextField name = find(TextField.class).single();
        test(name).setValue("Zoé Test");
        roundTrip();
        assertThat(words(view)).contains("Zoé Test");
    }

    @Test
    @DisplayName("Against the model a reason and a comment are asked for; refused, the form stays")
    void override() {
        AssessmentView assessment = deciding.unfavourable(Deciding.PARIS);
        Component view = open(assessment.id());
        choose(Outcome.ACCORD);
        assertThat(words(view)).contains("C’est une dérogation");
        confirm();
        assertThat(words(view)).contains("demande un motif de la liste").contains("Expliquez en 10");
        assertThat(history(assessment).size()).isZero();
        select(0).setValue(OverrideReason.GUARANTEE);
        service.keep(
                assessment.id(),
                new fr.scoreclair.advisor.decision.DecisionDraft(
                        Outcome.ACCORD, OverrideReason.GUARANTEE, Deciding.WHY, java.util.List.of(), "en"));
        view = open(assessment.id());
        assertThat(find(TextArea.class).single().getValue()).isEqualTo(Deciding.WHY);
        confirm();
        assertThat(history(assessment).size()).isEqualTo(1);
        assertThat(words((Component) getCurrentView()))
                .contains("Dérogation : Garantie")
                .contains("is accepted");
    }

    @Test
    @DisplayName("What was begun is there again after a reload")
    void draft() {
        AssessmentView assessment = deciding.unfavourable(Deciding.PARIS);
        open(assessment.id());
        choose(Outcome.COMPLEMENT);
        test(find(TextArea.class).single()).setValue("Il manque le bulletin de mars.");
        roundTrip();
        open(deciding.favourable(Deciding.PARIS).id());
        assertThat(find(TextArea.class).single().getValue()).isEmpty();
        open(assessment.id());
        assertThat(find(TextArea.class).single().getValue()).isEqualTo("Il manque le bulletin de mars.");
        @SuppressWarnings("unchecked")
        CheckboxGroup<RequestedDocument> asked = (CheckboxGroup<RequestedDocument>)
                (Component) find(CheckboxGroup.class).single();
        asked.setValue(Set.of(RequestedDocument.INCOME));
        roundTrip();
        confirm();
        assertThat(words((Component) getCurrentView())).contains("Il manque des pièces à votre demande");
    }

    @Test
    @DisplayName("Whoever comes second is told who and when, keeps the draft and sees what stands")
    void late() {
        AssessmentView assessment = deciding.unfavourable(Deciding.PARIS);
        Component view = open(assessment.id());
        choose(Outcome.REFUSAL);
        as("superviseur", () -> service.decide(Deciding.agree(assessment)));
        confirm();
        assertThat(words(view)).contains("superviseur a décidé avant vous").contains("en vigueur");
        assertThat(history(assessment).size()).isEqualTo(1);
        assertThat(service.open(assessment.id()).draft().outcome()).isEqualTo(Outcome.REFUSAL);
    }

    @Test
    @DisplayName("On the sample the score is not on the screen before the opinion is said")
    void opinionFirst() {
        AssessmentView assessment = deciding.sampled(Deciding.PARIS);
        Component view = open(assessment.id());
        assertThat(find(Gauge.class).all()).isEmpty();
        assertThat(words(view))
                .contains("Votre avis d’abord")
                .contains("Données utilisées")
                .doesNotContain("L’avis du modèle", "Avis favorable", "Votre décision");
        choose(Outcome.ACCORD);
        press("Enregistrer mon avis et voir le score");
        assertThat(find(Gauge.class).single().getElement().getAttribute("aria-label"))
                .startsWith("Risque de défaut");
        assertThat(words(view)).contains("Votre décision");
    }

    @Test
    @DisplayName("Above the limit the screen says so, and the letter waits")
    void takesTwo() {
        AssessmentView assessment = deciding.large(Deciding.PARIS);
        Component view = open(assessment.id());
        choose(Deciding.agree(assessment).outcome());
        assertThat(words(view)).contains("après l’accord d’une seconde personne");
        confirm();
        assertThat(words(view)).contains("en attente d’approbation").doesNotContain("Lettre au client");
        Decision decision = service.history(assessment.id()).pending().orElseThrow();
        as("superviseur", () -> approvals.approve(decision.id(), "Vu."));
        view = open(assessment.id());
        assertThat(words(view)).contains("Approuvé par superviseur").contains("Lettre au client");
    }

    @Test
    @DisplayName("What does not exist, or not here, is not found")
    void notFound() {
        open(UUID.randomUUID());
        assertThat(getCurrentView()).isInstanceOf(NotFoundView.class);
        UI.getCurrent().navigate("decider/nonsense");
        assertThat(getCurrentView()).isInstanceOf(NotFoundView.class);
    }
}
