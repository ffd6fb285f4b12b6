package fr.scoreclair.advisor.portfolio.cutoff;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A portfolio client by client, and the same counted in bins; scores often lie exactly on a threshold. */
final class RandomScores {

    static final List<String> AGES = List.of("UP_TO_25", "FROM_26", "FROM_60");
    static final List<String> AGENCIES = List.of("Lyon", "Paris");

    record Client(double score, double amount, String age, String agency, int outcome) {}

    final List<Client> clients = new ArrayList<>();

    RandomScores(long seed, int count) {
        Random random = new Random(seed);
        for (int i = 0; i < count; i++) {
            double score = random.nextInt(4) == 0 ? random.nextInt(1_001) / 1_000.0 : Math.pow(random.nextDouble(), 2);
            if (random.nextInt(9) == 0) {
                score = Math.nextDown(Math.max(score, 0.001));
            }
            double draw = random.nextDouble();
            clients.add(new Client(
                    score,
                    Math.rint(random.nextDouble() * 50_000),
                    AGES.get(random.nextInt(3)),
                    AGENCIES.get(random.nextInt(2)),
                    draw < 0.4 ? -1 : random.nextDouble() < score ? 1 : 0));
        }
    }

    ScoreCounts counts() {
        double[] exposure = new double[Grid.STEPS];
        double[] expected = new double[Grid.STEPS];
        for (Client client : clients) {
            exposure[Grid.bin(client.score())] += client.amount();
            expected[Grid.bin(client.score())] += client.amount() * client.score();
        }
        return new ScoreCounts(
                count(clients),
                exposure,
                expected,
                AGES.stream()
                        .map(age -> new ScoreCounts.Group(
                                age,
                                count(clients.stream()
                                        .filter(c -> c.age().equals(age))
                                        .toList())))
                        .toList(),
                AGENCIES.stream()
                        .map(agency -> new ScoreCounts.Group(
                                agency,
                                count(clients.stream()
                                        .filter(c -> c.agency().equals(agency))
                                        .toList())))
                        .toList(),
                AGES.stream()
                        .map(age -> new ScoreCounts.Outcomes(age, outcomes(age, 0), outcomes(age, 1)))
                        .toList(),
                true);
    }

    private long[] outcomes(String age, int outcome) {
        return count(clients.stream()
                .filter(c -> c.age().equals(age) && c.outcome() == outcome)
                .toList());
    }

    private static long[] count(List<Client> some) {
        long[] bins = new long[Grid.STEPS];
        some.forEach(client -> bins[Grid.bin(client.score())]++);
        return bins;
    }
}
