package fr.scoreclair.advisor.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.scoreclair.advisor.decision.Decision.State;
import fr.scoreclair.advisor.riskmodel.Opinion;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Samples, overrides and states, without a database. */
class DecisionRulesTests {

    private static DecisionRules rules(double share) {
        return new DecisionRules(new DecisionSettings(share, true, Map.of()));
    }

    @Test
    @DisplayName("The fraction of an id is SHA-256's, the same for ever")
    void birthCertificate() {
        // python3 3.11: (int.from_bytes(hashlib.sha256(uuid.UUID(int=0).bytes).digest()[:8], 'big') >> 11) * 2.0**-53
        assertThat(DecisionRules.fraction(new UUID(0, 0))).isEqualTo(FRACTION_OF_ZERO);
    }

    private static final double FRACTION_OF_ZERO = 0.2159276604574586;

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.1, 0.5, 1})
    @DisplayName("The sample has the share it was set to, and asks the same at every look")
    void share(double share) {
        Random random = new Random(11);
        int asked = 0;
        for (int i = 0; i < 20_000; i++) {
            UUID id = new UUID(random.nextLong(), random.nextLong());
            boolean first = rules(share).opinionFirst(id);
            assertThat(rules(share).opinionFirst(id)).isEqualTo(first);
            asked += first ? 1 : 0;
        }
        // four standard deviations of a binomial of 20,000
        assertThat(asked / 20_000.0).isBetween(share - 0.0142, share + 0.0142);
    }

    @Test
    @DisplayName("A share outside [0, 1] stops the start")
    void settings() {
        assertThatThrownBy(() -> rules(1.5)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> rules(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "ACCORD, FAVORABLE, false",
        "ACCORD, UNFAVORABLE, true",
        "REFUSAL, FAVORABLE, true",
        "REFUSAL, UNFAVORABLE, false",
        "COMPLEMENT, FAVORABLE, false",
        "COMPLEMENT, UNFAVORABLE, false"
    })
    void overrides(Outcome outcome, Opinion opinion, boolean override) {
        assertThat(outcome.overrides(opinion)).isEqualTo(override);
        assertThat(OverrideReason.towards(outcome).isEmpty()).isEqualTo(!outcome.settles());
    }

    private static Decision decision(int number, boolean two, Approval.@Nullable Outcome said) {
        UUID id = new UUID(0, number);
        Approval approval = said == null ? null : new Approval(id, id, Instant.EPOCH, "b", said, "");
        return new Decision(
                id,
                id,
                number,
                Instant.EPOCH,
                "a",
                Outcome.ACCORD,
                Opinion.FAVORABLE,
                null,
                "",
                List.of(),
                two,
                approval,
                State.PENDING);
    }

    @Test
    @DisplayName("Whatever happened, at most one decision is in force, at most one waits, and that one is the newest")
    void states() {
        Random random = new Random(5);
        for (int run = 0; run < 5_000; run++) {
            List<Decision> newestFirst = new ArrayList<>();
            int count = random.nextInt(6);
            for (int n = 1; n <= count; n++) {
                boolean two = random.nextBoolean();
                int said = random.nextInt(3);
                newestFirst.add(decision(n, two, two && said < 2 ? Approval.Outcome.values()[said] : null));
            }
            Collections.reverse(newestFirst);
            History history = History.of(newestFirst);
            List<State> states =
                    history.decisions().stream().map(Decision::state).toList();
            assertThat(states.stream().filter(State.IN_FORCE::equals).count()).isLessThanOrEqualTo(1);
            assertThat(states.lastIndexOf(State.PENDING)).isLessThanOrEqualTo(0);
            assertThat(history.inForce().map(Decision::number))
                    .isEqualTo(newestFirst.stream()
                            .filter(Decision::settled)
                            .map(Decision::number)
                            .findFirst());
            assertThat(history.latest()).isEqualTo(count);
        }
    }
}
