package io.visavis.core.programme.imports.jdbc;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** The pairs that a programme has before an import. */
public final class StandingPairs {
    private static final String PAIRS = """
            select mentee.email, mentor.email
            from mentorship m
            join enrolment e on e.id = m.enrolment_id
            join person mentee on mentee.id = e.person_id
            join person mentor on mentor.id = m.mentor_id
            where m.active and e.active and e.programme_id = (select id from programme where code = :code)
            """;

    private final Jdbi jdbi;

    public StandingPairs(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** The active ones, mentee and mentor by e-mail. */
    public Set<List<String>> of(String programme) {
        return jdbi.withHandle(h -> h.createQuery(PAIRS)
                .bind("code", programme)
                .map((rs, ctx) -> List.of(rs.getString(1), rs.getString(2)))
                .collect(Collectors.toSet()));
    }

    /** Those that stand in one reporting line. */
    static List<String> inLine(Handle handle, String programme) {
        return handle.createQuery(PAIRS + "and m.in_line_since is not null order by 1, 2")
                .bind("code", programme)
                .map((rs, ctx) -> rs.getString(1) + " and " + rs.getString(2))
                .list();
    }
}
