package fr.scoreclair.advisor.comparison;

import fr.scoreclair.advisor.base.Refusal;
import fr.scoreclair.advisor.client.ClientRow;
import fr.scoreclair.advisor.client.Neighbour;
import fr.scoreclair.advisor.client.Neighbourhood;
import fr.scoreclair.advisor.comparison.Similar.Near;
import fr.scoreclair.advisor.comparison.Similar.Nearest;
import fr.scoreclair.advisor.riskmodel.RiskModel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Finds the {@value #SHOWN} closest to a client in a neighbourhood, by reasons and by data. */
final class SimilarClients {

    static final int SHOWN = 5;

    private final RiskModel model;

    SimilarClients(RiskModel model) {
        this.model = model;
    }

    Similar of(double[] vector, Neighbourhood around) {
        List<ClientRow> clients = new ArrayList<>();
        List<double[]> told = new ArrayList<>();
        for (Neighbour one : around.clients()) {
            try {
                told.add(model.vector(one.values()));
                clients.add(one.row());
            } catch (Refusal incomplete) {
                continue; // its data were acceptable when it was scored and no longer are
            }
        }
        double[][] vectors = told.toArray(double[][]::new);
        return new Similar(
                clients.size(),
                around.all(),
                byReasons(vector, clients, vectors, around),
                new Nearest(around.all(), nearest(clients, byData(vector, vectors))));
    }

    /** Empty where the model takes a second to explain a single client. */
    private Nearest byReasons(double[] vector, List<ClientRow> clients, double[][] vectors, Neighbourhood around) {
        if (!model.explainsManyRows() || clients.isEmpty()) {
            return new Nearest(false, List.of());
        }
        double[] own = model.marginContributions(new double[][] {vector})[0];
        double[][] theirs = model.marginContributions(vectors);
        double[] distances = IntStream.range(0, theirs.length)
                .mapToDouble(i -> Distances.byReasons(own, theirs[i]))
                .toArray();
        List<Near> nearest = nearest(clients, distances);
        double beyond = Distances.leastByReasons(around.radius(), own.length);
        boolean proven = nearest.size() == SHOWN && nearest.getLast().distance() <= beyond;
        return new Nearest(around.all() || proven, nearest);
    }

    private double[] byData(double[] vector, double[][] vectors) {
        double[] spreads = model.census().spreads();
        Distances.Scale scale = (feature, value) -> !Double.isNaN(value)
                && !model.catalogue().features().get(feature).special().containsKey(value);
        return IntStream.range(0, vectors.length)
                .mapToDouble(i -> Distances.byData(vector, vectors[i], spreads, scale))
                .toArray();
    }

    /** Of equals the one whose score is closer comes first, as the neighbourhood has them. */
    private static List<Near> nearest(List<ClientRow> clients, double[] distances) {
        return IntStream.range(0, distances.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> distances[i]))
                .limit(SHOWN)
                .map(i -> new Near(clients.get(i), distances[i]))
                .toList();
    }
}
