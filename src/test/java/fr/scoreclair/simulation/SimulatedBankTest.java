package fr.scoreclair.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SimulatedBankTest {

    private static final int MANY = 40_000;
    private static final SimulatedBank BANK = new SimulatedBank(SimulatedBank.DEFAULT_SEED);
    private static final List<SimulatedClient> CLIENTS = BANK.clients(MANY).toList();

    @Test
    void a_client_is_the_same_whatever_the_order_and_the_number_of_clients() {
        SimulatedBank again = new SimulatedBank(SimulatedBank.DEFAULT_SEED);
        for (long index : new long[] {39_999, 7, 0, 123, 7}) {
            SimulatedClient client = again.client(index);
            SimulatedClient before = CLIENTS.get((int) index);
            assertThat(client.file()).isEqualTo(before.file());
            assertThat(client.features()).containsExactly(before.features());
            assertThat(client.trueProbability()).isEqualTo(before.trueProbability());
            assertThat(client.defaulted()).isEqualTo(before.defaulted());
        }
    }

    @Test
    void another_seed_is_another_bank() {
        assertThat(new SimulatedBank(1).client(0).features())
                .isNotEqualTo(BANK.client(0).features());
    }

    @Test
    void about_one_client_in_five_defaults_as_often_as_the_probabilities_say() {
        double rate = CLIENTS.stream().filter(SimulatedClient::defaulted).count() / (double) MANY;
        double expected = CLIENTS.stream()
                .mapToDouble(SimulatedClient::trueProbability)
                .average()
                .orElseThrow();
        assertThat(rate).isBetween(0.20, 0.22);
        assertThat(rate).isCloseTo(expected, within(3 * Math.sqrt(0.21 * 0.79 / MANY)));
    }

    @Test
    void among_clients_with_like_probabilities_that_share_defaults() {
        List<SimulatedClient> risky = CLIENTS.stream()
                .filter(client -> client.trueProbability() >= 0.5 && client.trueProbability() < 0.6)
                .toList();
        double rate = risky.stream().filter(SimulatedClient::defaulted).count() / (double) risky.size();
        assertThat(rate).isCloseTo(0.545, within(3 * 0.5 / Math.sqrt(risky.size())));
    }

    @Test
    void a_client_without_history_has_missing_values_not_zeros() {
        assertThat(CLIENTS).anyMatch(client -> client.bureau().isEmpty());
        assertThat(CLIENTS).anyMatch(client -> client.previous().isEmpty());
        assertThat(CLIENTS).allSatisfy(client -> {
            double[] features = client.features();
            assertThat(Double.isNaN(features[6])).isEqualTo(client.bureau().isEmpty());
            assertThat(Double.isNaN(features[7])).isEqualTo(client.previous().isEmpty());
            assertThat(Double.isNaN(features[9])).isEqualTo(client.instalments().isEmpty());
            assertThat(LongStream.range(0, 5).noneMatch(j -> Double.isNaN(features[(int) j])))
                    .isTrue();
        });
    }

    @Test
    void days_count_backwards_and_365243_means_no_job() {
        assertThat(CLIENTS).allSatisfy(client -> {
            Application application = client.application();
            assertThat(application.daysBirth()).isBetween(-36_525, -6_575);
            assertThat(application.daysEmployed() == 365_243 || application.daysEmployed() < 0)
                    .isTrue();
            assertThat(client.bureau()).allMatch(row -> row.daysCredit() < 0);
            assertThat(client.previous()).allMatch(row -> row.daysDecision() < 0);
            assertThat(client.instalments()).allMatch(row -> row.daysInstalment() < 0 && !(row.daysEntryPayment() > 0));
        });
        long notEmployed = CLIENTS.stream()
                .filter(client -> !client.application().employed())
                .count();
        assertThat(notEmployed / (double) MANY).isBetween(0.10, 0.18);
    }

    @Test
    void nobody_works_or_borrows_before_adulthood() {
        assertThat(CLIENTS).allSatisfy(client -> {
            int adult = client.application().daysBirth() + (int) (18 * 365.25);
            assertThat(!client.application().employed() || client.application().daysEmployed() >= adult)
                    .isTrue();
            assertThat(client.bureau()).allMatch(row -> row.daysCredit() >= adult);
        });
    }

    @Test
    void loans_are_french_consumer_loans() {
        assertThat(CLIENTS).allSatisfy(client -> {
            Application application = client.application();
            assertThat(application.credit()).isBetween(1_000.0, 75_000.0);
            assertThat(application.annuity()).isBetween(application.credit() / 7, application.credit() * 1.3);
            assertThat(application.incomeTotal()).isBetween(7_200.0, 240_000.0);
        });
    }

    @Test
    void the_external_score_is_good_news_mostly_known_and_far_from_certain() {
        List<SimulatedClient> known = CLIENTS.stream()
                .filter(client -> !Double.isNaN(client.application().externalScore()))
                .toList();
        assertThat(known.size() / (double) MANY).isBetween(0.965, 0.975);
        assertThat(known)
                .allMatch(client -> client.application().externalScore() > 0
                        && client.application().externalScore() < 1);
        double mean = known.stream()
                .mapToDouble(client -> client.application().externalScore())
                .average()
                .orElseThrow();
        assertThat(mean).isBetween(0.48, 0.55);
        assertThat(chanceThatTheDefaulterScoresLower(known)).isBetween(0.62, 0.70);
    }

    private static double chanceThatTheDefaulterScoresLower(List<SimulatedClient> clients) {
        List<SimulatedClient> few = clients.subList(0, 6_000);
        long lower = 0;
        long pairs = 0;
        for (SimulatedClient bad : few) {
            for (SimulatedClient good : few) {
                if (bad.defaulted() && !good.defaulted()) {
                    pairs++;
                    lower += bad.application().externalScore()
                                    < good.application().externalScore()
                            ? 1
                            : 0;
                }
            }
        }
        return (double) lower / pairs;
    }

    @Test
    void the_minimised_features_are_five_columns_of_the_file_and_the_count_of_incidents() {
        assertThat(CLIENTS.subList(0, 2_000)).allSatisfy(client -> {
            double[] five = client.file().features(FeatureSet.MINIMAL);
            double[] ten = client.features();
            long incidents = client.instalments().stream()
                    .filter(Instalment::lateOrShort)
                    .count();
            double expected = client.instalments().isEmpty() ? Double.NaN : incidents;
            assertThat(five)
                    .containsExactly(
                            ten[0],
                            ten[1],
                            ten[4],
                            expected,
                            client.application().externalScore());
        });
    }

    @Test
    void a_negative_client_number_is_refused() {
        assertThatThrownBy(() -> BANK.client(-1)).hasMessageContaining("-1");
    }

    /** Birth certificate: this class on JDK 25, 2026-11-22. Fails when any law or random bit changes. */
    @Test
    void the_bank_of_the_committed_models_has_not_changed() {
        assertThat(BANK.client(12_345).application()).isEqualTo(PINNED);
        assertThat(BANK.client(12_345).trueProbability()).isEqualTo(PINNED_PROBABILITY);
    }

    /** Six columns and the probability as they were before EXT_SOURCE_2 came: it took no draw from anybody. */
    private static final double PINNED_SCORE = 0.615715;

    private static final Application PINNED =
            new Application(112_346, -20_135, 29_200, 26_900, 6_282.84, -455, PINNED_SCORE);

    private static final double PINNED_PROBABILITY = 0.186420159008236;
}
