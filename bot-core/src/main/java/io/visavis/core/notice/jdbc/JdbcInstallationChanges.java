package io.visavis.core.notice.jdbc;

import io.visavis.core.chat.Platform;
import io.visavis.core.notice.InstallationChanges;
import io.visavis.core.workspace.Installations.Removal;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** {@link InstallationChanges} in PostgreSQL. */
public final class JdbcInstallationChanges implements InstallationChanges {
    private final Jdbi jdbi;

    public JdbcInstallationChanges(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public void follow(Instant now, Instant expires) {
        jdbi.useTransaction(h -> {
            for (Change change : changes(h)) {
                if (change.removed()) {
                    owe(h, change, now, expires);
                } else {
                    wake(h, change, now);
                }
                h.execute("update installation set followed = true where id = ?", change.id());
            }
        });
    }

    private record Change(long id, String platform, String workspace, boolean removed, int removals) {}

    private static Iterable<Change> changes(Handle h) {
        return h.createQuery("""
            select id, platform, workspace, removed_at is not null, removals
            from installation where not followed order by id for update skip locked
            """)
                .map((rs, ctx) ->
                        new Change(rs.getLong(1), rs.getString(2), rs.getString(3), rs.getBoolean(4), rs.getInt(5)))
                .list();
    }

    /** Once to each director of a programme whose messages may go there to someone who takes part in it. */
    private static void owe(Handle h, Change change, Instant now, Instant expires) {
        h.createUpdate("""
            with concerned as (
                select e.programme_id
                from enrolment e join allowed_workspace w
                  on w.person_id = e.person_id and w.programme_id = e.programme_id
                where e.active and w.platform = :platform and w.workspace = :workspace
                union
                select r.programme_id
                from programme_role r join allowed_workspace w
                  on w.person_id = r.person_id and w.programme_id = r.programme_id
                where w.platform = :platform and w.workspace = :workspace
            )
            insert into outbox (kind, subject_id, sequence, person_id, programme_id, due_at, expires_at)
            select 'workspace_removed', :id, :removals, d.person_id, min(g.id), :now, :expires
            from concerned c
            join programme g on g.id = c.programme_id and g.ends_on >= cast(:now as timestamptz)::date
            join programme_role d on d.programme_id = g.id and d.role = 'director'
            group by d.person_id
            order by d.person_id
            on conflict (kind, subject_id, person_id, sequence) do nothing
            """)
                .bind("platform", change.platform())
                .bind("workspace", change.workspace())
                .bind("id", change.id())
                .bind("removals", change.removals())
                .bind("now", now)
                .bind("expires", expires)
                .execute();
    }

    private static void wake(Handle h, Change change, Instant now) {
        h.createUpdate("delete from send_pause where scope in (:messages, :lookUps)")
                .bind("messages", change.platform() + ":" + change.workspace())
                .bind("lookUps", change.platform() + ":" + change.workspace() + " look-ups")
                .execute();
        h.createUpdate("""
            update outbox o set due_at = :now
            where o.state = 'open' and o.reason in ('unreachable', 'revoked', 'paused') and o.due_at > :now
              and o.lease_owner is null
              and exists (select from allowed_workspace w
                          where w.person_id = o.person_id and w.programme_id = o.programme_id
                            and w.platform = :platform and w.workspace = :workspace)
            """)
                .bind("platform", change.platform())
                .bind("workspace", change.workspace())
                .bind("now", now)
                .execute();
    }

    @Override
    public Optional<Removed> removed(long installationId) {
        return jdbi.withHandle(h -> h.createQuery("""
            select platform, name, removed_why from installation
            where id = :id and removed_at is not null
            """)
                .bind("id", installationId)
                .map((rs, ctx) -> new Removed(
                        Platform.of(rs.getString(1)).orElseThrow(),
                        rs.getString(2),
                        Removal.valueOf(rs.getString(3).toUpperCase(Locale.ROOT))))
                .findOne());
    }
}
