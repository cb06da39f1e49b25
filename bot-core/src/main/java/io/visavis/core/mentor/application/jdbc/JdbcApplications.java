package io.visavis.core.mentor.application.jdbc;

import io.visavis.core.mentor.application.Application;
import io.visavis.core.mentor.application.Application.Decision;
import io.visavis.core.mentor.application.Application.Entry;
import io.visavis.core.mentor.application.Applications;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;

/** {@link Applications} in PostgreSQL. */
public final class JdbcApplications implements Applications {
    private static final String OPEN = """
        from programme g
        join person p on p.id = :person
        where g.ends_on >= :today and g.id = any(:seen)
          and (p.organisation_id in (g.client_id, g.mentoring_firm_id)
               or exists (select from enrolment e where e.programme_id = g.id and e.person_id = p.id)
               or exists (select from programme_role r where r.programme_id = g.id and r.person_id = p.id))
          -- nobody decides on themselves: who directs it comes by the file
          and not exists (select from programme_role d
                          where d.programme_id = g.id and d.person_id = p.id and d.role = 'director')
          and not exists (select from mentor m where m.programme_id = g.id and m.person_id = p.id)
          and not exists (select from mentor_application a
                          where a.programme_id = g.id and a.person_id = p.id and a.state in ('open', 'asked'))
        """;

    private final Jdbi jdbi;

    public JdbcApplications(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public List<Programme> open(long personId, Set<Long> seen, Instant now) {
        return jdbi.withHandle(
                h -> h.createQuery("select g.id, g.name_en, g.name_fr " + OPEN + " order by g.starts_on, g.id")
                        .bind("person", personId)
                        .bind("today", today(now))
                        .bindArray("seen", Long.class, seen)
                        .map((rs, ctx) -> new Programme(rs.getLong(1), rs.getString(2), rs.getString(3)))
                        .list());
    }

    @Override
    public Set<Long> alike(long programme) {
        return Set.copyOf(jdbi.withHandle(h -> h.createQuery("""
                select g.id from programme g join programme known on known.id = :programme
                where (g.client_id, g.mentoring_firm_id)
                      is not distinct from (known.client_id, known.mentoring_firm_id)
                """)
                .bind("programme", programme)
                .mapTo(Long.class)
                .list()));
    }

    @Override
    public boolean apply(long personId, long programme, Set<Long> seen, Entry entry, Instant now) {
        return jdbi.inTransaction(h -> {
            Optional<Long> id = h.createQuery("""
                insert into mentor_application (
                    programme_id, person_id, state, level, capacity, applied_at, stepped_at)
                select g.id, p.id, 'open', :level, :capacity, :now, :now %s and g.id = :programme
                on conflict (programme_id, person_id) where state in ('open', 'asked') do nothing
                returning id
                """.formatted(OPEN))
                    .bind("person", personId)
                    .bind("programme", programme)
                    .bindArray("seen", Long.class, seen)
                    .bind("level", entry.level().code())
                    .bind("capacity", entry.capacity())
                    .bind("now", now)
                    .bind("today", today(now))
                    .mapTo(Long.class)
                    .findOne();
            id.ifPresent(application -> {
                write(h, application, entry);
                ApplicationSteps.tellDirectors(h, application, now);
            });
            return id.isPresent();
        });
    }

    /** In UTC: a day's difference at a programme's end matters to nobody. */
    static LocalDate today(Instant now) {
        return LocalDate.ofInstant(now, ZoneOffset.UTC);
    }

    private static void write(Handle h, long application, Entry entry) {
        PreparedBatch batch =
                h.prepareBatch("insert into mentor_application_words values (:application, :part, 0, :words)");
        entry.parts()
                .forEach((part, words) -> batch.bind("application", application)
                        .bind("part", part.code())
                        .bind("words", words)
                        .add());
        batch.execute();
    }

    @Override
    public Optional<Application> byId(long id) {
        return jdbi.withHandle(
                h -> ApplicationQuery.read(h, "a.id = :value", id).stream().findFirst());
    }

    @Override
    public List<Application> own(long personId) {
        return jdbi.withHandle(
                h -> ApplicationQuery.read(h, "a.person_id = :value and a.state in ('open', 'asked')", personId));
    }

    @Override
    public List<Waiting> waiting(long programme) {
        return jdbi.withHandle(h -> h.createQuery("""
            select a.id, p.name, a.applied_at, a.state = 'asked'
            from mentor_application a join person p on p.id = a.person_id
            where a.programme_id = :programme and a.state in ('open', 'asked')
            order by a.applied_at, a.id
            """)
                .bind("programme", programme)
                .map((rs, ctx) -> new Waiting(
                        rs.getLong(1), rs.getString(2), rs.getTimestamp(3).toInstant(), rs.getBoolean(4)))
                .list());
    }

    @Override
    public boolean ask(long id, long programme, long director, String question, Instant now) {
        return jdbi.inTransaction(h -> ApplicationSteps.ask(h, id, programme, director, question, now));
    }

    @Override
    public boolean answer(long id, long personId, String answer, Instant now) {
        return jdbi.inTransaction(h -> ApplicationSteps.answer(h, id, personId, answer, now));
    }

    @Override
    public boolean decide(long id, long programme, long director, Decision decision, Instant now) {
        return jdbi.inTransaction(h -> ApplicationSteps.decide(h, id, programme, director, decision, now));
    }

    @Override
    public boolean withdraw(long id, long personId, Instant now) {
        return jdbi.inTransaction(h -> ApplicationSteps.withdraw(h, id, personId, now));
    }
}
