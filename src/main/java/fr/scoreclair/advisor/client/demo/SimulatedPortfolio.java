package fr.scoreclair.advisor.client.demo;

import fr.scoreclair.advisor.client.demo.DemoClient.Fact;
import fr.scoreclair.advisor.client.demo.DemoClient.Outcome;
import fr.scoreclair.simulation.SimulatedBank;
import fr.scoreclair.simulation.SimulatedClient;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** As many clients of {@code pret-personnel} as one asks for. */
final class SimulatedPortfolio extends Portfolio {

    private final SimulatedBank bank;
    private final long size;

    SimulatedPortfolio(long seed, long size, Clock clock) {
        super(seed, clock);
        this.bank = new SimulatedBank(seed);
        this.size = size;
    }

    @Override
    String name() {
        return "simulated";
    }

    @Override
    long size() {
        return size;
    }

    @Override
    String product() {
        return "pret-personnel";
    }

    @Override
    char letter() {
        return 'D';
    }

    @Override
    Contents contents(long index, Ages ages) {
        SimulatedClient client = bank.client(index);
        double[] values = client.features();
        LocalDate application = ages.within(45);
        LocalDate bureau = ages.within(240);
        LocalDate history = ages.within(120);
        List<Fact> facts = new ArrayList<>(values.length);
        for (int i = 0; i < values.length; i++) {
            String feature = SimulatedBank.FEATURES.get(i);
            facts.add(
                    switch (feature) {
                        case "DAYS_BIRTH" ->
                            new Fact(feature, values[i], ages.fileOpened(), "pièce d'identité (simulée)");
                        case "AMT_INCOME_TOTAL" ->
                            new Fact(feature, values[i], ages.within(300), "bulletin de paie (simulé)");
                        case "DAYS_EMPLOYED" ->
                            new Fact(feature, values[i], ages.within(330), "attestation d'employeur (simulée)");
                        case "AMT_CREDIT", "AMT_ANNUITY" ->
                            new Fact(feature, values[i], application, "demande de prêt (simulée)");
                        case "BUREAU_CREDIT_MEAN", "BUREAU_ACTIVE_COUNT" ->
                            new Fact(feature, values[i], bureau, "fichier des crédits (simulé)");
                        default -> new Fact(feature, values[i], history, "historique interne (simulé)");
                    });
        }
        LocalDate end = ages.yearPassed();
        return new Contents(
                facts, end == null ? null : new Outcome(client.defaulted(), end, "issue du prêt (simulée)", true));
    }
}
