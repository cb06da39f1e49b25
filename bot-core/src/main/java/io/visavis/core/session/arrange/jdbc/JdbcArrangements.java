package io.visavis.core.session.arrange.jdbc;

import io.visavis.core.session.MentoringSession;
import io.visavis.core.session.Sessions;
import io.visavis.core.session.arrange.Arrangements;
import io.visavis.core.session.arrange.Proposal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** {@link Arrangements} in PostgreSQL. */
public final class JdbcArrangements implements Arrangements {
    private static final String QUERY = """
        select p.id, p.mentorship_id, p.proposed_by, p.minutes, p.place, p.state, p.session_id,
               m.active and e.active and m.in_line_since is null as active,
               g.id as programme_id, g.name_en, g.name_fr,
               mentee.id as mentee_id, mentee.name as mentee_name,
               mentor.id as mentor_id, mentor.name as mentor_name,
               array(select extract(epoch from t.starts_at)::bigint from session_slot t
                     where t.proposal_id = p.id order by t.position) as slots
        from session_proposal p
        join mentorship m on m.id = p.mentorship_id
        join enrolment e on e.id = m.enrolment_id
        join programme g on g.id = e.programme_id
        join person mentee on mentee.id = e.person_id
        join person mentor on mentor.id = m.mentor_id
        """;

    private final Jdbi jdbi;
    private final Sessions sessions;

    public JdbcArrangements(Jdbi jdbi, Sessions sessions) {
        this.jdbi = jdbi;
        this.sessions = sessions;
    }

    @Override
    public Optional<Proposal> byId(long id) {
        return jdbi.withHandle(h -> h.createQuery(QUERY + "where p.id = :id")
                .bind("id", id)
                .map(JdbcArrangements::proposal)
                .findOne());
    }

    @Override
    public List<Proposal> open(long personId, Set<Long> programmes) {
        return jdbi.withHandle(h -> h.createQuery(QUERY + """
            where p.state = 'open' and m.active and e.active and m.in_line_since is null
              and g.id = any(:programmes) and :person in (e.person_id, m.mentor_id)
            order by p.proposed_at, p.id
            """)
                .bind("person", personId)
                .bindArray("programmes", Long.class, programmes)
                .map(JdbcArrangements::proposal)
                .list());
    }

    @Override
    public Optional<Usual> usual(long mentorshipId) {
        return jdbi.withHandle(h -> h.createQuery("""
            select minutes, place from mentoring_session where mentorship_id = :pair
            order by state <> 'cancelled' desc, starts_at desc limit 1
            """)
                .bind("pair", mentorshipId)
                .map((rs, context) -> new Usual(rs.getInt(1), rs.getString(2)))
                .findOne());
    }

    @Override
    public Optional<MentoringSession> clash(Set<Long> people, Instant from, Instant until, long except) {
        return jdbi.withHandle(h -> h.createQuery("""
            select s.id from mentoring_session s
            join mentorship m on m.id = s.mentorship_id and m.active
            join enrolment e on e.id = m.enrolment_id and e.active
            where s.state = 'planned' and s.id <> :except and s.starts_at < :until
              and s.starts_at > cast(:from as timestamptz) - interval '8 hours'
              and s.starts_at + make_interval(mins => s.minutes) > :from
              and (m.mentor_id = any(:people) or e.person_id = any(:people))
            order by s.starts_at, s.id limit 1
            """)
                        .bindArray("people", Long.class, people)
                        .bind("from", from)
                        .bind("until", until)
                        .bind("except", except)
                        .mapTo(Long.class)
                        .findOne())
                .flatMap(sessions::byId);
    }

    @Override
    public boolean propose(Draft draft, Instant now) {
        return jdbi.inTransaction(h -> new ProposalRows(h).propose(draft, now));
    }

    @Override
    public Optional<Long> accept(Proposal proposal, Instant slot, Instant now) {
        return jdbi.inTransaction(h -> new ProposalRows(h).accept(proposal, slot, now));
    }

    @Override
    public boolean decline(Proposal proposal, Instant now) {
        return jdbi.inTransaction(h -> new ProposalRows(h).decline(proposal, now));
    }

    @Override
    public boolean withdraw(Proposal proposal, Instant now) {
        return jdbi.inTransaction(h -> new ProposalRows(h).withdraw(proposal, now));
    }

    @Override
    public boolean move(MentoringSession seen, Meeting to, long by, Instant now) {
        return jdbi.inTransaction(h -> new SessionRows(h).move(seen, to, by, now));
    }

    @Override
    public boolean cancel(MentoringSession seen, long by, Instant now) {
        return jdbi.inTransaction(h -> new SessionRows(h).cancel(seen, by, now));
    }

    @Override
    public Optional<Instant> before(long sessionId, int revision) {
        return jdbi.withHandle(
                h -> h.createQuery("select was_at from session_change where session_id = :id and revision = :revision")
                        .bind("id", sessionId)
                        .bind("revision", revision)
                        .mapTo(OffsetDateTime.class)
                        .findOne()
                        .map(OffsetDateTime::toInstant));
    }

    @Override
    public Optional<Stood> beforeImport(long sessionId, int revision, long personId) {
        return jdbi.withHandle(h -> h.createQuery("""
                        select was_at from session_imported_change
                        where session_id = :id and revision = :revision and person_id = :person
                        """)
                .bind("id", sessionId)
                .bind("revision", revision)
                .bind("person", personId)
                .map((rs, context) -> new Stood(Optional.ofNullable(rs.getObject(1, OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant)))
                .findOne());
    }

    private static Proposal proposal(ResultSet rs, StatementContext context) throws SQLException {
        Long[] slots = (Long[]) rs.getArray("slots").getArray();
        return new Proposal(
                rs.getLong("id"),
                rs.getLong("mentorship_id"),
                rs.getLong("programme_id"),
                rs.getString("name_en"),
                rs.getString("name_fr"),
                new MentoringSession.Party(rs.getLong("mentee_id"), rs.getString("mentee_name")),
                new MentoringSession.Party(rs.getLong("mentor_id"), rs.getString("mentor_name")),
                rs.getLong("proposed_by"),
                Duration.ofMinutes(rs.getInt("minutes")),
                rs.getString("place"),
                Arrays.stream(slots).map(Instant::ofEpochSecond).toList(),
                Proposal.State.valueOf(rs.getString("state").toUpperCase(Locale.ROOT)),
                rs.getObject("session_id", Long.class),
                rs.getBoolean("active"));
    }
}
