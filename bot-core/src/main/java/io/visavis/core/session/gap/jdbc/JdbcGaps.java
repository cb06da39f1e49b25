package io.visavis.core.session.gap.jdbc;

import io.visavis.core.session.MentoringSession.Party;
import io.visavis.core.session.gap.Gaps;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** {@link Gaps} in PostgreSQL. */
public final class JdbcGaps implements Gaps {
    /**
     * Pairs at work, both taking part and the mentor there, without a date and without dates to answer; {@code since}
     * when they last met, {@code away} on how many days since then the mentor was not there.
     */
    private static final String WITHOUT_DATE = """
        select m.id, m.mentor_id, e.person_id as mentee_id, e.programme_id, g.name_en, g.name_fr, met.since,
               days_away(m.mentor_id, cast(met.since as date) + 1, cast(:now as date)) as away
        from mentorship m
        join enrolment e on e.id = m.enrolment_id and e.active
        join programme g on g.id = e.programme_id
        cross join lateral (
            select coalesce(
                (select max(s.starts_at) from mentoring_session s
                 where s.mentorship_id = m.id and s.state in ('planned', 'held') and s.starts_at <= :now),
                greatest(m.since, g.starts_on)::timestamp at time zone 'UTC') as since) met
        join taking_part manager on manager.programme_id = e.programme_id
                                and manager.person_id = e.person_id and manager.role = 'mentee'
        join taking_part mentor on mentor.programme_id = e.programme_id
                               and mentor.person_id = m.mentor_id and mentor.role = 'mentor'
        where m.active and m.in_line_since is null
          and days_away(m.mentor_id, cast(:now as date), cast(:now as date)) = 0
          and g.starts_on <= cast(:now as date) and g.ends_on >= cast(:now as date)
          and not exists (select from mentoring_session s
                          where s.mentorship_id = m.id and s.state = 'planned' and s.starts_at > :now)
          and not exists (select from session_proposal p join session_slot t on t.proposal_id = p.id
                          where p.mentorship_id = m.id and p.state = 'open' and t.starts_at > :now)
        """;

    private final Jdbi jdbi;

    public JdbcGaps(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public boolean beginsLook(Instant last, Instant now) {
        // The row is read before it is written, so that a tick that has nothing to do leaves it alone.
        return jdbi.withHandle(
                h -> h.createUpdate("""
                        insert into session_gap_look (looked_at)
                        select :now where not exists (select from session_gap_look where looked_at > :last)
                        on conflict (single) do update set looked_at = excluded.looked_at
                        where session_gap_look.looked_at <= :last
                        """).bind("last", last).bind("now", now).execute() == 1);
    }

    @Override
    public void askMentees(Instant since, Instant now, Instant expires) {
        jdbi.useHandle(h -> h.createUpdate("with pair as (" + WITHOUT_DATE + """
                ), asked as (
                    insert into session_gap (mentorship_id, since, number, asked_mentee_at)
                    select p.id, p.since,
                           1 + coalesce((select max(number) from session_gap g where g.mentorship_id = p.id), 0), :now
                    from pair p where p.since + make_interval(days => p.away) <= :since
                    order by p.id
                    on conflict do nothing
                    returning mentorship_id, number
                )
                insert into outbox (kind, subject_id, sequence, person_id, programme_id, due_at, expires_at)
                select 'session_missing', p.id, a.number, p.mentee_id, p.programme_id, :now, :expires
                from asked a join pair p on p.id = a.mentorship_id
                order by p.id
                on conflict (kind, subject_id, person_id, sequence) do nothing
                """)
                .bind("since", since)
                .bind("now", now)
                .bind("expires", expires)
                .execute());
    }

    @Override
    public void askMentors(Instant asked, Instant now, Instant expires) {
        jdbi.useHandle(h -> h.createUpdate("with pair as (" + WITHOUT_DATE + """
                ), asked as (
                    update session_gap g set asked_mentor_at = :now
                    from pair p
                    where g.mentorship_id = p.id and g.since = p.since
                      and g.asked_mentor_at is null
                      and g.asked_mentee_at
                          + make_interval(days => days_away(p.mentor_id, cast(g.asked_mentee_at as date) + 1,
                                                            cast(:now as date))) <= :asked
                    returning g.mentorship_id, g.number
                )
                insert into outbox (kind, subject_id, sequence, person_id, programme_id, due_at, expires_at)
                select 'session_missing', p.id, a.number, p.mentor_id, p.programme_id, :now, :expires
                from asked a join pair p on p.id = a.mentorship_id
                order by p.id
                on conflict (kind, subject_id, person_id, sequence) do nothing
                """)
                .bind("asked", asked)
                .bind("now", now)
                .bind("expires", expires)
                .execute());
    }

    @Override
    public Optional<Gap> of(long mentorshipId, Instant now) {
        return jdbi.withHandle(h -> h.createQuery("""
                        select p.*, mentee.name as mentee_name, mentor.name as mentor_name
                        from (""" + WITHOUT_DATE + """
                        ) p
                        join person mentee on mentee.id = p.mentee_id
                        join person mentor on mentor.id = p.mentor_id
                        where p.id = :pair
                        """)
                .bind("pair", mentorshipId)
                .bind("now", now)
                .map((rs, context) -> new Gap(
                        rs.getLong("id"),
                        rs.getString("name_en"),
                        rs.getString("name_fr"),
                        new Party(rs.getLong("mentee_id"), rs.getString("mentee_name")),
                        new Party(rs.getLong("mentor_id"), rs.getString("mentor_name")),
                        rs.getObject("since", OffsetDateTime.class).toInstant()))
                .findOne());
    }
}
