package fr.scoreclair.advisor.portfolio.rescoring.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.progressbar.ProgressBar;
import fr.scoreclair.advisor.portfolio.ui.PortfolioView;
import fr.scoreclair.advisor.support.ScreenTest;
import fr.scoreclair.advisor.support.TestDatabase;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** « Portefeuille »: every state of a rescoring. The first card is pret-personnel's. */
class RescoringCardTests extends ScreenTest {

    @Autowired
    TestDatabase database;

    @Override
    protected String person() {
        return "superviseur";
    }

    @BeforeEach
    @AfterEach
    void noRun() {
        database.asOwner().execute("truncate rescored, rescoring_chunk, rescoring_run cascade");
    }

    private void run(String state, long clients) {
        boolean over = !state.equals("RUNNING");
        database.asOwner().update("""
                insert into rescoring_run (product, started_at, started_by, model_sha256, threshold, features, clients, state,
                    owner, ended_at, failure)
                select product, now(), 'superviseur2', sha256, 0.5, '{}', ?, ?, gen_random_uuid(),
                    case when ? then now() end, case when ? then 'abcd1234' end
                from model_version where product = 'pret-personnel' limit 1""", clients, state, over, state.equals("FAILED"));
    }

    /** A piece of 10,000 clients in 500 ms, one of them without a score. */
    private void piece() {
        database.asOwner().update("""
                insert into rescoring_chunk select gen_random_uuid(), id, 1, now(), ?, ?, 10000, 1, 0,
                    decode(repeat('ab', 32), 'hex'), 300, 200, 300 from rescoring_run""", new UUID(0, 1), new UUID(0, 2));
    }

    private String screen() {
        return words(navigate(PortfolioView.class));
    }

    private Button button(String caption) {
        return find(Button.class).withText(caption).all().getFirst();
    }

    @Test
    @DisplayName("Never rescored: it says so, and one can start")
    void none() {
        assertThat(screen()).contains("n’a pas encore été relancé");
        assertThat(button("Relancer le portefeuille").isEnabled()).isTrue();
    }

    @Test
    @DisplayName("Starting asks first, then every client is dealt with and the run is in the history")
    void start() {
        screen();
        test(button("Relancer le portefeuille")).click();
        roundTrip();
        assertThat(find(ProgressBar.class).all()).isEmpty();
        find(Button.class).withText("Relancer le portefeuille").all().getLast().click();
        roundTrip();
        assertThat(database.asOwner().queryForObject("select state from rescoring_run", String.class))
                .isEqualTo("DONE");
        assertThat(screen()).contains("Terminé : ", "Dernières relances", "superviseur");
    }

    @Test
    @DisplayName("Under way: bar, rate, time left, and a way to stop it; no second start")
    void running() {
        run("RUNNING", 1_000_000);
        piece();
        assertThat(screen())
                .contains("10 000 clients sur 1 000 000.")
                .contains("20 000 clients par seconde.")
                .contains("Encore 50 s environ.");
        assertThat(find(ProgressBar.class).all().getFirst().getValue()).isEqualTo(0.01);
        assertThat(button("Relancer le portefeuille").isEnabled()).isFalse();
        test(button("Interrompre")).click();
        roundTrip();
        assertThat(words(find(PortfolioView.class).single())).contains("Interruption demandée");
        assertThat(database.asOwner().queryForObject("select cancelled_by from rescoring_run", String.class))
                .isEqualTo("superviseur");
    }

    @Test
    @DisplayName("Failed: how far it came, a reference, and « Reprendre »; those without a score can be looked at")
    void failed() {
        run("FAILED", 20_000);
        piece();
        assertThat(screen())
                .contains("s’est arrêtée après 10 000 clients sur 20 000", "abcd1234", "en échec")
                .contains("Reprendre");
        assertThat(find(Details.class).all())
                .anyMatch(details -> details.getSummaryText().contains("Clients sans score"));
    }

    @Test
    @DisplayName("Stopped: what is stored stays, and it can go on")
    void cancelled() {
        run("CANCELLED", 20_000);
        piece();
        assertThat(screen()).contains("Interrompu : 10 000 clients sur 20 000", "Reprendre");
    }
}
