package io.visavis.core.closing.evaluation.jdbc;

import io.visavis.core.closing.evaluation.Evaluations;
import io.visavis.core.closing.evaluation.Item;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Update;

/** {@link Evaluations} in PostgreSQL. */
public final class JdbcEvaluations implements Evaluations {
    private static final String PEOPLE = """
            select t.programme_id, t.person_id
            from taking_part t
            where t.role = 'mentee'
              and exists (select from enrolment e
                          where e.programme_id = t.programme_id and e.person_id = t.person_id and e.active)
            union
            select t.programme_id, t.person_id
            from taking_part t
            where t.role = 'mentor'
              and exists (select from mentorship m join enrolment e on e.id = m.enrolment_id
                          where e.programme_id = t.programme_id and m.mentor_id = t.person_id)
            """;

    private final Jdbi jdbi;

    public JdbcEvaluations(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public void ask(LocalDate from, LocalDate until, Instant now, Instant expires) {
        jdbi.useHandle(h -> h.createUpdate("""
                insert into outbox (kind, subject_id, person_id, programme_id, due_at, expires_at)
                select 'programme_evaluation', g.id, p.person_id, g.id, :now, :expires
                from programme g
                join (%s) p on p.programme_id = g.id
                where g.ends_on between :from and :until
                  and not exists (select from outbox o
                                  where o.kind = 'programme_evaluation' and o.subject_id = g.id
                                    and o.person_id = p.person_id)
                order by g.id, p.person_id
                on conflict (kind, subject_id, person_id, sequence) do nothing
                """.formatted(PEOPLE))
                .bind("from", from)
                .bind("until", until)
                .bind("now", now)
                .bind("expires", expires)
                .execute());
    }

    @Override
    public Optional<Evaluated> programme(long programmeId) {
        return jdbi.withHandle(h -> h.createQuery("""
                select id, name_en, name_fr, ends_on, aggregation_floor from programme where id = :id
                """)
                .bind("id", programmeId)
                .map((row, context) -> new Evaluated(
                        row.getLong(1),
                        row.getString(2),
                        row.getString(3),
                        row.getObject(4, LocalDate.class),
                        row.getInt(5)))
                .findOne());
    }

    @Override
    public boolean concerns(long programmeId, long personId) {
        return jdbi.withHandle(h -> h.createQuery("select exists (select from (" + PEOPLE + """
                        ) p where p.programme_id = :programme and p.person_id = :person)
                        """)
                .bind("programme", programmeId)
                .bind("person", personId)
                .mapTo(Boolean.class)
                .one());
    }

    @Override
    public boolean hasGiven(long programmeId, long personId) {
        return jdbi.withHandle(h -> h.createQuery("""
                select exists (select from evaluation_given where programme_id = :programme and person_id = :person)
                """)
                .bind("programme", programmeId)
                .bind("person", personId)
                .mapTo(Boolean.class)
                .one());
    }

    @Override
    public boolean give(long programmeId, long personId, Answer answer) {
        return jdbi.inTransaction(h -> {
            // one at a time: what another adds meanwhile must be shuffled too
            alone(h, programmeId);
            boolean first = !wasRead(h, programmeId)
                    && h.createUpdate("""
                            insert into evaluation_given (programme_id, person_id) values (:programme, :person)
                            on conflict do nothing
                            """)
                                    .bind("programme", programmeId)
                                    .bind("person", personId)
                                    .execute()
                            == 1;
            if (first) {
                addNumbers(h, programmeId, answer);
                addWords(h, programmeId, answer.comment());
            }
            return first;
        });
    }

    private static void alone(Handle h, long programmeId) {
        h.execute("select from programme where id = ? for no key update", programmeId);
    }

    @Override
    public boolean wasRead(long programmeId) {
        return jdbi.withHandle(h -> wasRead(h, programmeId));
    }

    private static boolean wasRead(Handle h, long programmeId) {
        return h.createQuery("select exists (select from evaluation_read where programme_id = :programme)")
                .bind("programme", programmeId)
                .mapTo(Boolean.class)
                .one();
    }

    /** All are written anew, so that the added one is like any other. */
    private static void addNumbers(Handle h, long programmeId, Answer answer) {
        Update update = h.createUpdate("""
                with before as (
                    delete from evaluation_answer where programme_id = :programme
                    returning change, openness, match, pace, recommend
                )
                insert into evaluation_answer (id, programme_id, change, openness, match, pace, recommend)
                select gen_random_uuid(), :programme, shuffled.*
                from (select * from before
                      union all
                      values (:change, :openness, :match, :pace, :recommend)) shuffled
                order by random()
                """).bind("programme", programmeId);
        answer.scales().forEach((item, scale) -> update.bind(item.code(), scale.shortValue()));
        update.execute();
    }

    /** Also where there are none to add: otherwise the words' transaction would tell who gave the last ones. */
    private static void addWords(Handle h, long programmeId, String comment) {
        h.createUpdate("""
                with before as (
                    delete from evaluation_comment where programme_id = :programme returning words
                )
                insert into evaluation_comment (id, programme_id, words)
                select gen_random_uuid(), :programme, shuffled.words
                from (select words from before
                      union all
                      select :words where :words <> '') shuffled
                order by random()
                """)
                .bind("programme", programmeId)
                .bind("words", comment)
                .execute();
    }

    @Override
    public Optional<Results> results(long programmeId) {
        return jdbi.inTransaction(h -> {
            alone(h, programmeId);
            Optional<Results> results = read(h, programmeId);
            if (results.isPresent()) {
                h.execute("insert into evaluation_read values (?) on conflict do nothing", programmeId);
            }
            return results;
        });
    }

    private static Optional<Results> read(Handle h, long programmeId) {
        return h.createQuery("""
                select count(*) as answers, avg(change) as change, avg(openness) as openness, avg(match) as match,
                       avg(pace) as pace, avg(recommend) as recommend
                from evaluation_answer where programme_id = :programme
                having count(*) >= (select aggregation_floor from programme where id = :programme)
                """)
                .bind("programme", programmeId)
                .map((row, context) -> new Results(row.getInt(1), means(row), comments(h, programmeId)))
                .findOne();
    }

    private static Map<Item, Double> means(ResultSet row) throws SQLException {
        Map<Item, Double> means = new EnumMap<>(Item.class);
        for (Item item : Item.values()) {
            means.put(item, row.getDouble(item.code()));
        }
        return means;
    }

    /** Their ids are random, and so is their order. */
    private static List<String> comments(Handle h, long programmeId) {
        return h.createQuery("select words from evaluation_comment where programme_id = :programme order by id")
                .bind("programme", programmeId)
                .mapTo(String.class)
                .list();
    }
}
