package io.visavis.core.programme.imports.jdbc;

import io.visavis.core.programme.imports.draft.Tally;
import java.time.OffsetDateTime;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatements;

/** One import's transaction. Its statements may name {@code :code}, the programme's, and {@code :now}. */
record Merging(Handle handle, String code, OffsetDateTime now) {

    /** How many rows the statement touched. */
    int rows(String sql) {
        try (var update = handle.createUpdate(sql)) {
            // Not every statement needs both
            update.getConfig(SqlStatements.class).setUnusedBindingAllowed(true);
            return update.bind("code", code).bind("now", now).execute();
        }
    }

    /** Whoever takes part has a home that may say something else now. */
    void showHomesAnew() {
        rows("""
                update home_view set changes = changes + 1
                where person_id in (
                    select e.person_id from enrolment e join programme g on g.id = e.programme_id where g.code = :code
                    union
                    select r.person_id from programme_role r join programme g on g.id = r.programme_id
                    where g.code = :code)
                """);
    }

    /** A kind's tally, from its staged rows and what its statements touched, which run in the order given. */
    Tally tally(String staged, int removed, int changed, int added) {
        int wanted = handle.createQuery("select count(*) from " + staged)
                .mapTo(Integer.class)
                .one();
        return Tally.of(wanted, added, changed, removed);
    }
}
