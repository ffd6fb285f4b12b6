package fr.scoreclair.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jpmml.evaluator.LoadingModelEvaluatorBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code TrainModels --data DIR}, from the tables of a bank that exports in its own way to a model that can be loaded. */
class OwnDataTest {

    private static final String[] TABLES = {
        "application_train", "application_test", "bureau", "previous_application", "installments_payments"
    };

    @Test
    void a_banks_own_tables_become_both_models_and_their_cards(@TempDir Path folder) throws Exception {
        Path tables = bank(folder);
        TrainModels.main(
                "--data", tables.toString(), "--out", folder.resolve("out").toString());
        for (String product : List.of("pret-personnel", "pret-personnel-minimal")) {
            Path version = folder.resolve("out/pmml").resolve(product).resolve("1.0.0");
            new LoadingModelEvaluatorBuilder()
                    .load(version.resolve("model.pmml").toFile())
                    .build()
                    .verify();
            assertThat(Files.readString(version.resolve("model.yaml")))
                    .contains("rows: 560")
                    .contains("held_out: {rows: 140");
            assertThat(Files.readAllLines(version.resolve("reference.csv"))).hasSize(1 + 560);
            Path card = folder.resolve("out/src/docs/models").resolve(product).resolve("card.html");
            assertThat(Files.readString(card)).contains("<svg ").contains("tenus à l’écart");
        }
        assertThat(Files.exists(folder.resolve("out/pmml/credit-es"))).isFalse();
    }

    @Test
    void a_wrong_cell_stops_the_command_with_file_line_and_column(@TempDir Path folder) throws IOException {
        Path tables = bank(folder);
        Path file = tables.resolve("previous_application.csv");
        Charset windows = Charset.forName("windows-1252");
        List<String> lines = Files.readAllLines(file, windows);
        lines.set(41, lines.get(41).replaceFirst("\t[0-9.]+\t(Approved|Refused)", "\tbeaucoup\t$1"));
        Files.write(file, lines, windows);
        assertThatThrownBy(() -> TrainModels.main(
                        "--data",
                        tables.toString(),
                        "--out",
                        folder.resolve("out").toString(),
                        "pret-personnel"))
                .hasMessageContaining("previous_application.csv, line 42, column AMT_CREDIT")
                .hasMessageContaining("beaucoup");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void the_minimised_model_asks_for_the_external_score_by_its_name(@TempDir Path folder) throws IOException {
        Path tables = bank(folder);
        Path file = tables.resolve("application_train.csv");
        Charset windows = Charset.forName("windows-1252");
        Files.writeString(file, Files.readString(file, windows).replace("EXT_SOURCE_2", "SCORE"), windows);
        assertThatThrownBy(() -> TrainModels.main("--data", tables.toString(), "pret-personnel-minimal"))
                .hasMessageContaining("application_train.csv")
                .hasMessageContaining("EXT_SOURCE_2");
    }

    /** TAB, Windows-1252, an index column in front and a foreign one behind, Windows line ends. */
    private static Path bank(Path folder) throws IOException {
        Path tables = folder.resolve("tables");
        SimulateTables.main(tables.toString(), "758", "3");
        for (String name : TABLES) {
            Path file = tables.resolve(name + ".csv");
            StringBuilder text = new StringBuilder();
            try (Stream<String> lines = Files.lines(file)) {
                int[] number = {0};
                lines.forEach(line -> {
                    String first = number[0] == 0 ? "" : String.valueOf(number[0]);
                    String last = number[0]++ == 0 ? "Métier" : "employé à Nîmes";
                    text.append(first)
                            .append('\t')
                            .append(line.replace(',', '\t'))
                            .append('\t');
                    text.append(last).append("\r\n");
                });
            }
            Files.writeString(file, text, Charset.forName("windows-1252"));
        }
        return tables;
    }
}
