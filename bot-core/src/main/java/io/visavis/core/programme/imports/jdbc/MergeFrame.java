package io.visavis.core.programme.imports.jdbc;

import io.visavis.core.programme.imports.draft.Tally;

/** The programme itself and what its objectives refer to. */
record MergeFrame(Merging merging) {

    Tally organisations() {
        int changed = merging.rows("""
            update organisation o set name = s.name
            from staged_organisation s
            where s.code = o.code and s.name <> o.name
            """);
        int added = merging.rows("""
            insert into organisation (code, name)
            select code, name from staged_organisation s
            where not exists (select from organisation o where o.code = s.code)
            """);
        return merging.tally("staged_organisation", 0, changed, added);
    }

    Tally workspaces() {
        int removed = merging.rows("""
            delete from organisation_workspace w
            using staged_workspaces k
            join organisation o on o.code = k.organisation
            where w.organisation_id = o.id and w.platform = k.platform
              and not exists (select from staged_workspace s
                              where s.organisation = k.organisation and s.platform = k.platform
                                and s.workspace = w.workspace)
            """);
        int changed = merging.rows("""
            update organisation_workspace w set position = s.position
            from staged_workspace s
            join organisation o on o.code = s.organisation
            where w.organisation_id = o.id and w.platform = s.platform and w.workspace = s.workspace
              and w.position <> s.position
            """);
        int added = merging.rows("""
            insert into organisation_workspace (organisation_id, platform, workspace, position)
            select o.id, s.platform, s.workspace, s.position
            from staged_workspace s
            join organisation o on o.code = s.organisation
            where not exists (select from organisation_workspace w
                              where w.organisation_id = o.id and w.platform = s.platform
                                and w.workspace = s.workspace)
            """);
        return merging.tally("staged_workspace", removed, changed, added);
    }

    Tally programme() {
        forgetOccurrences();
        int changed = merging.rows("""
            update programme p
            set name_en = s.name_en, name_fr = s.name_fr, client_id = c.id, mentoring_firm_id = f.id,
                starts_on = s.starts_on, ends_on = s.ends_on,
                cadence_weeks = s.cadence_weeks, cadence_day = s.cadence_day, cadence_time = s.cadence_time,
                budget_per_day = s.budget_per_day, budget_per_week = s.budget_per_week,
                aggregation_floor = s.aggregation_floor
            from staged_programme s
            join organisation c on c.code = s.client
            left join organisation f on f.code = s.mentoring_firm
            where p.code = s.code
              and (p.name_en, p.name_fr, p.client_id, p.mentoring_firm_id, p.starts_on, p.ends_on,
                   p.cadence_weeks, p.cadence_day, p.cadence_time,
                   p.budget_per_day, p.budget_per_week, p.aggregation_floor)
                  is distinct from
                  (s.name_en, s.name_fr, c.id, f.id, s.starts_on, s.ends_on,
                   s.cadence_weeks, s.cadence_day, s.cadence_time,
                   s.budget_per_day, s.budget_per_week, s.aggregation_floor)
            """);
        int added = merging.rows("""
            insert into programme (
                code, name_en, name_fr, client_id, mentoring_firm_id, starts_on, ends_on,
                cadence_weeks, cadence_day, cadence_time, budget_per_day, budget_per_week, aggregation_floor)
            select s.code, s.name_en, s.name_fr, c.id, f.id, s.starts_on, s.ends_on,
                s.cadence_weeks, s.cadence_day, s.cadence_time,
                s.budget_per_day, s.budget_per_week, s.aggregation_floor
            from staged_programme s
            join organisation c on c.code = s.client
            left join organisation f on f.code = s.mentoring_firm
            where not exists (select from programme p where p.code = s.code)
            """);
        return merging.tally("staged_programme", 0, changed, added);
    }

    /** Other dates may move anyone's next occurrence: the planner finds it again. */
    private void forgetOccurrences() {
        merging.rows("""
            update enrolment e set next_week = null, next_due = null
            from programme p
            join staged_programme s on s.code = p.code
            where e.programme_id = p.id and e.next_due is not null
              and (p.starts_on, p.ends_on, p.cadence_weeks) <> (s.starts_on, s.ends_on, s.cadence_weeks)
            """);
    }

    Tally themes() {
        int changed = merging.rows("""
            update strategic_theme t
            set name_en = s.name_en, name_fr = s.name_fr, position = s.position, retired = false, by_chat = false
            from staged_theme s
            where t.programme_id = (select id from programme where code = :code) and t.code = s.code
              and (t.name_en, t.name_fr, t.position, t.retired, t.by_chat)
                  <> (s.name_en, s.name_fr, s.position, false, false)
            """);
        int added = merging.rows("""
            insert into strategic_theme (programme_id, code, name_en, name_fr, position)
            select p.id, s.code, s.name_en, s.name_fr, s.position
            from staged_theme s
            join programme p on p.code = :code
            where not exists (
                select from strategic_theme t where t.programme_id = p.id and t.code = s.code)
            """);
        return merging.tally("staged_theme", 0, changed, added);
    }

    Tally competencies() {
        int changed = merging.rows("""
            update competency c
            set name_en = s.name_en, name_fr = s.name_fr,
                behaviours_en = s.behaviours_en, behaviours_fr = s.behaviours_fr, position = s.position,
                retired = false, by_chat = false
            from staged_competency s
            where c.programme_id = (select id from programme where code = :code) and c.code = s.code
              and (c.name_en, c.name_fr, c.behaviours_en, c.behaviours_fr, c.position, c.retired, c.by_chat)
                  <> (s.name_en, s.name_fr, s.behaviours_en, s.behaviours_fr, s.position, false, false)
            """);
        int added = merging.rows("""
            insert into competency (
                programme_id, code, name_en, name_fr, behaviours_en, behaviours_fr, position)
            select p.id, s.code, s.name_en, s.name_fr, s.behaviours_en, s.behaviours_fr, s.position
            from staged_competency s
            join programme p on p.code = :code
            where not exists (select from competency c where c.programme_id = p.id and c.code = s.code)
            """);
        return merging.tally("staged_competency", 0, changed, added);
    }

    /** Themes that left the file; those an objective out of the file's reach still names are retired. */
    int removeThemes() {
        merging.rows("""
            update strategic_theme t set retired = true
            where t.programme_id = (select id from programme where code = :code) and not t.by_chat and not t.retired
              and not exists (select from staged_theme s where s.code = t.code)
              and exists (select from objective o where o.theme_id = t.id)
            """);
        return merging.rows("""
            delete from strategic_theme t
            where t.programme_id = (select id from programme where code = :code) and not t.by_chat
              and not exists (select from staged_theme s where s.code = t.code)
              and not exists (select from objective o where o.theme_id = t.id)
            """);
    }

    /** Competencies, in the same way. */
    int removeCompetencies() {
        merging.rows("""
            update competency c set retired = true
            where c.programme_id = (select id from programme where code = :code) and not c.by_chat and not c.retired
              and not exists (select from staged_competency s where s.code = c.code)
              and exists (select from objective o where o.competency_id = c.id)
            """);
        return merging.rows("""
            delete from competency c
            where c.programme_id = (select id from programme where code = :code) and not c.by_chat
              and not exists (select from staged_competency s where s.code = c.code)
              and not exists (select from objective o where o.competency_id = c.id)
            """);
    }
}
