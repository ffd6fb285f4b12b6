package fr.scoreclair.advisor.riskmodel;

import fr.scoreclair.treeshap.InterventionalShap;
import fr.scoreclair.treeshap.PreparedTables;
import fr.scoreclair.treeshap.TreeEnsemble;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Explanation tables kept in a folder from one start to the next, one file per model version and group of reference rows.
 * A file is only ever a shortcut: one that is missing, cut short, damaged or of something else is built again and replaced,
 * and what is read from a sound one still has to add up on every single explanation.
 *
 * @see TableFile
 */
final class TableCache {

    private static final Logger LOG = LoggerFactory.getLogger(TableCache.class);

    private final @Nullable Path folder;

    private TableCache(@Nullable Path folder) {
        this.folder = folder;
    }

    /** Keeps nothing. */
    static TableCache none() {
        return new TableCache(null);
    }

    static TableCache in(Path folder) {
        return new TableCache(folder);
    }

    /** The explainer against these rows, from the folder where it can be. */
    InterventionalShap explainer(ModelFingerprint model, TreeEnsemble trees, double[][] rows) {
        if (folder == null) {
            return InterventionalShap.against(trees, rows);
        }
        byte[] key = TableFile.key(model, rows);
        Path file = folder.resolve(TableFile.name(key));
        return resumed(file, key, trees, rows).orElseGet(() -> built(file, key, trees, rows));
    }

    private static Optional<InterventionalShap> resumed(Path file, byte[] key, TreeEnsemble trees, double[][] rows) {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            PreparedTables tables = TableFile.read(ByteBuffer.wrap(Files.readAllBytes(file)), key);
            return Optional.of(InterventionalShap.resume(trees, rows, tables));
        } catch (IOException | IllegalArgumentException e) {
            LOG.warn("{} is not used and will be replaced: {}", file, e.getMessage());
            return Optional.empty();
        }
    }

    /** Written beside its place and moved there whole, so that nobody ever reads half a file. */
    private static InterventionalShap built(Path file, byte[] key, TreeEnsemble trees, double[][] rows) {
        InterventionalShap built = InterventionalShap.against(trees, rows);
        try {
            Files.createDirectories(file.getParent());
            Path draft = Files.createTempFile(file.getParent(), "draft", ".tmp");
            try {
                Files.write(draft, TableFile.bytes(built.prepared(), key));
                Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(draft);
            }
        } catch (IOException e) {
            LOG.warn("{} cannot be kept: {}", file, e.toString());
        }
        return built;
    }
}
