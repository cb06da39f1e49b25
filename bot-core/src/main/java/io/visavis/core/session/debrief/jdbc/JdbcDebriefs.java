package io.visavis.core.session.debrief.jdbc;

import io.visavis.core.checkin.IfThen;
import io.visavis.core.checkin.jdbc.WritePlans;
import io.visavis.core.session.MentoringSession;
import io.visavis.core.session.Sessions;
import io.visavis.core.session.debrief.Debriefs;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** {@link Debriefs} in PostgreSQL. */
public final class JdbcDebriefs implements Debriefs {
    private final Jdbi jdbi;
    private final Sessions sessions;

    public JdbcDebriefs(Jdbi jdbi, Sessions sessions) {
        this.jdbi = jdbi;
        this.sessions = sessions;
    }

    @Override
    public Optional<Word> word(long sessionId, long personId) {
        return jdbi.withHandle(h -> h.createQuery("""
                select held, why from session_word where session_id = :session and person_id = :person
                """)
                .bind("session", sessionId)
                .bind("person", personId)
                .map((rs, context) -> {
                    String why = rs.getString(2);
                    return new Word(
                            rs.getBoolean(1), why == null ? null : Why.of(why).orElseThrow());
                })
                .findOne());
    }

    @Override
    public boolean say(long sessionId, long personId, Word word, Instant now) {
        return jdbi.inTransaction(h -> {
            boolean open = h.createQuery("""
                            select count(*) from (
                                select from mentoring_session where id = :id and state <> 'cancelled'
                                for no key update) s
                            """)
                            .bind("id", sessionId)
                            .mapTo(Integer.class)
                            .one()
                    == 1;
            if (open) {
                keep(h, sessionId, personId, word, now);
                settle(h, sessionId);
            }
            return open;
        });
    }

    private static void keep(Handle h, long sessionId, long personId, Word word, Instant now) {
        h.createUpdate("""
                insert into session_word (session_id, person_id, held, why, said_at)
                values (:session, :person, :held, :why, :now)
                on conflict (session_id, person_id) do update
                set held = excluded.held, why = excluded.why, said_at = excluded.said_at
                """)
                .bind("session", sessionId)
                .bind("person", personId)
                .bind("held", word.held())
                .bindByType("why", word.why() == null ? null : word.why().code(), String.class)
                .bind("now", now)
                .execute();
    }

    private static void settle(Handle h, long sessionId) {
        h.createUpdate("""
                update mentoring_session s
                set state = (
                    select case when w.held then 'held' else 'not_held' end
                    from session_word w join mentorship m on m.id = s.mentorship_id
                    where w.session_id = s.id
                    order by w.person_id = m.mentor_id desc limit 1)
                where s.id = :id
                """).bind("id", sessionId).execute();
    }

    @Override
    public Optional<Debrief> of(long sessionId, long personId) {
        return jdbi.withHandle(h -> h.createQuery("""
                select usefulness, takeaway, audience = 'other' from session_debrief
                where session_id = :session and person_id = :person
                """)
                .bind("session", sessionId)
                .bind("person", personId)
                .map((rs, context) -> new Debrief(rs.getObject(1, Integer.class), rs.getString(2), rs.getBoolean(3)))
                .findOne());
    }

    @Override
    public void write(long sessionId, long personId, Debrief debrief, Instant now) {
        jdbi.useHandle(h -> h.createUpdate("""
                insert into session_debrief (session_id, person_id, usefulness, takeaway, audience, written_at)
                values (:session, :person, :usefulness, :takeaway, :audience, :now)
                on conflict (session_id, person_id) do update
                set usefulness = excluded.usefulness, takeaway = excluded.takeaway, audience = excluded.audience,
                    written_at = excluded.written_at
                """)
                .bind("session", sessionId)
                .bind("person", personId)
                .bindByType("usefulness", debrief.usefulness(), Integer.class)
                .bindByType("takeaway", debrief.takeaway(), String.class)
                .bind("audience", debrief.shared() ? "other" : "me")
                .bind("now", now)
                .execute());
    }

    @Override
    public Optional<Step> step(long sessionId) {
        return jdbi.withHandle(h -> step(h, sessionId));
    }

    private static Optional<Step> step(Handle h, long sessionId) {
        return h.createQuery("""
                select k.cue, k.action,
                       exists (select from check_in c where c.enrolment_id = k.enrolment_id and c.sent_at > k.made_at),
                       k.let_go_at is not null
                from commitment k where k.session_id = :session
                """)
                .bind("session", sessionId)
                .map((rs, context) ->
                        new Step(new IfThen(rs.getString(1), rs.getString(2)), rs.getBoolean(3), rs.getBoolean(4)))
                .findOne();
    }

    @Override
    public void plan(long sessionId, Optional<IfThen> plan, Instant now) {
        jdbi.useTransaction(h -> {
            if (step(h, sessionId).filter(Step::asked).isEmpty()) {
                WritePlans.AFTER_SESSION.store(h, sessionId, plan, now);
            }
        });
    }

    @Override
    public boolean sharedLast(long personId) {
        return jdbi.withHandle(h -> h.createQuery("""
                select audience = 'other' from session_debrief where person_id = :person and takeaway is not null
                order by written_at desc limit 1
                """)
                .bind("person", personId)
                .mapTo(Boolean.class)
                .findOne()
                .orElse(false));
    }

    @Override
    public Optional<MentoringSession> next(long mentorshipId, Instant now) {
        return jdbi.withHandle(h -> h.createQuery("""
                        select id from mentoring_session
                        where mentorship_id = :pair and state = 'planned' and starts_at > :now
                        order by starts_at, id limit 1
                        """)
                        .bind("pair", mentorshipId)
                        .bind("now", now)
                        .mapTo(Long.class)
                        .findOne())
                .flatMap(sessions::byId);
    }
}
