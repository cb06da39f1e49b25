package io.visavis.core.session.arrange.jdbc;

import io.visavis.core.delivery.MessageKind;
import io.visavis.core.delivery.NewMessage;
import io.visavis.core.delivery.jdbc.OwedRows;
import io.visavis.core.session.MentoringSession;
import io.visavis.core.session.arrange.Arrangements.Meeting;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The changes to sessions that were agreed, each inside its caller's transaction. */
final class SessionRows {
    private final Handle handle;

    SessionRows(Handle handle) {
        this.handle = handle;
    }

    boolean move(MentoringSession seen, Meeting to, long by, Instant now) {
        return handle.createQuery("""
                        update mentoring_session
                        set starts_at = :start, minutes = :minutes, place = :place, in_chat = true
                        where id = :id and revision = :seen and state = 'planned' and starts_at > :now
                        returning revision
                        """)
                .bind("start", to.startsAt())
                .bind("minutes", to.minutes())
                .bind("place", to.place())
                .bind("id", seen.id())
                .bind("seen", seen.revision())
                .bind("now", now)
                .mapTo(Integer.class)
                .findOne()
                .map(revision -> tell(seen, revision, by, now, to.startsAt().plusSeconds(to.minutes() * 60L)))
                .isPresent();
    }

    boolean cancel(MentoringSession seen, long by, Instant now) {
        return handle.createQuery("""
                        update mentoring_session set state = 'cancelled', in_chat = true
                        where id = :id and revision = :seen and state = 'planned' and starts_at > :now
                        returning revision
                        """)
                .bind("id", seen.id())
                .bind("seen", seen.revision())
                .bind("now", now)
                .mapTo(Integer.class)
                .findOne()
                .map(revision -> tell(seen, revision, by, now, seen.endsAt()))
                .isPresent();
    }

    /** The other is told of the last change alone, from where they knew the session to stand. */
    private int tell(MentoringSession seen, int revision, long by, Instant now, Instant expires) {
        if (revision == seen.revision()) {
            // nothing was changed
            return revision;
        }
        long other = seen.other(by).personId();
        Instant known = untold(seen.id(), other).orElse(seen.startsAt());
        handle.execute("insert into session_change values (?, ?, ?, ?)", seen.id(), revision, known, now);
        OwedRows.add(
                handle,
                List.of(new NewMessage(
                        MessageKind.SESSION_CHANGED, seen.id(), revision, other, seen.programmeId(), now, expires)));
        return revision;
    }

    private Optional<Instant> untold(long session, long person) {
        return handle.createQuery("""
                        select c.was_at
                        from (select session_id, revision, was_at from session_change
                              union all
                              select session_id, revision, was_at from session_imported_change
                              where person_id = :person and was_at is not null) c
                        join outbox o on o.kind = 'session_changed' and o.subject_id = c.session_id
                                     and o.sequence = c.revision and o.person_id = :person
                        where c.session_id = :session and o.state = 'open' and o.started_at is null
                        order by c.revision limit 1
                        """)
                .bind("session", session)
                .bind("person", person)
                .mapTo(Instant.class)
                .findOne();
    }
}
