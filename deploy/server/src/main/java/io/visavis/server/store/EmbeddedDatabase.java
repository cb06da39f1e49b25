package io.visavis.server.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A running PostgreSQL of our own, reachable from this machine only. Closing stops the server, unless it was
 * only joined.
 */
public final class EmbeddedDatabase implements AutoCloseable {
    static final String USER = "postgres";
    static final String NAME = "visavis";
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);

    private final String jdbcUrl;
    private final String password;
    private final Runnable stop;

    EmbeddedDatabase(int port, String password, Runnable stop) {
        this.jdbcUrl = "jdbc:postgresql://127.0.0.1:" + port + "/" + NAME;
        this.password = password;
        this.stop = stop;
    }

    /**
     * Opens the durable database in this directory and owns it: makes it at first, takes over a server that a killed
     * process left running, and clears up after one that was itself killed.
     *
     * @throws DatabaseUnavailable when another live process owns the directory, or the server does not start
     */
    public static EmbeddedDatabase open(Path dataDir) {
        DataDirectory directory = DataDirectory.at(dataDir);
        return directory
                .take()
                .map(hold -> new DurableServer(directory, hold).start())
                .orElseThrow(() -> new DatabaseUnavailable(
                        directory.root() + " is in use by " + directory.holder()
                                + ": stop that one, or set VISAVIS_DATA_DIR to another directory",
                        null));
    }

    /**
     * As {@link #open}, but a directory in use is no obstacle: its running server is joined, and left running by
     * {@link #close}. For short commands beside a server.
     */
    public static EmbeddedDatabase openOrJoin(Path dataDir) {
        DataDirectory directory = DataDirectory.at(dataDir);
        return directory
                .take()
                .map(hold -> new DurableServer(directory, hold).start())
                .orElseGet(() -> new EmbeddedDatabase(
                        directory.port().orElseThrow(() -> starting(directory)),
                        directory.password().orElseThrow(() -> starting(directory)),
                        () -> {}));
    }

    private static DatabaseUnavailable starting(DataDirectory directory) {
        return new DatabaseUnavailable(
                directory.root() + " is being set up by " + directory.holder() + ": try again in a moment", null);
    }

    /**
     * A database that lives as long as this object or the process, on scratch space and without a promise to keep
     * anything: for rehearsals and demonstrations.
     *
     * @throws DatabaseUnavailable when the server does not start
     */
    public static EmbeddedDatabase temporary() {
        return ScratchServer.start();
    }

    /** Where to connect. */
    public String jdbcUrl() {
        return jdbcUrl;
    }

    public String user() {
        return USER;
    }

    public String password() {
        return password;
    }

    /** Stops the server. Connections still open are cut. */
    @Override
    public void close() {
        stop.run();
    }

    static void stop(EmbeddedPostgres server) {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        LOG.debug("PostgreSQL stopped");
    }
}
