package io.visavis.core.checkin.jdbc;

import io.visavis.core.checkin.prompt.PastPrompt;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** What the choice of a question looks at. */
final class PromptQueries {
    private PromptQueries() {}

    /** What the manager was asked in all of their programmes, the earliest first. */
    static List<PastPrompt> past(Handle h, long enrolmentId) {
        return h.createQuery("""
                        select c.prompt_code, c.week
                        from enrolment mine
                        join enrolment any_of_theirs on any_of_theirs.person_id = mine.person_id
                        join check_in c on c.enrolment_id = any_of_theirs.id
                        where mine.id = :enrolment and c.prompt_code is not null
                        order by c.week, c.id
                        """)
                .bind("enrolment", enrolmentId)
                .map((rs, ctx) -> new PastPrompt(rs.getString(1), rs.getObject(2, LocalDate.class)))
                .list();
    }

    /** That of the first objective; empty without objectives. */
    static Optional<String> competencyInFocus(Handle h, long enrolmentId) {
        return h.createQuery("""
                        select c.code from objective o join competency c on c.id = o.competency_id
                        where o.enrolment_id = :enrolment and o.state = 'open'
                        order by o.position, o.id limit 1
                        """)
                .bind("enrolment", enrolmentId)
                .mapTo(String.class)
                .findOne();
    }
}
