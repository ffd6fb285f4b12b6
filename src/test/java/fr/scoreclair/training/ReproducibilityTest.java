package fr.scoreclair.training;

import static org.assertj.core.api.Assertions.assertThat;

import fr.scoreclair.simulation.SimulatedBank;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReproducibilityTest {

    private static final List<Boosting> SMALL_GRID =
            List.of(Boosting.gradient(25, 4, 0.1, 20), Boosting.gradient(25, 8, 0.1, 20));

    @Test
    void training_twice_writes_the_same_bytes(@TempDir Path folder) throws IOException {
        assertThat(train(folder.resolve("first")))
                .isEqualTo(train(folder.resolve("second")))
                .hasSize(4);
    }

    private static TreeMap<String, String> train(Path root) throws IOException {
        Product small = new Product("pret-personnel", "0.0.1", 0.35, Set.of(365_243.0), 500, SMALL_GRID, work -> {
            TableWriter.write(new SimulatedBank(8), work, 2_000, 10);
            return new FiveTables(work).labelled();
        });
        DataSet data = small.source().read(root.resolve("tables"));
        VersionFolder.write(root.resolve("out"), small, TrainedModel.train(small, data, 8), Optional.empty(), 8);
        TreeMap<String, String> files = new TreeMap<>();
        try (var paths = Files.walk(root.resolve("out"))) {
            for (Path file : paths.filter(Files::isRegularFile).toList()) {
                files.put(root.relativize(file).toString(), HexFormat.of().formatHex(Files.readAllBytes(file)));
            }
        }
        return files;
    }
}
