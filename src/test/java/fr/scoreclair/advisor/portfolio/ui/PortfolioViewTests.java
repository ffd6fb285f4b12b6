package fr.scoreclair.advisor.portfolio.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import fr.scoreclair.advisor.chart.TrendLine;
import fr.scoreclair.advisor.client.ClientAddress;
import fr.scoreclair.advisor.client.ClientList;
import fr.scoreclair.advisor.support.ScreenTest;
import fr.scoreclair.advisor.support.TestDatabase;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** « Portefeuille » in all its states, over 40 simulated clients. */
class PortfolioViewTests extends ScreenTest {

    private static final String FIGURES = "portefeuille?product=pret-personnel";

    @Autowired
    TestDatabase database;

    @Autowired
    ClientList list;

    @Override
    protected String person() {
        return "superviseur";
    }

    @BeforeEach
    @AfterEach
    void noRun() {
        database.asOwner()
                .execute("truncate run_summary, rescored, rescoring_chunk, rescoring_run, product_setting cascade");
    }

    private PortfolioView open(String address) {
        int question = address.indexOf('?');
        UI.getCurrent()
                .navigate(address.substring(0, question), QueryParameters.fromString(address.substring(question + 1)));
        roundTrip();
        find(Button.class).all().stream()
                .filter(one -> "Relire le portefeuille maintenant"
                        .equals(one.getAriaLabel().orElse("")))
                .findFirst()
                .ifPresent(
                        again -> test(again).click()); // another test may have changed the clients under the snapshot
        roundTrip();
        return find(PortfolioView.class).single();
    }

    private long clients() {
        return java.util.Objects.requireNonNull(database.asOwner()
                .queryForObject("select count(*) from current_score where product = 'pret-personnel'", Long.class));
    }

    private String screen(String address) {
        return words(open(address));
    }

    private void run(String ended, double score) {
        database.asOwner().update("""
                with made as (
                    insert into rescoring_run (product, started_at, started_by, model_sha256, threshold, features, clients, owner,
                        state, ended_at)
                    select product, now(), 'test', sha256, 0.35, array['AMT_CREDIT', 'DAYS_BIRTH'], 40, gen_random_uuid(), 'DONE',
                        now() - ?::interval from model_version where product = 'pret-personnel' limit 1 returning id),
                rows as (
                    insert into rescored (run, client_id, salt, probability, margin, favorable, contributions)
                    select id, client_id, gen_random_uuid(), probability, 0, favorable, array[2 * probability, -0.01]::real[]
                    from made, current_score where product = 'pret-personnel' and probability is not null)
                insert into run_summary select id, 'Paris', 'conseiller', 'FROM_26', 'FROM_5000', false, 40, 40, 20, 40 * ?, 100,
                    50, 40, array[8, 4], array[8, -4] from made""", ended, score);
    }

    @Test
    @DisplayName("Key figures, histogram and bands, each with a way to exactly as many clients as it tells")
    void figures() {
        PortfolioView view = open(FIGURES);
        assertThat(words(view))
                .contains(
                        "Clients" + clients(),
                        "LGD 45 %",
                        "Distribution des scores",
                        "seuil 35 %",
                        "à jour à l’instant")
                .contains("n’a pas encore été relancé");
        List<Anchor> bars = find(Anchor.class).withClassName("bar").all();
        assertThat(bars).isNotEmpty();
        long behind = 0;
        for (Anchor bar : bars) {
            long told = Long.parseLong(bar.getElement()
                    .getAttribute("aria-label")
                    .replaceAll(".*: ([\\d\\u00a0]+) clients", "$1")
                    .replaceAll("\\D", ""));
            long found = list.count(
                    ClientAddress.read(bar.getHref().substring(bar.getHref().indexOf('?') + 1))
                            .filter());
            assertThat(found).as(bar.getHref()).isEqualTo(told);
            behind += found;
        }
        assertThat(behind)
                .as("everybody with a score")
                .isEqualTo(database.asOwner()
                        .queryForObject(
                                "select count(*) from current_score where product = 'pret-personnel' and probability is not null",
                                Long.class));
    }

    @Test
    @DisplayName(
            "The address is the list's: a filter is read from it, what concerns single files is named and left out")
    void address() {
        String words = screen("portefeuille?product=pret-personnel&agency=Lyon&q=D-1&age=x");
        assertThat(words).contains("Filtre illisible dans l’adresse, ignoré : Âge, N° de dossier.");
        long lyon = database.asOwner()
                .queryForObject(
                        "select count(*) from current_score where product = 'pret-personnel' and agency = 'Lyon'",
                        Long.class);
        assertThat(words).contains("Clients" + lyon);
    }

    @Test
    @DisplayName("With runs: change since the window's start, a trend with its facts, and what weighs")
    void trend() {
        run("33 days", 0.20);
        run("2 days", 0.23);
        String words = screen(FIGURES);
        assertThat(words).contains("▲ +3,0 pts sur 30 j", "Ce qui pèse dans le portefeuille", "Poids moyen");
        assertThat(find(TrendLine.class).all()).hasSize(1);
        find(RadioButtonGroup.class).all().stream()
                .filter(group -> group.getListDataView()
                        .getItems()
                        .anyMatch(fr.scoreclair.advisor.portfolio.statistics.Window.YEAR::equals))
                .findFirst()
                .ifPresent(PortfolioViewTests::overAYear);
        roundTrip();
        assertThat(words(find(PortfolioView.class).single())).contains("depuis le ");
    }

