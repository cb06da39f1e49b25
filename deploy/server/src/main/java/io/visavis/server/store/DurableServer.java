package io.visavis.server.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts the server on a directory that this process holds. */
final class DurableServer {
    private static final Logger LOG = LoggerFactory.getLogger(DurableServer.class);
    private static final int ANY = 0;

    private final DataDirectory directory;
    private final DataDirectory.Hold hold;

    DurableServer(DataDirectory directory, DataDirectory.Hold hold) {
        this.directory = directory;
        this.hold = hold;
    }

    EmbeddedDatabase start() {
        try {
            refuseOtherVersion();
            int port = port();
            Access access = new Access(directory, port);
            EmbeddedPostgres server = postgres(port, access.password());
            access.secure(server);
            LOG.info("PostgreSQL keeps its data in {}", directory.root());
            return new EmbeddedDatabase(port, access.password(), () -> {
                EmbeddedDatabase.stop(server);
                hold.close();
            });
        } catch (IOException | IllegalStateException | UncheckedIOException e) {
            hold.close();
            throw new DatabaseUnavailable(
                    "PostgreSQL did not start on " + directory.root() + ": see " + directory.log()
                            + ", or set VISAVIS_DATABASE_URL to a PostgreSQL of your own",
                    e);
        } catch (DatabaseUnavailable e) {
            hold.close();
            throw e;
        }
    }

    private void refuseOtherVersion() throws IOException {
        Path version = directory.cluster().resolve("PG_VERSION");
        if (Files.exists(version) && !Files.readString(version).strip().equals(DataDirectory.MAJOR)) {
            throw new DatabaseUnavailable(
                    directory.cluster() + " was written by another version of PostgreSQL: move it to one with pg_dump",
                    null);
        }
    }

    /** That of a server still running on this data; else the one used before, if free; else a free one. */
    private int port() throws IOException {
        PostmasterFile postmaster = new PostmasterFile(directory.cluster());
        Optional<Integer> running = postmaster.runningPort();
        if (running.isPresent()) {
            LOG.info("Taking over the PostgreSQL that an earlier process left running");
            return running.get();
        }
        postmaster.removeIfStale();
        int port = freePort(directory.port().orElse(ANY));
        directory.keepPort(port);
        return port;
    }

    private static int freePort(int wanted) throws IOException {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), wanted));
            return socket.getLocalPort();
        } catch (IOException e) {
            if (wanted == ANY) {
                throw e;
            }
            return freePort(ANY);
        }
    }

    private EmbeddedPostgres postgres(int port, String password) throws IOException {
        Files.createDirectories(directory.cluster().getParent());
        return EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(directory.programs().toFile())
                .setDataDirectory(directory.cluster())
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(Duration.ofSeconds(30))
                // A file, not a pipe: the server may outlive this process and goes on writing.
                .setOutputRedirector(
                        ProcessBuilder.Redirect.appendTo(directory.log().toFile()))
                .setPort(port)
                .setConnectConfig("password", password)
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setLocaleConfig("locale", "C")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("password_encryption", "scram-sha-256")
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("log_checkpoints", "off")
                .setServerConfig("max_connections", "100")
                .start();
    }
}
