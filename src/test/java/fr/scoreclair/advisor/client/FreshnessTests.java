package fr.scoreclair.advisor.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FreshnessTests {

    @ParameterizedTest(name = "a datum of {0} is last fresh on {1}")
    @DisplayName("Six calendar months, whatever the length of the months")
    @CsvSource({
        "2026-05-22, 2026-11-22",
        "2026-08-31, 2027-02-28",
        "2026-08-30, 2027-02-28",
        "2026-08-28, 2027-02-28",
        "2027-08-31, 2028-02-29",
        "2027-08-29, 2028-02-29",
        "2028-02-29, 2028-08-29",
        "2027-02-28, 2027-08-28",
        "2026-12-31, 2027-06-30",
        "2026-06-30, 2026-12-30"
    })
    void lastFreshDay(LocalDate asOf, LocalDate lastFresh) {
        assertThat(Freshness.of(asOf, lastFresh, 6).stale()).isFalse();
        assertThat(Freshness.of(asOf, lastFresh.plusDays(1), 6).stale()).isTrue();
    }

    @Test
    @DisplayName("What does not age is never stale")
    void ageless() {
        assertThat(Freshness.of(LocalDate.of(1990, 1, 1), LocalDate.of(2026, 11, 22), null)
                        .stale())
                .isFalse();
    }

    @Test
    @DisplayName("The age is told in days and in whole months")
    void age() {
        Freshness freshness = Freshness.of(LocalDate.of(2026, 1, 31), LocalDate.of(2026, 11, 22), 6);
        assertThat(freshness.ageDays()).isEqualTo(295);
        assertThat(freshness.ageMonths()).isEqualTo(9);
    }
}
