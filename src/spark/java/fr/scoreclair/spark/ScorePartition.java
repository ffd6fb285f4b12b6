package fr.scoreclair.spark;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** Clients in, scored clients out, a few thousand at a time: an executor's memory does not grow with its partition. */
final class ScorePartition implements MapPartitionsFunction<Row, Row> {

    private static final int TOGETHER = 4096;

    private final Broadcast<ModelBundle> files;
    private final Work work;

    ScorePartition(Broadcast<ModelBundle> files, Work work) {
        this.files = files;
        this.work = work;
    }

    @Override
    public Iterator<Row> call(Iterator<Row> clients) {
        PreparedModel model =
                Work.timed(work.computeNanos(), () -> files.value().prepared());
        return new Iterator<>() {
            private Iterator<Row> ready = List.<Row>of().iterator();

            @Override
            public boolean hasNext() {
                if (!ready.hasNext()) {
                    List<Row> next = Work.timed(work.readNanos(), () -> take(clients));
                    ready = Work.timed(work.computeNanos(), () -> scored(model, next))
                            .iterator();
                }
                return ready.hasNext();
            }

            @Override
            public Row next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                return ready.next();
            }
        };
    }

    private static List<Row> take(Iterator<Row> clients) {
        List<Row> taken = new ArrayList<>(TOGETHER);
        while (taken.size() < TOGETHER && clients.hasNext()) {
            taken.add(clients.next());
        }
        return taken;
    }

    private List<Row> scored(PreparedModel model, List<Row> clients) {
        List<double[]> vectors = new ArrayList<>(clients.size());
        List<String> refusals = new ArrayList<>(clients.size());
        for (Row client : clients) {
            double[] vector = new double[model.features().size()];
            String refused = read(model, client, vector);
            refusals.add(refused);
            if (refused == null) {
                vectors.add(vector);
            }
        }
        PreparedModel.Found found = model.explain(vectors.toArray(double[][]::new));
        List<Row> rows = new ArrayList<>(clients.size());
        int next = 0;
        for (int i = 0; i < clients.size(); i++) {
            String refused = refusals.get(i);
            rows.add(row(model, clients.get(i), refused, found, refused == null ? next++ : -1));
        }
        work.rows().add(clients.size());
        work.refused().add(clients.size() - vectors.size());
        return rows;
    }

    /** Fills the vector; returns why it cannot be scored, or null. */
    private static String read(PreparedModel model, Row client, double[] vector) {
        List<String> problems = new ArrayList<>();
        String unknown = client.getString(1 + 2 * vector.length);
        if (unknown != null) {
            problems.add(unknown);
        }
        for (int f = 0; f < vector.length; f++) {
            vector[f] = client.isNullAt(1 + f) ? Double.NaN : client.getDouble(1 + f);
            String problem = model.features().get(f).problem(vector[f]);
            if (problem != null) {
                problems.add(problem);
            }
        }
        return problems.isEmpty() ? null : String.join(" ", problems);
    }

    private Row row(PreparedModel model, Row client, String refused, PreparedModel.Found found, int at) {
        int features = model.features().size();
        LocalDate oldest = null;
        LocalDate freshUntil = null;
        for (int f = 0; f < features; f++) {
            int months = model.features().get(f).freshMonths();
            if (months > 0 && !client.isNullAt(1 + f) && !client.isNullAt(1 + features + f)) {
                LocalDate asOf = client.getLocalDate(1 + features + f);
                LocalDate lastFresh = asOf.plusMonths(months);
                oldest = oldest == null || asOf.isBefore(oldest) ? asOf : oldest;
                freshUntil = freshUntil == null || lastFresh.isBefore(freshUntil) ? lastFresh : freshUntil;
            }
        }
        Double probability = at < 0 ? null : (Double) found.probabilities()[at];
        return RowFactory.create(
                client.getString(0),
                probability,
                at < 0 ? null : found.margins()[at],
                probability == null ? null : model.favorable(probability),
                at < 0 ? null : model.base(),
                at < 0 ? null : contributions(found, at, features),
                oldest,
                freshUntil,
                refused,
                files.value().sha256());
    }

    private static Row contributions(PreparedModel.Found found, int at, int features) {
        Object[] mine = new Object[features];
        for (int f = 0; f < features; f++) {
            mine[f] = found.contributions()[at * features + f];
        }
        return RowFactory.create(mine);
    }
}
