package io.visavis.core.programme.imports.jdbc;

import io.visavis.core.programme.imports.draft.Tally;

/** Pairs, and when they meet. */
record MergePairs(Merging merging) {

    Tally pairs() {
        // Those that ended come first: a mentee has one active mentor at any moment. One that began in chat gives way
        // only to a mentor whom the file names and who was not parted from in chat.
        int removed = merging.rows("""
                update mentorship m set active = false
                from enrolment e, person mentee, person mentor
                where e.id = m.enrolment_id and mentee.id = e.person_id and mentor.id = m.mentor_id and m.active
                  and e.programme_id = (select id from programme where code = :code)
                  and not exists (
                      select from staged_pair s where s.mentee = mentee.email and s.mentor = mentor.email)
                  and (not m.in_chat or exists (
                      select from staged_pair s join person named on named.email = s.mentor
                      where s.mentee = mentee.email and not exists (
                          select from mentorship past
                          where past.enrolment_id = e.id and past.mentor_id = named.id
                            and (past.ended_at is not null or past.resting_since is not null))))
                """);
        forgetThoseThatRest();
        merging.rows("""
                update pairing x set state = 'withdrawn', closed_at = :now
                from staged_pair s
                join person mentee on mentee.email = s.mentee
                join enrolment e on e.person_id = mentee.id
                    and e.programme_id = (select id from programme where code = :code)
                where x.enrolment_id = e.id and x.state = 'put'
                  and not exists (select from mentorship m join person mentor on mentor.id = m.mentor_id
                                  where m.enrolment_id = e.id and mentor.email = s.mentor and m.ended_at is not null)
                """);
        int changed = merging.rows("""
                update mentorship m set active = true, since = s.since
                from staged_pair s
                join person mentee on mentee.email = s.mentee
                join person mentor on mentor.email = s.mentor
                join enrolment e on e.person_id = mentee.id
                    and e.programme_id = (select id from programme where code = :code)
                where m.enrolment_id = e.id and m.mentor_id = mentor.id
                  and m.ended_at is null and m.resting_since is null and (not m.active or m.since <> s.since and not m.in_chat)
                """);
        int added = merging.rows("""
                insert into mentorship (enrolment_id, mentor_id, since)
                select e.id, mentor.id, s.since
                from staged_pair s
                join person mentee on mentee.email = s.mentee
                join person mentor on mentor.email = s.mentor
                join enrolment e on e.person_id = mentee.id
                    and e.programme_id = (select id from programme where code = :code)
                where not exists (
                    select from mentorship m where m.enrolment_id = e.id and m.mentor_id = mentor.id)
                order by e.id, mentor.id
                """);
        return merging.tally("staged_pair", removed, changed, added);
    }

    /** A pair that rests while somebody stands in does not go on where the file names another mentor, or none. */
    private void forgetThoseThatRest() {
        merging.rows("""
                update mentorship m set resting_since = null
                from enrolment e, person mentee, person mentor
                where e.id = m.enrolment_id and mentee.id = e.person_id and mentor.id = m.mentor_id
                  and m.resting_since is not null
                  and e.programme_id = (select id from programme where code = :code)
                  and not exists (
                      select from staged_pair s where s.mentee = mentee.email and s.mentor = mentor.email)
                  and (not m.in_chat or exists (select from staged_pair s where s.mentee = mentee.email))
                """);
    }

    Tally sessions() {
        AnnounceSessions announce = new AnnounceSessions(merging);
        announce.before();
        Tally tally = mergeSessions();
        announce.after();
        return tally;
    }

    private Tally mergeSessions() {
        int removed = merging.rows("""
                update mentoring_session x set state = 'cancelled'
                from mentorship m, enrolment e, person mentee, person mentor
                where m.id = x.mentorship_id and e.id = m.enrolment_id
                  and mentee.id = e.person_id and mentor.id = m.mentor_id
                  and x.state = 'planned' and x.starts_at > :now
                  and (not x.in_chat or not m.active and m.resting_since is null)
                  and e.programme_id = (select id from programme where code = :code)
                  and not exists (
                      select from staged_session s
                      where s.code = x.code and s.mentee = mentee.email and s.mentor = mentor.email)
                """);
        // What the two arranged in chat is theirs. One that was cancelled is planned again when it lies ahead; one that
        // was held, or was not, is history
        int changed = merging.rows("""
                update mentoring_session x
                set starts_at = s.starts_at, minutes = s.minutes, place = s.place, state = 'planned'
                from staged_session s
                join person mentee on mentee.email = s.mentee
                join person mentor on mentor.email = s.mentor
                join enrolment e on e.person_id = mentee.id
                    and e.programme_id = (select id from programme where code = :code)
                join mentorship m on m.enrolment_id = e.id and m.mentor_id = mentor.id
                where x.mentorship_id = m.id and x.code = s.code and m.ended_at is null and not x.in_chat
                  and m.resting_since is null
                  and (x.state = 'planned' and (x.starts_at, x.minutes, x.place) <> (s.starts_at, s.minutes, s.place)
                       or x.state = 'cancelled' and s.starts_at > :now)
                """);
        int added = merging.rows("""
                insert into mentoring_session (mentorship_id, code, starts_at, minutes, place)
                select m.id, s.code, s.starts_at, s.minutes, s.place
                from staged_session s
                join person mentee on mentee.email = s.mentee
                join person mentor on mentor.email = s.mentor
                join enrolment e on e.person_id = mentee.id
                    and e.programme_id = (select id from programme where code = :code)
                join mentorship m on m.enrolment_id = e.id and m.mentor_id = mentor.id
                where m.ended_at is null and m.resting_since is null
                  and not exists (select from mentoring_session x where x.mentorship_id = m.id and x.code = s.code)
                order by s.starts_at, m.id
                """);
        return merging.tally("staged_session", removed, changed, added);
    }
}
