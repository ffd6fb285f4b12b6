package fr.scoreclair.advisor.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Who may connect to the embedded server: {@code pg_hba.conf}, written at every start. */
enum ClientAuthentication {
    NONE("trust"),
    PASSWORD("scram-sha-256");

    private final String method;

    ClientAuthentication(String method) {
        this.method = method;
    }

    void writeTo(Path cluster) {
        try {
            Files.writeString(cluster.resolve("pg_hba.conf"), "host all all 127.0.0.1/32 " + method + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write pg_hba.conf", e);
        }
    }
}
