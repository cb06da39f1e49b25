package io.visavis.core.status.jdbc;

import io.visavis.core.status.StatusFigures;
import org.jdbi.v3.core.Jdbi;

/** The way to status in the database. */
public final class StatusTables {
    private StatusTables() {}

    public static StatusFigures in(Jdbi jdbi) {
        return new SqlStatusFigures(jdbi);
    }
}
