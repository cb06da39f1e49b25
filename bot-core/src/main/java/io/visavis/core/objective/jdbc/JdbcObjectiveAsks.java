package io.visavis.core.objective.jdbc;

import io.visavis.core.objective.Objective.Programme;
import io.visavis.core.objective.ObjectiveAsks;
import io.visavis.core.objective.Ratings.Moment;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** {@link ObjectiveAsks} in PostgreSQL: one statement for all pairs. */
public final class JdbcObjectiveAsks implements ObjectiveAsks {
    private final Jdbi jdbi;

    public JdbcObjectiveAsks(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public void toAgree(Instant settled, LocalDate today, Instant now, Instant expires) {
        jdbi.useHandle(h -> h.createUpdate("""
            with asked as (
                update objective o set asked_version = o.version, asked_in = m.id
                from mentorship m
                join enrolment e on e.id = m.enrolment_id and e.active
                join programme g on g.id = e.programme_id and :today between g.starts_on and g.ends_on
                where m.enrolment_id = o.enrolment_id and m.active and o.state = 'open'
                  and o.indicator is not null and array_position(o.levels, '') is null
                  and (o.asked_version, o.asked_in) is distinct from (o.version, m.id)
                  and (o.agreed_version, o.agreed_in) is distinct from (o.version, m.id)
                  and o.changed_at <= :settled
                  and exists (
                      select from taking_part p
                      where p.programme_id = g.id and p.person_id = m.mentor_id and p.role = 'mentor')
                returning m.id as pair, m.mentor_id as mentor, g.id as programme
            )
            insert into outbox (kind, subject_id, sequence, person_id, programme_id, due_at, expires_at)
            select 'objective_agreement', a.pair,
                   coalesce((select max(x.sequence) + 1 from outbox x
                             where x.kind = 'objective_agreement' and x.subject_id = a.pair
                               and x.person_id = a.mentor), 0),
                   a.mentor, a.programme, :now, :expires
            from asked a
            group by a.pair, a.mentor, a.programme
            order by a.pair
            on conflict (kind, subject_id, person_id, sequence) do nothing
            """)
                .bind("settled", settled)
                .bind("today", today)
                .bind("now", now)
                .bind("expires", expires)
                .execute());
    }

    @Override
    public List<Programme> running(LocalDate today) {
        return jdbi.withHandle(h -> h.createQuery("""
                        select id as programme, name_en, name_fr, starts_on, ends_on from programme
                        where :today between starts_on and ends_on
                        """)
                .bind("today", today)
                .map((rs, ctx) -> ObjectiveRow.programme(rs))
                .list());
    }

    @Override
    public void toRate(long programmeId, Moment moment, Instant now, Instant expires) {
        jdbi.useHandle(h -> h.createUpdate("""
            insert into outbox (kind, subject_id, sequence, person_id, programme_id, due_at, expires_at)
            select 'objective_rating_' || who.rater, e.id, :sequence, who.person, e.programme_id, :now, :expires
            from enrolment e
            left join mentorship m on m.enrolment_id = e.id and m.active
            cross join lateral (values ('mentee', e.person_id), ('mentor', m.mentor_id)) as who (rater, person)
            join taking_part p on p.programme_id = e.programme_id and p.person_id = who.person and p.role = who.rater
            where e.programme_id = :programme and e.active
              and exists (
                  select from objective o
                  where o.enrolment_id = e.id and o.state = 'open'
                    and o.indicator is not null and array_position(o.levels, '') is null
                    and not exists (
                        select from objective_rating r
                        where r.objective_id = o.id and r.moment = :moment and r.rater = who.rater))
              and not exists (
                  select from outbox x
                  where x.kind = 'objective_rating_' || who.rater and x.subject_id = e.id
                    and x.person_id = who.person and x.sequence = :sequence)
            order by e.id, who.rater
            on conflict (kind, subject_id, person_id, sequence) do nothing
            """)
                .bind("programme", programmeId)
                .bind("moment", moment.code())
                .bind("sequence", moment.sequence())
                .bind("now", now)
                .bind("expires", expires)
                .execute());
    }
}
