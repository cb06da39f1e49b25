package io.visavis.core.year;

import io.visavis.core.Enrolment;
import io.visavis.core.World;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** What else goes on around a random programme: mentors under supervision, and somebody without a mentor. */
final class Surroundings {
    private static final Instant LONG_AGO = Instant.parse("2026-01-01T00:00:00Z");

    private final Jdbi jdbi;

    Surroundings(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    private long insert(String sql, Object... values) {
        return jdbi.withHandle(h -> {
            var update = h.createUpdate(sql);
            for (int i = 0; i < values.length; i++) {
                update.bind(i, values[i]);
            }
            return update.executeAndReturnGeneratedKeys("id").mapTo(Long.class).one();
        });
    }

    /** A group of these mentors meets for an hour each time. */
    void supervise(World.Programme programme, World.Person supervisor, List<World.Person> mentors, List<Instant> on) {
        long group = insert(
                "insert into supervision_group (programme_id, supervisor_id, name) values (?, ?, 'Group')",
                programme.id(),
                supervisor.id());
        for (World.Person mentor : mentors) {
            jdbi.useHandle(h -> h.execute("insert into supervision_member values (?, ?)", group, mentor.id()));
        }
        on.forEach(start -> insert(
                "insert into supervision_meeting (group_id, starts_at, minutes, place) values (?, ?, 60, 'Room')",
                group,
                start));
    }

    /** @return a proposal that is before nobody */
    long proposal(Enrolment enrolment, World.Person mentor) {
        return insert(
                "insert into pairing (enrolment_id, mentor_id, state, drafted_at, put_at, closed_at)"
                        + " values (?, ?, 'withdrawn', ?, ?, ?)",
                enrolment.id(),
                mentor.id(),
                LONG_AGO,
                LONG_AGO,
                LONG_AGO);
    }

    /** As if it had been put before both; nobody asks whether they take part. */
    void put(long proposal, Instant now) {
        jdbi.useHandle(h -> {
            h.execute("update pairing set state = 'put', put_at = ?, closed_at = null where id = ?", now, proposal);
            h.execute("""
                    insert into outbox (kind, subject_id, person_id, programme_id, due_at, expires_at)
                    select 'match_proposed', x.id, s.person_id, e.programme_id, ?, ?
                    from pairing x join enrolment e on e.id = x.enrolment_id
                    cross join lateral (values (e.person_id), (x.mentor_id)) as s (person_id)
                    where x.id = ?
                    order by s.person_id
                    """, now, now.plus(Duration.ofDays(21)), proposal);
        });
    }
}
