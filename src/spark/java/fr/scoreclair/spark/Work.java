package fr.scoreclair.spark;

import java.io.Serializable;
import java.util.function.Supplier;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.LongAccumulator;

/** Where the executors' time goes, summed over all tasks; a task that Spark repeats counts twice. */
record Work(LongAccumulator readNanos, LongAccumulator computeNanos, LongAccumulator rows, LongAccumulator refused)
        implements Serializable {

    static Work in(SparkSession spark) {
        return new Work(
                counter(spark, "read"), counter(spark, "compute"), counter(spark, "rows"), counter(spark, "refused"));
    }

    private static LongAccumulator counter(SparkSession spark, String name) {
        return spark.sparkContext().longAccumulator(name);
    }

    static <T> T timed(LongAccumulator nanos, Supplier<T> work) {
        long start = System.nanoTime();
        T done = work.get();
        nanos.add(System.nanoTime() - start);
        return done;
    }
}
