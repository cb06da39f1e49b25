package io.visavis.core.settings.jdbc;

import io.visavis.core.chat.Platform;
import io.visavis.core.settings.Preferences;
import java.util.EnumSet;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;

/** {@link Preferences} in PostgreSQL. */
public final class JdbcPreferences implements Preferences {
    private final Jdbi jdbi;

    public JdbcPreferences(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public boolean wantsReminders(long personId) {
        return jdbi.withHandle(h -> h.createQuery("select reminders from person where id = :person")
                .bind("person", personId)
                .mapTo(Boolean.class)
                .findOne()
                .orElse(true));
    }

    @Override
    public void remind(long personId, boolean wanted) {
        jdbi.useHandle(h -> h.createUpdate("update person set reminders = :wanted where id = :person")
                .bind("wanted", wanted)
                .bind("person", personId)
                .execute());
    }

    @Override
    public Set<Platform> reachedOn(long personId) {
        Set<Platform> reached = EnumSet.noneOf(Platform.class);
        jdbi.withHandle(h -> h.createQuery("""
                with mine as (
                    select programme_id from enrolment where person_id = :person and active
                    union
                    select programme_id from programme_role where person_id = :person)
                select w.platform
                from mine
                join allowed_workspace w on w.person_id = :person and w.programme_id = mine.programme_id
                join chat_account a on a.person_id = w.person_id and a.platform = w.platform and a.workspace = w.workspace
                left join installation i on i.platform = w.platform and i.workspace = w.workspace
                where a.user_id is not null and a.unreachable is null and i.removed_at is null
                group by w.platform
                having count(distinct w.programme_id) = (select count(*) from mine)
                """)
                        .bind("person", personId)
                        .mapTo(String.class)
                        .list())
                .forEach(code -> Platform.of(code).ifPresent(reached::add));
        return reached;
    }

    @Override
    public void writeOn(long personId, Platform platform) {
        jdbi.useHandle(
                h -> h.createUpdate("update person set platform = :platform, own_platform = true where id = :person")
                        .bind("platform", platform.code())
                        .bind("person", personId)
                        .execute());
    }
}
