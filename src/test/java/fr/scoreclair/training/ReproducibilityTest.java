package fr.scoreclair.training;

import static org.assertj.core.api.Assertions.assertThat;

import fr.scoreclair.simulation.FeatureSet;
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

    /** A version is four files, its card two and 7 plots and one for each feature. */
    @Test
    void training_twice_writes_the_same_bytes(@TempDir Path folder) throws IOException {
        assertThat(train("pret-personnel", FeatureSet.FULL, Optional.empty(), folder.resolve("first")))
                .isEqualTo(train("pret-personnel", FeatureSet.FULL, Optional.empty(), folder.resolve("second")))
                .hasSize(4 + 2 + 7 + 10);
    }

    @Test
    void the_minimised_model_too(@TempDir Path folder) throws IOException {
        Optional<Figure> lost = Optional.of(new Figure(0.08, 0.07, 0.09));
        assertThat(train("pret-personnel-minimal", FeatureSet.MINIMAL, lost, folder.resolve("first")))
                .isEqualTo(train("pret-personnel-minimal", FeatureSet.MINIMAL, lost, folder.resolve("second")))
                .hasSize(4 + 2 + 7 + 5);
    }

    private static TreeMap<String, String> train(String name, FeatureSet set, Optional<Figure> lost, Path root)
            throws IOException {
        Product small = new Product(name, "0.0.1", 0.35, Set.of(365_243.0), 500, SMALL_GRID, work -> {
            TableWriter.write(new SimulatedBank(8), work, 2_000, 10);
            return new FiveTables(work, set).labelled();
        });
        DataSet data = small.source().read(root.resolve("tables"));
        TrainedModel trained = TrainedModel.train(small, data, 8);
        Path out = root.resolve("out");
        VersionFolder.write(out, small, trained, lost, 8);
        ModelCard.write(out, CardSubject.of(small, VersionFolder.of(out, small), data, trained.unseen(), 8), 8);
        TreeMap<String, String> files = new TreeMap<>();
        try (var paths = Files.walk(root.resolve("out"))) {
            for (Path file : paths.filter(Files::isRegularFile).toList()) {
                files.put(root.relativize(file).toString(), HexFormat.of().formatHex(Files.readAllBytes(file)));
            }
        }
        return files;
    }
}
