package fr.scoreclair.advisor.benchmark;

import fr.scoreclair.advisor.support.Api;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/**
 * How long {@code POST /predict} takes with everything: token check, both engines, explanation, assessment and audit row
 * committed. Over keep-alive connections, at 1 and at 8 of them, with random applicants; {@code GET /healthz} beside it is the
 * floor of HTTP and one database look-up. Start the application first, then
 *
 * <pre>mvn -q -o -Dgates=off test-compile exec:java -Dexec.classpathScope=test \
 *   -Dexec.mainClass=fr.scoreclair.advisor.benchmark.PredictBenchmark -Dexec.args="8080 10"</pre>
 *
 * with the port and the seconds per measurement. Each call leaves an assessment: use a database of its own.
 */
final class PredictBenchmark {

    private static final int WARM_UP = 300;

    private PredictBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        int port = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 8080;
        int seconds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 10;
        String token = new Api(port).token();
        Function<Random, Function<Api, Integer>> health =
                random -> api -> api.get("/healthz", "").status();
        Function<Random, Function<Api, Integer>> predict = random ->
                api -> api.post("/api/v1/predict", token, applicant(random)).status();
        System.out.println("call            connections   calls/s   p50 ms   p99 ms   max ms   not 200");
        for (int connections : new int[] {1, 8}) {
            measure("GET /healthz", port, connections, seconds, health);
            measure("POST /predict", port, connections, seconds, predict);
        }
    }

    private static void measure(
            String name, int port, int connections, int seconds, Function<Random, Function<Api, Integer>> call)
            throws Exception {
        run(port, connections, WARM_UP / connections, Long.MAX_VALUE, call);
        long start = System.nanoTime();
        List<long[]> all = run(port, connections, Integer.MAX_VALUE, start + seconds * 1_000_000_000L, call);
        double elapsed = (System.nanoTime() - start) / 1e9;
        long[] times = all.stream()
                .flatMapToLong(Arrays::stream)
                .map(Math::abs)
                .sorted()
                .toArray();
        long failed =
                all.stream().flatMapToLong(Arrays::stream).filter(t -> t < 0).count();
        System.out.printf(
                Locale.ROOT,
                "%-15s %11d %9.0f %8.2f %8.2f %8.2f %9d%n",
                name,
                connections,
                times.length / elapsed,
                times[times.length / 2] / 1e6,
                times[(int) (times.length * 0.99)] / 1e6,
                times[times.length - 1] / 1e6,
                failed);
    }

    /** @return nanoseconds of each call of each connection, negative where the answer was not 200 */
    private static List<long[]> run(
            int port, int connections, int most, long until, Function<Random, Function<Api, Integer>> call)
            throws Exception {
        try (ExecutorService callers = Executors.newFixedThreadPool(connections)) {
            List<Future<long[]>> running = new ArrayList<>();
            for (int c = 0; c < connections; c++) {
                int seed = c;
                running.add(callers.submit(() -> {
                    Api api = new Api(port); // a client of its own keeps a connection of its own
                    Function<Api, Integer> one = call.apply(new Random(seed));
                    List<Long> times = new ArrayList<>();
                    for (int i = 0; i < most && System.nanoTime() < until; i++) {
                        long before = System.nanoTime();
                        boolean ok = one.apply(api) == 200;
                        long took = System.nanoTime() - before;
                        times.add(ok ? took : -took);
                    }
                    return times.stream().mapToLong(Long::longValue).toArray();
                }));
            }
            List<long[]> all = new ArrayList<>();
            for (Future<long[]> one : running) {
                all.add(one.get());
            }
            return all;
        }
    }

    private static String applicant(Random random) {
        return String.format(
                Locale.ROOT,
                "{\"features\":[%.1f,%.0f,%.0f,%.0f,%.1f,%s,%s,%s,%s,%.3f]}",
                -365.25 * (20 + 50 * random.nextDouble()),
                10_000 + 60_000 * random.nextDouble(),
                1_000 + 50_000 * random.nextDouble(),
                500 + 12_000 * random.nextDouble(),
                -8_000 * random.nextDouble(),
                sometimes(random, 20_000),
                sometimes(random, 5),
                sometimes(random, 20_000),
                sometimes(random, 20_000),
                random.nextDouble() / 2);
    }

    private static String sometimes(Random random, double most) {
        return random.nextBoolean() ? "null" : String.valueOf(Math.floor(most * random.nextDouble()));
    }
}
