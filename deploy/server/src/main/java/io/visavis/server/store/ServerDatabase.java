package io.visavis.server.store;

import com.zaxxer.hikari.pool.HikariPool;
import io.visavis.core.store.Database;
import io.visavis.server.settings.DatabaseSettings;
import java.time.Instant;
import java.util.Optional;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;

/** The database of one run, with the server under it where that is ours. */
public final class ServerDatabase implements AutoCloseable {
    /** Whether a running server of ours may be used beside the process that owns it. */
    public enum Use {
        OWN,
        JOIN
    }

    private final Database database;
    private final @Nullable EmbeddedDatabase server;

    private ServerDatabase(Database database, @Nullable EmbeddedDatabase server) {
        this.database = database;
        this.server = server;
    }

    /**
     * Opens the database that the settings name.
     *
     * @param connections how many at most
     * @throws DatabaseUnavailable when it cannot be had
     */
    public static ServerDatabase open(DatabaseSettings settings, Use use, int connections) {
        if (settings instanceof DatabaseSettings.External external) {
            return new ServerDatabase(
                    connect(
                            external.jdbcUrl(),
                            external.user(),
                            external.password().value(),
                            connections),
                    null);
        }
        DatabaseSettings.Embedded embedded = (DatabaseSettings.Embedded) settings;
        return on(
                use == Use.JOIN
                        ? EmbeddedDatabase.openOrJoin(embedded.dataDir())
                        : EmbeddedDatabase.open(embedded.dataDir()),
                connections);
    }

    /** A passing database, as {@link EmbeddedDatabase#temporary}. */
    public static ServerDatabase temporary(int connections) {
        return on(EmbeddedDatabase.temporary(), connections);
    }

    private static ServerDatabase on(EmbeddedDatabase server, int connections) {
        try {
            return new ServerDatabase(connect(server.jdbcUrl(), server.user(), server.password(), connections), server);
        } catch (DatabaseUnavailable e) {
            server.close();
            throw e;
        }
    }

    private static Database connect(String jdbcUrl, String user, String password, int connections) {
        try {
            return Database.open(jdbcUrl, user, password, connections);
        } catch (HikariPool.PoolInitializationException e) {
            throw new DatabaseUnavailable(
                    "The database cannot be reached (" + reason(e) + "): check VISAVIS_DATABASE_URL,"
                            + " VISAVIS_DATABASE_USER and VISAVIS_DATABASE_PASSWORD",
                    e);
        }
    }

    /**
     * Brings the schema to this version.
     *
     * @return how many migrations ran
     * @throws DatabaseUnavailable when the schema is not ours, or newer than this version
     */
    public int migrate() {
        try {
            return database.migrate();
        } catch (FlywayException e) {
            throw new DatabaseUnavailable("The schema cannot be migrated: " + firstLine(e), e);
        }
    }

    /** What the database's own clock says. */
    public Instant time() {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery("select clock_timestamp()")
                        .mapTo(Instant.class)
                        .one());
    }

    /** What keeps this node from working with the database, in a word; empty when nothing does. */
    public Optional<String> obstacle() {
        time();
        return database.pendingMigrations() == 0 ? Optional.empty() : Optional.of("migrations");
    }

    public Database database() {
        return database;
    }

    @Override
    public void close() {
        database.close();
        if (server != null) {
            server.close();
        }
    }

    private static String reason(Throwable e) {
        Throwable cause = e.getCause();
        return firstLine(cause == null ? e : cause);
    }

    private static String firstLine(Throwable e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("no reason given");
    }
}
