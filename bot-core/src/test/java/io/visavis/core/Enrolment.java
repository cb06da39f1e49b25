package io.visavis.core;

import java.time.Instant;
import java.time.LocalDate;

/** A manager's place in a programme, and what happened there; from {@link World.Programme#enrols}. */
public final class Enrolment {
    private final Rows rows;
    private final long id;
    private final World.Programme programme;
    private final World.Person mentee;

    Enrolment(Rows rows, long id, World.Programme programme, World.Person mentee) {
        this.rows = rows;
        this.id = id;
        this.programme = programme;
        this.mentee = mentee;
    }

    public long id() {
        return id;
    }

    public World.Person mentee() {
        return mentee;
    }

    public Enrolment left() {
        rows.run("update enrolment set active = false where id = ?", id);
        return this;
    }

    public Enrolment nextOccurrence(String monday, String due) {
        LocalDate week = LocalDate.parse(monday);
        rows.run("update enrolment set next_week = ?, next_due = ? where id = ?", week, Instant.parse(due), id);
        return this;
    }

    /** The first one named is in focus. */
    public Enrolment aimsAt(String title) {
        objective(title, programme.theme("Theme of " + title), programme.competency("Competency for " + title));
        return this;
    }

    public long objective(String title, long theme, long competency) {
        String sql = "insert into objective (enrolment_id, title, aspiration, theme_id, competency_id, position)"
                + " values (?, ?, 'To grow', ?, ?, ?)";
        return rows.insert(sql, id, title, theme, competency, rows.next());
    }

    /** With an indicator and all five levels: it can be agreed on and rated. */
    public long scaled(String title, long theme, long competency) {
        long id = objective(title, theme, competency);
        rows.run(
                "update objective set indicator = 'What one sees of it', levels = ?::text[] where id = ?",
                "{\"Much less of %1$s\",\"Less of %1$s\",\"Just %1$s\",\"More of %1$s\",\"Much more of %1$s\"}"
                        .formatted(title),
                id);
        return id;
    }

    /** The two have agreed on how they work together, unless it is said otherwise. */
    public Pair mentoredBy(World.Person mentor, String since) {
        programme.has(mentor, "mentor");
        String sql = "insert into mentorship (enrolment_id, mentor_id, since) values (?, ?, ?)";
        return new Pair(rows.insert(sql, id, mentor.id(), LocalDate.parse(since))).accepts("mentee", "mentor");
    }

    /** Planned for that week's Tuesday at 10:00 UTC, not sent yet. */
    public CheckIn checkIn(String monday) {
        LocalDate week = LocalDate.parse(monday);
        Instant due = Instant.parse(week.plusDays(1) + "T10:00:00Z");
        String sql = "insert into check_in (enrolment_id, week, due_at, state) values (?, ?, ?, 'planned')";
        return new CheckIn(rows.insert(sql, id, week, due));
    }

    /** A mentor and a manager. */
    public final class Pair {
        private final long id;

        private Pair(long id) {
            this.id = id;
        }

        public long id() {
            return id;
        }

        /** These sides have accepted the standard agreement: mentee, mentor. */
        public Pair accepts(String... sides) {
            for (String side : sides) {
                rows.run(
                        "insert into agreement_acceptance values (?, ?, 'standard', 1, timestamptz '2026-01-01Z')",
                        id,
                        side);
            }
            return this;
        }

        /** Nobody has accepted anything. */
        public Pair withoutAgreement() {
            rows.run("delete from agreement_acceptance where mentorship_id = ?", id);
            return this;
        }

        public Pair ended() {
            rows.run("update mentorship set active = false where id = ?", id);
            return this;
        }

        /** Planned, of 60 minutes. */
        public Session session(String startsAt) {
            String sql = "insert into mentoring_session (mentorship_id, code, starts_at, minutes, place)"
                    + " values (?, ?, ?, 60, 'Video call')";
            return new Session(rows.insert(sql, id, "s" + rows.next(), Instant.parse(startsAt)));
        }
    }

    /** A session of a pair. */
    public final class Session {
        private final long id;

        private Session(long id) {
            this.id = id;
        }

        public long id() {
            return id;
        }

        public Session minutes(int minutes) {
            rows.run("update mentoring_session set minutes = ? where id = ?", minutes, id);
            return this;
        }

        public Session held() {
            return is("held");
        }

        public Session notHeld() {
            return is("not_held");
        }

        public Session cancelled() {
            return is("cancelled");
        }

        private Session is(String state) {
            rows.run("update mentoring_session set state = ? where id = ?", state, id);
            return this;
        }
    }

    /** A week's check-in. */
    public final class CheckIn {
        private final long id;

        private CheckIn(long id) {
            this.id = id;
        }

        public long id() {
            return id;
        }

        /** Sent when it was due, and waiting. */
        public CheckIn open() {
            return is("open", true, false);
        }

        public CheckIn skipped() {
            return is("skipped", true, true);
        }

        /** Sent, and left without an answer until the week was over. */
        public CheckIn missed() {
            return is("missed", true, false);
        }

        /** Never sent, as after an outage. */
        public CheckIn neverSent() {
            return is("missed", false, false);
        }

        /** Answered an hour after it was sent, with a scale of 3. */
        public CheckIn answered(String reflection, String audience) {
            is("answered", true, true);
            rows.run("""
                    insert into check_in_answer
                        (check_in_id, reflection, scale, audience, shared_in, written_at, changed_at)
                    select c.id, ?, 3, ?,
                           case when ? = 'mentor' then (select m.id from mentorship m
                                                        where m.enrolment_id = c.enrolment_id and m.active) end,
                           c.responded_at, c.responded_at
                    from check_in c where c.id = ?
                    """, reflection, audience, audience, id);
            return this;
        }

        public CheckIn answered() {
            return answered("Something that happened", "mentor");
        }

        /** Of this prompt. */
        public CheckIn asking(String prompt) {
            rows.run("update check_in set prompt_code = ? where id = ?", prompt, id);
            return this;
        }

        public CheckIn committed(String cue, String action) {
            rows.insert("""
                    insert into commitment (check_in_id, enrolment_id, cue, action, made_at)
                    select id, enrolment_id, ?, ?, coalesce(responded_at, due_at) from check_in where id = ?
                    """, cue, action, id);
            return this;
        }

        private CheckIn is(String state, boolean sent, boolean responded) {
            String sql = "update check_in set state = ?, sent_at = case when ? then due_at end,"
                    + " responded_at = case when ? then due_at + interval '1 hour' end where id = ?";
            rows.run(sql, state, sent, responded, id);
            return this;
        }
    }
}
