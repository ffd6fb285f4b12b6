package fr.scoreclair.advisor.scoring.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What the form makes of what is known and of what is typed. */
class EntryTests {

    private static final Locale FR = Locale.FRENCH;
    private static final Known KNOWN = new Known(-13000.0, LocalDate.of(2026, 3, 1), "pièce", false);

    @Test
    @DisplayName("A known value is shown rounded and kept exactly, even when its field is visited")
    void exact() {
        Entry entry = Entry.of(Features.years(), KNOWN.value(), KNOWN, FR);
        assertThat(entry.text()).isEqualTo("36");
        assertThat(entry.typed("36", FR).value()).isEqualTo(-13000.0);
        assertThat(entry.typed("36", FR).isKnown()).isTrue();
    }

    @Test
    @DisplayName("A new value is turned into the model's unit and is of today")
    void converted() {
        Entry entry = Entry.of(Features.years(), KNOWN.value(), KNOWN, FR).typed("40,5", FR);
        assertThat(entry.value()).isEqualTo(-14792.625);
        assertThat(entry.isKnown()).isFalse();
        assertThat(Check.of(entry)).isInstanceOf(Check.Fine.class);
    }

    @Test
    @DisplayName("17 years are refused with both bounds, in years")
    void refused() {
        Check check = Check.of(Entry.blank(Features.years(), FR).typed("17", FR));
        assertThat(check).isEqualTo(new Check.OutOfRange(18, 100));
        assertThat(check.refused()).isTrue();
    }

    @Test
    @DisplayName("80 years are accepted with a caution: the model has learned from 19 to 76")
    void unusual() {
        Check check = Check.of(Entry.blank(Features.years(), FR).typed("80", FR));
        assertThat(check).isEqualTo(new Check.Unusual(19, 76));
        assertThat(check.refused()).isFalse();
    }

    @Test
    @DisplayName("What is not a number is refused, an empty required field is missing, an empty optional one is fine")
    void unreadable() {
        assertThat(Check.of(Entry.blank(Features.years(), FR).typed("vieux", FR)))
                .isInstanceOf(Check.Unreadable.class);
        assertThat(Check.of(Entry.blank(Features.years(), FR).typed("", FR))).isInstanceOf(Check.Missing.class);
        assertThat(Check.of(Entry.blank(Features.euros(), FR))).isInstanceOf(Check.Fine.class);
        assertThat(Entry.blank(Features.euros(), FR).value())
                .as("unknown is not zero")
                .isNull();
    }

    @Test
    @DisplayName("A coded value is no number of years and needs none")
    void coded() {
        Entry coded = Entry.blank(Features.years(), FR).coded(365243);
        assertThat(coded.text()).isEmpty();
        assertThat(coded.isCoded()).isTrue();
        assertThat(Check.of(coded)).isInstanceOf(Check.Fine.class);
    }
}
