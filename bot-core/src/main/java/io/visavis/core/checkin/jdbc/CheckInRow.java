package io.visavis.core.checkin.jdbc;

import io.visavis.core.checkin.Answer;
import io.visavis.core.checkin.Audience;
import io.visavis.core.checkin.CheckIn;
import io.visavis.core.checkin.Commitment;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** Reads a check-in whole: the row, its answer, and the commitments it asks about. */
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

    /**
     * What a check-in asks about: what was told in it already, the commitment made last, and those that have waited
     * longest for a word; three in all, so that the form stays short.
     */
    private static final String ASKED_ABOUT = """
            select array_agg(k.id order by k.week desc) as ids, array_agg(k.cue order by k.week desc) as cues,
                   array_agg(k.action order by k.week desc) as actions,
                   array_agg(k.told order by k.week desc) as outcomes
            from (select m.*
                  from (select k.id, k.cue, k.action, made.week, k.reported_in is not distinct from c.id as here,
                               case when k.reported_in = c.id then k.outcome else 'open' end as told,
                               row_number() over (order by made.week desc) as latest,
                               coalesce(k.reported_at, made.responded_at, made.due_at) as silent_since
                        from commitment k join check_in made on made.id = k.check_in_id
                        where k.enrolment_id = e.id and made.week < c.week and %s) m
                  order by m.here desc, m.latest = 1 desc, m.silent_since, m.week
                  limit 3) k
            """.formatted(MAY_BE_ASKED_ABOUT.formatted("c"));

    static final String QUERY = """
            select c.id, c.enrolment_id, e.person_id, c.week, c.state, c.postponed, c.prompt_code, c.responded_at,
                   e.last_audience, g.id as programme_id, g.code, g.name_en, g.name_fr, g.starts_on, g.ends_on,
                   e.active and not exists (select from check_in later
                                            where later.enrolment_id = e.id and later.week > c.week
                                              and later.sent_at is not null) as latest,
                   a.reflection, a.scale, a.audience, own.cue, own.action,
                   before.ids, before.cues, before.actions, before.outcomes,
                   d.words as draft, v.good,
                   pair.id as mentorship_id, mentor.name as mentor,
                   shared.id as shared_id, reader.name as reader
            from check_in c
            join enrolment e on e.id = c.enrolment_id
            join programme g on g.id = e.programme_id
            left join check_in_answer a on a.check_in_id = c.id
            left join check_in_draft d on d.check_in_id = c.id
            left join check_in_opinion v on v.check_in_id = c.id
            left join commitment own on own.check_in_id = c.id and own.let_go_at is null
            left join mentorship pair on pair.enrolment_id = e.id and pair.active
            left join person mentor on mentor.id = pair.mentor_id
            left join mentorship shared on shared.id = a.shared_in
            left join person reader on reader.id = shared.mentor_id
            cross join lateral (%s) before
            """.formatted(ASKED_ABOUT);

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
                Map.of());
    }

    private static List<Commitment> previous(ResultSet rs) throws SQLException {
        if (rs.getArray("ids") == null) {
            return List.of();
        }
        Long[] ids = (Long[]) rs.getArray("ids").getArray();
        String[] cues = (String[]) rs.getArray("cues").getArray();
        String[] actions = (String[]) rs.getArray("actions").getArray();
        String[] outcomes = (String[]) rs.getArray("outcomes").getArray();
        return IntStream.range(0, ids.length)
                .mapToObj(i -> new Commitment(ids[i], cues[i], actions[i], Commitment.Outcome.of(outcomes[i])))
                .toList();
    }
}
