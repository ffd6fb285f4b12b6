package fr.scoreclair.advisor.riskmodel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.scoreclair.treeshap.AdditivityException;
import fr.scoreclair.treeshap.Explanation;
import fr.scoreclair.treeshap.InterventionalShap;
import fr.scoreclair.treeshap.TreeEnsemble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables kept from one start to the next: the same bits, and never a wrong one from a bad file. */
class TableCacheTests {
    private static final String PRODUCT = "credit-es";

    @TempDir
    private Path folder;

    private final TreeEnsemble trees =
            (TreeEnsemble) ShippedModels.model(PRODUCT).engine();
    private final ModelFingerprint model = ShippedModels.model(PRODUCT).fingerprint();
    private final double[][] rows = ShippedModels.rows(PRODUCT);
    private final InterventionalShap built = InterventionalShap.against(trees, rows);

    private Path onlyFile() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> all = files.toList();
            assertThat(all).hasSize(1);
            return all.getFirst();
        }
    }

    private void sameBits(InterventionalShap explainer) {
        for (int i = 0; i < 20; i++) {
            Explanation expected = built.explain(rows[i]);
            Explanation actual = explainer.explain(rows[i]);
            assertThat(actual.base()).isEqualTo(expected.base());
            assertThat(actual.value()).isEqualTo(expected.value());
            assertThat(Arrays.equals(actual.contributions(), expected.contributions()))
                    .isTrue();
        }
    }

    @Test
    void a_second_start_takes_the_tables_from_the_file_and_gives_the_same_bits() throws IOException {
        TableCache cache = TableCache.in(folder);
        sameBits(cache.explainer(model, trees, rows));
        Path file = onlyFile();
        byte[] written = Files.readAllBytes(file);
        long start = System.nanoTime();
        InterventionalShap resumed = cache.explainer(model, trees, rows);
        long middle = System.nanoTime();
        InterventionalShap.against(trees, rows);
        System.out.printf(
                Locale.ROOT,
                "%s tables: %.0f ms from a file of %.1f MB, %.0f ms built%n",
                PRODUCT,
                (middle - start) / 1e6,
                written.length / 1e6,
                (System.nanoTime() - middle) / 1e6);
        sameBits(resumed);
        assertThat(onlyFile()).isEqualTo(file);
        assertThat(Arrays.equals(written, Files.readAllBytes(file))).isTrue();
    }

    @Test
    void what_a_file_holds_is_really_used_and_does_not_add_up_if_it_is_wrong() {
        var tables = built.prepared();
        double[] wrong = tables.rows().clone();
        for (int i = 0; i < wrong.length; i++) {
            wrong[i] *= 1.01;
        }
        InterventionalShap resumed = InterventionalShap.resume(
                trees, rows, new fr.scoreclair.treeshap.PreparedTables(tables.layout(), tables.base(), wrong));
        assertThat(Arrays.stream(rows).limit(50)).allSatisfy(row -> assertThatThrownBy(() -> resumed.explain(row))
                .isInstanceOf(AdditivityException.class));
    }

    @Test
    void a_damaged_shortened_lengthened_or_foreign_file_is_built_anew_and_replaced() throws IOException {
        TableCache cache = TableCache.in(folder);
        cache.explainer(model, trees, rows);
        Path file = onlyFile();
        byte[] sound = Files.readAllBytes(file);
        Random random = new Random(20261122);
        for (int i = 0; i < 12; i++) {
            byte[] bad =
                    switch (i % 4) {
                        case 0 -> Arrays.copyOf(sound, random.nextInt(sound.length));
                        case 1 -> Arrays.copyOf(sound, sound.length + 1 + random.nextInt(100));
                        case 2 -> new byte[i];
                        default -> sound.clone();
                    };
            if (i % 4 == 3) {
                bad[i == 3 ? 0 : random.nextInt(bad.length)] ^= (byte) (1 << random.nextInt(8));
            }
            Files.write(file, bad);
            sameBits(cache.explainer(model, trees, rows));
            assertThat(Arrays.equals(Files.readAllBytes(onlyFile()), sound))
                    .as("try %d", i)
                    .isTrue();
        }
    }

    @Test
    void the_file_of_another_reference_or_another_model_is_not_taken_for_this_one() throws IOException {
        TableCache cache = TableCache.in(folder);
        double[][] fewer = Arrays.copyOf(rows, 100);
        cache.explainer(model, trees, fewer);
        byte[] foreign = Files.readAllBytes(onlyFile());
        Files.delete(onlyFile());
        cache.explainer(model, trees, rows);
        Path file = onlyFile();
        Files.write(file, foreign);
        sameBits(cache.explainer(model, trees, rows));
        cache.explainer(new ModelFingerprint("0".repeat(64)), trees, rows);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).hasSize(2);
        }
    }

    @Test
    void a_folder_that_cannot_be_written_costs_nothing_but_time() throws IOException {
        Path file = Files.createFile(folder.resolve("not-a-folder"));
        sameBits(TableCache.in(file.resolve("cache")).explainer(model, trees, rows));
    }
}
