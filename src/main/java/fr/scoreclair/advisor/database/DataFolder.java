package fr.scoreclair.advisor.database;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** What we make for ourselves, nobody else on the machine reads or changes. */
final class DataFolder {

    private DataFolder() {}

    /** {@return the folder by its real path, made if it was not there} */
    static Path create(Path wished) throws IOException {
        Path folder = wished.toAbsolutePath();
        if (!Files.exists(folder)) {
            Files.createDirectories(folder);
            keepPrivate(folder);
        }
        return folder.toRealPath();
    }

    /** Programs above all: who may write there decides what runs. */
    static void keepPrivate(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder);
        }
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
    }
}
