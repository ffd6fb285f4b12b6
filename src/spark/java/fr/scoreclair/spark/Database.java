package fr.scoreclair.spark;

import java.io.Serializable;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.UUID;

/** The application's database, read only. The password comes from the environment, never from the command line. */
record Database(String url, String user, String password) implements Serializable {

    static final String URL = "SCORECLAIR_SPARK_JDBC_URL";

    /** Enough that a boundary between two parts of a hundred is off by a few per cent of a part. */
    private static final int SAMPLE = 100_000;

    static Database ofEnvironment() {
        String url = System.getenv(URL);
        if (url == null) {
            throw new IllegalArgumentException("set " + URL + ", …_USER and …_PASSWORD");
        }
        return new Database(
                url, System.getenv("SCORECLAIR_SPARK_JDBC_USER"), System.getenv("SCORECLAIR_SPARK_JDBC_PASSWORD"));
    }

    Properties properties() {
        Properties properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        return properties;
    }

    /** Read only, one snapshot for all that is read. */
    Connection snapshot() throws SQLException {
        Connection connection = DriverManager.getConnection(url, properties());
        connection.setReadOnly(true);
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        return connection;
    }

    /** Lets other connections see what this one sees, while it lives. */
    static String exported(Connection connection) throws SQLException {
        try (ResultSet row = connection.createStatement().executeQuery("select pg_export_snapshot()")) {
            row.next();
            return row.getString(1);
        }
    }

    /** Clients with {@code from <= id < to}. */
    record Part(UUID from, UUID to) implements Serializable {}

    /** Parts of about as many clients each; ids grow with time, so they are cut by a sample of them. */
    static List<Part> parts(Connection connection, String product, int count) throws SQLException {
        List<UUID> ids = sample(connection, product);
        List<Part> parts = new ArrayList<>();
        UUID from = new UUID(0, 0);
        for (int i = 1; i < count; i++) {
            UUID to = ids.isEmpty() ? from : ids.get((int) ((long) i * ids.size() / count));
            if (!to.equals(from)) {
                parts.add(new Part(from, to));
                from = to;
            }
        }
        parts.add(new Part(from, new UUID(-1, -1)));
        return parts;
    }

    private static List<UUID> sample(Connection connection, String product) throws SQLException {
        double estimate;
        try (ResultSet row = connection
                .createStatement()
                .executeQuery("select reltuples from pg_class where oid = 'client'::regclass")) {
            row.next();
            estimate = row.getDouble(1);
        }
        double percent = estimate <= SAMPLE ? 100 : 100.0 * SAMPLE / estimate;
        try (PreparedStatement select = connection.prepareStatement(
                "select id from client tablesample system (?) repeatable (1) where product = ? order by id")) {
            select.setDouble(1, percent);
            select.setString(2, product);
            List<UUID> ids = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    ids.add(rows.getObject(1, UUID.class));
                }
            }
            return ids;
        }
    }
}
