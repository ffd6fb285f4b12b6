package fr.scoreclair.advisor.walk;

import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/** The Chromium of this machine: {@code CHROMIUM}, else {@code chromium} or {@code google-chrome} on the path. */
final class Browser implements AutoCloseable {

    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;

    private Browser(Path executable) {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        chromium = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable)
                        .setArgs(FLAGS));
    }

    /** Without a browser the walk is skipped, loudly, or fails where {@code scoreclair.require-browser} asks for one. */
    static Browser open() {
        Optional<Path> executable = find();
        if (executable.isEmpty()) {
            String told = "NO BROWSER: the walk needs Chromium (CHROMIUM, chromium or google-chrome) and was not done";
            if (Boolean.getBoolean("scoreclair.require-browser")) {
                Assertions.fail(told);
            }
            System.err.println("=".repeat(told.length()) + "\n" + told + "\n" + "=".repeat(told.length()));
            Assumptions.abort(told);
        }
        return new Browser(executable.orElseThrow());
    }

    com.microsoft.playwright.Browser chromium() {
        return chromium;
    }

    @Override
    public void close() {
        chromium.close();
        playwright.close();
    }

    private static Optional<Path> find() {
        String given = System.getenv("CHROMIUM");
        Stream<Path> path = Stream.of("chromium", "google-chrome")
                .flatMap(name -> Stream.of(System.getenv("PATH").split(File.pathSeparator))
                        .map(folder -> Path.of(folder, name)));
        return (given == null ? path : Stream.concat(Stream.of(Path.of(given)), path))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
