package fr.scoreclair.advisor.riskmodel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the shipped models do, through the door everyone else uses. */
class EffectsTests {

    @ParameterizedTest
    @ValueSource(strings = {"pret-personnel", "credit-es"})
    void aResponseCurveIsTheClientsOwnScoreWithOneValueChanged(String product) {
        RiskModel model = ShippedModels.model(product);
        double[] client = ShippedModels.rows(product)[42];
        Feature feature = model.catalogue().features().get(1);
        List<Effects.Point> points = model.effects().response(feature.name(), client);
        assertThat(points).hasSizeGreaterThan(5).isSortedAccordingTo((a, b) -> Double.compare(a.value(), b.value()));
        for (Effects.Point point : points) {
            double[] changed = client.clone();
            changed[1] = point.value();
            assertThat(point.client()).isCloseTo(model.score(changed), within(1e-9));
            assertThat(point.population()).isBetween(0.0, 1.0);
        }
        assertThatThrownBy(() -> model.effects().response("SHOE_SIZE", client))
                .isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void aCodeHasNoPlaceOnTheAxis() {
        double[] client = ShippedModels.rows("pret-personnel")[0];
        assertThat(ShippedModels.model("pret-personnel").effects().response("DAYS_EMPLOYED", client))
                .isNotEmpty()
                .allSatisfy(point -> assertThat(point.value()).isLessThan(0.5));
    }

    @Test
    void aSurfaceIsTheClientsScoreWithTwoValuesChanged() {
        RiskModel model = ShippedModels.model("credit-es");
        double[] client = ShippedModels.rows("credit-es")[7];
        List<String> names = model.catalogue().names();
        Effects.Surface surface = model.effects().surface(names.get(0), names.get(1), client);
        double[] changed = client.clone();
        changed[0] = surface.first()[3];
        changed[1] = surface.second()[2];
        assertThat(surface.scores()[3][2]).isCloseTo(model.score(changed), within(1e-9));
    }

    @ParameterizedTest
    @ValueSource(strings = {"pret-personnel", "credit-es"})
    void importanceAndSwarmTellOfTheSameRowsTheStrongestFirst(String product) {
        Effects effects = ShippedModels.model(product).effects();
        List<Effects.Importance> importance = effects.importance();
        assertThat(importance)
                .hasSameSizeAs(ShippedModels.model(product).catalogue().features());
        assertThat(importance).isSortedAccordingTo((a, b) -> Double.compare(b.points(), a.points()));
        List<Effects.Swarm> swarms = effects.beeswarm();
        for (int i = 0; i < importance.size(); i++) {
            Effects.Importance told = importance.get(i);
            Effects.Swarm swarm = swarms.get(i);
            assertThat(swarm.feature()).isEqualTo(told.feature());
            assertThat(swarm.dots()).hasSize(told.rows());
            assertThat(swarm.dots().stream()
                            .mapToDouble(dot -> Math.abs(dot.points()))
                            .average()
                            .orElseThrow())
                    .isCloseTo(told.points(), within(1e-12));
        }
        assertThat(effects.importance()).isEqualTo(importance);
    }

    @ParameterizedTest
    @ValueSource(strings = {"pret-personnel", "credit-es"})
    void theSecondOpinionIsFaithfulAndAgreesWithTheFirstOnMostOfTheTopThree(String product) {
        RiskModel model = ShippedModels.model(product);
        double[][] rows = ShippedModels.rows(product);
        double fidelity = 0;
        double shared = 0;
        int clients = 20;
        for (int c = 0; c < clients; c++) {
            double[] row = rows[c * rows.length / clients];
            Explained explained = model.explain(row, ReferenceGroup.AVERAGE);
            Effects.SecondOpinion told = model.effects().secondOpinion(row, explained);
            assertThat(told.fidelity()).isBetween(0.0, 1.0);
            assertThat(told.sameDirection()).isLessThanOrEqualTo(told.shared().size());
            assertThat(model.effects().secondOpinion(row, explained).points()).containsExactly(told.points());
            fidelity += told.fidelity() / clients;
            shared += (double) told.shared().size() / clients;
        }
        System.out.printf("%s: LIME fidelity %.2f, shares %.2f of the top 3 on average%n", product, fidelity, shared);
        assertThat(fidelity).isGreaterThan(0.4);
        assertThat(shared).isGreaterThan(1.8);
    }

    @Test
    void theSampleIsExplainedOnceAndTellsHowFarItIs() {
        RiskModel model = Specimens.load("neural-network");
        List<Double> told = new ArrayList<>();
        model.effects().prepare(told::add);
        assertThat(told)
                .hasSizeGreaterThan(10)
                .isSorted()
                .doesNotHaveDuplicates()
                .endsWith(1.0);
        int steps = told.size();
        model.effects().prepare(told::add);
        assertThat(told).hasSize(steps);
        assertThat(model.effects().importance().getFirst().rows()).isEqualTo(60);
    }
}
