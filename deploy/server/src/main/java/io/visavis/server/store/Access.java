package io.visavis.server.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Who may connect to the durable server: the holder of a password that stands in the data directory, and nobody
 * else on this machine. A new server starts open to local users, and is closed before it holds anything.
 */
final class Access {
    private static final String PASSWORD_ONLY = "host all all 127.0.0.1/32 scram-sha-256\n";

    private final Path rules;
    private final String password;

    Access(DataDirectory directory, int port) {
        this.rules = directory.cluster().resolve("pg_hba.conf");
        this.password = directory.password().orElseGet(directory::newPassword);
    }

    String password() {
        return password;
    }

    /** Sets the password and makes the database, where that was not done; a start that was cut short is made good. */
    void secure(EmbeddedPostgres server) throws IOException {
        if (Files.readString(rules).equals(PASSWORD_ONLY)) {
            return;
        }
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("alter role " + EmbeddedDatabase.USER + " password '" + password + "'");
            if (!exists(statement)) {
                statement.execute("create database " + EmbeddedDatabase.NAME);
            }
            Files.writeString(rules, PASSWORD_ONLY);
            statement.execute("select pg_reload_conf()");
        } catch (SQLException e) {
            throw new DatabaseUnavailable("PostgreSQL started but could not be set up: see the log", e);
        }
    }

    private static boolean exists(Statement statement) throws SQLException {
        try (ResultSet found =
                statement.executeQuery("select 1 from pg_database where datname = '" + EmbeddedDatabase.NAME + "'")) {
            return found.next();
        }
    }
}
