package io.visavis.core.workspace.jdbc;

import io.visavis.core.chat.Place;
import io.visavis.core.chat.Platform;
import io.visavis.core.workspace.Workspaces;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** {@link Workspaces} in PostgreSQL. */
public final class JdbcWorkspaces implements Workspaces {
    private final Jdbi jdbi;

    public JdbcWorkspaces(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public void settle(Platform platform, @Nullable String sole) {
        if (sole == null) {
            jdbi.useHandle(h -> h.execute("delete from sole_workspace where platform = ?", platform.code()));
            return;
        }
        jdbi.useHandle(h -> h.createUpdate("""
            insert into sole_workspace as s (platform, workspace) values (:platform, :sole)
            on conflict (platform) do update set workspace = excluded.workspace
            where s.workspace <> excluded.workspace
            """)
                .bind("platform", platform.code())
                .bind("sole", sole)
                .execute());
    }

    @Override
    public List<String> allowed(long personId, long programmeId, Platform platform) {
        return jdbi.withHandle(h -> h.createQuery("""
            select w.workspace from allowed_workspace w
            where w.person_id = :person and w.programme_id = :programme and w.platform = :platform
              and not exists (select from installation i
                              where i.platform = w.platform and i.workspace = w.workspace
                                and i.removed_at is not null)
            group by w.workspace
            order by min(w.preference), min(w.position), w.workspace
            """)
                .bind("person", personId)
                .bind("programme", programmeId)
                .bind("platform", platform.code())
                .mapTo(String.class)
                .list());
    }

    @Override
    public Optional<Set<Long>> shownTo(long personId, Place place) {
        List<Long> shown = jdbi.withHandle(h -> h.createQuery("""
            with own as (
                select programme_id from enrolment where person_id = :person
                union select programme_id from programme_role where person_id = :person
                union select e.programme_id
                from mentorship m join enrolment e on e.id = m.enrolment_id
                where m.mentor_id = :person
            )
            select own.programme_id
            from own join allowed_workspace w on w.programme_id = own.programme_id
            where w.person_id = :person and w.platform = :platform and w.workspace = :workspace
            union
            -- at home, their organisation's programmes too: they may apply to mentor there
            select g.id
            from person p
            join programme g on p.organisation_id in (g.client_id, g.mentoring_firm_id)
            where p.id = :person
              and (exists (select from organisation_workspace w
                           where w.organisation_id = p.organisation_id
                             and w.platform = :platform and w.workspace = :workspace)
                   or exists (select from sole_workspace s
                              where s.platform = :platform and s.workspace = :workspace
                                and not exists (select from organisation_workspace n
                                                where n.platform = s.platform)))
            union
            -- at home, also when they take part in nothing
            select 0
            from person p
            join organisation_workspace w on w.organisation_id = p.organisation_id
            where p.id = :person and w.platform = :platform and w.workspace = :workspace
            union
            select 0
            from sole_workspace s
            where s.platform = :platform and s.workspace = :workspace
              and not exists (select from organisation_workspace n where n.platform = s.platform)
            """)
                .bind("person", personId)
                .bind("platform", place.platform().code())
                .bind("workspace", place.workspace())
                .mapTo(Long.class)
                .list());
        return shown.isEmpty()
                ? Optional.empty()
                : Optional.of(shown.stream().filter(id -> id > 0).collect(Collectors.toSet()));
    }
}
