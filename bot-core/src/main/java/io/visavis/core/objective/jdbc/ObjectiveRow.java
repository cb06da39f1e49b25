package io.visavis.core.objective.jdbc;

import io.visavis.core.objective.Levels;
import io.visavis.core.objective.Objective;
import io.visavis.core.objective.Objective.Mentor;
import io.visavis.core.objective.Objective.Named;
import io.visavis.core.objective.Objective.Parties;
import io.visavis.core.objective.Objective.Programme;
import io.visavis.core.objective.Objective.Standing;
import io.visavis.core.objective.Objective.State;
import io.visavis.core.objective.Objective.Wording;
import io.visavis.core.objective.Ratings;
import io.visavis.core.objective.Ratings.Rating;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** One objective as the database tells it. */
final class ObjectiveRow {
    static final String QUERY = """
        select o.id, o.title, o.aspiration, o.indicator, o.weight, o.levels, o.state, o.version,
               coalesce(o.agreed_version = o.version and o.agreed_in = m.id, false) as agreed,
               e.id as enrolment, mentee.id as mentee_id, mentee.name as mentee,
               g.id as programme, g.name_en, g.name_fr, g.starts_on, g.ends_on,
               m.id as mentorship, mentor.id as mentor_id, mentor.name as mentor,
               t.id as theme, t.name_en as theme_en, t.name_fr as theme_fr,
               c.id as competency, c.name_en as competency_en, c.name_fr as competency_fr,
               r.mid_mentee, r.mid_mentor, r.end_mentee, r.end_mentor,
               (select v.words from objective_event v
                where v.objective_id = o.id and v.what = 'suggested' and v.version = o.version
                  and v.person_id = m.mentor_id
                order by v.id desc limit 1) as suggestion,
               o.state = 'open' and not exists (
                   select from objective f
                   where f.enrolment_id = o.enrolment_id and f.state = 'open'
                     and (f.position, f.id) < (o.position, o.id)) as in_focus
        from objective o
        join enrolment e on e.id = o.enrolment_id and e.active
        join programme g on g.id = e.programme_id
        join person mentee on mentee.id = e.person_id
        join strategic_theme t on t.id = o.theme_id
        join competency c on c.id = o.competency_id
        left join mentorship m on m.enrolment_id = e.id and m.active
        left join person mentor on mentor.id = m.mentor_id
        cross join lateral (
            select max(level) filter (where moment = 'mid' and rater = 'mentee') as mid_mentee,
                   max(level) filter (where moment = 'mid' and rater = 'mentor') as mid_mentor,
                   max(level) filter (where moment = 'end' and rater = 'mentee') as end_mentee,
                   max(level) filter (where moment = 'end' and rater = 'mentor') as end_mentor
            from objective_rating where objective_id = o.id
        ) r
        """;

    /** Open ones first, the one in focus leading. */
    static final String ORDER = "order by g.starts_on, g.id, mentee.name, e.id, o.state <> 'open', o.position, o.id";

    private ObjectiveRow() {}

    static Objective objective(ResultSet rs, StatementContext context) throws SQLException {
        Standing standing = new Standing(
                State.valueOf(rs.getString("state").toUpperCase(Locale.ROOT)),
                rs.getInt("version"),
                rs.getBoolean("agreed"),
                rs.getString("suggestion"),
                rs.getBoolean("in_focus"));
        Ratings ratings = new Ratings(rating(rs, "mid"), rating(rs, "end"));
        return new Objective(rs.getLong("id"), parties(rs), wording(rs), standing, ratings);
    }

    static Programme programme(ResultSet rs) throws SQLException {
        return new Programme(
                rs.getLong("programme"),
                rs.getString("name_en"),
                rs.getString("name_fr"),
                rs.getObject("starts_on", LocalDate.class),
                rs.getObject("ends_on", LocalDate.class));
    }

    private static Parties parties(ResultSet rs) throws SQLException {
        long mentorship = rs.getLong("mentorship");
        Mentor mentor = rs.wasNull() ? null : new Mentor(mentorship, rs.getLong("mentor_id"), rs.getString("mentor"));
        return new Parties(
                programme(rs), rs.getLong("enrolment"), rs.getLong("mentee_id"), rs.getString("mentee"), mentor);
    }

    private static Wording wording(ResultSet rs) throws SQLException {
        return new Wording(
                rs.getString("title"),
                rs.getString("aspiration"),
                new Named(rs.getLong("theme"), rs.getString("theme_en"), rs.getString("theme_fr")),
                new Named(rs.getLong("competency"), rs.getString("competency_en"), rs.getString("competency_fr")),
                rs.getString("indicator"),
                rs.getInt("weight"),
                new Levels(List.of((String[]) rs.getArray("levels").getArray())));
    }

    private static Rating rating(ResultSet rs, String moment) throws SQLException {
        return new Rating(level(rs, moment + "_mentee"), level(rs, moment + "_mentor"));
    }

    private static @Nullable Integer level(ResultSet rs, String column) throws SQLException {
        int level = rs.getInt(column);
        return rs.wasNull() ? null : level;
    }
}
