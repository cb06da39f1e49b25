package io.visavis.core.session.absence.jdbc;

import io.visavis.core.session.absence.Absence;
import java.time.Instant;
import org.jdbi.v3.core.Handle;

/** What managers, directors and stand-ins are owed about an absence, inside the caller's transaction. */
record AbsenceOutbox(Handle handle, Instant now, Instant expires) {
    private static final String INTO = """
            insert into outbox (kind, subject_id, sequence, person_id, programme_id, due_at, expires_at)
            """;
    private static final String ONCE = """
            on conflict (kind, subject_id, person_id, sequence) do nothing
            """;

    void away(Absence absence) {
        owe(absence, """
                select 'mentor_away', m.id, :number, e.person_id, e.programme_id, :now, :expires
                from mentorship m
                join enrolment e on e.id = m.enrolment_id and e.active
                join programme g on g.id = e.programme_id and g.ends_on >= :from
                where m.mentor_id = :mentor and (m.active or m.resting_since is not null)
                order by m.id
                """);
        owe(absence, """
                select 'mentor_away_long', min(m.id), :number, d.person_id, e.programme_id,
                       cast(:now as timestamptz), cast(:expires as timestamptz)
                from mentorship m
                join enrolment e on e.id = m.enrolment_id and e.active
                join programme g on g.id = e.programme_id and g.ends_on >= :from
                join programme_role d on d.programme_id = g.id and d.role = 'director'
                where m.mentor_id = :mentor and m.active and :long
                group by e.programme_id, d.person_id
                order by e.programme_id, d.person_id
                """);
    }

    private void owe(Absence absence, String select) {
        var update = handle.createUpdate(INTO + select + ONCE)
                .bind("mentor", absence.mentorId())
                .bind("number", absence.number())
                .bind("from", absence.from())
                .bind("now", now)
                .bind("expires", expires);
        (select.contains(":long") ? update.bind("long", absence.isLong()) : update).execute();
    }

    /** To those alone who know of it. */
    void back(Absence absence) {
        handle.createUpdate(INTO + """
                select 'mentor_back', o.subject_id, :number, o.person_id, o.programme_id, :now, :expires
                from outbox o
                join mentorship m on m.id = o.subject_id and m.mentor_id = :mentor
                where o.kind = 'mentor_away' and o.sequence = :number and o.state in ('sent', 'unknown')
                order by o.subject_id
                """ + ONCE)
                .bind("mentor", absence.mentorId())
                .bind("number", absence.number())
                .bind("now", now)
                .bind("expires", expires)
                .execute();
    }

    /** The manager of a pair that rested. */
    void goesOn(long pairId) {
        handle.createUpdate(INTO + """
                select 'mentor_back', m.id,
                       coalesce((select max(a.number) from mentor_absence a where a.person_id = m.mentor_id), 0),
                       e.person_id, e.programme_id, :now, :expires
                from mentorship m join enrolment e on e.id = m.enrolment_id
                where m.id = :id
                """ + ONCE)
                .bind("id", pairId)
                .bind("now", now)
                .bind("expires", expires)
                .execute();
    }

    /** Whoever stood in. */
    void thank(long pairId) {
        handle.createUpdate(INTO + """
                select 'mentor_back', m.id, 0, m.mentor_id, e.programme_id, :now, :expires
                from mentorship m join enrolment e on e.id = m.enrolment_id
                where m.id = :id
                """ + ONCE)
                .bind("id", pairId)
                .bind("now", now)
                .bind("expires", expires)
                .execute();
    }
}
