package fr.scoreclair.treeshap.pmml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.microsoft.ml.lightgbm.PredictionType;
import fr.scoreclair.treeshap.AwkwardRows;
import fr.scoreclair.treeshap.Explanation;
import fr.scoreclair.treeshap.InterventionalShap;
import fr.scoreclair.treeshap.PathDependentShap;
import fr.scoreclair.treeshap.TreeEnsemble;
import io.github.metarank.lightgbm4j.LGBMBooster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/** Every model version the project ships, on all of its reference rows. */
class ShippedModelsTest {
    private static final Path SHIPPED = Path.of("pmml");

    private record Version(String product, byte[] pmml, TreeEnsemble ensemble, double[][] rows) {}

    private static List<Version> versions() throws IOException {
        assumeThat(SHIPPED).exists();
        try (Stream<Path> files = Files.walk(SHIPPED, 3)) {
            return files.filter(file -> file.endsWith("model.pmml"))
                    .sorted()
                    .map(ShippedModelsTest::version)
                    .toList();
        }
    }

    private static Version version(Path file) {
        try {
            byte[] pmml = Files.readAllBytes(file);
            double[][] rows = Files.readAllLines(file.resolveSibling("reference.csv")).stream()
                    .skip(1)
                    .map(line -> Stream.of(line.split(",", -1))
                            .mapToDouble(cell -> cell.isEmpty() ? Double.NaN : Double.parseDouble(cell))
                            .toArray())
                    .toArray(double[][]::new);
            TreeEnsemble ensemble = PmmlTrees.read(new ByteArrayInputStream(pmml));
            return new Version(SHIPPED.relativize(file).getName(0).toString(), pmml, ensemble, rows);
        } catch (IOException e) {
            throw new AssertionError(file.toString(), e);
        }
    }

    @Test
    void the_engine_gives_jpmmls_probability() throws Exception {
        for (Version version : versions()) {
            Jpmml jpmml = new Jpmml(version.pmml(), version.ensemble());
            Random random = new Random(1);
            double worst = 0;
            for (double[] row : version.rows()) {
                worst = Math.max(worst, Math.abs(version.ensemble().probability(row) - jpmml.answer(row, "1")));
            }
            for (int i = 0; i < 500; i++) {
                double[] row = AwkwardRows.of(version.ensemble(), random, 0.1);
                worst = Math.max(worst, Math.abs(version.ensemble().probability(row) - jpmml.answer(row, "1")));
            }
            assertThat(worst).as(version.product()).isLessThan(1e-12);
        }
    }

    @Test
    void contributions_add_up_on_every_row_of_the_reference() throws Exception {
        for (Version version : versions()) {
            double worst = 0;
            for (Explanation e : InterventionalShap.against(version.ensemble(), version.rows())
                    .explain(version.rows())) {
                worst = Math.max(worst, e.additivityError());
            }
            for (Explanation e : PathDependentShap.of(version.ensemble()).explain(version.rows())) {
                worst = Math.max(worst, e.additivityError());
            }
            assertThat(worst).as(version.product()).isLessThan(1e-12);
        }
    }

    /** LightGBM adds in doubles as we do: what remains is the order of addition. It is slow: one row in twenty. */
    @Test
    void path_dependent_contributions_are_those_of_the_library_that_trained_the_model() throws Exception {
        for (Version version : versions()) {
            double[] theirs = contributions(version);
            double[][] rows = sample(version);
            int width = version.ensemble().featureCount() + 1;
            PathDependentShap shap = PathDependentShap.of(version.ensemble());
            double worst = 0;
            for (int r = 0; r < rows.length; r++) {
                Explanation mine = shap.explain(rows[r]);
                worst = Math.max(worst, Math.abs(mine.base() - theirs[r * width + width - 1]));
                for (int f = 0; f < width - 1; f++) {
                    worst = Math.max(worst, Math.abs(mine.contributions()[f] - theirs[r * width + f]));
                }
            }
            assertThat(worst).as(version.product()).isLessThan(1e-11);
        }
    }

    private static double[][] sample(Version version) {
        return IntStream.range(0, version.rows().length / 20)
                .mapToObj(i -> version.rows()[20 * i])
                .toArray(double[][]::new);
    }

    private static double[] contributions(Version version) throws Exception {
        try (InputStream text =
                ShippedModelsTest.class.getResourceAsStream("/models/" + version.product() + ".lgb.txt.gz")) {
            assumeThat(text)
                    .as("the library's own text of " + version.product())
                    .isNotNull();
            if (text == null) {
                throw new AssertionError();
            }
            String model = new String(new GZIPInputStream(text).readAllBytes(), StandardCharsets.UTF_8);
            double[] flat =
                    Stream.of(sample(version)).flatMapToDouble(Arrays::stream).toArray();
            LGBMBooster booster = LGBMBooster.loadModelFromString(model);
            try {
                return booster.predictForMat(
                        flat,
                        sample(version).length,
                        version.ensemble().featureCount(),
                        true,
                        PredictionType.C_API_PREDICT_CONTRIB,
                        "num_threads=1");
            } finally {
                booster.close();
            }
        }
    }
}
