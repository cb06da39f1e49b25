package io.visavis.core.objective.jdbc;

import io.visavis.core.objective.Objective.State;
import io.visavis.core.objective.Objective.Wording;
import io.visavis.core.objective.Objectives.Change;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatement;

/** What a manager does to their objectives; each change is remembered in the same transaction. */
final class ChangeObjectives {
    private final Jdbi jdbi;

    ChangeObjectives(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    private static <T extends SqlStatement<T>> T wording(T statement, Wording wording) {
        return statement
                .bind("title", wording.title())
                .bind("aspiration", wording.aspiration())
                .bind("theme", wording.theme().id())
                .bind("competency", wording.competency().id())
                .bind("indicator", wording.indicator())
                .bind("weight", wording.weight())
                .bindArray("levels", String.class, wording.levels().words());
    }

    OptionalLong write(long enrolmentId, long personId, Wording wording, Instant now) {
        return jdbi.inTransaction(h -> {
            OptionalLong id = insert(h, enrolmentId, wording, now);
            id.ifPresent(written -> remember(h, written, personId, "written", now));
            return id;
        });
    }

    private static OptionalLong insert(Handle h, long enrolmentId, Wording wording, Instant now) {
        return wording(h.createQuery("""
            insert into objective (enrolment_id, title, aspiration, theme_id, competency_id, position, indicator,
                                   weight, levels, own, changed_at)
            select :enrolment, :title, :aspiration, :theme, :competency,
                   coalesce((select max(position) + 1 from objective where enrolment_id = :enrolment), 0),
                   :indicator, :weight, :levels, true, :now
            on conflict (enrolment_id, title) do nothing
            returning id
            """), wording)
                .bind("enrolment", enrolmentId)
                .bind("now", now)
                .mapTo(Long.class)
                .findOne()
                .map(OptionalLong::of)
                .orElse(OptionalLong.empty());
    }

    private static void remember(Handle h, long id, long personId, String what, Instant now) {
        h.createUpdate("""
            insert into objective_event (objective_id, at, person_id, what, version)
            select id, :now, :person, :what, version from objective where id = :id
            """)
                .bind("id", id)
                .bind("now", now)
                .bind("person", personId)
                .bind("what", what)
                .execute();
    }

    Change revise(long id, int version, long personId, Wording wording, Instant now) {
        return jdbi.inTransaction(h -> {
            if (!isStill(h, id, version)) {
                return Change.OUTDATED;
            } else if (isTaken(h, id, wording.title())) {
                return Change.TITLE_TAKEN;
            }
            if (rememberWords(h, id, personId, wording, now) > 0) {
                update(h, id, wording, now);
            }
            return Change.DONE;
        });
    }

    /** Whoever else would change it waits until this is done. */
    private static boolean isStill(Handle h, long id, int version) {
        return h.createQuery("""
            select version from objective where id = :id and state = 'open' for update
            """)
                .bind("id", id)
                .mapTo(Integer.class)
                .findOne()
                .filter(present -> present == version)
                .isPresent();
    }

    private static boolean isTaken(Handle h, long id, String title) {
        return h.createQuery("""
            select exists (select from objective other join objective o on o.enrolment_id = other.enrolment_id
                           where o.id = :id and other.id <> :id and other.title = :title)
            """)
                .bind("id", id)
                .bind("title", title)
                .mapTo(Boolean.class)
                .one();
    }

    /** @return how many fields differ */
    private static int rememberWords(Handle h, long id, long personId, Wording wording, Instant now) {
        return wording(h.createUpdate("""
            insert into objective_event (objective_id, at, person_id, what, version, field, words, words_fr)
            select o.id, :now, :person, 'revised', o.version + 1, f.field, f.earlier, f.earlier_fr
            from objective o
            join strategic_theme t on t.id = o.theme_id
            join competency c on c.id = o.competency_id
            cross join lateral (select cast(:levels as text[]) as levels) l
            cross join lateral (values
                ('title', o.title, null, o.title <> :title),
                ('aspiration', o.aspiration, null, o.aspiration <> :aspiration),
                ('theme', t.name_en, t.name_fr, t.id <> :theme),
                ('competency', c.name_en, c.name_fr, c.id <> :competency),
                ('indicator', o.indicator, null, o.indicator is distinct from cast(:indicator as text)),
                ('weight', cast(o.weight as text), null, o.weight <> :weight),
                ('level_1', o.levels[1], null, o.levels[1] <> l.levels[1]),
                ('level_2', o.levels[2], null, o.levels[2] <> l.levels[2]),
                ('level_3', o.levels[3], null, o.levels[3] <> l.levels[3]),
                ('level_4', o.levels[4], null, o.levels[4] <> l.levels[4]),
                ('level_5', o.levels[5], null, o.levels[5] <> l.levels[5])
            ) as f (field, earlier, earlier_fr, differs)
            where o.id = :id and f.differs
            """), wording)
                .bind("id", id)
                .bind("person", personId)
                .bind("now", now)
                .execute();
    }

    private static void update(Handle h, long id, Wording wording, Instant now) {
        wording(h.createUpdate("""
            update objective
            set title = :title, aspiration = :aspiration, theme_id = :theme, competency_id = :competency,
                indicator = :indicator, weight = :weight, levels = :levels, version = version + 1, own = true,
                changed_at = :now
            where id = :id
            """), wording).bind("id", id).bind("now", now).execute();
    }

    void focus(long id, long personId, Instant now) {
        jdbi.useTransaction(h -> {
            h.createUpdate("""
                update objective o
                set position = (select min(f.position) - 1 from objective f where f.enrolment_id = o.enrolment_id),
                    own = true
                where o.id = :id
                """).bind("id", id).execute();
            remember(h, id, personId, "focused", now);
        });
    }

    void move(long id, State state, long personId, Instant now) {
        String stored = state.name().toLowerCase(Locale.ROOT);
        jdbi.useTransaction(h -> {
            int moved = h.createUpdate("""
                update objective set state = :state, own = true where id = :id and state <> :state
                """).bind("state", stored).bind("id", id).execute();
            if (moved > 0) {
                remember(h, id, personId, state == State.OPEN ? "reopened" : stored, now);
            }
        });
    }
}
