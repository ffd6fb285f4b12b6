package fr.scoreclair.advisor.compliance.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.signals.Signal;
import com.vaadin.flow.signals.local.ValueSignal;
import fr.scoreclair.advisor.base.Background;
import fr.scoreclair.advisor.base.Formats;
import fr.scoreclair.advisor.chart.BarChart;
import fr.scoreclair.advisor.chart.SwarmChart;
import fr.scoreclair.advisor.riskmodel.Covered;
import fr.scoreclair.advisor.riskmodel.Effects;
import fr.scoreclair.advisor.riskmodel.Methods;
import fr.scoreclair.advisor.riskmodel.ReferenceGroup;
import fr.scoreclair.advisor.riskmodel.RiskModel;
import fr.scoreclair.advisor.riskmodel.RiskModels;
import fr.scoreclair.advisor.riskmodel.Specimens;
import fr.scoreclair.advisor.riskmodel.WideNetwork;
import fr.scoreclair.advisor.support.ScreenTest;
import java.util.ArrayList;
import java.util.Arrays;
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
        assertThat(Drivers.Known.of(model, done -> {}).tooFew()).isFalse();
    }

    @Test
    @DisplayName("tells for each product how contributions are found, and how far off the reference may put them")
    void howFound() {
        for (RiskModel model : models.active()) {
            String told = words(open(model.catalogue().product()));
            Methods methods = model.methods(ReferenceGroup.AVERAGE);
            Covered.Part usual = methods.margin().parts().getFirst();
            assertThat(usual.method()).isEqualTo("TABLES");
            int trees = usual.trees();
            assertThat(trees).isPositive();
            assertThat(told)
                    .contains("Ensemble d’arbres de décision (" + trees + " arbres)")
                    .contains(trees + " arbres par tables exactes (")
                    .contains(trees + " arbres par toutes les coalitions des variables, exactes")
                    .contains(
                            Formats.count(model.populationSize(), Locale.FRENCH).replace('\u00a0', ' ')
                                    + " dossiers. Les contributions en marge les utilisent tous ; celles en points, 100 d’entre eux");
            double worst = Arrays.stream(
                            model.referenceError(ReferenceGroup.AVERAGE).points())
                    .max()
                    .orElseThrow();
            assertThat(told).contains("± " + Formats.number(worst * 100, 2, 2, Locale.FRENCH) + " pour « ");
            assertThat(told).contains("LightGBM 4.3), monotones").doesNotContain("gradient boosting, monotone where");
        }
    }

    @Test
    @DisplayName(
            "does not wait for a black box: how it is explained is told at once, its importance arrives step by step")
    void blackBox() {
        navigate(TransparencyView.class);
        List<Runnable> waiting = new ArrayList<>();
        RiskModel network = Specimens.load("neural-network");
        ValueSignal<RiskModel> model = new ValueSignal<>(network);
        DriversCard drivers = new DriversCard(model, new Background(waiting::add));
        MethodCard method = new MethodCard(model, new Background(waiting::add), new ModelSheet(model));
        UI.getCurrent().add(drivers, method);
        roundTrip();
        assertThat(words(method))
                .contains(
                        "Réseau de neurones", "toutes les coalitions de ses 3 variables", "80 dossiers, tous utilisés.")
                .contains("mesure en cours…")
                .doesNotContain("en marge");
        assertThat(find(ProgressBar.class, drivers).single().getValue()).isZero();
        assertThat(waiting).hasSize(2);

        List<Double> bar = new ArrayList<>();
        Signal.effect(drivers, () -> {
            if (drivers.state().get() instanceof Drivers.Loading(double done)) {
                bar.add(done);
            }
        });
        waiting.forEach(Runnable::run);
        roundTrip();
        assertThat(bar).hasSizeGreaterThan(10).isSorted().endsWith(1.0);
        assertThat(find(BarChart.class, drivers).all()).hasSize(1);
        assertThat(words(drivers)).contains("60 dossiers représentatifs");
        assertThat(words(method)).contains("point par contribution en général").doesNotContain("mesure en cours");
    }

    @Test
    @DisplayName("says of each kind of model what its contributions are worth")
    void kinds() {
        navigate(TransparencyView.class);
        assertThat(method(Specimens.load("logistic-regression")))
                .contains("Régression", "une somme d’un terme par variable", "terme par terme, exactes");
        assertThat(method(Specimens.load("rule-set"))).contains("Ensemble de règles", "exactes");
        assertThat(method(WideNetwork.load()))
                .contains("Les contributions sont estimées : le modèle a 16 variables", "estimées par échantillonnage")
                .contains("120 dossiers, dont 50 choisis pour les représenter.")
                .doesNotContain("exactes");
    }

    private static String method(RiskModel model) {
        ValueSignal<RiskModel> signal = new ValueSignal<>(model);
        MethodCard card = new MethodCard(signal, new Background(task -> {}), new ModelSheet(signal));
        UI.getCurrent().add(card);
        roundTrip();
        return words(card);
    }

    @Test
    @DisplayName("keeps the product chosen in the address, where a reload finds it")
    void reloaded() {
        TransparencyView view = open("pret-personnel");
        @SuppressWarnings("unchecked")
        RadioButtonGroup<RiskModel> products =
                (RadioButtonGroup<RiskModel>) find(RadioButtonGroup.class).all().getFirst();
        products.setValue(models.active().stream()
                .filter(model -> model.catalogue().product().equals("credit-es"))
                .findFirst()
                .orElseThrow());
        roundTrip();
        assertThat(view.address()).isEqualTo("transparence?product=credit-es");
        UI.getCurrent().getPage().reload();
        TransparencyView again = open("credit-es");
        assertThat(again).isNotSameAs(view);
        assertThat(words(again)).contains("credit-es 1.0.0").doesNotContain("pret-personnel 1.0.0");
        assertThat(again.address()).isEqualTo(view.address());
    }
}
