package io.visavis.core.mentor.training.jdbc;

import io.visavis.core.mentor.training.Training;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;

/** {@link Training} in PostgreSQL. */
public final class JdbcTraining implements Training {
    private final Jdbi jdbi;

    public JdbcTraining(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    private record Row(long programme, String nameEn, String nameFr, Module module) {}

    @Override
    public List<Programme> of(long personId, LocalDate today) {
        List<Row> rows = jdbi.withHandle(h -> h.createQuery("""
            select g.id, g.name_en, g.name_fr, t.id, t.name_en, t.name_fr, t.link, t.minutes, t.required,
                   c.completed_on, coalesce(c.from_file, false)
            from programme_role r
            join programme g on g.id = r.programme_id
            join training_module t on t.programme_id = g.id and t.active
            left join training_completion c on c.module_id = t.id and c.person_id = r.person_id
            where r.person_id = :person and r.role = 'mentor' and g.ends_on >= :today
            order by g.starts_on, g.id, t.position, t.id
            """)
                .bind("person", personId)
                .bind("today", today)
                .map((rs, ctx) -> new Row(
                        rs.getLong(1),
                        rs.getString(2),
                        rs.getString(3),
                        new Module(
                                rs.getLong(4),
                                rs.getString(5),
                                rs.getString(6),
                                rs.getString(7),
                                rs.getInt(8),
                                rs.getBoolean(9),
                                rs.getObject(10, LocalDate.class),
                                rs.getBoolean(11))))
                .list());
        Map<Long, List<Row>> programmes = new LinkedHashMap<>();
        rows.forEach(row -> programmes
                .computeIfAbsent(row.programme(), id -> new ArrayList<>())
                .add(row));
        return programmes.values().stream().map(JdbcTraining::programme).toList();
    }

    private static Programme programme(List<Row> rows) {
        Row first = rows.get(0);
        return new Programme(
                first.programme(),
                first.nameEn(),
                first.nameFr(),
                rows.stream().map(Row::module).toList());
    }

    @Override
    public boolean complete(long personId, long module, LocalDate day) {
        return jdbi.withHandle(h -> h.createUpdate("""
            insert into training_completion (module_id, person_id, completed_on, from_file)
            select t.id, r.person_id, :day, false
            from training_module t
            join programme_role r on r.programme_id = t.programme_id and r.role = 'mentor'
            where t.id = :module and t.active and r.person_id = :person
            on conflict (module_id, person_id) do update set completed_on = training_completion.completed_on
            """)
                        .bind("module", module)
                        .bind("person", personId)
                        .bind("day", day)
                        .execute()
                == 1);
    }

    @Override
    public boolean undo(long personId, long module) {
        return jdbi.withHandle(h -> h.createUpdate("""
            delete from training_completion where module_id = :module and person_id = :person and not from_file
            """)
                        .bind("module", module)
                        .bind("person", personId)
                        .execute()
                == 1);
    }
}
