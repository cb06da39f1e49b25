package io.visavis.core.matching.pairing.jdbc;

import io.visavis.core.matching.Pool;
import io.visavis.core.matching.Reason.Side;
import io.visavis.core.matching.pairing.Pairing;
import io.visavis.core.matching.pairing.Pairings;
import io.visavis.core.words.Bilingual;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** {@link Pairings} in PostgreSQL. */
public final class JdbcPairings implements Pairings {
    private static final String QUERY = """
            select x.id, e.programme_id, g.name_en, g.name_fr, e.id as enrolment, x.state, x.put_at,
                   mentee.id as mentee_id, mentee.name as mentee_name, x.mentee_accepted,
                   mentor.id as mentor_id, mentor.name as mentor_name, x.mentor_accepted
            from pairing x
            join enrolment e on e.id = x.enrolment_id
            join programme g on g.id = e.programme_id
            join person mentee on mentee.id = e.person_id
            join person mentor on mentor.id = x.mentor_id
            """;

    private final Jdbi jdbi;

    public JdbcPairings(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public Pool unpaired(long programmeId, Instant now) {
        return jdbi.withHandle(h -> new PoolQuery(h, programmeId, now).unpaired());
    }

    @Override
    public Pool among(long programmeId, Collection<Long> enrolments, Collection<Long> mentors, Instant now) {
        return jdbi.withHandle(h -> new PoolQuery(h, programmeId, now).among(enrolments, mentors));
    }

    @Override
    public Map<Long, Bilingual> competencies(long programmeId) {
        return jdbi.withHandle(h -> {
            Map<Long, Bilingual> names = new HashMap<>();
            h.createQuery("select id, name_en, name_fr from competency where programme_id = :programme")
                    .bind("programme", programmeId)
                    .map((row, context) -> Map.entry(row.getLong(1), new Bilingual(row.getString(2), row.getString(3))))
                    .forEach(entry -> names.put(entry.getKey(), entry.getValue()));
            return names;
        });
    }

    @Override
    public Overview overview(long programmeId) {
        return jdbi.withHandle(h -> h.createQuery("""
                with alone as (
                    select exists (select from pairing x where x.enrolment_id = e.id and x.state = 'put') as asked
                    from enrolment e
                    join taking_part t
                      on t.programme_id = e.programme_id and t.person_id = e.person_id and t.role = 'mentee'
                    where e.programme_id = :programme and e.active
                      and not exists (select from mentorship m where m.enrolment_id = e.id and m.active)
                ), free as (
                    select s.capacity
                           - (select count(*) from mentorship m join enrolment e on e.id = m.enrolment_id
                              where m.mentor_id = s.person_id and e.programme_id = :programme and e.active
                      and (m.active or m.resting_since is not null))
                           - (select count(*) from pairing x join enrolment e on e.id = x.enrolment_id
                              where x.mentor_id = s.person_id and e.programme_id = :programme and x.state = 'put')
                           as places
                    from mentor_standing s
                    join taking_part t
                      on t.programme_id = s.programme_id and t.person_id = s.person_id and t.role = 'mentor'
                    where s.programme_id = :programme and s.selected and s.trained and not s.paused
                )
                select (select count(*) from alone), (select count(*) from alone where asked),
                       (select count(*) from free where places > 0),
                       (select coalesce(sum(places), 0) from free where places > 0)
                """)
                .bind("programme", programmeId)
                .map((row, context) -> new Overview(row.getInt(1), row.getInt(2), row.getInt(3), row.getInt(4)))
                .one());
    }

    @Override
    public Optional<Pairing> byId(long id) {
        return jdbi.withHandle(h -> h.createQuery(QUERY + "where x.id = :id")
                .bind("id", id)
                .map(JdbcPairings::pairing)
                .findOne());
    }

    @Override
    public List<Pairing> of(long programmeId, Pairing.State state) {
        return jdbi.withHandle(h -> h.createQuery(QUERY + """
                where e.programme_id = :programme and x.state = :state and e.active
                order by x.id
                """)
                .bind("programme", programmeId)
                .bind("state", state.code())
                .map(JdbcPairings::pairing)
                .list());
    }

    @Override
    public List<Pairing> waitingFor(long personId, Set<Long> programmes) {
        return jdbi.withHandle(h -> h.createQuery(QUERY + """
                where x.state = 'put' and e.active and e.programme_id = any(:programmes)
                  and (e.person_id = :person and not x.mentee_accepted
                       or x.mentor_id = :person and not x.mentor_accepted)
                order by x.id
                """)
                .bind("person", personId)
                .bindArray("programmes", Long.class, programmes)
                .map(JdbcPairings::pairing)
                .list());
    }

    @Override
    public List<Couple> alternatives(long pairingId, Side side) {
        return jdbi.withHandle(h -> h.createQuery("""
                select enrolment_id, mentor_id from pairing_alternative
                where pairing_id = :pairing and side = :side order by position
                """)
                .bind("pairing", pairingId)
                .bind("side", code(side))
                .map((row, context) -> new Couple(row.getLong(1), row.getLong(2)))
                .list());
    }

    @Override
    public void draft(long programmeId, List<Couple> couples, Instant now) {
        jdbi.useTransaction(h -> new PairingSteps(h, now).draft(programmeId, couples));
    }

    @Override
    public void redraft(Couple couple, Instant now) {
        jdbi.useTransaction(h -> new PairingSteps(h, now).redraft(couple));
    }

    @Override
    public int put(List<Offer> offers, Instant now, Instant expires) {
        return jdbi.inTransaction(h -> new PairingSteps(h, now).put(offers, expires));
    }

    @Override
    public Accepted accept(Pairing pairing, Side side, LocalDate today, Instant now, Instant expires) {
        return jdbi.inTransaction(h -> new PairingAnswers(h, now, expires).accept(pairing, side, today));
    }

    @Override
    public boolean decline(long pairingId, Side side, Instant now, Instant expires) {
        return jdbi.inTransaction(h -> new PairingAnswers(h, now, expires).decline(pairingId, side));
    }

    @Override
    public Named name(
            Pairing declined, Side side, Couple named, Optional<Offer> instead, Instant now, Instant expires) {
        return jdbi.inTransaction(h -> new PairingAnswers(h, now, expires).name(declined, side, named, instead));
    }

    @Override
    public boolean withdraw(long programmeId, long pairingId, Instant now, Instant expires) {
        return jdbi.inTransaction(h -> new PairingAnswers(h, now, expires).withdraw(programmeId, pairingId));
    }

    @Override
    public void remind(Instant before, Instant now, Instant expires) {
        jdbi.useHandle(h -> h.createUpdate("""
                insert into outbox (kind, subject_id, sequence, person_id, programme_id, due_at, expires_at)
                select o.kind, x.id, 1, o.person_id, o.programme_id, :now, :expires
                from pairing x
                join enrolment e on e.id = x.enrolment_id and e.active
                join outbox o on o.kind = 'match_proposed' and o.subject_id = x.id and o.sequence = 0
                             and o.state = 'sent' and o.sent_at <= :before
                where x.state = 'put'
                  and not case when o.person_id = x.mentor_id then x.mentor_accepted else x.mentee_accepted end
                order by x.id, o.person_id
                on conflict (kind, subject_id, person_id, sequence) do nothing
                """)
                .bind("before", before)
                .bind("now", now)
                .bind("expires", expires)
                .execute());
    }

    @Override
    public boolean reached(long pairingId, long personId) {
        return jdbi.withHandle(h -> h.createQuery("""
                select count(*) > 0 from outbox
                where kind = 'match_proposed' and subject_id = :pairing and person_id = :person
                  and state in ('sent', 'unknown')
                """)
                .bind("pairing", pairingId)
                .bind("person", personId)
                .mapTo(Boolean.class)
                .one());
    }

    static String code(Side side) {
        return side.name().toLowerCase(Locale.ROOT);
    }

    private static Pairing pairing(ResultSet row, StatementContext context) throws SQLException {
        OffsetDateTime putAt = row.getObject("put_at", OffsetDateTime.class);
        return new Pairing(
                row.getLong("id"),
                row.getLong("programme_id"),
                row.getString("name_en"),
                row.getString("name_fr"),
                row.getLong("enrolment"),
                new Pairing.Party(
                        row.getLong("mentee_id"), row.getString("mentee_name"), row.getBoolean("mentee_accepted")),
                new Pairing.Party(
                        row.getLong("mentor_id"), row.getString("mentor_name"), row.getBoolean("mentor_accepted")),
                Pairing.State.of(row.getString("state")),
                putAt == null ? null : putAt.toInstant());
    }
}
