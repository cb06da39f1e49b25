package io.visavis.core.session.jdbc;

import io.visavis.core.delivery.MessageKind;
import io.visavis.core.delivery.NewMessage;
import io.visavis.core.session.MentoringSession;
import io.visavis.core.session.Sessions.DroppedMessage;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * The messages around sessions in the outbox. A message that is being delivered is never rewritten: the
 * composer sees by itself that its session was moved or lengthened.
 */
final class SessionOutbox {
    private final Jdbi jdbi;

    SessionOutbox(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    void owe(MentoringSession session, List<NewMessage> messages, Instant now) {
        jdbi.useTransaction(h -> {
            if (takes(h, session)) {
                dropEarlier(h, session, now);
                add(h, messages, now);
            }
        });
    }

    /** The row lock lets one node through; the others find it done. */
    private static boolean takes(Handle h, MentoringSession session) {
        return h.createUpdate("""
                                update mentoring_session
                                set owed_start = starts_at, owed_minutes = minutes, moves = :moves
                                where id = :id and state = 'planned' and starts_at = :start and minutes = :minutes
                                  and (owed_start is distinct from starts_at or owed_minutes is distinct from minutes)
                                """)
                        .bind("id", session.id())
                        .bind("start", session.startsAt())
                        .bind("minutes", session.length().toMinutes())
                        .bind("moves", session.moves())
                        .execute()
                == 1;
    }

    private static void dropEarlier(Handle h, MentoringSession session, Instant now) {
        h.createUpdate("""
                        update outbox set state = 'dropped', reason = 'session_changed'
                        where kind in ('session_brief', 'session_reminder', 'session_soon', 'session_debrief')
                          and subject_id = :id
                          and sequence < :moves and state = 'open' and started_at is null and merged_into is null
                          and (lease_until is null or lease_until <= :now)
                        """)
                .bind("id", session.id())
                .bind("moves", session.moves())
                .bind("now", now)
                .execute();
    }

    /** Of a session that was lengthened or shortened, what is owed stays, but for its times. */
    private static void add(Handle h, List<NewMessage> messages, Instant now) {
        PreparedBatch batch = h.prepareBatch("""
                insert into outbox (kind, subject_id, sequence, person_id, programme_id, due_at, expires_at)
                values (:kind, :subject, :sequence, :person, :programme, :due, :expires)
                on conflict (kind, subject_id, person_id, sequence) do update
                set due_at = excluded.due_at, expires_at = excluded.expires_at
                where outbox.state = 'open' and outbox.started_at is null and outbox.merged_into is null
                  and (outbox.lease_until is null or outbox.lease_until <= :now)
                  and outbox.expires_at <> excluded.expires_at
                """);
        for (NewMessage m : messages) {
            batch.bind("kind", m.kind().code())
                    .bind("subject", m.subjectId())
                    .bind("sequence", m.sequence())
                    .bind("person", m.personId())
                    .bind("programme", m.programmeId())
                    .bind("due", m.dueAt())
                    .bind("expires", m.expiresAt())
                    .bind("now", now)
                    .add();
        }
        batch.execute();
    }

    List<DroppedMessage> dropped(Instant now) {
        return jdbi.withHandle(h -> h.createQuery("""
                        select o.id, s.id, o.kind, o.person_id, o.due_at, o.reason = 'budget'
                        from outbox o
                        join mentoring_session s on s.id = o.subject_id and s.moves = o.sequence
                        join mentorship m on m.id = s.mentorship_id
                        join enrolment e on e.id = m.enrolment_id
                        where o.state = 'dropped'
                          and o.kind in ('session_brief', 'session_reminder', 'session_debrief')
                          and o.expires_at > :now and o.started_at is null
                          and (o.reason in ('session_changed', 'outside_working_hours', 'budget')
                               or o.reason = 'one_reporting_line' and m.in_line_since is null
                               or o.reason = 'mentor_away'
                                  and not exists (select from mentor_away a join person p on p.id = a.person_id
                                                  where a.person_id = m.mentor_id
                                                    and cast(s.starts_at at time zone p.zone as date)
                                                        between a.from_day and a.until_day)
                               or o.reason in ('no_consent', 'no_agreement')
                                  and exists (select from taking_part t
                                              where t.programme_id = e.programme_id and t.person_id = e.person_id
                                                and t.role = 'mentee')
                                  and (o.kind = 'session_reminder'
                                       or exists (select from taking_part t
                                                  where t.programme_id = e.programme_id and t.person_id = m.mentor_id
                                                    and t.role = 'mentor'))
                                  and (o.reason = 'no_consent'
                                       or exists (select from agreement_in_force a where a.mentorship_id = m.id)))
                          and (s.state = 'planned'
                               or o.kind = 'session_debrief' and s.state in ('held', 'not_held'))
                          and s.owed_start = s.starts_at and m.active and e.active
                        order by o.id
                        """)
                .bind("now", now)
                .map((rs, ctx) -> new DroppedMessage(
                        rs.getLong(1),
                        rs.getLong(2),
                        MessageKind.of(rs.getString(3)),
                        rs.getLong(4),
                        rs.getObject(5, OffsetDateTime.class).toInstant(),
                        rs.getBoolean(6)))
                .list());
    }

    void oweAgain(DroppedMessage dropped, NewMessage anew) {
        jdbi.useHandle(h -> h.createUpdate("""
                        update outbox set state = 'open', reason = null, due_at = :due, expires_at = :expires
                        where id = :id and state = 'dropped' and started_at is null
                        """)
                .bind("id", dropped.id())
                .bind("due", anew.dueAt())
                .bind("expires", anew.expiresAt())
                .execute());
    }
}
