package io.visavis.core.home.jdbc;

import io.visavis.core.chat.Place;
import io.visavis.core.chat.Platform;
import io.visavis.core.home.HomeViews;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** {@link HomeViews} in PostgreSQL. */
public final class JdbcHomeViews implements HomeViews {
    private final Jdbi jdbi;

    public JdbcHomeViews(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public void opened(long personId, Place place, Instant now) {
        jdbi.useHandle(h -> h.createUpdate("""
                        insert into home_view (person_id, platform, workspace, opened_at)
                        values (:person, :platform, :workspace, :now)
                        on conflict (person_id, platform, workspace) do update
                        set opened_at = excluded.opened_at, shown = home_view.changes
                        """)
                .bind("person", personId)
                .bind("platform", place.platform().code())
                .bind("workspace", place.workspace())
                .bind("now", now)
                .execute());
    }

    @Override
    public void changed(long personId, @Nullable Place shown) {
        jdbi.useHandle(h -> h.createUpdate("""
                        update home_view set changes = changes + 1
                        where person_id = any(array(
                                  select cast(:person as bigint)
                                  union
                                  select m.mentor_id from enrolment e join mentorship m on m.enrolment_id = e.id
                                  where e.person_id = :person and m.active
                                  union
                                  select e.person_id from mentorship m join enrolment e on e.id = m.enrolment_id
                                  where m.mentor_id = :person and m.active
                                  union
                                  select r.person_id from enrolment e join programme_role r using (programme_id)
                                  where e.person_id = :person and r.role = 'director'))
                          and not (person_id = :person and platform = coalesce(:platform, '')
                                   and workspace = coalesce(:workspace, ''))
                        """)
                .bind("person", personId)
                .bindByType("platform", shown == null ? null : shown.platform().code(), String.class)
                .bindByType("workspace", shown == null ? null : shown.workspace(), String.class)
                .execute());
    }

    @Override
    public List<Behind> claim(@Nullable Long only, Instant openedSince, Instant now, Instant until, int most) {
        return jdbi.withHandle(h -> h.createQuery("""
                        update home_view v set busy_until = :until
                        from (select person_id, platform, workspace from home_view
                              where shown < changes and opened_at > :since
                                and (busy_until is null or busy_until <= :now)
                                and (cast(:only as bigint) is null or person_id = :only)
                              order by opened_at desc, person_id for update skip locked limit :most) as behind
                        where v.person_id = behind.person_id and v.platform = behind.platform
                          and v.workspace = behind.workspace
                        returning v.person_id, v.platform, v.workspace, v.changes
                        """)
                .bind("until", until)
                .bind("since", openedSince)
                .bind("now", now)
                .bindByType("only", only, Long.class)
                .bind("most", most)
                .map((rs, ctx) -> new Behind(
                        rs.getLong(1),
                        new Place(Platform.of(rs.getString(2)).orElseThrow(), rs.getString(3)),
                        rs.getLong(4)))
                .list());
    }

    @Override
    public void shown(Behind home) {
        jdbi.useHandle(h -> h.createUpdate("""
                        update home_view set shown = greatest(shown, :change), busy_until = null
                        where person_id = :person and platform = :platform and workspace = :workspace
                        """)
                .bind("person", home.personId())
                .bind("platform", home.place().platform().code())
                .bind("workspace", home.place().workspace())
                .bind("change", home.change())
                .execute());
    }

    @Override
    public void later(Behind home, Instant until) {
        jdbi.useHandle(h -> h.createUpdate("""
                        update home_view set busy_until = :until
                        where person_id = :person and platform = :platform and workspace = :workspace and workspace = :workspace
                        """)
                .bind("person", home.personId())
                .bind("platform", home.place().platform().code())
                .bind("workspace", home.place().workspace())
                .bind("until", until)
                .execute());
    }
}
