package fr.scoreclair.spark;

import java.util.concurrent.atomic.AtomicLong;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerTaskEnd;

/** What Spark itself says the tasks have taken. */
final class Spent extends SparkListener {

    private final AtomicLong runMillis = new AtomicLong();
    private final AtomicLong garbageMillis = new AtomicLong();
    private final AtomicLong written = new AtomicLong();

    @Override
    public void onTaskEnd(SparkListenerTaskEnd end) {
        if (end.taskMetrics() != null) {
            runMillis.addAndGet(end.taskMetrics().executorRunTime());
            garbageMillis.addAndGet(end.taskMetrics().jvmGCTime());
            written.addAndGet(end.taskMetrics().outputMetrics().recordsWritten());
        }
    }

    double seconds() {
        return runMillis.get() / 1e3;
    }

    double garbageSeconds() {
        return garbageMillis.get() / 1e3;
    }

    long rowsWritten() {
        return written.get();
    }
}
