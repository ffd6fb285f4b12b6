package fr.scoreclair.advisor.database;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Properties;

/** Random passwords of the embedded server's roles, in a file of the data folder that only its owner can read. */
record Passwords(String superuser, String owner, String application) {

    static Passwords random() {
        return new Passwords(word(), word(), word());
    }

    private static String word() {
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    static Optional<Passwords> read(Path file) throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        Properties words = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            words.load(reader);
        }
        String superuser = words.getProperty("superuser");
        String owner = words.getProperty("owner");
        String application = words.getProperty("application");
        return superuser == null || owner == null || application == null
                ? Optional.empty()
                : Optional.of(new Passwords(superuser, owner, application));
    }

    /** Whole or not at all. */
    void write(Path file) throws IOException {
        Path draft = file.resolveSibling(file.getFileName() + ".draft");
        Files.deleteIfExists(draft);
        Files.createFile(draft, privateToOwner());
        Properties words = new Properties();
        words.setProperty("superuser", superuser);
        words.setProperty("owner", owner);
        words.setProperty("application", application);
        try (Writer writer = Files.newBufferedWriter(draft)) {
            words.store(writer, "Roles of the embedded PostgreSQL of this folder");
        }
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static FileAttribute<?>[] privateToOwner() {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    @Override
    public String toString() {
        return "Passwords[hidden]";
    }
}
