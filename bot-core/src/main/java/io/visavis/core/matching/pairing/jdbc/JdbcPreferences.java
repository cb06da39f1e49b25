package io.visavis.core.matching.pairing.jdbc;

import io.visavis.core.matching.Wishes;
import io.visavis.core.matching.pairing.Preferences;
import java.util.List;
import java.util.Locale;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** {@link Preferences} in PostgreSQL. */
public final class JdbcPreferences implements Preferences {
    private final Jdbi jdbi;

    public JdbcPreferences(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public Own of(long programmeId, long personId) {
        return jdbi.withHandle(h -> {
            Wishes wishes = h.createQuery("""
                    select function, site from pairing_preference
                    where programme_id = :programme and person_id = :person
                    """)
                    .bind("programme", programmeId)
                    .bind("person", personId)
                    .map((row, context) ->
                            new Wishes(PoolQuery.likeness(row.getString(1)), PoolQuery.likeness(row.getString(2))))
                    .findOne()
                    .orElse(Wishes.NONE);
            List<Long> strengths = h.createQuery("""
                    select s.competency_id from mentor_strength s join competency c on c.id = s.competency_id
                    where s.programme_id = :programme and s.person_id = :person
                    order by c.position, c.id
                    """)
                    .bind("programme", programmeId)
                    .bind("person", personId)
                    .mapTo(Long.class)
                    .list();
            return new Own(wishes, strengths);
        });
    }

    @Override
    public void wish(long programmeId, long personId, Wishes wishes) {
        jdbi.useHandle(h -> h.createUpdate("""
                insert into pairing_preference (programme_id, person_id, function, site)
                values (:programme, :person, :function, :site)
                on conflict (programme_id, person_id) do update
                set function = excluded.function, site = excluded.site
                """)
                .bind("programme", programmeId)
                .bind("person", personId)
                .bindByType("function", code(wishes.function()), String.class)
                .bindByType("site", code(wishes.site()), String.class)
                .execute());
    }

    private static @Nullable String code(Wishes.@Nullable Likeness likeness) {
        return likeness == null ? null : likeness.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public void beStrongIn(long programmeId, long personId, List<Long> competencies) {
        jdbi.useTransaction(h -> {
            h.createUpdate("""
                    insert into pairing_preference (programme_id, person_id, own_strengths)
                    values (:programme, :person, true)
                    on conflict (programme_id, person_id) do update set own_strengths = true
                    """)
                    .bind("programme", programmeId)
                    .bind("person", personId)
                    .execute();
            h.createUpdate("delete from mentor_strength where programme_id = :programme and person_id = :person")
                    .bind("programme", programmeId)
                    .bind("person", personId)
                    .execute();
            h.createUpdate("""
                    insert into mentor_strength (programme_id, person_id, competency_id)
                    select :programme, :person, id from competency
                    where programme_id = :programme and id = any(:competencies)
                    """)
                    .bind("programme", programmeId)
                    .bind("person", personId)
                    .bindArray("competencies", Long.class, competencies)
                    .execute();
        });
    }
}
