package io.visavis.core.reporting.jdbc;

import java.time.Instant;
import org.jdbi.v3.core.Handle;

/** Ends pairs, inside the caller's transaction, and does what follows from it. */
public final class EndedPairs {
    private EndedPairs() {}

    /**
     * Ends one pair, cancels its sessions that lie ahead and takes back the dates proposed for others.
     *
     * @return false when it had ended before
     */
    public static boolean end(Handle handle, long pairId, Instant now) {
        boolean ended =
                handle.createUpdate("""
                                update mentorship set active = false, ended_at = :now, in_line_since = null, to_rest = false
                                where id = :id and active
                                """).bind("id", pairId).bind("now", now).execute() == 1;
        if (ended) {
            handle.createUpdate("""
                    update mentoring_session set state = 'cancelled'
                    where mentorship_id = :id and state = 'planned' and starts_at > :now
                    """).bind("id", pairId).bind("now", now).execute();
            handle.createUpdate("""
                    update session_proposal set state = 'withdrawn', answered_at = :now
                    where mentorship_id = :id and state = 'open'
                    """).bind("id", pairId).bind("now", now).execute();
        }
        return ended;
    }

    /** Planned sessions that lie ahead of pairs that are no longer active are cancelled; a pair that rests goes on. */
    public static void cancelSessions(Handle handle, Instant now) {
        handle.createUpdate("""
                update mentoring_session s set state = 'cancelled'
                from mentorship m
                where m.id = s.mentorship_id and not m.active and m.resting_since is null and s.state = 'planned' and s.starts_at > :now
                """).bind("now", now).execute();
    }
}
