package fr.scoreclair.simulation;

import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * A bank with as many clients as one asks for. Client <i>i</i> is drawn from (seed, <i>i</i>) alone: the same whatever
 * the number of clients and the order they are asked in, so any number streams in constant memory.
 *
 * <p>Thread-safe. Same bits on every machine: all transcendental functions are {@link StrictMath}'s.
 */
public final class SimulatedBank {

    /** The ten features in the order of the contract. */
    public static final List<String> FEATURES = LoanFile.FEATURES;

    /** The seed of the committed models and of the demo. */
    public static final long DEFAULT_SEED = 20261122L;

    private static final long FIRST_ID = 100_001;

    private final long seed;

    public SimulatedBank(long seed) {
        this.seed = seed;
    }

    /**
     * @param index number of the client, from 0
     * @return the client, always the same for this seed
     */
    public SimulatedClient client(long index) {
        if (index < 0) {
            throw new IllegalArgumentException("client index " + index + " is negative");
        }
        Draws draws = new Draws(seed, index);
        Household household = Household.draw(draws, FIRST_ID + index);
        CreditHistory history = CreditHistory.draw(draws, household);
        Application application = household.application().withExternalScore(ExternalScore.draw(seed, index, household));
        LoanFile file = new LoanFile(application, history.bureau(), history.previous(), history.instalments());
        double[] features = file.features();
        double probability = DefaultRisk.probability(draws, household, file, features);
        return new SimulatedClient(index, file, features, probability, draws.chance(probability));
    }

    /** {@return clients 0 to {@code count - 1}, one at a time} */
    public Stream<SimulatedClient> clients(long count) {
        return LongStream.range(0, count).mapToObj(this::client);
    }
}
