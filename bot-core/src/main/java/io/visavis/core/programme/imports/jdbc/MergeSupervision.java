package io.visavis.core.programme.imports.jdbc;

import io.visavis.core.programme.imports.draft.Tally;

/** Supervision had elsewhere, and the groups and meetings of the file. Groups made in chat have no code and stay. */
record MergeSupervision(Merging merging) {

    Tally elsewhere() {
        int removed = merging.rows("""
            delete from supervision_elsewhere x
            using person p
            where p.id = x.person_id and x.programme_id = (select id from programme where code = :code)
              and not exists (select from staged_supervised s where s.email = p.email and s.held_on = x.held_on)
            """);
        int changed = merging.rows("""
            update supervision_elsewhere x set minutes = s.minutes
            from staged_supervised s
            join person p on p.email = s.email
            where x.person_id = p.id and x.programme_id = (select id from programme where code = :code)
              and x.held_on = s.held_on and x.minutes <> s.minutes
            """);
        int added = merging.rows("""
            insert into supervision_elsewhere (programme_id, person_id, held_on, minutes)
            select g.id, p.id, s.held_on, s.minutes
            from staged_supervised s
            join person p on p.email = s.email
            join programme g on g.code = :code
            where not exists (select from supervision_elsewhere x
                              where x.programme_id = g.id and x.person_id = p.id and x.held_on = s.held_on)
            """);
        return merging.tally("staged_supervised", removed, changed, added);
    }

    Tally groups() {
        int removed = merging.rows("""
            update supervision_group x set active = false
            where x.programme_id = (select id from programme where code = :code) and x.code is not null and x.active
              and not exists (select from staged_group s where s.code = x.code)
            """);
        int changed = merging.rows("""
            update supervision_group x set name = s.name, supervisor_id = p.id, active = true
            from staged_group s
            join person p on p.email = s.supervisor
            where x.programme_id = (select id from programme where code = :code) and x.code = s.code
              and (x.name, x.supervisor_id, x.active) <> (s.name, p.id, true)
            """);
        int added = merging.rows("""
            insert into supervision_group (programme_id, supervisor_id, code, name)
            select g.id, p.id, s.code, s.name
            from staged_group s
            join person p on p.email = s.supervisor
            join programme g on g.code = :code
            where not exists (select from supervision_group x where x.programme_id = g.id and x.code = s.code)
            """);
        return merging.tally("staged_group", removed, changed, added);
    }

    Tally members() {
        int removed = merging.rows("""
            delete from supervision_member m
            using supervision_group x, person p
            where x.id = m.group_id and p.id = m.person_id and x.code is not null
              and x.programme_id = (select id from programme where code = :code)
              and not exists (select from staged_group_member s where s.code = x.code and s.mentor = p.email)
            """);
        int added = merging.rows("""
            insert into supervision_member (group_id, person_id)
            select x.id, p.id
            from staged_group_member s
            join person p on p.email = s.mentor
            join supervision_group x on x.code = s.code
                and x.programme_id = (select id from programme where code = :code)
            where not exists (select from supervision_member m where m.group_id = x.id and m.person_id = p.id)
            """);
        return merging.tally("staged_group_member", removed, 0, added);
    }

    /** As with sessions: one that was held is history, one that was cancelled is planned again when it lies ahead. */
    Tally meetings() {
        int removed = merging.rows("""
            update supervision_meeting m set state = 'cancelled'
            from supervision_group x
            where x.id = m.group_id and m.code is not null and m.state = 'planned' and m.starts_at > :now
              and x.programme_id = (select id from programme where code = :code)
              and not exists (select from staged_meeting s where s.grp = x.code and s.code = m.code)
            """);
        int changed = merging.rows("""
            update supervision_meeting m
            set starts_at = s.starts_at, minutes = s.minutes, place = s.place, state = 'planned'
            from staged_meeting s
            join supervision_group x on x.code = s.grp
                and x.programme_id = (select id from programme where code = :code)
            where m.group_id = x.id and m.code = s.code
              and (m.state = 'planned' and (m.starts_at, m.minutes, m.place) <> (s.starts_at, s.minutes, s.place)
                   or m.state = 'cancelled' and s.starts_at > :now)
            """);
        int added = merging.rows("""
            insert into supervision_meeting (group_id, code, starts_at, minutes, place)
            select x.id, s.code, s.starts_at, s.minutes, s.place
            from staged_meeting s
            join supervision_group x on x.code = s.grp
                and x.programme_id = (select id from programme where code = :code)
            where not exists (select from supervision_meeting m where m.group_id = x.id and m.code = s.code)
            """);
        return merging.tally("staged_meeting", removed, changed, added);
    }
}
