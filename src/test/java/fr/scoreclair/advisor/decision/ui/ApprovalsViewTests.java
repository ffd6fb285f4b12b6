package fr.scoreclair.advisor.decision.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextArea;
import fr.scoreclair.advisor.decision.Deciding;
import fr.scoreclair.advisor.decision.DecisionRules;
import fr.scoreclair.advisor.decision.DecisionService;
import fr.scoreclair.advisor.scoring.AssessmentView;
import fr.scoreclair.advisor.scoring.ScoringService;
import fr.scoreclair.advisor.support.ScreenTest;
import fr.scoreclair.advisor.support.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;

/** « Approbations »: the queue, and the second person's word. */
class ApprovalsViewTests extends ScreenTest {

    @Autowired
    TestDatabase database;

    @Autowired
    ScoringService scoring;

    @Autowired
    DecisionRules rules;

    @Autowired
    DecisionService service;

    @Autowired
    UserDetailsService people;

    AssessmentView waiting;
    AssessmentView own;

    @Override
    protected String person() {
        return "superviseur";
    }

    @BeforeEach
    void twoLargeLoans() {
        Deciding deciding = new Deciding(scoring, rules, database);
        own = deciding.large(Deciding.LYON);
        service.decide(Deciding.agree(own));
        become("superviseur2");
        waiting = deciding.large(Deciding.PARIS);
        service.decide(Deciding.agree(waiting));
        become("superviseur");
    }

    private void become(String name) {
        UserDetails account = people.loadUserByUsername(name);
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(account, null, account.getAuthorities()));
    }

    private void press(String caption) {
        test(find(Button.class).withText(caption).single()).click();
        roundTrip();
    }

    @Test
    @DisplayName("The queue lists what waits, and what one decided oneself as another's to approve")
    void queue() {
        assertThat(words(navigate(ApprovalsView.class)))
                .contains("D-PARIS-1 · Paris", "décidé par superviseur2")
                .contains("D-LYON-1 · Lyon", "décidé par vous");
    }

    @Test
    @DisplayName("One's own decision offers no approval")
    void never() {
        UI.getCurrent().navigate("decider/" + own.id());
        assertThat(words((Component) getCurrentView())).doesNotContain("Votre accord est attendu");
    }

    @Test
    @DisplayName("Returned without a word why: refused; with one: it does not hold")
    void giveBack() {
        UI.getCurrent().navigate("decider/" + waiting.id());
        press("Renvoyer");
        Component view = (Component) getCurrentView();
        assertThat(words(view)).contains("pourquoi la décision est renvoyée");
        test(find(TextArea.class).all().getFirst()).setValue("Le revenu est à confirmer d’abord.");
        press("Renvoyer");
        assertThat(words(view)).contains("renvoyée").contains("Le revenu est à confirmer");
    }

    @Test
    @DisplayName("Approved, it holds, its letter is there and the queue is shorter")
    void approve() {
        UI.getCurrent().navigate("decider/" + waiting.id());
        press("Approuver");
        assertThat(words((Component) getCurrentView())).contains("en vigueur").contains("Lettre au client");
        assertThat(words(navigate(ApprovalsView.class))).doesNotContain("D-PARIS-1");
    }
}
