package io.visavis.core.session.absence.jdbc;

import io.visavis.core.reporting.jdbc.EndedPairs;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Pairs that rest and go on, inside the caller's transaction. */
record RestingPairs(Handle handle, Instant now) {

    void rest(long pairId, Instant until) {
        boolean rests =
                handle.createUpdate("""
                update mentorship set active = false, to_rest = false, resting_since = :now where id = :id and active
                """).bind("id", pairId).bind("now", now).execute() == 1;
        if (rests) {
            handle.createUpdate("""
                    update mentoring_session set state = 'cancelled'
                    where mentorship_id = :id and state = 'planned' and starts_at > :now and starts_at < :until
                    """)
                    .bind("id", pairId)
                    .bind("now", now)
                    .bind("until", until)
                    .execute();
            handle.createUpdate("""
                    update session_proposal set state = 'withdrawn', answered_at = :now
                    where mentorship_id = :id and state = 'open'
                    """).bind("id", pairId).bind("now", now).execute();
        }
    }

    /** The row's lock lets one node through. */
    void resume(long pairId, AbsenceOutbox outbox) {
        List<Long> enrolment =
                handle.createQuery("""
                select enrolment_id from mentorship where id = :id and resting_since is not null for update
                """).bind("id", pairId).mapTo(Long.class).list();
        if (enrolment.isEmpty()) {
            return;
        }
        long enrolmentId = enrolment.get(0);
        standingIn(enrolmentId).forEach(id -> {
            EndedPairs.end(handle, id, now);
            outbox.thank(id);
        });
        handle.createUpdate("""
                update pairing set state = 'withdrawn', closed_at = :now where enrolment_id = :enrolment and state = 'put'
                """).bind("enrolment", enrolmentId).bind("now", now).execute();
        handle.execute("delete from pairing where enrolment_id = ? and state = 'draft'", enrolmentId);
        handle.execute("update mentorship set active = true, resting_since = null where id = ?", pairId);
        outbox.goesOn(pairId);
    }

    private List<Long> standingIn(long enrolmentId) {
        return handle.createQuery("select id from mentorship where enrolment_id = :enrolment and active")
                .bind("enrolment", enrolmentId)
                .mapTo(Long.class)
                .list();
    }
}
