package io.visavis.core.programme.imports;

import org.jdbi.v3.core.Jdbi;

/** Everyone of an imported programme lets the bot in, and every pair has agreed. */
final class TakingPart {
    private TakingPart() {}

    static void everyone(Jdbi jdbi) {
        jdbi.useHandle(h -> {
            h.execute("""
                    insert into participation (programme_id, person_id, role, asked, asked_at, consents, answered_at,
                                               consented_at, consent_version)
                    select programme_id, person_id, role, 1, at, choice, at, at, 1
                    from (select programme_id, person_id, role,
                                 case when role in ('mentee', 'mentor') then true end as choice,
                                 timestamptz '2026-12-01Z' as at
                          from (select programme_id, person_id, role from programme_role
                                union all
                                select programme_id, person_id, 'mentee' from enrolment) everyone) known
                    """);
            h.execute("insert into agreement_acceptance select id, side, 'standard', 1, timestamptz '2026-12-01Z'"
                    + " from mentorship, (values ('mentee'), ('mentor')) sides (side)");
        });
    }
}
