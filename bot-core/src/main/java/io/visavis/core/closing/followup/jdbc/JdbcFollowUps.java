package io.visavis.core.closing.followup.jdbc;

import io.visavis.core.closing.followup.FollowUps;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** {@link FollowUps} in PostgreSQL. */
public final class JdbcFollowUps implements FollowUps {
    private final Jdbi jdbi;

    public JdbcFollowUps(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public void ask(int months, LocalDate from, LocalDate until, Instant now, Instant expires) {
        jdbi.useHandle(h -> h.createUpdate("""
                insert into outbox (kind, subject_id, sequence, person_id, programme_id, due_at, expires_at)
                select 'follow_up', e.id, :months, e.person_id, g.id, :now, :expires
                from programme g
                join enrolment e on e.programme_id = g.id and e.active
                join taking_part t on t.programme_id = g.id and t.person_id = e.person_id and t.role = 'mentee'
                where g.ends_on between :from and :until
                  and not exists (select from outbox o
                                  where o.kind = 'follow_up' and o.subject_id = e.id
                                    and o.person_id = e.person_id and o.sequence = :months)
                order by e.id
                on conflict (kind, subject_id, person_id, sequence) do nothing
                """)
                .bind("months", months)
                .bind("from", from)
                .bind("until", until)
                .bind("now", now)
                .bind("expires", expires)
                .execute());
    }

    @Override
    public Optional<Place> place(long enrolmentId, long personId) {
        return jdbi.withHandle(h -> h.createQuery("""
                select e.id, g.id, g.name_en, g.name_fr, g.ends_on
                from enrolment e join programme g on g.id = e.programme_id
                where e.id = :enrolment and e.person_id = :person and e.active
                """)
                .bind("enrolment", enrolmentId)
                .bind("person", personId)
                .map((row, context) -> new Place(
                        row.getLong(1),
                        row.getLong(2),
                        row.getString(3),
                        row.getString(4),
                        row.getObject(5, LocalDate.class)))
                .findOne());
    }

    @Override
    public Optional<String> words(Place place, long personId, int months) {
        return jdbi.withHandle(h -> h.createQuery("""
                select f.words
                from follow_up f join enrolment e on e.id = f.enrolment_id
                where e.id = :enrolment and e.person_id = :person and f.months = :months
                """)
                .bind("enrolment", place.enrolmentId())
                .bind("person", personId)
                .bind("months", months)
                .mapTo(String.class)
                .findOne());
    }

    @Override
    public void write(Place place, long personId, int months, String words, Instant now) {
        jdbi.useHandle(h -> h.createUpdate("""
                insert into follow_up (enrolment_id, months, words, written_at)
                select e.id, :months, :words, :now from enrolment e
                where e.id = :enrolment and e.person_id = :person
                on conflict (enrolment_id, months) do update
                set words = excluded.words, written_at = excluded.written_at
                """)
                .bind("enrolment", place.enrolmentId())
                .bind("person", personId)
                .bind("months", months)
                .bind("words", words)
                .bind("now", now)
                .execute());
    }
}
