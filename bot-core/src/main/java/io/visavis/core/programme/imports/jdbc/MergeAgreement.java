package io.visavis.core.programme.imports.jdbc;

import io.visavis.core.programme.imports.draft.Tally;

/** The programme's own mentoring agreement. What a pair accepted stays as it was, under its version. */
record MergeAgreement(Merging merging) {

    Tally agreement() {
        int retired = merging.rows("""
                update agreement_text t set current = false
                where t.programme_id = (select id from programme where code = :code) and t.current
                  and not exists (select from staged_agreement s where (s.text_en, s.text_fr) = (t.text_en, t.text_fr))
                """);
        int added = merging.rows("""
                insert into agreement_text (programme_id, version, text_en, text_fr)
                select g.id, coalesce((select max(version) from agreement_text where programme_id = g.id), 0) + 1,
                       s.text_en, s.text_fr
                from staged_agreement s
                join programme g on g.code = :code
                where not exists (select from agreement_text t where t.programme_id = g.id and t.current)
                """);
        int changed = Math.min(retired, added);
        return merging.tally("staged_agreement", retired - changed, changed, added - changed);
    }
}
