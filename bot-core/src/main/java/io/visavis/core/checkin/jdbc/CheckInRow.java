package io.visavis.core.checkin.jdbc;

import io.visavis.core.checkin.Answer;
import io.visavis.core.checkin.AskedPlan;
import io.visavis.core.checkin.Audience;
import io.visavis.core.checkin.CheckIn;
import io.visavis.core.checkin.Commitment;
import io.visavis.core.checkin.Commitment.Outcome;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** Reads a check-in whole: the row, its answer, and the commitments it asks about. */
final class CheckInRow {
    /**
     * Whether a check-in may ask about a commitment: one that was made before the question was sent and not told to
     * be done, let go, a habit or passed on. What became so since the question was sent stays part of it, so that an
     * outcome is told of the one that was asked about.
     */
    private static final String MAY_BE_ASKED_ABOUT = """
            k.check_in_id is distinct from c.id and k.made_at < coalesce(c.sent_at, 'infinity')
            and (k.outcome <> 'done' or k.reported_in = c.id)
            and (k.let_go_at is null or k.let_go_at >= c.sent_at)
            and (k.practice is null or k.practice not in ('habit', 'passed_on') or k.practised_at >= c.sent_at)
            """;

    /** What was told of it last in another answer. */
    private static final String TOLD_BEFORE = """
            (select o.outcome from commitment_outcome o
             where o.commitment_id = k.id and o.check_in_id <> c.id
             order by o.told_at desc limit 1)
            """;

    /**
     * What a check-in asks about: what was told in it already, the commitment made last, and those that have waited
     * longest for a word; three in all, so that the form stays short.
     */
    private static final String ASKED_ABOUT = """
            select array_agg(k.id order by k.made_at desc, k.id desc) as ids,
                   array_agg(k.cue order by k.made_at desc, k.id desc) as cues,
                   array_agg(k.action order by k.made_at desc, k.id desc) as actions,
                   array_agg(k.told order by k.made_at desc, k.id desc) as outcomes,
                   array_agg(k.told_before order by k.made_at desc, k.id desc) as befores,
                   array_agg(k.let_go order by k.made_at desc, k.id desc) as let_go
            from (select m.*
                  from (select k.id, k.cue, k.action, k.made_at,
                               case when k.reported_in = c.id then k.outcome else 'open' end as told,
                               %s as told_before,
                               k.let_go_in is not distinct from c.id as let_go,
                               k.reported_in is not distinct from c.id or k.let_go_in is not distinct from c.id as here,
                               row_number() over (order by k.made_at desc, k.id desc) as latest,
                               coalesce(k.reported_at, k.made_at) as silent_since
                        from commitment k
                        where k.enrolment_id = e.id and %s) m
                  order by m.here desc, m.latest = 1 desc, m.silent_since, m.id
                  limit 3) k
            """.formatted(TOLD_BEFORE, MAY_BE_ASKED_ABOUT);

    static final String QUERY = """
            select c.id, c.enrolment_id, e.person_id, c.week, c.state, c.postponed, c.prompt_code, c.responded_at,
                   e.last_audience, g.id as programme_id, g.code, g.name_en, g.name_fr, g.starts_on, g.ends_on,
                   e.active and not exists (select from check_in later
                                            where later.enrolment_id = e.id and later.week > c.week
                                              and later.sent_at is not null) as latest,
                   a.reflection, a.scale, a.audience, own.cue, own.action,
                   before.ids, before.cues, before.actions, before.outcomes, before.befores, before.let_go,
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
                Map.of(),
                Set.of());
    }

    private static List<AskedPlan> previous(ResultSet rs) throws SQLException {
        if (rs.getArray("ids") == null) {
            return List.of();
        }
        Long[] ids = (Long[]) rs.getArray("ids").getArray();
        String[] cues = (String[]) rs.getArray("cues").getArray();
        String[] actions = (String[]) rs.getArray("actions").getArray();
        String[] outcomes = (String[]) rs.getArray("outcomes").getArray();
        String[] befores = (String[]) rs.getArray("befores").getArray();
        Boolean[] letGo = (Boolean[]) rs.getArray("let_go").getArray();
        return IntStream.range(0, ids.length)
                .mapToObj(i -> new AskedPlan(
                        new Commitment(ids[i], cues[i], actions[i], Outcome.of(outcomes[i])),
                        befores[i] == null ? null : Outcome.of(befores[i]),
                        letGo[i]))
                .toList();
    }
}
