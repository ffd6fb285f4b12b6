package fr.scoreclair.spark;

import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.Locale;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Scores and explains a portfolio:
 *
 * <pre>PortfolioScoring MODEL-FOLDER FROM TO [PARTS]</pre>
 *
 * FROM and TO are each {@code jdbc} (the database named by the environment, see {@link Database}) or the path of a folder of Parquet files
 * in the columns of {@link Layout}; where FROM is jdbc and TO ends in {@code .clients}, the clients are only copied, not scored. PARTS: how many
 * parts the database is read in.
 */
public final class PortfolioScoring {

    static final String TABLE = "scored_by_spark";
    private static final String JDBC = "jdbc";

    private PortfolioScoring() {}

    public static void main(String[] arguments) throws Exception {
        ModelBundle files = ModelBundle.read(Path.of(arguments[0]));
        String product = Path.of(arguments[0])
                .toAbsolutePath()
                .normalize()
                .getParent()
                .getFileName()
                .toString();
        int parts = arguments.length > 3 ? Integer.parseInt(arguments[3]) : 16;
        try (SparkSession spark = session()) {
            long start = System.nanoTime();
            List<String> features = files.prepared().features().stream()
                    .map(CatalogueFeature::name)
                    .toList();
            double prepared = (System.nanoTime() - start) / 1e9;
            Work work = Work.in(spark);
            Spent spent = new Spent();
            spark.sparkContext().addSparkListener(spent);
            start = System.nanoTime();
            if (arguments[1].equals(JDBC)) {
                Database database = Database.ofEnvironment();
                try (Connection snapshot = database.snapshot()) {
                    ReadPart read = new ReadPart(database, Database.exported(snapshot), product, features);
                    run(
                            spark,
                            files,
                            fromDatabase(spark, snapshot, read, product, features, parts),
                            arguments[2],
                            work);
                }
            } else {
                Dataset<Row> clients =
                        spark.read().schema(Layout.clients(features)).parquet(arguments[1]);
                run(spark, files, clients, arguments[2], work);
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            spark.sparkContext().listenerBus().waitUntilEmpty();
            tell(work, spent, prepared, seconds, spark.sparkContext().defaultParallelism());
        }
    }

    static SparkSession session() {
        return SparkSession.builder()
                .appName("ScoreClair")
                .config("spark.sql.datetime.java8API.enabled", "true")
                .config("spark.sql.session.timeZone", "UTC")
                .getOrCreate();
    }

    private static Dataset<Row> fromDatabase(
            SparkSession spark, Connection snapshot, ReadPart read, String product, List<String> features, int parts)
            throws Exception {
        List<Row> ranges = Database.parts(snapshot, product, parts).stream()
                .map(part -> RowFactory.create(part.from().toString(), part.to().toString()))
                .toList();
        StructType range = new StructType().add("from", DataTypes.StringType).add("to", DataTypes.StringType);
        // as many partitions as ranges, in order: a partition reads exactly one
        return spark.createDataset(
                        spark.sparkContext()
                                .parallelize(
                                        scala.jdk.javaapi.CollectionConverters.asScala(ranges)
                                                .toSeq(),
                                        ranges.size(),
                                        scala.reflect.ClassTag$.MODULE$.apply(Row.class)),
                        Encoders.row(range))
                .mapPartitions(read, Encoders.row(Layout.clients(features)));
    }

    private static void run(SparkSession spark, ModelBundle files, Dataset<Row> clients, String to, Work work) {
        if (to.endsWith(".clients")) {
            clients.write().mode(SaveMode.ErrorIfExists).parquet(to);
            return;
        }
        List<String> features =
                files.prepared().features().stream().map(CatalogueFeature::name).toList();
        Broadcast<ModelBundle> everywhere =
                spark.sparkContext().broadcast(files, scala.reflect.ClassTag$.MODULE$.apply(ModelBundle.class));
        Dataset<Row> scored =
                clients.mapPartitions(new ScorePartition(everywhere, work), Encoders.row(Layout.scored(features)));
        if (to.equals(JDBC)) {
            Database database = Database.ofEnvironment();
            scored.withColumn("contributions", functions.array("contributions.*"))
                    .write()
                    .mode(SaveMode.Append)
                    .jdbc(database.url() + "?reWriteBatchedInserts=true", TABLE, database.properties());
        } else {
            scored.write().mode(SaveMode.ErrorIfExists).parquet(to);
        }
    }

    private static void tell(Work work, Spent spent, double prepared, double seconds, int cores) {
        double read = work.readNanos().value() / 1e9;
        double compute = work.computeNanos().value() / 1e9;
        double tasks = spent.seconds();
        long rows = work.rows().value() > 0 ? work.rows().value() : spent.rowsWritten();
        System.out.printf(
                Locale.ROOT,
                "%d clients in %.1f s on %d cores: %.0f rows/s; task seconds: read %.1f, compute %.1f, encode and write %.1f,"
                        + " all tasks %.1f (collecting garbage %.1f); %d refused; the model was prepared in %.1f s%n",
                rows,
                seconds,
                cores,
                rows / seconds,
                read,
                compute,
                Math.max(0, tasks - read - compute),
                tasks,
                spent.garbageSeconds(),
                work.refused().value(),
                prepared);
    }
}
