package io.visavis.core.reporting.jdbc;

import java.time.Instant;
import org.jdbi.v3.core.Handle;

/** What follows once pairs were ended. */
public final class EndedPairs {
    private EndedPairs() {}

    /** Planned sessions that lie ahead of pairs that are no longer active are cancelled. */
    public static void cancelSessions(Handle handle, Instant now) {
        handle.createUpdate("""
                update mentoring_session s set state = 'cancelled'
                from mentorship m
                where m.id = s.mentorship_id and not m.active and s.state = 'planned' and s.starts_at > :now
                """).bind("now", now).execute();
    }
}
