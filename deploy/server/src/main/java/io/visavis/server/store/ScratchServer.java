package io.visavis.server.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.UUID;

/** Starts a server that need not survive anything. */
final class ScratchServer {
    private ScratchServer() {}

    static EmbeddedDatabase start() {
        try {
            EmbeddedPostgres server = postgres(scratch());
            try (Connection connection = server.getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("create database " + EmbeddedDatabase.NAME);
            }
            return new EmbeddedDatabase(server.getPort(), "", () -> EmbeddedDatabase.stop(server));
        } catch (IOException | UncheckedIOException | IllegalStateException | SQLException e) {
            throw new DatabaseUnavailable("A PostgreSQL for this run did not start: see the log", e);
        }
    }

    /** Beside the unpacked programs: the library sweeps there what a killed run left behind. */
    private static Path scratch() throws IOException {
        Path home = Path.of(System.getProperty("user.home", ""), ".cache", "visavis", "postgresql");
        try {
            return Files.createDirectories(home);
        } catch (IOException e) {
            // An account without a home: unpack for this run alone.
            return Files.createTempDirectory("visavis-postgresql");
        }
    }

    private static EmbeddedPostgres postgres(Path scratch) throws IOException {
        // Only so can the place that is swept be chosen; the default one is shared by all users of the machine.
        System.setProperty("ot.epg.working-dir", scratch.toString());
        return EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(scratch.toFile())
                .setDataDirectory(scratch.resolve("run-" + UUID.randomUUID()))
                .setPGStartupWait(Duration.ofSeconds(60))
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setLocaleConfig("locale", "C")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("fsync", "off")
                .setServerConfig("full_page_writes", "off")
                .setServerConfig("max_connections", "100")
                .start();
    }
}
