package fr.scoreclair.advisor.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CorrectionsTests {

    private final List<DatumVersion> history = new ArrayList<>();

    private void enter(double value, @Nullable Long corrects) {
        Datum datum = new Datum(
                "INCOME", value, LocalDate.of(2026, 1, 1), "bulletin de paie", false, "conseiller", Instant.EPOCH);
        history.addFirst(new DatumVersion(history.size() + 1, datum, corrects));
    }

    private boolean takeBack() {
        return Corrections.before(List.copyOf(history))
                .map(before -> {
                    enter(before.datum().value(), history.getFirst().id());
                    return true;
                })
                .orElse(false);
    }

    private double current() {
        return history.getFirst().datum().value();
    }

    @Test
    @DisplayName(
            "Taking back again and again leads back entry by entry, whatever was entered in between, and then ends")
    void againAndAgain() {
        enter(1, null);
        assertThat(takeBack()).isFalse();
        enter(2, null);
        enter(3, null);
        assertThat(takeBack()).isTrue();
        assertThat(current()).isEqualTo(2);
        enter(4, null);
        assertThat(takeBack()).isTrue();
        assertThat(current()).isEqualTo(2);
        assertThat(takeBack()).isTrue();
        assertThat(current()).isEqualTo(1);
        assertThat(takeBack()).isFalse();
        enter(5, null);
        assertThat(takeBack()).isTrue();
        assertThat(current()).isEqualTo(1);
        assertThat(takeBack()).isFalse();
        assertThat(history).hasSize(9);
    }
}
