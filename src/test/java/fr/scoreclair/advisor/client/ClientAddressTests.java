package fr.scoreclair.advisor.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fr.scoreclair.advisor.client.ClientAddress.Asked;
import fr.scoreclair.advisor.client.ClientOrder.By;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClientAddressTests {

    private static final long SEED = 20261122;

    @Test
    @DisplayName(
            "A pasted link shows the same list: 20,000 random filters and orders are read back as they were written")
    void roundTrip() {
        RandomFilters filters = new RandomFilters(SEED);
        Set<String> addresses = new HashSet<>();
        for (int i = 0; i < 20_000; i++) {
            ClientFilter filter = filters.next();
            ClientOrder order = filters.order();
            String query = ClientAddress.query(filter, order);
            assertThat(ClientAddress.read(query))
                    .as("seed %d, round %d: %s", SEED, i, query)
                    .isEqualTo(new Asked(filter, order, java.util.List.of()));
            assertThat(query).hasSizeLessThanOrEqualTo(1_000);
            addresses.add(query);
        }
        assertThat(addresses).hasSizeGreaterThan(15_000);
    }

    @Test
    @DisplayName("The plain list has the plain address")
    void plain() {
        assertThat(ClientAddress.of(ClientFilter.ALL, ClientOrder.BY_FILE)).isEqualTo("clients");
        assertThat(ClientAddress.read(""))
                .isEqualTo(new Asked(ClientFilter.ALL, ClientOrder.BY_FILE, java.util.List.of()));
    }

    @Test
    @DisplayName("An address can be read by people")
    void readable() {
        ClientFilter filter = new ClientFilter("credit-es", null)
                .with(Facet.AGE, new Range(30.0, 39.0))
                .with(Facet.SCORE, new Range(null, 0.35))
                .withState(FileState.STALE)
                .withOpened(new Period(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 3, 31)))
                .withDecision(LastDecision.DOCUMENTS_ASKED);
        assertThat(ClientAddress.of(filter, new ClientOrder(By.INCOME, true)))
                .isEqualTo("clients?product=credit-es&freshness=stale&decision=documents-asked"
                        + "&opened=2026-01-01..2026-03-31&score=..0.35&age=30..39&sort=-income");
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("What nobody could have meant is ignored and named; the rest holds")
    @CsvSource({
        "age=abc, age",
        "age=30, age",
        "age=..,  age",
        "age=40..30, age",
        "age=30..39..50, age",
        "score=NaN..1, score",
        "score=1e400.., score",
        "score=-Infinity.., score",
        "income=99999999999999999999.., income",
        "amount=' OR 1=1 --, amount",
        "opinion=maybe, opinion",
        "freshness=STALE, freshness",
        "decision=accepted&decision=refused, decision",
        "update=1, update",
        "opened=2026-01-01, opened",
        "opened=.., opened",
        "opened=hier.., opened",
        "opened=2026-02-29.., opened",
        "opened=..2100-02-29, opened",
        "opened=2026-04-31.., opened",
        "opened=2026-13-01.., opened",
        "opened=2026-1-1.., opened",
        "opened=01/01/2026.., opened",
        "opened=2026-01-01T00:00.., opened",
        "opened=0000-01-01.., opened",
        "opened=0999-12-31.., opened",
        "opened=..10000-01-01, opened",
        "opened=-2026-01-01.., opened",
        "opened=2026-03-31..2026-01-01, opened",
        "opened=2026-01-01..2026-02-01..2026-03-01, opened",
        "opened=2026-01-01..&opened=2026-02-01.., opened",
        "opened=٢٠٢٦-٠١-٠١.., opened",
        "sort=password, sort",
        "sort=--age, sort",
        "q=a%0Ab, q",
        "product=%00, product"
    })
    void ignored(String bad, String key) {
        Asked asked = ClientAddress.read("agency=Lyon&" + bad);
        assertThat(asked.ignored()).containsExactly(key);
        assertThat(asked.filter()).isEqualTo(ClientFilter.ALL.withAgency("Lyon"));
        assertThat(asked.order()).isEqualTo(ClientOrder.BY_FILE);
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("A period may be a single day, a leap day, or open at an end")
    @CsvSource({
        "2028-02-29..2028-02-29, 2028-02-29, 2028-02-29",
        "2000-02-29.., 2000-02-29,",
        "..2026-12-31,, 2026-12-31",
        "1000-01-01..9999-12-31, 1000-01-01, 9999-12-31"
    })
    void period(String written, @Nullable LocalDate from, @Nullable LocalDate to) {
        Asked asked = ClientAddress.read("opened=" + written);
        assertThat(asked.ignored()).isEmpty();
        assertThat(asked.filter()).isEqualTo(ClientFilter.ALL.withOpened(new Period(from, to)));
        assertThat(ClientAddress.query(asked.filter(), asked.order())).isEqualTo("opened=" + written);
    }

    @Test
    @DisplayName("A period the wrong way round, or with years nobody writes, cannot be made")
    void noSuchPeriod() {
        LocalDate day = LocalDate.of(2026, 1, 2);
        assertThatIllegalArgumentException().isThrownBy(() -> new Period(day, day.minusDays(1)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Period(LocalDate.of(999, 12, 31), null));
        assertThatIllegalArgumentException().isThrownBy(() -> new Period(null, LocalDate.of(10_000, 1, 1)));
    }

    @Test
    @DisplayName("Broken encodings, empty values and parameters of others do not hurt")
    void robust() {
        assertThat(ClientAddress.read("v-r=heartbeat&=x&age=&q=%E9%&&&")
                        .filter()
                        .range(Facet.AGE))
                .isEqualTo(Range.ALL);
        assertThat(ClientAddress.read("q=" + "a".repeat(81)).ignored()).containsExactly("q");
    }
}
