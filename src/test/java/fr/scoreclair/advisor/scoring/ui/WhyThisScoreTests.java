package fr.scoreclair.advisor.scoring.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.signals.local.ValueSignal;
import fr.scoreclair.advisor.base.Formats;
import fr.scoreclair.advisor.riskmodel.Explained;
import fr.scoreclair.advisor.riskmodel.ReferenceGroup;
import fr.scoreclair.advisor.riskmodel.RiskModel;
import fr.scoreclair.advisor.riskmodel.Specimens;
import fr.scoreclair.advisor.riskmodel.WideNetwork;
import fr.scoreclair.advisor.riskmodel.Wording;
import fr.scoreclair.advisor.scoring.AssessedDatum;
import fr.scoreclair.advisor.scoring.AssessmentView;
import fr.scoreclair.advisor.support.ScreenTest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** « Pourquoi ce score ? » of kinds of models that are not shipped. */
class WhyThisScoreTests extends ScreenTest {

    @Autowired
    Wording wording;

    @Override
    protected String person() {
        return "conseiller";
    }

    @BeforeEach
    void somewhere() {
        navigate(ScoringView.class);
    }

    @Test
    @DisplayName("The reason codes of a scorecard stand under the picture, and none where there are none")
    void reasonCodes() {
        RiskModel card = Specimens.load("scorecard-chain");
        assertThat(told(card, 25, 15_000, 1))
                .contains("Codes motifs de la grille : INCOME_LOW, AGE_LOW, HOME_NOT_OWNED.");
        assertThat(told(card, 60, Double.NaN, 0)).contains("Codes motifs de la grille : INCOME_UNKNOWN.");
        assertThat(told(card, 60, 50_000, 0)).doesNotContain("Codes motifs");
        assertThat(told(Specimens.load("neural-network"), 25, 15_000, 1)).doesNotContain("Codes motifs");
    }

    @Test
    @DisplayName("Sampled values say how far off they may be; exact ones say nothing")
    void sampled() {
        RiskModel network = WideNetwork.load();
        double[] client = WideNetwork.clients()[3];
        double error = network.explain(client, ReferenceGroup.AVERAGE).error();
        assertThat(told(network, client))
                .contains("Valeurs estimées par échantillonnage : chaque contribution à ± "
                        + Formats.number(Math.max(2 * error * 100, 0.1), 1, 1, Locale.FRENCH)
                        + " point près (95 %).");
        assertThat(told(Specimens.load("neural-network"), 25, 15_000, 1)).doesNotContain("échantillonnage :");
    }

    private String told(RiskModel model, double... vector) {
        Explained explained = model.explain(vector, ReferenceGroup.AVERAGE);
        WhyThisScore why = new WhyThisScore(
                fingerprint -> model,
                wording,
                new ValueSignal<>(new Result.Loaded(assessment(model, explained), explained)),
                new ValueSignal<>(Sheet.blank(model.catalogue(), Locale.FRENCH)),
                new ValueSignal<>(ReferenceGroup.AVERAGE),
                group -> {});
        UI.getCurrent().add(why);
        roundTrip();
        return words(why);
    }

    private static AssessmentView assessment(RiskModel model, Explained explained) {
        LocalDate day = LocalDate.of(2026, 1, 15);
        List<AssessedDatum> data = explained.contributions().stream()
                .map(c -> new AssessedDatum(
                        c.feature(), Double.isNaN(c.value()) ? null : c.value(), day, "essai", 0, false))
                .toList();
        return new AssessmentView(
                UUID.fromString("00000000-0000-0000-0000-000000000001"),
                Instant.parse("2026-01-15T10:00:00Z"),
                "conseiller",
                null,
                null,
                model.catalogue().product(),
                model.catalogue().version(),
                model.fingerprint().sha256(),
                "1",
                data,
                explained);
    }
}