    @SuppressWarnings("unchecked")
    private static void overAYear(RadioButtonGroup<?> group) {
        ((RadioButtonGroup<fr.scoreclair.advisor.portfolio.statistics.Window>) group)
                .setValue(fr.scoreclair.advisor.portfolio.statistics.Window.YEAR);
    }

    @Test
    @DisplayName("A filter that stored runs cannot answer: the trend says so and no change is claimed")
    void unanswered() {
        run("33 days", 0.20);
        run("2 days", 0.23);
        assertThat(screen("portefeuille?product=pret-personnel&score=..0.9"))
                .contains("L’évolution ne tient pas compte de ces filtres : Score.", "évolution inconnue");
    }

    @Test
    @DisplayName(
            "The period in which files were opened: figures of these clients, and the trend says that it is of all")
    void openedPeriod() {
        run("33 days", 0.20);
        run("2 days", 0.23);
        LocalDate middle = database.asOwner()
                .queryForObject(
                        "select percentile_disc(0.5) within group (order by opened_on) from current_score where product ="
                                + " 'pret-personnel'",
                        LocalDate.class);
        long found = database.asOwner()
                .queryForObject(
                        "select count(*) from current_score where product = 'pret-personnel' and opened_on >= ?",
                        Long.class,
                        middle);
        assertThat(found).isBetween(1L, clients());
        assertThat(screen("portefeuille?product=pret-personnel&opened=" + middle + ".."))
                .contains("Clients" + found, "Plus de filtres (1)", "évolution inconnue")
                .contains("L’évolution ne tient pas compte de ces filtres : Dossier ouvert.");
        assertThat(find(DatePicker.class).all().stream().map(DatePicker::getValue))
                .containsExactly(middle, null);
        assertThat(screen("portefeuille?product=pret-personnel&opened=2026-02-29.."))
                .contains("Filtre illisible dans l’adresse, ignoré : Dossier ouvert.", "Clients" + clients());
    }

    @Test
    @DisplayName("One client: no share, no mean, « pas assez de données »")
    void oneClient() {
        String score = database.asOwner()
                .queryForObject(
                        "select probability::text from current_score where product = 'pret-personnel' order by probability limit 1",
                        String.class);
        assertThat(screen("portefeuille?product=pret-personnel&score=" + score + ".." + score))
                .contains("Clients1", "pas assez de données", "Score moyen—");
    }

    @Test
    @DisplayName("Nobody meets the filters: it says so, and one click shows everybody")
    void nobody() {
        assertThat(screen("portefeuille?product=pret-personnel&age=200.."))
                .contains("Aucun client ne répond à ces filtres.");
        test(find(Button.class).withText("Effacer les filtres").all().getLast()).click();
        roundTrip();
        assertThat(words(find(PortfolioView.class).single())).contains("Clients" + clients());
    }

    @Test
    @DisplayName("A product without a client: it says so, and a run can be started all the same")
    void empty() {
        assertThat(screen("portefeuille?product=pret-personnel-minimal"))
                .contains("Aucun client pour ce produit.", "Relancer le portefeuille")
                .doesNotContain("Effacer les filtres0", "Distribution des scores");
    }

    @Test
    @DisplayName("All stale: a warning, and the scores are still there")
    void allStale() {
        database.asOwner().execute("create table kept as select client_id, fresh_until from current_score");
        database.asOwner().execute("update current_score set fresh_until = date '2020-01-01'");
        try {
            assertThat(screen(FIGURES)).contains("Toutes les données de ces clients sont périmées", "tous les clients");
        } finally {
            database.asOwner()
                    .execute(
                            "update current_score c set fresh_until = k.fresh_until from kept k where k.client_id = c.client_id");
            database.asOwner().execute("drop table kept");
        }
    }

    @Test
    @DisplayName("LGD: a number outside of 0 to 100 is refused in words, another one changes the expected loss at once")
    void lgd() {
        open(FIGURES);
        test(find(Button.class)
                        .withText("LGD 45 %".replace(" ", "\u00a0").replace("LGD\u00a0", "LGD "))
                        .all()
                        .getFirst())
                .click();
        roundTrip();
        TextField share = find(TextField.class).all().stream()
                .filter(one -> "Part perdue en cas de défaut".equals(one.getLabel()))
                .findFirst()
                .orElseThrow();
        share.setValue("120");
        find(Button.class).withText("Enregistrer").all().getLast().click();
        assertThat(share.isInvalid()).isTrue();
        assertThat(share.getErrorMessage()).contains("0 à 100");
        share.setValue("37,5");
        find(Button.class).withText("Enregistrer").all().getLast().click();
        roundTrip();
        assertThat(words(find(PortfolioView.class).single())).contains("LGD 37,5 %");
        assertThat(database.asOwner().queryForObject("select value from product_setting", Double.class))
                .isEqualTo(0.375);
    }
}
