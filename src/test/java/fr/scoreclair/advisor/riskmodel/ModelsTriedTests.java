package fr.scoreclair.advisor.riskmodel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every file other tools made, through the door of the application: accepted with the other tool's own answers, or refused
 * with a sentence. The table is kept in {@code src/docs/models-tried.md}; to write it again after a change:
 * {@code mvn -o test -Dtest=ModelsTriedTests -Dmodels-tried.write=true}.
 */
class ModelsTriedTests {

    private static final Path FOLDER = Path.of("../shared/reference");
    private static final Path TABLE = Path.of("src/docs/models-tried.md");

    @Test
    void everyFileOfOtherToolsIsHonouredOrRefusedAsWrittenDown() throws IOException {
        assumeThat(FOLDER).as("reference files of other tools").exists();
        List<String> lines = new ArrayList<>();
        for (Path file : files()) {
            ModelTried tried = ModelTried.of(file);
            assertThat(tried.worst()).as("%s against the other tool", file).isLessThanOrEqualTo(2e-7);
            assertThat(tried.additivity()).as("%s adds up", file).isLessThanOrEqualTo(1e-9);
            lines.add(tried.line(FOLDER.relativize(file).toString()));
        }
        String table = HEAD + String.join("\n", lines) + "\n";
        if (Boolean.getBoolean("models-tried.write")) {
            Files.writeString(TABLE, table);
        }
        assertThat(table).isEqualTo(Files.readString(TABLE, StandardCharsets.UTF_8));
        assertThat(lines.stream().filter(line -> line.contains("| accepted")).count())
                .as("accepted")
                .isGreaterThanOrEqualTo(4);
    }

    private static List<Path> files() throws IOException {
        List<Path> files = new ArrayList<>();
        for (String part : new String[] {"pmml", "shap"}) {
            try (Stream<Path> walk = Files.walk(FOLDER.resolve(part))) {
                walk.filter(file -> file.toString().endsWith(".pmml")
                                || file.toString().endsWith(".dtd"))
                        .sorted()
                        .forEach(files::add);
            }
        }
        return files;
    }

    private static final String HEAD = """
            # Models tried

            Written by `mvn -o test -Dtest=ModelsTriedTests -Dmodels-tried.write=true`; the same test fails when a line changes. Every file goes through the
            door of the application (`ModelLoader`) with the smallest catalogue that fits. The second of the target's two classes is the event. *Rows* are
            the other tool's input file where there is one, else 200 rows drawn from the declared values. *Other tool* is the largest difference from the
            probabilities that tool printed, or how many of its classes are found again at 0.5. Contributions of accepted models add up to 1e-9.

            | File | Result | Kind, method | Rows | Other tool | Why (the sentence people see, in French and English) |
            |---|---|---|---|---|---|
            """;

    /** The two languages of a refusal, on one line of the table. */
    static String sentence(ModelRefused refusal) {
        String fr = refusal.in(Locale.FRENCH).replaceFirst("^\\S+ : ", "");
        String en = refusal.in(Locale.ENGLISH).replaceFirst("^\\S+: ", "");
        return (fr.equals(en) ? en : fr + " / " + en).replace("|", "\\|").replace("\n", " ");
    }
}
