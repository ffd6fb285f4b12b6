package fr.scoreclair.advisor.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class FormatsTests {

    private static final Locale FR = Locale.FRENCH;
    private static final Locale EN = Locale.ENGLISH;

    @Test
    @DisplayName("Numbers are written the French way, or the English way")
    void numbers() {
        assertThat(Formats.number(15000, 0, 0, FR)).isEqualTo("15\u00a0000");
        assertThat(Formats.number(15000, 0, 0, EN)).isEqualTo("15,000");
        assertThat(Formats.percent(0.0423, 1, FR)).isEqualTo("4,2\u00a0%");
        assertThat(Formats.percent(0.0423, 1, EN)).isEqualTo("4.2%");
        assertThat(Formats.signed(3.1, 1, FR)).isEqualTo("+3,1");
        assertThat(Formats.signed(-0.4, 1, FR)).isEqualTo("−0,4");
        assertThat(Formats.signed(-0.04, 1, FR)).isEqualTo("0,0");
        assertThat(Formats.percent(0.0425, 1, EN)).isEqualTo("4.3%");
        assertThat(Formats.tenths(0.0425)).isEqualTo(43);
        assertThat(Formats.number(40.50, 0, 2, FR)).isEqualTo("40,5");
        assertThat(Formats.points(-1.9, FR)).isEqualTo("1,9\u00a0point");
        assertThat(Formats.points(1.9, EN)).isEqualTo("1.9\u00a0points");
        assertThat(Formats.date(LocalDate.of(2026, 11, 22), FR)).isEqualTo("22 nov. 2026");
    }

    @Test
    @DisplayName("What a person types is read as they mean it, or not at all")
    void typed() {
        assertThat(Formats.parse("15 000", FR)).hasValue(15000);
        assertThat(Formats.parse("15\u202f000,5", FR)).hasValue(15000.5);
        assertThat(Formats.parse("15\u00a0000,5", FR)).hasValue(15000.5);
        assertThat(Formats.parse("4.5", FR)).hasValue(4.5);
        assertThat(Formats.parse("15.000", FR))
                .as("fifteen or fifteen thousand?")
                .isEmpty();
        assertThat(Formats.parse("15,000", EN)).hasValue(15000);
        assertThat(Formats.parse("−3", FR)).hasValue(-3);
        assertThat(Formats.parse("beaucoup", FR)).isEmpty();
        assertThat(Formats.parse("1e9", FR)).isEmpty();
        assertThat(Formats.parse("9".repeat(400), FR)).isEmpty();
    }
}
