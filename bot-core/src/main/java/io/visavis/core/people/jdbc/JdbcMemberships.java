package io.visavis.core.people.jdbc;

import io.visavis.core.people.Memberships;
import java.util.List;
import java.util.Locale;
import org.jdbi.v3.core.Jdbi;

/** {@link Memberships} in PostgreSQL. */
public final class JdbcMemberships implements Memberships {
    private final Jdbi jdbi;

    public JdbcMemberships(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public List<Membership> of(long personId) {
        return jdbi.withHandle(h -> h.createQuery("""
                        select g.id, g.code, g.name_en, g.name_fr, m.role
                        from (select programme_id, 'mentee' as role from enrolment where person_id = :person and active
                              union all
                              select programme_id, role from programme_role where person_id = :person) m
                        join programme g on g.id = m.programme_id
                        order by g.starts_on, g.id, m.role
                        """)
                .bind("person", personId)
                .map((rs, ctx) -> new Membership(
                        rs.getLong(1),
                        rs.getString(2),
                        rs.getString(3),
                        rs.getString(4),
                        Role.valueOf(rs.getString(5).toUpperCase(Locale.ROOT))))
                .list());
    }
}
