package io.visavis.core.objective.jdbc;

import io.visavis.core.objective.Attainment;
import io.visavis.core.objective.Coverage;
import io.visavis.core.objective.Coverage.Cell;
import io.visavis.core.objective.CoverageFigures;
import io.visavis.core.objective.Objective;
import io.visavis.core.objective.Objective.Named;
import io.visavis.core.objective.Ratings.Moment;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** {@link CoverageFigures} in PostgreSQL. */
public final class JdbcCoverage implements CoverageFigures {
    /** The objective that each manager counts with: the one in focus, or where all are reached, the first of these. */
    private static final String FOCUS = """
        with focus as (
            select distinct on (o.enrolment_id) o.theme_id, o.competency_id
            from objective o join enrolment e on e.id = o.enrolment_id
            where e.programme_id = :programme and e.active and o.state <> 'dropped'
            order by o.enrolment_id, o.state <> 'open', o.position, o.id
        )
        """;

    private final Jdbi jdbi;

    public JdbcCoverage(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public Coverage of(long programmeId) {
        return jdbi.withHandle(h -> {
            int managers = number(h, "select count(*) from enrolment where active and programme_id = ?", programmeId);
            List<Cell> themes = cells(h, FOCUS + """
                select t.id, t.name_en, t.name_fr, (select count(*) from focus f where f.theme_id = t.id)
                from strategic_theme t where t.programme_id = :programme order by t.position, t.id
                """, programmeId);
            List<Cell> competencies = cells(h, FOCUS + """
                select c.id, c.name_en, c.name_fr, (select count(*) from focus f where f.competency_id = c.id)
                from competency c where c.programme_id = :programme order by c.position, c.id
                """, programmeId);
            int floor = number(h, "select aggregation_floor from programme where id = ?", programmeId);
            int counted = themes.stream().mapToInt(Cell::managers).sum();
            return new Coverage(floor, managers, themes, competencies, managers - counted, attained(h, programmeId));
        });
    }

    private static int number(Handle h, String sql, long programmeId) {
        return h.createQuery(sql).bind(0, programmeId).mapTo(Integer.class).one();
    }

    private static List<Cell> cells(Handle h, String sql, long programmeId) {
        return h.createQuery(sql)
                .bind("programme", programmeId)
                .map((rs, ctx) -> new Cell(new Named(rs.getLong(1), rs.getString(2), rs.getString(3)), rs.getInt(4)))
                .list();
    }

    private static Map<Moment, Map<String, Integer>> attained(Handle h, long programmeId) {
        Collection<List<Objective>> pairs = h
                .createQuery(ObjectiveRow.QUERY + """
                    where g.id = :programme and exists (select from objective_rating x where x.objective_id = o.id)
                    """)
                .bind("programme", programmeId)
                .map(ObjectiveRow::objective)
                .stream()
                .collect(Collectors.groupingBy(objective -> objective.parties().enrolmentId()))
                .values();
        Map<Moment, Map<String, Integer>> attained = new EnumMap<>(Moment.class);
        for (Moment moment : Moment.values()) {
            Map<String, Integer> managers = new HashMap<>();
            pairs.forEach(
                    pair -> Attainment.compared(pair, moment).ifPresent(how -> managers.merge(how, 1, Integer::sum)));
            attained.put(moment, managers);
        }
        return attained;
    }
}
