package fr.scoreclair.advisor.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;

/** Writes and says what was acknowledged, until it is killed. */
final class KilledApplication {

    static final String ACKNOWLEDGED = "acknowledged ";

    private KilledApplication() {}

    public static void main(String[] args) throws Exception {
        EmbeddedPostgreSql server = EmbeddedPostgreSql.start(Path.of(args[0]));
        try (Connection connection = DriverManager.getConnection(
                        server.url(),
                        EmbeddedPostgreSql.OWNER,
                        server.passwords().owner());
                Statement statement = connection.createStatement()) {
            statement.execute("create table note (id int)");
            for (int i = 0; ; i++) {
                statement.execute("insert into note values (" + i + ")");
                System.out.println(ACKNOWLEDGED + i);
            }
        }
    }
}
