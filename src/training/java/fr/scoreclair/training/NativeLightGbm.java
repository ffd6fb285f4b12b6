package fr.scoreclair.training;

import io.github.metarank.lightgbm4j.LGBMBooster;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Loads LightGBM's native library from a folder of this process alone.
 *
 * <p>lightgbm4j unpacks it to a fixed name in {@code java.io.tmpdir}: a second process that starts overwrites the file the
 * first one is running from, and the first one dies of a segmentation fault. So the property points elsewhere while it
 * unpacks.
 */
public final class NativeLightGbm {

    private static final String TEMPORARY = "java.io.tmpdir";

    private static boolean loaded;

    private NativeLightGbm() {}

    /** Loads it, the first time; to be called before any class of lightgbm4j is touched. */
    public static synchronized void load() {
        if (loaded) {
            return;
        }
        String before = System.getProperty(TEMPORARY);
        try {
            Path own = Files.createTempDirectory("lightgbm");
            own.toFile().deleteOnExit();
            System.setProperty(TEMPORARY, own.toString());
            LGBMBooster.loadNative();
            File[] unpacked = own.toFile().listFiles();
            for (File file : unpacked == null ? new File[0] : unpacked) {
                file.deleteOnExit();
            }
            loaded = true;
        } catch (IOException failure) {
            throw new UncheckedIOException("LightGBM's native library cannot be loaded", failure);
        } finally {
            System.setProperty(TEMPORARY, before);
        }
    }
}
