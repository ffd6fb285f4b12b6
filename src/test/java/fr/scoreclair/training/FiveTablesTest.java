package fr.scoreclair.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.scoreclair.simulation.SimulatedBank;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FiveTablesTest {

    private static final SimulatedBank BANK = new SimulatedBank(4);

    private static DataSet written(Path folder) throws IOException {
        TableWriter.write(BANK, folder, 300, 50);
        return new FiveTables(folder).labelled();
    }

    @Test
    void what_was_written_is_read_back_through_the_aggregation_to_the_last_bit(@TempDir Path folder)
            throws IOException {
        DataSet data = written(folder);
        double[][] test = new FiveTables(folder).unlabelled();
        assertThat(data.size()).isEqualTo(300);
        assertThat(test).hasDimensions(50, 10);
        for (int i = 0; i < 350; i++) {
            assertThat(i < 300 ? data.rows()[i] : test[i - 300])
                    .containsExactly(BANK.client(i).features());
        }
        for (int i = 0; i < 300; i++) {
            assertThat(data.defaulted()[i]).isEqualTo(BANK.client(i).defaulted());
        }
    }

    @Test
    void the_order_of_the_clients_rows_does_not_matter_to_other_clients(@TempDir Path folder) throws IOException {
        DataSet before = written(folder);
        Path bureau = folder.resolve("bureau.csv");
        var lines = Files.readAllLines(bureau);
        Stream<String> rotated = Stream.of(lines.subList(0, 1), lines.subList(200, lines.size()), lines.subList(1, 200))
                .flatMap(List::stream);
        Files.write(bureau, (Iterable<String>) rotated::iterator);
        assertThat(new FiveTables(folder).labelled().rows()[250]).containsExactly(before.rows()[250]);
    }

    @Test
    void tabs_an_index_column_and_windows_letters_are_read_too(@TempDir Path folder) throws IOException {
        DataSet before = written(folder);
        Path file = folder.resolve("application_train.csv");
        StringBuilder text = new StringBuilder();
        int number = 0;
        for (String line : Files.readAllLines(file)) {
            text.append(number == 0 ? "" : number).append('\t').append(line.replace(',', '\t'));
            text.append('\t').append(number == 0 ? "Métier" : "employé").append("\r\n");
            number++;
        }
        Files.writeString(file, text, Charset.forName("windows-1252"));
        assertThat(Arrays.deepEquals(new FiveTables(folder).labelled().rows(), before.rows()))
                .isTrue();
    }

    @Test
    void a_wrong_cell_is_refused_with_file_line_and_column(@TempDir Path folder) throws IOException {
        written(folder);
        Path file = folder.resolve("bureau.csv");
        String text = Files.readString(file);
        Files.writeString(file, text.replaceFirst("(?<=\n)(\\d+),(\\d+),", "$1,many,"));
        assertThatThrownBy(() -> new FiveTables(folder).labelled())
                .hasMessageContaining("bureau.csv")
                .hasMessageContaining("line 2")
                .hasMessageContaining("SK_ID_BUREAU");
    }

    @Test
    void a_missing_column_is_named(@TempDir Path folder) throws IOException {
        written(folder);
        Path file = folder.resolve("application_train.csv");
        Files.writeString(file, Files.readString(file).replace("AMT_CREDIT", "CREDIT"));
        assertThatThrownBy(() -> new FiveTables(folder).labelled())
                .hasMessageContaining("application_train.csv")
                .hasMessageContaining("AMT_CREDIT");
    }
}
