package io.visavis.core.mentor.application.jdbc;

import io.visavis.core.mentor.application.Application.Decision;
import java.time.Duration;
import java.time.Instant;
import org.jdbi.v3.core.Handle;

/** The steps of an application, each taken once and told to the other side. To be called in a transaction. */
final class ApplicationSteps {
    private static final Duration WORTH_DECIDING = Duration.ofDays(30);
    private static final Duration WORTH_KNOWING = Duration.ofDays(60);
    private static final String BY_DIRECTOR = "state = 'open' and programme_id = :programme and person_id <> :by";
    private static final String BY_APPLICANT = "person_id = :by and state = ";

    private ApplicationSteps() {}

    static boolean ask(Handle h, long id, long programme, long director, String question, Instant now) {
        boolean taken = step(h, id, "asked", BY_DIRECTOR, programme, director, now);
        if (taken) {
            write(h, id, "question", question);
            tellApplicant(h, id, now);
        }
        return taken;
    }

    static boolean answer(Handle h, long id, long personId, String answer, Instant now) {
        boolean taken = step(h, id, "open", BY_APPLICANT + "'asked'", 0, personId, now);
        if (taken) {
            write(h, id, "answer", answer);
            tellDirectors(h, id, now);
        }
        return taken;
    }

    static boolean withdraw(Handle h, long id, long personId, Instant now) {
        return step(h, id, "withdrawn", "person_id = :by and state in ('open', 'asked')", 0, personId, now);
    }

    static boolean decide(Handle h, long id, long programme, long director, Decision decision, Instant now) {
        boolean taken = h.createUpdate("""
            update mentor_application
            set state = :state, steps = steps + 1, stepped_at = :now, decided_by = :by,
                experience = :experience, potential = :potential
            where id = :id and %s
            """.formatted(BY_DIRECTOR))
                        .bind("state", decision.accepted() ? "accepted" : "not_now")
                        .bind("experience", decision.experience())
                        .bind("potential", decision.potential())
                        .bind("id", id)
                        .bind("programme", programme)
                        .bind("by", director)
                        .bind("now", now)
                        .execute()
                == 1;
        if (taken) {
            write(h, id, "reason", decision.reason());
            if (decision.accepted()) {
                select(h, id, decision.capacity(), now);
            }
            tellApplicant(h, id, now);
        }
        return taken;
    }

    private static boolean step(
            Handle h, long id, String state, String condition, long programme, long by, Instant now) {
        var update = h.createUpdate("""
            update mentor_application set state = :state, steps = steps + 1, stepped_at = :now
            where id = :id and %s
            """.formatted(condition))
                .bind("state", state)
                .bind("id", id)
                .bind("by", by)
                .bind("now", now);
        return (programme == 0 ? update : update.bind("programme", programme)).execute() == 1;
    }

    /** Questions and answers are counted in turns; a decision has one reason. */
    private static void write(Handle h, long id, String part, String words) {
        h.createUpdate("""
            insert into mentor_application_words (application_id, part, turn, words)
            select :id, :part,
                   case :part when 'reason' then 0
                              else 1 + (select count(*) from mentor_application_words
                                        where application_id = :id and part = :part) end,
                   :words
            """)
                .bind("id", id)
                .bind("part", part)
                .bind("words", words)
                .execute();
    }

    private static void select(Handle h, long id, int capacity, Instant now) {
        h.createUpdate("""
            insert into programme_role (programme_id, person_id, role)
            select programme_id, person_id, 'mentor' from mentor_application where id = :id
            on conflict do nothing
            """).bind("id", id).execute();
        h.createUpdate("""
            insert into mentor (programme_id, person_id, selected_on, capacity, from_file)
            select programme_id, person_id, :today, :capacity, false
            from mentor_application where id = :id
            on conflict (programme_id, person_id) do nothing
            """)
                .bind("id", id)
                .bind("capacity", capacity)
                .bind("today", JdbcApplications.today(now))
                .execute();
    }

    static void tellDirectors(Handle h, long id, Instant now) {
        h.createUpdate("""
            insert into outbox (kind, subject_id, sequence, person_id, programme_id, due_at, expires_at)
            select 'mentor_application', a.id, a.steps, r.person_id, a.programme_id, :now, :expires
            from mentor_application a
            join programme_role r on r.programme_id = a.programme_id and r.role = 'director'
            where a.id = :id and r.person_id <> a.person_id
            order by r.person_id
            """)
                .bind("id", id)
                .bind("now", now)
                .bind("expires", now.plus(WORTH_DECIDING))
                .execute();
    }

    private static void tellApplicant(Handle h, long id, Instant now) {
        h.createUpdate("""
            insert into outbox (kind, subject_id, sequence, person_id, programme_id, due_at, expires_at)
            select 'mentor_decision', id, steps, person_id, programme_id, :now, :expires
            from mentor_application where id = :id
            """)
                .bind("id", id)
                .bind("now", now)
                .bind("expires", now.plus(WORTH_KNOWING))
                .execute();
    }
}
