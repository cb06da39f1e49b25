package io.visavis.core.objective.jdbc;

import io.visavis.core.objective.Objective;
import io.visavis.core.objective.Objective.Named;
import io.visavis.core.objective.Objective.State;
import io.visavis.core.objective.Objective.Wording;
import io.visavis.core.objective.Objectives;
import io.visavis.core.objective.Ratings.Moment;
import io.visavis.core.objective.Ratings.Rater;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** {@link Objectives} in PostgreSQL. */
public final class JdbcObjectives implements Objectives {
    private final Jdbi jdbi;
    private final ChangeObjectives changes;

    public JdbcObjectives(Jdbi jdbi) {
        this.jdbi = jdbi;
        this.changes = new ChangeObjectives(jdbi);
    }

    @Override
    public List<Objective> ofMentee(long personId, Set<Long> programmes) {
        return of("e.person_id = :person", personId, programmes);
    }

    @Override
    public List<Objective> ofMentor(long personId, Set<Long> programmes) {
        return of("m.mentor_id = :person", personId, programmes);
    }

    private List<Objective> of(String whose, long personId, Set<Long> programmes) {
        return jdbi.withHandle(h -> h.createQuery(
                        ObjectiveRow.QUERY + "where " + whose + " and g.id = any(:programmes) " + ObjectiveRow.ORDER)
                .bind("person", personId)
                .bindArray("programmes", Long.class, programmes)
                .map(ObjectiveRow::objective)
                .list());
    }

    @Override
    public List<Objective> open(long enrolmentId) {
        return jdbi.withHandle(h -> h.createQuery(
                        ObjectiveRow.QUERY + "where e.id = :enrolment and o.state = 'open' " + ObjectiveRow.ORDER)
                .bind("enrolment", enrolmentId)
                .map(ObjectiveRow::objective)
                .list());
    }

    @Override
    public Optional<Objective> byId(long id) {
        return jdbi.withHandle(h -> h.createQuery(ObjectiveRow.QUERY + "where o.id = :id")
                .bind("id", id)
                .map(ObjectiveRow::objective)
                .findOne());
    }

    @Override
    public List<Event> history(long id) {
        return jdbi.withHandle(h -> h.createQuery("""
                        select v.at, p.name, v.what, v.field, v.words, v.words_fr
                        from objective_event v left join person p on p.id = v.person_id
                        where v.objective_id = :id
                        order by v.id desc limit 40
                        """)
                .bind("id", id)
                .map((rs, ctx) -> new Event(
                        rs.getTimestamp(1).toInstant(),
                        rs.getString(2),
                        rs.getString(3),
                        rs.getString(4),
                        rs.getString(5),
                        rs.getString(6)))
                .list());
    }

    /** What was retired is offered to none but the manager whose objective names it already. */
    private static final String OFFERED_THEMES = """
            select t.id, t.name_en, t.name_fr from strategic_theme t
            where t.programme_id = :programme
              and (not t.retired
                   or exists (select from objective o where o.theme_id = t.id and o.enrolment_id = :enrolment))
            order by t.position, t.id
            """;

    private static final String OFFERED_COMPETENCIES = """
            select c.id, c.name_en, c.name_fr from competency c
            where c.programme_id = :programme
              and (not c.retired
                   or exists (select from objective o where o.competency_id = c.id and o.enrolment_id = :enrolment))
            order by c.position, c.id
            """;

    @Override
    public List<Frame> frames(long personId, Set<Long> programmes) {
        return jdbi.withHandle(h -> {
            List<Frame> frames = new ArrayList<>();
            for (Frame frame : bare(h, personId, programmes)) {
                long programme = frame.programme().id();
                frames.add(new Frame(
                        frame.enrolmentId(),
                        frame.programme(),
                        named(h, OFFERED_THEMES, programme, frame.enrolmentId()),
                        named(h, OFFERED_COMPETENCIES, programme, frame.enrolmentId()),
                        frame.open()));
            }
            return List.copyOf(frames);
        });
    }

    private static List<Frame> bare(Handle h, long personId, Set<Long> programmes) {
        return h.createQuery("""
            select e.id as enrolment, g.id as programme, g.name_en, g.name_fr, g.starts_on, g.ends_on,
                   (select count(*) from objective o where o.enrolment_id = e.id and o.state = 'open') as open
            from enrolment e join programme g on g.id = e.programme_id
            where e.person_id = :person and e.active and g.id = any(:programmes)
            order by g.starts_on, g.id
            """)
                .bind("person", personId)
                .bindArray("programmes", Long.class, programmes)
                .map((rs, ctx) -> new Frame(
                        rs.getLong("enrolment"), ObjectiveRow.programme(rs), List.of(), List.of(), rs.getInt("open")))
                .list();
    }

    private static List<Named> named(Handle h, String select, long programme, long enrolment) {
        return h.createQuery(select)
                .bind("programme", programme)
                .bind("enrolment", enrolment)
                .map((rs, ctx) -> new Named(rs.getLong(1), rs.getString(2), rs.getString(3)))
                .list();
    }

    @Override
    public OptionalLong write(long enrolmentId, long personId, Wording wording, Instant now) {
        return changes.write(enrolmentId, personId, wording, now);
    }

    @Override
    public Change revise(long id, int version, long personId, Wording wording, Instant now) {
        return changes.revise(id, version, personId, wording, now);
    }

    @Override
    public void focus(long id, long personId, Instant now) {
        changes.focus(id, personId, now);
    }

    @Override
    public void move(long id, State state, long personId, Instant now) {
        changes.move(id, state, personId, now);
    }

    @Override
    public boolean agree(long id, int version, long mentorId, Instant now) {
        return new ObjectiveAnswers(jdbi).agree(id, version, mentorId, now);
    }

    @Override
    public void suggest(Objective objective, String words, Instant now) {
        new ObjectiveAnswers(jdbi).suggest(objective, words, now);
    }

    @Override
    public void rate(long id, Moment moment, Rater rater, long personId, int level, Instant now) {
        new ObjectiveAnswers(jdbi).rate(id, moment, rater, personId, level, now);
    }
}
