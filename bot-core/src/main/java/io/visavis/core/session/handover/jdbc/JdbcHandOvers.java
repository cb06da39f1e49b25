package io.visavis.core.session.handover.jdbc;

import io.visavis.core.session.HandedOver.Kind;
import io.visavis.core.session.handover.HandOver;
import io.visavis.core.session.handover.HandOvers;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** {@link HandOvers} in PostgreSQL. */
public final class JdbcHandOvers implements HandOvers {
    private static final String QUERY = """
            select m.id, f.id as former_id, e.programme_id, e.person_id, mentor.name as mentor, former.name as former,
                   array(select x.kind from hand_over x
                         where x.mentorship_id = m.id and x.from_id = f.id) as chosen
            from mentorship m
            join enrolment e on e.id = m.enrolment_id and e.active
            join mentorship f on f.enrolment_id = m.enrolment_id and f.id <> m.id and not f.active
            join person mentor on mentor.id = m.mentor_id
            join person former on former.id = f.mentor_id
            """;

    private final Jdbi jdbi;

    public JdbcHandOvers(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public void ask(Instant now, Instant expires) {
        jdbi.useHandle(h ->
                h.createUpdate("""
                with fresh as (
                    insert into hand_over_asked (mentorship_id, from_id, number, asked_at)
                    select m.id, f.id,
                           1 + coalesce((select max(a.number) from hand_over_asked a where a.mentorship_id = m.id), 0),
                           :now
                    from mentorship m
                    join enrolment e on e.id = m.enrolment_id and e.active
                    join programme g on g.id = e.programme_id and g.ends_on >= cast(:now as date)
                    join mentorship f on f.enrolment_id = m.enrolment_id and f.id <> m.id and not f.active
                    join taking_part manager on manager.programme_id = e.programme_id
                                            and manager.person_id = e.person_id and manager.role = 'mentee'
                    where m.active and m.in_line_since is null
                      and (exists (select from check_in_answer a where a.shared_in = f.id and a.audience = 'mentor')
                           or exists (select from mentoring_session s
                                      join session_debrief d on d.session_id = s.id and d.person_id = e.person_id
                                                            and d.audience = 'other' and d.takeaway is not null
                                      where s.mentorship_id = f.id))
                      and not exists (select from hand_over_asked a where a.mentorship_id = m.id and a.from_id = f.id)
                    order by m.id, f.id
                    on conflict do nothing
                    returning mentorship_id, number
                )
                insert into outbox (kind, subject_id, sequence, person_id, programme_id, due_at, expires_at)
                select distinct 'hand_over', x.mentorship_id, x.number, e.person_id, e.programme_id,
                       cast(:now as timestamptz), cast(:expires as timestamptz)
                from fresh x
                join mentorship m on m.id = x.mentorship_id
                join enrolment e on e.id = m.enrolment_id
                order by x.mentorship_id
                on conflict (kind, subject_id, person_id, sequence) do nothing
                """).bind("now", now).bind("expires", expires).execute());
    }

    @Override
    public Optional<HandOver> find(long pairId, long formerId) {
        return jdbi.withHandle(h -> h.createQuery(QUERY + "where m.active and m.id = :pair and f.id = :former")
                .bind("pair", pairId)
                .bind("former", formerId)
                .map(JdbcHandOvers::handOver)
                .findOne());
    }

    @Override
    public List<HandOver> asked(long pairId, int number) {
        return jdbi.withHandle(h -> h.createQuery(QUERY + """
                join hand_over_asked a on a.mentorship_id = m.id and a.from_id = f.id and a.number = :number
                where m.active and m.id = :pair
                order by f.since desc, f.id desc
                """)
                .bind("pair", pairId)
                .bind("number", number)
                .map(JdbcHandOvers::handOver)
                .list());
    }

    @Override
    public List<HandOver> of(long menteeId, Set<Long> programmes) {
        return jdbi.withHandle(h -> h.createQuery(QUERY + """
                join hand_over_asked a on a.mentorship_id = m.id and a.from_id = f.id
                where m.active and e.person_id = :person and e.programme_id = any(:programmes)
                order by m.id, f.since desc, f.id desc
                """)
                .bind("person", menteeId)
                .bindArray("programmes", Long.class, programmes)
                .map(JdbcHandOvers::handOver)
                .list());
    }

    @Override
    public void choose(HandOver handOver, Set<Kind> kinds, Instant now) {
        List<String> codes = kinds.stream().map(Kind::code).sorted().toList();
        jdbi.useTransaction(h -> {
            h.createUpdate("""
                    delete from hand_over
                    where mentorship_id = :pair and from_id = :former and kind <> all(:kinds)
                    """)
                    .bind("pair", handOver.pairId())
                    .bind("former", handOver.formerId())
                    .bindArray("kinds", String.class, codes)
                    .execute();
            h.createUpdate("""
                    insert into hand_over (mentorship_id, from_id, kind, chosen_at)
                    select :pair, :former, kind, :now from unnest(:kinds) as chosen (kind)
                    on conflict do nothing
                    """)
                    .bind("pair", handOver.pairId())
                    .bind("former", handOver.formerId())
                    .bind("now", now)
                    .bindArray("kinds", String.class, codes)
                    .execute();
        });
    }

    private static HandOver handOver(ResultSet row, StatementContext context) throws SQLException {
        return new HandOver(
                row.getLong("id"),
                row.getLong("former_id"),
                row.getLong("programme_id"),
                row.getLong("person_id"),
                row.getString("mentor"),
                row.getString("former"),
                Arrays.stream((String[]) row.getArray("chosen").getArray())
                        .map(Kind::of)
                        .collect(Collectors.toUnmodifiableSet()));
    }
}
