package io.visavis.core.delivery.jdbc;

import io.visavis.core.chat.Platform;
import io.visavis.core.delivery.LookAhead.Unsought;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** {@link Unsought} in PostgreSQL. */
public final class JdbcUnsought implements Unsought {
    private final Jdbi jdbi;

    public JdbcUnsought(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public List<Someone> on(Platform platform, LocalDate today, long after, int limit) {
        return jdbi.withHandle(h -> h.createQuery("""
            select distinct on (p.id) p.id, g.id
            from (select programme_id, person_id from enrolment where active
                  union all
                  select programme_id, person_id from programme_role) m
            join programme g on g.id = m.programme_id and g.ends_on >= :today
            join person p on p.id = m.person_id
            where p.platform = :platform and p.id > :after
              and not exists (select from chat_account a where a.person_id = p.id and a.platform = p.platform)
            order by p.id, g.starts_on, g.id
            limit :limit
            """)
                .bind("platform", platform.code())
                .bind("today", today)
                .bind("after", after)
                .bind("limit", limit)
                .map((rs, ctx) -> new Someone(rs.getLong(1), rs.getLong(2)))
                .list());
    }
}
