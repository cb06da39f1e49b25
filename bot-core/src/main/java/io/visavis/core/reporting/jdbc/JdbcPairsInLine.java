package io.visavis.core.reporting.jdbc;

import io.visavis.core.reporting.PairsInLine;
import io.visavis.core.words.Bilingual;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/** {@link PairsInLine} in PostgreSQL. */
public final class JdbcPairsInLine implements PairsInLine {
    private static final String PAIRS = """
            select m.id, mentee.name as mentee, mentor.name as mentor,
                   exists (with recursive up as (
                               select mentee.line_manager_id as at
                               union
                               select p.line_manager_id from up u join person p on p.id = u.at)
                           select from up where at = m.mentor_id) as mentor_above
            from mentorship m
            join enrolment e on e.id = m.enrolment_id
            join person mentee on mentee.id = e.person_id
            join person mentor on mentor.id = m.mentor_id
            where m.active and e.active and e.programme_id = :programme
            """;

    private final Jdbi jdbi;

    public JdbcPairsInLine(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public List<PairInLine> of(long programmeId) {
        return jdbi.withHandle(h -> pairs(h.createQuery(PAIRS + "and m.in_line_since is not null order by m.id")
                .bind("programme", programmeId)));
    }

    @Override
    public Optional<PairInLine> pair(long programmeId, long pairId) {
        return jdbi.withHandle(h ->
                pairs(h.createQuery(PAIRS + "and m.id = :pair")
                                .bind("programme", programmeId)
                                .bind("pair", pairId))
                        .stream()
                        .findFirst());
    }

    private static List<PairInLine> pairs(Query query) {
        return query.map((rs, ctx) -> new PairInLine(rs.getLong(1), rs.getString(2), rs.getString(3), rs.getBoolean(4)))
                .list();
    }

    @Override
    public Optional<Bilingual> programme(long programmeId) {
        return jdbi.withHandle(h -> h.createQuery("select name_en, name_fr from programme where id = :programme")
                .bind("programme", programmeId)
                .map((rs, ctx) -> new Bilingual(rs.getString(1), rs.getString(2)))
                .findOne());
    }

    @Override
    public boolean end(long programmeId, long pairId, Instant now) {
        return jdbi.inTransaction(h -> isOf(h, programmeId, pairId) && EndedPairs.end(h, pairId, now));
    }

    private static boolean isOf(Handle h, long programmeId, long pairId) {
        return h.createQuery("""
                select exists (select from mentorship m join enrolment e on e.id = m.enrolment_id
                               where m.id = :pair and e.programme_id = :programme)
                """)
                .bind("programme", programmeId)
                .bind("pair", pairId)
                .mapTo(Boolean.class)
                .one();
    }
}
