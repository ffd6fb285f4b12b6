package fr.scoreclair.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged application as {@code ./run} starts it: from the extracted layout, with its own database. */
class LifecycleIT {

    private static final Path APP = Path.of("target", "lifecycle", "app", "scoreclair.jar");
    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final List<Process> started = new ArrayList<>();

    @BeforeAll
    static void extract() throws Exception {
        Process extraction = new ProcessBuilder(
                        JAVA,
                        "-Djarmode=tools",
                        "-jar",
                        "target/scoreclair.jar",
                        "extract",
                        "--force",
                        "--destination",
                        APP.getParent().toString())
                .inheritIO()
                .start();
        assertThat(extraction.waitFor()).isZero();
    }

    @AfterEach
    void stopWhatATestLeftRunning() {
        started.forEach(Process::destroyForcibly);
    }

    @Test
    void whatWasAcknowledgedOutlivesAKilledApplicationAndAStopLeavesNoDatabaseBehind(@TempDir Path folder)
            throws Exception {
        Path data = folder.resolve("des données");
        int port = freePort();

        Process first = start(data, port);
        healthy(port, first);
        String assessment = score(port);
        first.destroyForcibly().waitFor();
        assertThat(data.resolve("postgres/postmaster.pid"))
                .as("a killed application leaves its database's lock behind")
                .exists();

        Process second = start(data, port);
        healthy(port, second);
        HttpResponse<String> replay = post(port, "/api/v1/assessments/" + assessment + "/replay", "");
        assertThat(replay.statusCode()).isEqualTo(200);
        assertThat(replay.body()).containsPattern("\"identical\"\\s*:\\s*true");

        second.destroy(); // SIGTERM, as Ctrl-C does
        assertThat(second.waitFor(30, TimeUnit.SECONDS)).as("stops by itself").isTrue();
        assertThat(data.resolve("postgres/postmaster.pid")).doesNotExist();
    }

    private Process start(Path data, int port) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                        JAVA,
                        "-Xmx1g",
                        "--add-modules",
                        "jdk.incubator.vector",
                        "-jar",
                        APP.toString(),
                        "--server.port=" + port)
                .redirectErrorStream(true)
                .redirectOutput(new File("target/lifecycle/application.log"));
        builder.environment().put("SCORECLAIR_DATA", data.toString());
        builder.environment().put("SCORECLAIR_DEMO_CLIENTS", "50");
        Process process = builder.start();
        started.add(process);
        return process;
    }

    private void healthy(int port, Process process) {
        await().atMost(Duration.ofSeconds(120))
                .pollInterval(Duration.ofMillis(200))
                .failFast("the application stopped; see target/lifecycle/application.log", () -> !process.isAlive())
                .ignoreExceptions()
                .until(() -> send(HttpRequest.newBuilder(uri(port, "/healthz"))).statusCode() == 200);
    }

    private String score(int port) throws Exception {
        HttpResponse<String> scored = post(
                port,
                "/api/v1/predict",
                "{\"features\": [-12784, 25001, 15000, 3480, -1826, 12000, 1, 9000, 8500, 0.06]}");
        assertThat(scored.statusCode()).as(scored.body()).isEqualTo(200);
        return field("assessment_id", scored.body());
    }

    private HttpResponse<String> post(int port, String path, String body) throws Exception {
        String basic = Base64.getEncoder().encodeToString("demo-api:demo-api-secret".getBytes(StandardCharsets.UTF_8));
        String token = field(
                "access_token",
                send(HttpRequest.newBuilder(uri(port, "/oauth2/token"))
                                .header("Authorization", "Basic " + basic)
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(BodyPublishers.ofString("grant_type=client_credentials")))
                        .body());
        return send(HttpRequest.newBuilder(uri(port, path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.timeout(Duration.ofSeconds(10)).build(), BodyHandlers.ofString());
    }

    private static URI uri(int port, String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    private static String field(String name, String json) {
        Matcher matcher =
                Pattern.compile("\"" + name + "\"\\s*:\\s*\"([^\"]+)\"").matcher(json);
        assertThat(matcher.find()).as("%s in %s", name, json).isTrue();
        return matcher.group(1);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
