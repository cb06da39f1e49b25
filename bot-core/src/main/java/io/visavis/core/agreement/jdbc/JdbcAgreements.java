package io.visavis.core.agreement.jdbc;

import io.visavis.core.agreement.Agreement;
import io.visavis.core.agreement.Agreements;
import io.visavis.core.delivery.MessageKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** {@link Agreements} in PostgreSQL. */
public final class JdbcAgreements implements Agreements {
    /** A pair's text is the one that was accepted first; until then the programme's present one, else the standard. */
    private static final String QUERY = """
        select m.id, m.active and e.active as active, g.id as programme_id, g.name_en, g.name_fr, g.ends_on,
               mentee.id as mentee_id, mentee.name as mentee_name, a.accepted_at as mentee_at,
               mentor.id as mentor_id, mentor.name as mentor_name, b.accepted_at as mentor_at,
               own.text_en, own.text_fr, coalesce(first.version, own.version, :standard) as version
               %s
        from mentorship m
        join enrolment e on e.id = m.enrolment_id
        join programme g on g.id = e.programme_id
        join person mentee on mentee.id = e.person_id
        join person mentor on mentor.id = m.mentor_id
        left join agreement_acceptance a on a.mentorship_id = m.id and a.side = 'mentee'
        left join agreement_acceptance b on b.mentorship_id = m.id and b.side = 'mentor'
        left join lateral (select source, version from agreement_acceptance
                           where mentorship_id = m.id order by accepted_at, side limit 1) as first on true
        left join agreement_text own
          on own.programme_id = g.id
         and case first.source when 'programme' then own.version = first.version
                               when 'standard' then false
                               else own.current end
        """;

    private final Jdbi jdbi;

    public JdbcAgreements(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public Optional<Agreement> of(long mentorshipId) {
        return jdbi.withHandle(h -> query(h, "", "where m.id = :id")
                .bind("id", mentorshipId)
                .map((rs, ctx) -> agreement(rs))
                .findOne());
    }

    @Override
    public Optional<BeforeSession> before(long sessionId) {
        return jdbi.withHandle(h -> query(h, ", s.starts_at", """
                join mentoring_session s on s.mentorship_id = m.id
                where s.id = :id and s.state = 'planned' and m.active and e.active and m.in_line_since is null
                """)
                .bind("id", sessionId)
                .map((rs, ctx) ->
                        new BeforeSession(agreement(rs), instant(rs.getObject("starts_at", OffsetDateTime.class))))
                .findOne());
    }

    @Override
    public List<Agreement> ofPerson(long personId, LocalDate today) {
        // Two branches, each by its own index.
        return jdbi.withHandle(h -> query(h, "", """
                where m.active and e.active and g.ends_on >= :today
                  and m.id = any(array(
                      select mine.id from mentorship mine where mine.mentor_id = :person
                      union
                      select mine.id from mentorship mine join enrolment own on own.id = mine.enrolment_id
                      where own.person_id = :person))
                order by g.starts_on, m.id
                """)
                .bind("person", personId)
                .bind("today", today)
                .map((rs, ctx) -> agreement(rs))
                .list());
    }

    private static Query query(Handle h, String more, String where) {
        return h.createQuery(QUERY.formatted(more) + where).bind("standard", Agreement.STANDARD);
    }

    @Override
    public void accept(Agreement agreement, Agreement.Side side, Instant now) {
        // The pair's row lock: of two who accept different texts at once, the second finds the first one's.
        jdbi.useTransaction(h -> {
            h.createQuery("select id from mentorship where id = :id for no key update")
                    .bind("id", agreement.mentorshipId())
                    .mapTo(Long.class)
                    .one();
            h.createUpdate("""
                insert into agreement_acceptance (mentorship_id, side, source, version, accepted_at)
                select :id, :side, :source, :version, :now
                where not exists (select from agreement_acceptance
                                  where mentorship_id = :id and (source, version) <> (:source, :version))
                on conflict (mentorship_id, side) do nothing
                """)
                    .bind("id", agreement.mentorshipId())
                    .bind("side", side.code())
                    .bind("source", agreement.source())
                    .bind("version", agreement.version())
                    .bind("now", now)
                    .execute();
        });
    }

    @Override
    public void ask(LocalDate startingBy, LocalDate today, Instant now) {
        jdbi.useHandle(h -> h.createUpdate("""
            insert into outbox (kind, subject_id, person_id, programme_id, due_at, expires_at)
            select :kind, m.id, side.person_id, g.id, :now, cast(g.ends_on + 1 as timestamp) at time zone 'UTC'
            from mentorship m
            join enrolment e on e.id = m.enrolment_id
            join programme g on g.id = e.programme_id
            cross join lateral (values ('mentee', e.person_id), ('mentor', m.mentor_id)) as side (code, person_id)
            where m.active and e.active and greatest(m.since, g.starts_on) <= :by and g.ends_on >= :today
              and exists (select from taking_part t
                          where t.programme_id = g.id and t.person_id = side.person_id and t.role = side.code)
              and exists (select from taking_part t
                          where t.programme_id = g.id and t.person_id = e.person_id and t.role = 'mentee')
              and not exists (select from agreement_acceptance a where a.mentorship_id = m.id and a.side = side.code)
              and not exists (select from outbox o
                              where o.kind = :kind and o.subject_id = m.id and o.person_id = side.person_id)
            order by m.id, side.code
            on conflict (kind, subject_id, person_id, sequence) do nothing
            """)
                .bind("kind", MessageKind.AGREEMENT.code())
                .bind("by", startingBy)
                .bind("today", today)
                .bind("now", now)
                .execute());
    }

    private static Agreement agreement(ResultSet rs) throws SQLException {
        String own = rs.getString("text_en");
        return new Agreement(
                rs.getLong("id"),
                rs.getLong("programme_id"),
                rs.getString("name_en"),
                rs.getString("name_fr"),
                rs.getObject("ends_on", LocalDate.class),
                rs.getBoolean("active"),
                side(rs, "mentee"),
                side(rs, "mentor"),
                own == null ? null : new Agreement.OwnText(own, rs.getString("text_fr")),
                rs.getInt("version"));
    }

    private static Agreement.Side side(ResultSet rs, String code) throws SQLException {
        OffsetDateTime at = rs.getObject(code + "_at", OffsetDateTime.class);
        return new Agreement.Side(
                code, rs.getLong(code + "_id"), rs.getString(code + "_name"), at == null ? null : instant(at));
    }

    private static Instant instant(@Nullable OffsetDateTime at) {
        return Objects.requireNonNull(at).toInstant();
    }
}
