package fr.scoreclair.advisor.compliance.ui;

import fr.scoreclair.advisor.riskmodel.Effects;
import fr.scoreclair.advisor.riskmodel.RiskModel;
import java.util.List;
import java.util.function.DoubleConsumer;

/** What moves the scores of a model, as far as it is known yet. */
sealed interface Drivers {

    /** @param done the share computed, in [0, 1] */
    record Loading(double done) implements Drivers {}

    record Known(RiskModel model, List<Effects.Importance> importance, List<Effects.Swarm> swarms) implements Drivers {

        /** @param progress is told the share computed, in [0, 1], from any thread */
        static Known of(RiskModel model, DoubleConsumer progress) {
            model.effects().prepare(progress);
            return new Known(
                    model, model.effects().importance(), model.effects().beeswarm());
        }

        /** Fewer rows than it takes to say anything. */
        boolean tooFew() {
            return importance.isEmpty() || importance.getFirst().rows() < 30;
        }
    }

    /** The cause is in the log under this reference. */
    record Failed(String reference) implements Drivers {}
}
