package io.visavis.core.programme.imports.jdbc;

import io.visavis.core.programme.imports.draft.Kind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatements;

/**
 * Names what an import changes: each kind's rows are looked at before and after, within its transaction. Only the names
 * of what changed are told, since what people wrote stands in these rows as well.
 */
record NamedChanges(Handle handle, String code) {
    private static final String MINE = "= (select id from programme where code = :code)";
    private static final Map<Kind, String> ROWS = rows();

    /** For each kind, the rows of this programme that hold now: a name, and all that may change as JSON. */
    private static Map<Kind, String> rows() {
        Map<Kind, String> rows = new EnumMap<>(Kind.class);
        rows.put(Kind.ORGANISATION, """
                select code, jsonb_build_object('name', name) from organisation
                where code in (select code from staged_organisation)
                """);
        rows.put(Kind.WORKSPACE, """
                select o.code || ' ' || w.platform || ' ' || w.workspace, jsonb_build_object('position', w.position)
                from organisation_workspace w join organisation o on o.id = w.organisation_id
                where o.code in (select code from staged_organisation)
                """);
        rows.put(Kind.PROGRAMME, "select code, to_jsonb(g) - 'lines_told' from programme g where code = :code");
        rows.put(Kind.THEME, "select code, to_jsonb(t) - 'by_chat' from strategic_theme t where programme_id " + MINE);
        rows.put(Kind.COMPETENCY, "select code, to_jsonb(c) - 'by_chat' from competency c where programme_id " + MINE);
        rows.put(Kind.QUESTION, """
                select code, to_jsonb(q) - 'by_chat' from prompt q where not gone and programme_id
                """ + MINE);
        rows.put(Kind.QUESTION_CHOICE, """
                select prompt_code || case when left_out then ' left out' else ' asked first' end,
                       jsonb_build_object('position', position)
                from prompt_choice where programme_id
                """ + MINE);
        rows.put(Kind.PERSON, """
                select p.email, jsonb_build_object('name', p.name, 'organisation', o.code, 'platform', p.platform,
                    'language', p.language, 'zone', p.zone, 'region', p.region, 'work_start', p.work_start,
                    'work_end', p.work_end, 'line_manager', m.email)
                from person p join organisation o on o.id = p.organisation_id left join person m on m.id = p.line_manager_id
                where p.email in (select email from staged_person)
                """);
        rows.put(Kind.ROLE, """
                select p.email || ' ' || r.role, jsonb_build_object() from programme_role r
                join person p on p.id = r.person_id where r.programme_id
                """ + MINE);
        rows.put(Kind.ENROLMENT, """
                select p.email, jsonb_build_object('cadence', e.cadence_weeks, 'prompt_day', e.prompt_day,
                    'prompt_time', e.prompt_time)
                from enrolment e join person p on p.id = e.person_id where e.active and e.programme_id
                """ + MINE);
        rows.put(Kind.PAIR, """
                select p.email || ' with ' || o.email, jsonb_build_object('since', m.since)
                from mentorship m join enrolment e on e.id = m.enrolment_id join person p on p.id = e.person_id
                join person o on o.id = m.mentor_id where m.active and e.programme_id
                """ + MINE);
        rows.put(Kind.OBJECTIVE, """
                select p.email || ', objective ' || row_number() over (partition by e.id order by o.position, o.id),
                       to_jsonb(o) - 'id' - 'version'
                from objective o join enrolment e on e.id = o.enrolment_id join person p on p.id = e.person_id
                where e.active and e.programme_id
                """ + MINE);
        rows.put(Kind.SESSION, """
                select s.code || ' of ' || p.email,
                       jsonb_build_object('starts_at', s.starts_at, 'minutes', s.minutes, 'place', s.place)
                from mentoring_session s join mentorship m on m.id = s.mentorship_id
                join enrolment e on e.id = m.enrolment_id join person p on p.id = e.person_id
                where s.state = 'planned' and e.programme_id
                """ + MINE);
        return rows;
    }

    /** Once the draft is staged, and before anything is merged. */
    void before() {
        handle.execute("create temporary table seen_before (kind text, name text, row jsonb) on commit drop");
        ROWS.forEach((kind, rows) ->
                run("insert into seen_before select '%s', q.* from (%s) q (name, row)".formatted(kind.name(), rows)));
        handle.execute("analyze seen_before");
    }

    private void run(String sql) {
        try (var update = handle.createUpdate(sql)) {
            update.getConfig(SqlStatements.class).setUnusedBindingAllowed(true);
            update.bind("code", code).execute();
        }
    }

    /** What each kind's rows became; a kind that stayed as it was is absent. */
    Map<Kind, List<String>> after() {
        Map<Kind, List<String>> changes = new EnumMap<>(Kind.class);
        ROWS.forEach((kind, rows) -> {
            List<String> changed = new ArrayList<>(compared(kind, rows));
            if (!changed.isEmpty()) {
                changes.put(kind, changed);
            }
        });
        return changes;
    }

    private List<String> compared(Kind kind, String rows) {
        try (var query = handle.createQuery("""
                select case when b.name is null then '+ ' || a.name
                            when a.name is null then '- ' || b.name
                            else '~ ' || a.name || ' (' || (
                                select string_agg(n.key, ', ' order by n.key) from jsonb_each(a.row) n
                                where n.value is distinct from b.row -> n.key) || ')' end
                from (select name, row from seen_before where kind = '%s') b
                full join (%s) a (name, row) on a.name = b.name
                where a.row is distinct from b.row
                order by coalesce(a.name, b.name)
                """.formatted(kind.name(), rows))) {
            query.getConfig(SqlStatements.class).setUnusedBindingAllowed(true);
            return query.bind("code", code).mapTo(String.class).list();
        }
    }
}
