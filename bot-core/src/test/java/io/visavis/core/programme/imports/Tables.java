package io.visavis.core.programme.imports;

import io.visavis.core.store.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.statement.StatementContext;

/** What stands in the database, as texts to compare. */
record Tables(Database database) {
    /** The rows of a query, their columns set apart by bars. */
    List<String> rows(String sql) {
        return database.jdbi()
                .withHandle(h -> h.createQuery(sql).map(Tables::row).list());
    }

    private static String row(ResultSet columns, StatementContext context) throws SQLException {
        List<String> cells = new ArrayList<>();
        for (int i = 1; i <= columns.getMetaData().getColumnCount(); i++) {
            cells.add(columns.getString(i));
        }
        return String.join("|", cells);
    }

    /** Every row of every table with the transaction that last wrote it. */
    List<String> everything() {
        List<String> all = new ArrayList<>();
        for (String table : List.of(
                "organisation",
                "programme",
                "strategic_theme",
                "competency",
                "person",
                "programme_role",
                "enrolment",
                "mentorship",
                "training_module",
                "training_completion",
                "mentor",
                "supervision_elsewhere",
                "supervision_group",
                "supervision_member",
                "supervision_meeting",
                "objective",
                "objective_event",
                "mentoring_session")) {
            all.addAll(rows("select '" + table + "', x.xmin::text, x.ctid::text, x::text as row from " + table
                    + " x order by row"));
        }
        return all;
    }
}
