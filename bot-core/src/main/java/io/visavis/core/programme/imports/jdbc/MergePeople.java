package io.visavis.core.programme.imports.jdbc;

import io.visavis.core.programme.imports.draft.Tally;

/** People, what they are in the programme, and when its managers are asked. */
record MergePeople(Merging merging) {

    Tally people() {
        moveOccurrences();
        int added = addPeople();
        // Line managers may be new themselves, so that they come last, for new and known people alike
        int touched = merging.rows("""
                update person p
                set name = s.name, organisation_id = o.id,
                    platform = case when p.own_platform then p.platform else s.platform end,
                    language = case when p.own_language then p.language else s.language end,
                    zone = case when p.own_zone then p.zone else s.zone end, region = s.region, work_start = s.work_start, work_end = s.work_end,
                    line_manager_id = m.id,
                    languages = s.languages, team = s.team, function = s.function, site = s.site
                from staged_person s
                join organisation o on o.code = s.organisation
                left join person m on m.email = s.line_manager
                where p.email = s.email and not s.fresh
                  and (p.name, p.organisation_id, p.platform, p.language, p.zone, p.region,
                       p.work_start, p.work_end, p.line_manager_id, p.languages, p.team, p.function, p.site)
                      is distinct from
                      (s.name, o.id, case when p.own_platform then p.platform else s.platform end,
                       case when p.own_language then p.language else s.language end,
                       case when p.own_zone then p.zone else s.zone end, s.region,
                       s.work_start, s.work_end, m.id, s.languages, s.team, s.function, s.site)
                """);
        merging.rows("""
                update person p set line_manager_id = m.id
                from staged_person s
                join person m on m.email = s.line_manager
                where p.email = s.email and s.fresh
                """);
        return merging.tally("staged_person", 0, touched, added);
    }

    /** What other hours, another zone or region of those staged do to the moments of their questions. */
    void moveOccurrences() {
        forgetOccurrences();
        fitIntoHours();
    }

    private int addPeople() {
        int added = merging.rows("""
                update staged_person s set fresh = true
                where not exists (select from person p where p.email = s.email)
                """);
        merging.rows("""
                insert into person (
                    email, name, organisation_id, platform, language, zone, region, work_start, work_end,
                    languages, team, function, site)
                select s.email, s.name, o.id, s.platform, s.language, s.zone, s.region, s.work_start, s.work_end,
                    s.languages, s.team, s.function, s.site
                from staged_person s
                join organisation o on o.code = s.organisation
                where s.fresh
                order by s.email
                """);
        return added;
    }

    /** Another zone, region or working day moves their next occurrence in every programme. */
    private void forgetOccurrences() {
        merging.rows("""
                update enrolment e set next_week = null, next_due = null
                from person p
                join staged_person s on s.email = p.email
                where e.person_id = p.id and e.next_due is not null
                  and (p.zone, p.region, p.work_start, p.work_end)
                      <> (case when p.own_zone then p.zone else s.zone end, s.region, s.work_start, s.work_end)
                """);
    }

    /**
     * Other working hours may leave out an hour that a manager chose, or that holds in another programme of
     * theirs: on a Friday, after hours, no question would ever come again.
     */
    private void fitIntoHours() {
        merging.rows("""
                update enrolment e
                set next_week = null, next_due = null,
                    prompt_time = case when e.prompt_time < s.work_start or s.work_end - s.work_start < interval '30 minutes'
                                       then s.work_start
                                       else s.work_end - interval '30 minutes' end
                from person p
                join staged_person s on s.email = p.email
                where e.person_id = p.id and (e.prompt_time < s.work_start or e.prompt_time >= s.work_end)
                """);
    }

    /** Those that mentors chose in chat are theirs. */
    Tally strengths() {
        int removed = merging.rows("""
                delete from mentor_strength t
                using person p, competency c
                where p.id = t.person_id and c.id = t.competency_id
                  and t.programme_id = (select id from programme where code = :code)
                  and not exists (select from staged_strength s where s.email = p.email and s.competency = c.code)
                  and not exists (select from pairing_preference w
                                  where w.programme_id = t.programme_id and w.person_id = p.id and w.own_strengths)
                """);
        int added = merging.rows("""
                insert into mentor_strength (programme_id, person_id, competency_id)
                select g.id, p.id, c.id
                from staged_strength s
                join programme g on g.code = :code
                join person p on p.email = s.email
                join competency c on c.programme_id = g.id and c.code = s.competency
                where not exists (select from pairing_preference w
                                  where w.programme_id = g.id and w.person_id = p.id and w.own_strengths)
                on conflict do nothing
                """);
        return merging.tally("staged_strength", removed, 0, added);
    }

    Tally roles() {
        int removed = merging.rows("""
                delete from programme_role r
                using person p
                where p.id = r.person_id and r.programme_id = (select id from programme where code = :code)
                  and not r.by_chat and not exists (select from staged_role s where s.email = p.email and s.role = r.role)
                  -- who was accepted as a mentor in chat stays one
                  and not (r.role = 'mentor'
                           and exists (select from mentor m where m.programme_id = r.programme_id
                                       and m.person_id = r.person_id and not m.from_file))
                """);
        merging.rows("""
                update programme_role r set by_chat = false
                from staged_role s join person p on p.email = s.email
                where r.person_id = p.id and r.role = s.role and r.by_chat
                  and r.programme_id = (select id from programme where code = :code)
                """);
        int added = merging.rows("""
                insert into programme_role (programme_id, person_id, role)
                select g.id, p.id, s.role
                from staged_role s
                join person p on p.email = s.email
                join programme g on g.code = :code
                where not exists (
                    select from programme_role r
                    where r.programme_id = g.id and r.person_id = p.id and r.role = s.role)
                """);
        return merging.tally("staged_role", removed, 0, added);
    }

    /** Those staged that come back, or whose day, hour or number of weeks is another one now. */
    int changeEnrolments() {
        return merging.rows("""
                update enrolment e
                set active = true, next_week = null, next_due = null, cadence_weeks = s.cadence_weeks,
                    prompt_day = case when e.own_schedule then e.prompt_day else s.prompt_day end,
                    prompt_time = case when e.own_schedule then e.prompt_time else s.prompt_time end
                from staged_enrolment s
                join person p on p.email = s.email
                where e.person_id = p.id and e.programme_id = (select id from programme where code = :code)
                  and (not e.active or e.cadence_weeks <> s.cadence_weeks
                       or not e.own_schedule and (e.prompt_day, e.prompt_time) <> (s.prompt_day, s.prompt_time))
                """);
    }

    Tally enrolments() {
        int removed = merging.rows("""
                update enrolment e set active = false, next_week = null, next_due = null
                from person p
                where p.id = e.person_id and e.active and not e.by_chat
                  and e.programme_id = (select id from programme where code = :code)
                  and not exists (select from staged_enrolment s where s.email = p.email)
                """);
        merging.rows("""
                update enrolment e set by_chat = false
                from staged_enrolment s join person p on p.email = s.email
                where e.person_id = p.id and e.by_chat
                  and e.programme_id = (select id from programme where code = :code)
                """);
        int changed = changeEnrolments();
        int added = merging.rows("""
                insert into enrolment (programme_id, person_id, cadence_weeks, prompt_day, prompt_time)
                select g.id, p.id, s.cadence_weeks, s.prompt_day, s.prompt_time
                from staged_enrolment s
                join person p on p.email = s.email
                join programme g on g.code = :code
                where not exists (select from enrolment e where e.programme_id = g.id and e.person_id = p.id)
                order by p.id
                """);
        return merging.tally("staged_enrolment", removed, changed, added);
    }
}
