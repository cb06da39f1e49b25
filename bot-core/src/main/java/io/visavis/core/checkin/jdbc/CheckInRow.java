package io.visavis.core.checkin.jdbc;

import io.visavis.core.checkin.Answer;
import io.visavis.core.checkin.Audience;
import io.visavis.core.checkin.CheckIn;
import io.visavis.core.checkin.Commitment;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Locale;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** Reads a check-in whole: the row, its answer, and the commitment made before it. */
final class CheckInRow {
    /**
     * Whether a check-in may ask about a commitment: while there was no occasion for it or nobody reported on it, or
     * since this very check-in did. What is let go or passed on after the question was sent stays part of it, so that
     * an outcome is told of the one that was asked about.
     */
    private static final String MAY_BE_ASKED_ABOUT = """
            (k.outcome in ('open', 'no_occasion') or k.reported_in = %1$s.id)
            and (k.let_go_at is null or k.let_go_at >= %1$s.sent_at)
            and (k.practice is distinct from 'passed_on' or k.practised_at >= %1$s.sent_at)
            """;

    /** The commitment that a check-in asks about: the last one made before it that it may. */
    static final String PREVIOUS = """
            select k.id from commitment k join check_in made on made.id = k.check_in_id
            join check_in asked on asked.id = :id and asked.enrolment_id = made.enrolment_id
            where made.week < asked.week and %s
            order by made.week desc limit 1
            """.formatted(MAY_BE_ASKED_ABOUT.formatted("asked"));

    static final String QUERY = """
            select c.id, c.enrolment_id, e.person_id, c.week, c.state, c.postponed, c.prompt_code, c.responded_at,
                   e.last_audience, g.id as programme_id, g.code, g.name_en, g.name_fr, g.starts_on, g.ends_on,
                   e.active and not exists (select from check_in later
                                            where later.enrolment_id = e.id and later.week > c.week
                                              and later.sent_at is not null) as latest,
                   a.reflection, a.scale, a.audience, own.cue, own.action,
                   before.id as previous_id, before.cue as previous_cue, before.action as previous_action,
                   case when before.reported_in = c.id then before.outcome else 'open' end as previous_outcome,
                   d.words as draft, v.good,
                   pair.id as mentorship_id, mentor.name as mentor,
                   shared.id as shared_id, reader.name as reader
            from check_in c
            join enrolment e on e.id = c.enrolment_id
            join programme g on g.id = e.programme_id
            left join check_in_answer a on a.check_in_id = c.id
            left join check_in_draft d on d.check_in_id = c.id
            left join check_in_opinion v on v.check_in_id = c.id
            left join commitment own on own.check_in_id = c.id
            left join mentorship pair on pair.enrolment_id = e.id and pair.active
            left join person mentor on mentor.id = pair.mentor_id
            left join mentorship shared on shared.id = a.shared_in
            left join person reader on reader.id = shared.mentor_id
            left join lateral (
                select k.* from commitment k join check_in made on made.id = k.check_in_id
                where k.enrolment_id = e.id and made.week < c.week and %s
                order by made.week desc limit 1) before on true
            """.formatted(MAY_BE_ASKED_ABOUT.formatted("c"));

    private CheckInRow() {}

    static CheckIn checkIn(ResultSet rs, StatementContext context) throws SQLException {
        OffsetDateTime responded = rs.getObject("responded_at", OffsetDateTime.class);
        return new CheckIn(
                rs.getLong("id"),
                rs.getLong("enrolment_id"),
                rs.getLong("person_id"),
                programme(rs),
                rs.getObject("week", LocalDate.class),
                CheckIn.State.valueOf(rs.getString("state").toUpperCase(Locale.ROOT)),
                rs.getBoolean("latest"),
                rs.getBoolean("postponed"),
                rs.getString("prompt_code"),
                responded == null ? null : responded.toInstant(),
                Audience.of(rs.getString("last_audience")),
                mentor(rs, "mentorship_id", "mentor"),
                mentor(rs, "shared_id", "reader"),
                answer(rs),
                previous(rs),
                rs.getString("draft"),
                rs.getObject("good", Boolean.class));
    }

    static CheckIn.ProgrammeInfo programme(ResultSet rs) throws SQLException {
        return new CheckIn.ProgrammeInfo(
                rs.getLong("programme_id"),
                rs.getString("code"),
                rs.getString("name_en"),
                rs.getString("name_fr"),
                rs.getObject("starts_on", LocalDate.class),
                rs.getObject("ends_on", LocalDate.class));
    }

    private static CheckIn.@Nullable Mentor mentor(ResultSet rs, String pair, String mentor) throws SQLException {
        String name = rs.getString(mentor);
        return name == null ? null : new CheckIn.Mentor(rs.getLong(pair), name);
    }

    private static @Nullable Answer answer(ResultSet rs) throws SQLException {
        String reflection = rs.getString("reflection");
        if (reflection == null) {
            return null;
        }
        return new Answer(
                reflection,
                rs.getInt("scale"),
                rs.getString("cue"),
                rs.getString("action"),
                Audience.of(rs.getString("audience")),
                null);
    }

    private static @Nullable Commitment previous(ResultSet rs) throws SQLException {
        String cue = rs.getString("previous_cue");
        return cue == null
                ? null
                : new Commitment(
                        rs.getLong("previous_id"),
                        cue,
                        rs.getString("previous_action"),
                        Commitment.Outcome.of(rs.getString("previous_outcome")));
    }
}
