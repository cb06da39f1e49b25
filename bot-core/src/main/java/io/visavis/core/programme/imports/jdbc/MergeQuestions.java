package io.visavis.core.programme.imports.jdbc;

import io.visavis.core.programme.imports.draft.Tally;

/**
 * The programme's own questions, and what is asked first or not at all. What was added in chat stays although no file
 * names it; a question that left the file keeps its words, since check-ins may show them.
 */
record MergeQuestions(Merging merging) {

    Tally questions() {
        int removed = merging.rows("""
                update prompt p set gone = true
                where p.programme_id = (select id from programme where code = :code) and not p.by_chat and not p.gone
                  and exists (select from staged_questions)
                  and not exists (select from staged_prompt s where s.code = p.code)
                """);
        int changed = merging.rows("""
                update prompt p
                set competencies = s.competencies, theme = s.theme, stage = s.stage, en = s.en, fr = s.fr,
                    gone = false, by_chat = false
                from staged_prompt s
                where p.programme_id = (select id from programme where code = :code) and p.code = s.code
                  and (p.competencies, p.theme, p.stage, p.en, p.fr, p.gone, p.by_chat)
                      <> (s.competencies, s.theme, s.stage, s.en, s.fr, false, false)
                """);
        int added = merging.rows("""
                insert into prompt (programme_id, code, competencies, theme, stage, en, fr)
                select g.id, s.code, s.competencies, s.theme, s.stage, s.en, s.fr
                from staged_prompt s join programme g on g.code = :code
                where not exists (select from prompt p where p.programme_id = g.id and p.code = s.code)
                order by s.code
                """);
        return merging.tally("staged_prompt", removed, changed, added);
    }

    Tally choices() {
        int removed = merging.rows("""
                delete from prompt_choice c
                where c.programme_id = (select id from programme where code = :code) and not c.by_chat
                  and exists (select from staged_questions)
                  and not exists (select from staged_prompt_choice s where s.code = c.prompt_code)
                """);
        int changed = merging.rows("""
                update prompt_choice c set position = s.position, left_out = s.left_out, by_chat = false
                from staged_prompt_choice s
                where c.programme_id = (select id from programme where code = :code) and c.prompt_code = s.code
                  and (c.position, c.left_out, c.by_chat) is distinct from (s.position, s.left_out, false)
                """);
        int added = merging.rows("""
                insert into prompt_choice (programme_id, prompt_code, position, left_out)
                select g.id, s.code, s.position, s.left_out
                from staged_prompt_choice s join programme g on g.code = :code
                where not exists (select from prompt_choice c where c.programme_id = g.id and c.prompt_code = s.code)
                """);
        return merging.tally("staged_prompt_choice", removed, changed, added);
    }
}
