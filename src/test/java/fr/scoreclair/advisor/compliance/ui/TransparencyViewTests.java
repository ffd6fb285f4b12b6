package fr.scoreclair.advisor.compliance.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.signals.local.ValueSignal;
import fr.scoreclair.advisor.base.Background;
import fr.scoreclair.advisor.chart.BarChart;
import fr.scoreclair.advisor.chart.SwarmChart;
import fr.scoreclair.advisor.riskmodel.Effects;
import fr.scoreclair.advisor.riskmodel.RiskModel;
import fr.scoreclair.advisor.riskmodel.RiskModels;
import fr.scoreclair.advisor.support.ScreenTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Transparence, open to every role: here to the one who never sees a client. */
class TransparencyViewTests extends ScreenTest {

    @Autowired
    RiskModels models;

    @Override
    protected String person() {
        return "modele";
    }

    private TransparencyView open(String product) {
        UI.getCurrent().navigate("transparence", QueryParameters.of("product", product));
        roundTrip();
        return (TransparencyView) getCurrentView();
    }

    @Test
    @DisplayName("says what the model is, what data it uses, the rights, accessibility and licence")
    void words() {
        assertThat(words(navigate(TransparencyView.class)))
                .contains(
                        "Il ne décide jamais", "Les droits du client", "Accessibilité", "GNU AGPL", "Fiche du modèle");
    }

    @Test
    @DisplayName("shows what moves the scores of each product, as a picture and as the same facts in a table")
    void drivers() {
        for (RiskModel model : models.active()) {
            TransparencyView view = open(model.catalogue().product());
            Effects.Importance first = model.effects().importance().getFirst();
            String name = model.catalogue().feature(first.feature()).label().fr();
            assertThat(find(BarChart.class).single().getElement().getAttribute("aria-label"))
                    .contains(name);
            @SuppressWarnings("unchecked")
            RadioButtonGroup<DriversCard.Picture> pictures = (RadioButtonGroup<DriversCard.Picture>)
                    find(RadioButtonGroup.class).all().getLast();
            pictures.setValue(DriversCard.Picture.SWARM);
            roundTrip();
            assertThat(find(SwarmChart.class).single().getElement().getAttribute("aria-label"))
                    .contains(name);
            pictures.setValue(DriversCard.Picture.TABLE);
            roundTrip();
            assertThat(words(view)).contains("Erreur type").contains(name);
            pictures.setValue(DriversCard.Picture.BARS);
        }
    }

    @Test
    @DisplayName("tells the card of the product chosen, with its data set and whether it is simulated")
    void card() {
        assertThat(words(open("credit-es"))).contains("credit-es 1.0.0", "4 454 demandes réelles", "891");
        assertThat(find(Span.class).withText("données simulées").all()).isEmpty();
        assertThat(words(open("pret-personnel")))
                .contains("pret-personnel 1.0.0", "dossiers de contrôle, données simulées");
        assertThat(find(Span.class).withText("données simulées").all()).hasSize(1);
        assertThat(words(open("no-such-product"))).contains("pret-personnel 1.0.0");
    }

    @Test
    @DisplayName("shows that it is computing, and a reference where that fails")
    void loadingAndFailed() {
        List<Runnable> waiting = new ArrayList<>();
        navigate(TransparencyView.class);
        DriversCard card = new DriversCard(new ValueSignal<>(models.active().getFirst()), new Background(waiting::add));
        UI.getCurrent().add(card);
        roundTrip();
        assertThat(words(card)).contains("Calcul de l’importance des variables…");
        assertThat(find(BarChart.class, card).all()).isEmpty();
        waiting.removeFirst().run();
        roundTrip();
        assertThat(find(BarChart.class, card).all()).hasSize(1);

        DriversCard broken =
                new DriversCard(new ValueSignal<>(models.active().getFirst()), new Background(Runnable::run) {
                    @Override
                    public <T> void run(
                            Locale locale,
                            java.util.function.Supplier<T> work,
                            java.util.function.Consumer<T> done,
                            java.util.function.Consumer<RuntimeException> failed) {
                        failed.accept(new IllegalStateException("no engine"));
                    }
                });
        UI.getCurrent().add(broken);
        roundTrip();
        assertThat(words(broken)).contains("n’a pas pu être calculée. Référence ");
    }

    @Test
    @DisplayName("says so where there are too few files to tell")
    void tooFew() {
        RiskModel model = models.active().getFirst();
        Drivers.Known few = new Drivers.Known(
                model, List.of(new Effects.Importance(model.catalogue().names().getFirst(), 0.1, 0.1, 12)), List.of());
        assertThat(few.tooFew()).isTrue();
        assertThat(Drivers.Known.of(model).tooFew()).isFalse();
    }
}
