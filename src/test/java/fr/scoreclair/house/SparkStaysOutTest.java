package fr.scoreclair.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The Spark build is a sibling: it takes the engine from here, and nothing of it comes back. */
class SparkStaysOutTest {

    @Test
    @DisplayName("No jar of Spark, Hadoop or Scala is on the class path, not even the tests'")
    void classPath() {
        List<String> jars = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(entry -> Path.of(entry).getFileName().toString())
                .toList();
        assertThat(jars)
                .isNotEmpty()
                .noneMatch(jar ->
                        jar.startsWith("spark-") || jar.startsWith("hadoop-") || jar.startsWith("scala-library"));
        assertThat(loads("org.apache.spark.sql.SparkSession")).isFalse();
        assertThat(loads("org.apache.hadoop.conf.Configuration")).isFalse();
        assertThat(loads("scala.Option")).isFalse();
    }

    private static boolean loads(String name) {
        try {
            Class.forName(name, false, SparkStaysOutTest.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException absent) {
            return false;
        }
    }

    @Test
    @DisplayName("The application's build does not know the sibling, and no source but the sibling's knows Spark")
    void sources() throws IOException {
        assertThat(Files.readString(Path.of("pom.xml"))).doesNotContain("src/spark", "org.apache.spark");
        for (String folder : List.of("src/main/java", "src/test/java", "src/training/java", "src/jmh/java")) {
            try (Stream<Path> files = Files.walk(Path.of(folder))) {
                assertThat(files.filter(file -> file.toString().endsWith(".java"))
                                .filter(file -> !file.endsWith("SparkStaysOutTest.java")))
                        .noneMatch(file -> read(file).contains("import org.apache.spark"));
            }
        }
    }

    @Test
    @DisplayName("The sibling takes from this house the engine alone")
    void engineAlone() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/spark/java"))) {
            assertThat(files.filter(file -> file.toString().endsWith(".java")))
                    .isNotEmpty()
                    .noneMatch(file -> read(file).contains("fr.scoreclair.advisor"));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
