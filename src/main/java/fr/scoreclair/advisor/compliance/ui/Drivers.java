package fr.scoreclair.advisor.compliance.ui;

import fr.scoreclair.advisor.riskmodel.Effects;
import fr.scoreclair.advisor.riskmodel.RiskModel;
import java.util.List;

/** What moves the scores of a model, as far as it is known yet. */
sealed interface Drivers {

    record Loading() implements Drivers {}

    record Known(RiskModel model, List<Effects.Importance> importance, List<Effects.Swarm> swarms) implements Drivers {

        static Known of(RiskModel model) {
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
