package fr.scoreclair.advisor.portfolio.cutoff;

import java.util.List;

/**
 * What the simulator needs of a product's current scores, counted bin by bin of the {@link Grid}. Small whatever the number
 * of clients, so that a step of the slider is arithmetic alone.
 *
 * @param clients with a score, per bin
 * @param exposure euros lent or asked for, per bin; a client without an amount counts as 0
 * @param expected probability of default x exposure, per bin, euros
 * @param ages clients per bin and age band, in the order of ages
 * @param agencies clients per bin and agency
 * @param outcomes clients whose outcome is known, per age band
 * @param simulatedOutcomes whether some of these outcomes are simulated
 */
public record ScoreCounts(
        long[] clients,
        double[] exposure,
        double[] expected,
        List<Group> ages,
        List<Group> agencies,
        List<Outcomes> outcomes,
        boolean simulatedOutcomes) {

    /** @param name of the band or the agency */
    public record Group(String name, long[] clients) {

        public Group {
            length(clients.length);
        }
    }

    /** What became of clients of an age band, per bin of their current score. */
    public record Outcomes(String name, long[] repaid, long[] defaulted) {

        public Outcomes {
            length(repaid.length);
            length(defaulted.length);
        }
    }

    public ScoreCounts {
        length(clients.length);
        length(exposure.length);
        length(expected.length);
        ages = List.copyOf(ages);
        agencies = List.copyOf(agencies);
        outcomes = List.copyOf(outcomes);
    }

    private static void length(int bins) {
        if (bins != Grid.STEPS) {
            throw new IllegalArgumentException("one number per bin, not " + bins);
        }
    }
}
