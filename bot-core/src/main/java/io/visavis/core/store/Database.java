package io.visavis.core.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.output.MigrateResult;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.postgres.PostgresPlugin;

/** A PostgreSQL database with a pool of connections. The schema is not touched until {@link #migrate}. */
public final class Database implements AutoCloseable {
    private final HikariDataSource pool;
    private final Jdbi jdbi;

    private Database(HikariDataSource pool) {
        this.pool = pool;
        this.jdbi = Jdbi.create(pool).installPlugin(new PostgresPlugin());
        // An exception's text ends up in logs, and the arguments of a statement are what people wrote.
        this.jdbi.getConfig(StatementExceptions.class).setMessageRendering(StatementExceptions.MessageRendering.NONE);
    }

    /**
     * Opens the pool and makes a first connection.
     *
     * @param connections how many at most
     * @throws com.zaxxer.hikari.pool.HikariPool.PoolInitializationException when the database does not answer within 10 s
     */
    public static Database open(String jdbcUrl, String user, String password, int connections) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(jdbcUrl);
        config.setUsername(user);
        config.setPassword(password);
        config.setMaximumPoolSize(connections);
        config.setPoolName("visavis");
        config.setInitializationFailTimeout(10_000);
        config.addDataSourceProperty("ApplicationName", "visavis");
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        // The server's details quote values, too.
        config.addDataSourceProperty("logServerErrorDetail", "false");
        // A transaction left open by a stuck node must not hold rows or vacuum back; see ARCHITECTURE, "Delivery".
        config.addDataSourceProperty("options", "-c idle_in_transaction_session_timeout=30000 -c timezone=UTC");
        return new Database(new HikariDataSource(config));
    }

    /**
     * Brings the schema to this version.
     *
     * @return how many migrations ran
     * @throws org.flywaydb.core.api.FlywayException when the schema is foreign, newer, or was changed by hand
     */
    public int migrate() {
        MigrateResult result = flyway().migrate();
        return result.migrationsExecuted;
    }

    /** How many migrations this version has that the database lacks. */
    public int pendingMigrations() {
        return flyway().info().pending().length;
    }

    private Flyway flyway() {
        return Flyway.configure()
                .dataSource(pool)
                .locations("classpath:db/migration")
                .cleanDisabled(true)
                .load();
    }

    public Jdbi jdbi() {
        return jdbi;
    }

    public DataSource dataSource() {
        return pool;
    }

    @Override
    public void close() {
        pool.close();
    }
}
