package io.visavis.core.programme.imports.jdbc;

import io.visavis.core.programme.imports.draft.Tally;

/**
 * What mentees aim at. A file knows an objective by the title it has there. One that was written, changed or rated in
 * chat since is the pair's: it stays as it is, whether the file says otherwise or no longer names it.
 */
record MergeObjectives(Merging merging) {
    /** The file's objectives beside those stored under the same title that nobody touched in chat. */
    private static final String MATCHED = """
            from staged_objective s
            join programme g on g.code = :code
            join person p on p.email = s.mentee
            join enrolment e on e.person_id = p.id and e.programme_id = g.id
            join strategic_theme t on t.programme_id = g.id and t.code = s.theme
            join competency c on c.programme_id = g.id and c.code = s.competency
            join objective o on o.enrolment_id = e.id and o.file_title = s.title and not o.own
            """;

    private static final String CHANGED = """
            (o.aspiration, o.theme_id, o.competency_id, o.indicator, o.weight, o.levels)
                is distinct from (s.aspiration, t.id, c.id, s.indicator, s.weight, s.levels)
            """;

    Tally objectives() {
        int removed = removed();
        remember();
        int changed = changed();
        int added = added();
        return merging.tally("staged_objective", removed, changed, added);
    }

    /** Those of people who left stay as they are, should they come back. */
    private int removed() {
        return merging.rows("""
                delete from objective o
                using enrolment e, person p
                where e.id = o.enrolment_id and p.id = e.person_id and e.active and not o.own
                  and e.programme_id = (select id from programme where code = :code)
                  and not exists (
                      select from staged_objective s
                      where s.mentee = p.email and s.title = coalesce(o.file_title, o.title))
                """);
    }

    /** What stood there before, for the pair: the file is changed by somebody else. */
    private void remember() {
        merging.rows("""
                insert into objective_event (objective_id, at, what, version, field, words, words_fr)
                select o.id, :now, 'revised', o.version + 1, f.field, f.earlier, f.earlier_fr
                %s
                join strategic_theme ot on ot.id = o.theme_id
                join competency oc on oc.id = o.competency_id
                cross join lateral (values
                    ('aspiration', o.aspiration, null, o.aspiration <> s.aspiration),
                    ('theme', ot.name_en, ot.name_fr, ot.id <> t.id),
                    ('competency', oc.name_en, oc.name_fr, oc.id <> c.id),
                    ('indicator', o.indicator, null, o.indicator is distinct from s.indicator),
                    ('weight', cast(o.weight as text), null, o.weight <> s.weight),
                    ('level_1', o.levels[1], null, o.levels[1] <> s.levels[1]),
                    ('level_2', o.levels[2], null, o.levels[2] <> s.levels[2]),
                    ('level_3', o.levels[3], null, o.levels[3] <> s.levels[3]),
                    ('level_4', o.levels[4], null, o.levels[4] <> s.levels[4]),
                    ('level_5', o.levels[5], null, o.levels[5] <> s.levels[5])
                ) as f (field, earlier, earlier_fr, differs)
                where f.differs
                order by o.id
                """.formatted(MATCHED));
    }

    /** Where it stands among the mentee's own is nothing to agree on. */
    private int changed() {
        return merging.rows("""
                update objective x
                set aspiration = q.aspiration, theme_id = q.theme, competency_id = q.competency,
                    indicator = q.indicator, weight = q.weight, levels = q.levels, position = q.position,
                    version = x.version + case when q.differs then 1 else 0 end,
                    changed_at = case when q.differs then :now else x.changed_at end
                from (
                    select o.id, s.aspiration, t.id as theme, c.id as competency, s.indicator, s.weight, s.levels,
                           s.position, %s as differs
                    %s
                ) q
                where q.id = x.id and (q.differs or q.position <> x.position)
                """.formatted(CHANGED, MATCHED));
    }

    /** Not beside one that the mentee wrote, or renamed, under the same title. */
    private int added() {
        int added = merging.rows("""
                insert into objective (enrolment_id, title, aspiration, theme_id, competency_id, position, indicator,
                                       weight, levels, file_title, changed_at)
                select e.id, s.title, s.aspiration, t.id, c.id, s.position, s.indicator, s.weight, s.levels, s.title,
                       :now
                from staged_objective s
                join programme g on g.code = :code
                join person p on p.email = s.mentee
                join enrolment e on e.person_id = p.id and e.programme_id = g.id
                join strategic_theme t on t.programme_id = g.id and t.code = s.theme
                join competency c on c.programme_id = g.id and c.code = s.competency
                where not exists (
                    select from objective o
                    where o.enrolment_id = e.id and (o.title = s.title or o.file_title = s.title))
                order by e.id, s.position
                """);
        merging.rows("""
                insert into objective_event (objective_id, at, what, version)
                select o.id, :now, 'written', 1
                from objective o
                join enrolment e on e.id = o.enrolment_id
                join programme g on g.id = e.programme_id and g.code = :code
                where o.file_title is not null
                  and not exists (select from objective_event v where v.objective_id = o.id)
                """);
        return added;
    }
}
