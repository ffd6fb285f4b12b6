package fr.scoreclair.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

class ComposeTest {

    private static final Path COMPOSE = Path.of("docker-compose.yml");

    @Test
    void composeItselfAcceptsTheFileWhereDockerAnswers() throws Exception {
        assumeThat(compose("version")).as("docker compose is installed").isZero();
        assertThat(compose("config", "-q")).isZero();
    }

    @Test
    @SuppressWarnings("unchecked")
    void theApplicationRunsAsARoleThatIsNotTheOwnerAndNoSecretIsBuiltIn() throws IOException {
        String text = Files.readString(COMPOSE);
        Map<String, Object> file = new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
        Map<String, Map<String, Object>> services = (Map<String, Map<String, Object>>) file.get("services");
        Map<String, String> application =
                (Map<String, String>) services.get("application").get("environment");
        Map<String, String> database =
                (Map<String, String>) services.get("database").get("environment");
        assertThat(application.get("SPRING_DATASOURCE_USERNAME"))
                .isNotEqualTo(database.get("POSTGRES_USER"))
                .isNotEqualTo(application.get("SPRING_FLYWAY_USER"));
        assertThat(application.get("SPRING_FLYWAY_USER")).isEqualTo(database.get("POSTGRES_USER"));
        assertThat(application.get("SPRING_DATASOURCE_PASSWORD"))
                .startsWith("${")
                .contains(":?");
        assertThat(database.get("POSTGRES_PASSWORD")).startsWith("${").contains(":?");
    }

    private static int compose(String... arguments) throws InterruptedException {
        String[] command = new String[arguments.length + 2];
        command[0] = "docker";
        command[1] = "compose";
        System.arraycopy(arguments, 0, command, 2, arguments.length);
        try {
            ProcessBuilder builder = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD);
            builder.environment().putAll(Map.of("SCORECLAIR_OWNER_PASSWORD", "a", "SCORECLAIR_APP_PASSWORD", "b"));
            return builder.start().waitFor();
        } catch (IOException noDocker) {
            return -1;
        }
    }
}
