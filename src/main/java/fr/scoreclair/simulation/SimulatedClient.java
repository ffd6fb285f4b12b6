package fr.scoreclair.simulation;

import java.util.List;

/**
 * One simulated client: the rows of the five tables, the ten features, the drawn outcome.
 *
 * @param index number of the client in its bank, from 0
 * @param file its rows in the five tables
 * @param features the ten features in the order of {@link LoanFile#FEATURES}; NaN = missing
 * @param trueProbability the probability of default the outcome was drawn from; no model can know it
 * @param defaulted the outcome
 */
public record SimulatedClient(long index, LoanFile file, double[] features, double trueProbability, boolean defaulted) {

    public SimulatedClient {
        features = features.clone();
    }

    /** {@return a copy of the ten features} */
    @Override
    public double[] features() {
        return features.clone();
    }

    public Application application() {
        return file.application();
    }

    public List<BureauCredit> bureau() {
        return file.bureau();
    }

    public List<PreviousApplication> previous() {
        return file.previous();
    }

    public List<Instalment> instalments() {
        return file.instalments();
    }
}
