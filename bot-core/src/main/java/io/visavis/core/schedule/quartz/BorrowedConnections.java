package io.visavis.core.schedule.quartz;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.quartz.utils.ConnectionProvider;

/** Lets Quartz use the product's own pool. */
final class BorrowedConnections implements ConnectionProvider {
    private final DataSource database;

    BorrowedConnections(DataSource database) {
        this.database = database;
    }

    @Override
    public Connection getConnection() throws SQLException {
        return database.getConnection();
    }

    @Override
    public void initialize() {
        // the pool is open already
    }

    @Override
    public void shutdown() {
        // the pool outlives the scheduler
    }
}
