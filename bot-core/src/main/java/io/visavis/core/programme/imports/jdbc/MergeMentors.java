package io.visavis.core.programme.imports.jdbc;

import io.visavis.core.programme.imports.draft.Tally;

/** Who may mentor and what they learned. What was decided or completed in chat stays. */
record MergeMentors(Merging merging) {

    Tally rule() {
        int changed = merging.rows("""
            update programme p
            set supervision_practice_hours = s.practice, supervision_yearly_hours = s.yearly,
                supervision_grace_days = s.grace
            from staged_rule s
            where p.code = :code
              and (p.supervision_practice_hours, p.supervision_yearly_hours, p.supervision_grace_days)
                  <> (s.practice, s.yearly, s.grace)
            """);
        return merging.tally("staged_rule", 0, changed, 0);
    }

    Tally training() {
        int removed = merging.rows("""
            update training_module t set active = false
            where t.programme_id = (select id from programme where code = :code) and t.active
              and not exists (select from staged_module s where s.code = t.code)
            """);
        int changed = merging.rows("""
            update training_module t
            set name_en = s.name_en, name_fr = s.name_fr, link = s.link, minutes = s.minutes, required = s.required,
                position = s.position, active = true
            from staged_module s
            where t.programme_id = (select id from programme where code = :code) and t.code = s.code
              and (t.name_en, t.name_fr, t.link, t.minutes, t.required, t.position, t.active)
                  <> (s.name_en, s.name_fr, s.link, s.minutes, s.required, s.position, true)
            """);
        int added = merging.rows("""
            insert into training_module (programme_id, code, name_en, name_fr, link, minutes, required, position)
            select g.id, s.code, s.name_en, s.name_fr, s.link, s.minutes, s.required, s.position
            from staged_module s
            join programme g on g.code = :code
            where not exists (select from training_module t where t.programme_id = g.id and t.code = s.code)
            """);
        return merging.tally("staged_module", removed, changed, added);
    }

    Tally mentors() {
        int removed = merging.rows("""
            delete from mentor m
            using person p
            where p.id = m.person_id and m.from_file
              and m.programme_id = (select id from programme where code = :code)
              and not exists (select from staged_mentor s where s.email = p.email)
            """);
        int changed = merging.rows("""
            update mentor m set selected_on = s.selected_on, capacity = s.capacity
            from staged_mentor s
            join person p on p.email = s.email
            where m.person_id = p.id and m.programme_id = (select id from programme where code = :code)
              and m.from_file and (m.selected_on, m.capacity) <> (s.selected_on, s.capacity)
            """);
        int added = merging.rows("""
            insert into mentor (programme_id, person_id, selected_on, capacity, from_file)
            select g.id, p.id, s.selected_on, s.capacity, true
            from staged_mentor s
            join person p on p.email = s.email
            join programme g on g.code = :code
            where not exists (select from mentor m where m.programme_id = g.id and m.person_id = p.id)
            """);
        return merging.tally("staged_mentor", removed, changed, added);
    }

    Tally completions() {
        int removed = merging.rows("""
            delete from training_completion c
            using training_module t, person p
            where t.id = c.module_id and p.id = c.person_id and c.from_file
              and t.programme_id = (select id from programme where code = :code)
              and not exists (select from staged_completion s where s.email = p.email and s.module = t.code)
            """);
        int changed = merging.rows("""
            update training_completion c set completed_on = s.completed_on
            from staged_completion s
            join person p on p.email = s.email
            join training_module t on t.code = s.module
                and t.programme_id = (select id from programme where code = :code)
            where c.module_id = t.id and c.person_id = p.id and c.from_file and c.completed_on <> s.completed_on
            """);
        int added = merging.rows("""
            insert into training_completion (module_id, person_id, completed_on, from_file)
            select t.id, p.id, s.completed_on, true
            from staged_completion s
            join person p on p.email = s.email
            join training_module t on t.code = s.module
                and t.programme_id = (select id from programme where code = :code)
            where not exists (select from training_completion c where c.module_id = t.id and c.person_id = p.id)
            """);
        return merging.tally("staged_completion", removed, changed, added);
    }

    /** The planner looks at every mentor's supervision anew. */
    void lookAgain() {
        merging.rows("""
            update mentor set looked_on = null
            where programme_id = (select id from programme where code = :code) and looked_on is not null
            """);
    }
}
