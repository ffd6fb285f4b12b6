package fr.scoreclair.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class SpanishApplicationsTest {

    private static final Path FILE = Path.of("db/demo/credit_data.csv");

    @Test
    void the_first_application_becomes_euros_and_years() throws IOException {
        // 9 years of seniority, 60 months, age 30, no incident, 73 a month of expenses, 129 a month of income, 800
        // asked
        SpanishApplication first = read(Files.readString(FILE)).getFirst();
        double unit = 1000 / 166.386;
        assertThat(first.row()).isEqualTo(1);
        assertThat(first.defaulted()).isFalse();
        assertThat(first.features())
                .containsExactly(
                        new double[] {30, 1548 * unit, 800 * unit, 160 * unit, 9, 0, 0, 876 * unit, 0}, within(1e-9));
    }

    @Test
    void all_4454_are_there_with_their_outcome_and_their_gaps() throws IOException {
        List<SpanishApplication> all = read(Files.readString(FILE));
        assertThat(all).hasSize(4454);
        assertThat(all).filteredOn(SpanishApplication::defaulted).hasSize(1254);
        assertThat(all).filteredOn(row -> Double.isNaN(row.features()[1])).hasSize(381);
        assertThat(all).noneMatch(row -> row.features()[1] == 0);
    }

    @Test
    void marital_status_changes_nothing() throws IOException {
        String file = Files.readString(FILE);
        String other = file.replace("\"married\"", "\"single\"");
        assertThat(other).isNotEqualTo(file);
        List<SpanishApplication> before = read(file);
        List<SpanishApplication> after = read(other);
        for (int i = 0; i < before.size(); i++) {
            assertThat(after.get(i).features()).containsExactly(before.get(i).features());
        }
        assertThat(SpanishApplication.FEATURES).noneMatch(name -> name.contains("MARITAL"));
    }

    @Test
    void a_wrong_cell_is_refused_with_its_line_and_column() throws IOException {
        String header = Files.readAllLines(FILE).getFirst();
        String row = "\"good\",9,\"rent\",60,thirty,\"married\",\"no\",\"freelance\",73,129,0,0,800,846";
        assertThatThrownBy(() -> read(header + "\n" + row))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("line 2")
                .hasMessageContaining("Age");
    }

    private static List<SpanishApplication> read(String text) throws IOException {
        return SpanishApplications.read(new StringReader(text));
    }
}
