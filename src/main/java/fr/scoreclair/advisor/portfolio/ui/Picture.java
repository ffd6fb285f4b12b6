package fr.scoreclair.advisor.portfolio.ui;

import fr.scoreclair.advisor.client.ClientFilter;
import fr.scoreclair.advisor.portfolio.statistics.Bucket;
import fr.scoreclair.advisor.portfolio.statistics.Figures;
import fr.scoreclair.advisor.portfolio.statistics.Trend;
import fr.scoreclair.advisor.portfolio.statistics.Window;

/**
 * All that one look at the portfolio gives: what the parts of the screen show.
 *
 * @param lgd share of the amount that is lost when a client defaults
 * @param threshold of the model in use, a probability
 */
record Picture(Asked asked, Figures figures, Trend trend, double lgd, double threshold) {

    /** What is looked at. */
    record Asked(ClientFilter filter, Window window, Bucket bucket) {}

    /** Below this many scored clients a share or a mean says too little to be shown. */
    static final int FEWEST = 10;

    ClientFilter filter() {
        return asked.filter();
    }

    /** What the screen is in. */
    sealed interface State {

        /** Nothing to show yet. */
        record Loading() implements State {}

        /** @param renewing whether something newer is on its way */
        record Loaded(Picture picture, boolean renewing) implements State {}

        /** @param reference under which the log has the cause */
        record Failed(String reference) implements State {}
    }
}
