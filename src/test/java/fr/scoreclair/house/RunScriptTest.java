package fr.scoreclair.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunScriptTest {

    private static final Path ROOT = Path.of("").toAbsolutePath();

    private record Outcome(int status, String output) {}

    @Test
    void helpNamesEveryOption() throws Exception {
        Outcome help = bash("./run --help", Map.of());
        assertThat(help.status()).isZero();
        assertThat(help.output()).contains("--port", "--data", "--prod", "--help");
    }

    @Test
    void aPortThatIsNoPortIsRefusedWithItsBounds() throws Exception {
        for (String port : new String[] {"abc", "0", "65536", "-1", "''", "999999999999999999999"}) {
            Outcome refused = bash("./run --port " + port, Map.of());
            assertThat(refused.status()).as(port).isEqualTo(2);
            assertThat(refused.output()).contains("--port needs a number from 1 to 65535");
        }
        assertThat(bash("./run --nonsense", Map.of()).output()).contains("unknown option '--nonsense'");
    }

    @Test
    void aNewerJdkInAUsualFolderIsFoundWhenTheDefaultJavaIs17(@TempDir Path home) throws Exception {
        Path old = jdk(home.resolve("old jdk"), "17.0.15");
        jdk(home.resolve(".sdkman/candidates/java/98-tem"), "98.0.1");
        Path newest = jdk(home.resolve(".jdks/jdk 99"), "99");
        Outcome found = bash(
                ". src/main/shell/jdk.sh; find_jdk && echo \"$JAVA_HOME\"",
                Map.of("HOME", home.toString(), "JAVA_HOME", old.toString(), "PATH", old + "/bin:/usr/bin:/bin"));
        assertThat(found.output().strip()).isEqualTo(newest.toString());
    }

    @Test
    void aJavaHomeThatIsNewEnoughIsKept(@TempDir Path home) throws Exception {
        Path mine = jdk(home.resolve("mine"), "21.0.4");
        jdk(home.resolve(".jdks/jdk-99"), "99");
        Outcome found = bash(
                ". src/main/shell/jdk.sh; find_jdk && echo \"$JAVA_HOME\"",
                Map.of("HOME", home.toString(), "JAVA_HOME", mine.toString()));
        assertThat(found.output().strip()).isEqualTo(mine.toString());
    }

    /** A folder that answers {@code javac -version} as that JDK would. */
    private static Path jdk(Path home, String version) throws IOException {
        Path bin = Files.createDirectories(home.resolve("bin"));
        for (String tool : new String[] {"java", "javac"}) {
            Path file = Files.writeString(bin.resolve(tool), "#!/bin/sh\necho \"javac " + version + "\"\n");
            assertThat(file.toFile().setExecutable(true)).isTrue();
        }
        return home;
    }

    private static Outcome bash(String command, Map<String, String> environment) throws Exception {
        ProcessBuilder builder = new ProcessBuilder("bash", "-c", command)
                .directory(ROOT.toFile())
                .redirectErrorStream(true);
        builder.environment().putAll(environment);
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes());
        return new Outcome(process.waitFor(), output);
    }
}
