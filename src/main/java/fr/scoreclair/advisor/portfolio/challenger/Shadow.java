package fr.scoreclair.advisor.portfolio.challenger;

import fr.scoreclair.advisor.base.Refusal;
import fr.scoreclair.advisor.riskmodel.RiskModel;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a challenger says of clients, whatever it does: values it does not take and faults become a client without a score.
 * Nothing it throws gets out of here.
 */
final class Shadow {

    private static final Logger LOG = LoggerFactory.getLogger(Shadow.class);

    /** The model behind it; tests give one that breaks. */
    interface Model {
        /** @throws Refusal where it does not take the values */
        double[] vector(Map<String, ? extends @Nullable Number> values);

        double[] probabilities(double[][] vectors);
    }

    enum Failure {
        REFUSED,
        FAILED
    }

    /** @param probability NaN where there is a failure */
    record Said(double probability, @Nullable Failure failure) {}

    private final Model model;

    Shadow(Model model) {
        this.model = model;
    }

    static Shadow of(RiskModel model) {
        return new Shadow(new Model() {
            @Override
            public double[] vector(Map<String, ? extends @Nullable Number> values) {
                return model.vector(values, Locale.FRENCH);
            }

            @Override
            public double[] probabilities(double[][] vectors) {
                return model.probabilities(vectors);
            }
        });
    }

    /** One answer per client, in order. */
    List<Said> of(List<? extends Map<String, ? extends @Nullable Number>> clients) {
        Said[] said = new Said[clients.size()];
        double[][] vectors = new double[clients.size()][];
        for (int i = 0; i < said.length; i++) {
            try {
                vectors[i] = model.vector(clients.get(i));
            } catch (Refusal refused) {
                said[i] = new Said(Double.NaN, Failure.REFUSED);
            } catch (RuntimeException | StackOverflowError fault) {
                LOG.debug("the challenger broke", fault);
                said[i] = new Said(Double.NaN, Failure.FAILED);
            }
        }
        score(vectors, said);
        return List.of(said);
    }

    /** All at once; where that breaks, one by one, so that the one who breaks it is the only one without a score. */
    private void score(double[][] vectors, Said[] said) {
        double[][] acceptable =
                Arrays.stream(vectors).filter(java.util.Objects::nonNull).toArray(double[][]::new);
        double @Nullable [] probabilities = probabilities(acceptable);
        int next = 0;
        for (int i = 0; i < said.length; i++) {
            if (said[i] == null) {
                double[] alone = probabilities == null ? probabilities(new double[][] {vectors[i]}) : null;
                double probability =
                        probabilities != null ? probabilities[next++] : alone == null ? Double.NaN : alone[0];
                boolean sound = probability >= 0 && probability <= 1;
                said[i] = new Said(sound ? probability : Double.NaN, sound ? null : Failure.FAILED);
            }
        }
    }

    private double @Nullable [] probabilities(double[][] vectors) {
        try {
            double[] answers = model.probabilities(vectors);
            return answers.length == vectors.length ? answers : null;
        } catch (RuntimeException | StackOverflowError fault) {
            LOG.debug("the challenger broke", fault);
            return null;
        }
    }
}
