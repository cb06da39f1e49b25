package io.visavis.core.mentor.application.jdbc;

import io.visavis.core.mentor.application.Application;
import io.visavis.core.mentor.application.Application.Level;
import io.visavis.core.mentor.application.Application.Part;
import io.visavis.core.mentor.application.Application.State;
import io.visavis.core.mentor.application.Application.Turn;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Reads applications with their words. */
final class ApplicationQuery {
    private ApplicationQuery() {}

    /** @param condition on {@code a}, with one value */
    static List<Application> read(Handle h, String condition, long value) {
        return h.createQuery("""
            select a.id, a.programme_id, g.name_en, g.name_fr, a.person_id, p.name, a.state, a.level, a.capacity,
                   a.applied_at, a.steps
            from mentor_application a
            join programme g on g.id = a.programme_id
            join person p on p.id = a.person_id
            where %s
            order by a.applied_at, a.id
            """.formatted(condition))
                .bind("value", value)
                .map((rs, ctx) -> application(rs, words(h, rs.getLong(1))))
                .list();
    }

    private record Word(String part, int turn, String words) {}

    private static List<Word> words(Handle h, long application) {
        return h.createQuery("""
            select part, turn, words from mentor_application_words
            where application_id = :application order by turn, part
            """)
                .bind("application", application)
                .map((rs, ctx) -> new Word(rs.getString(1), rs.getInt(2), rs.getString(3)))
                .list();
    }

    private static Application application(ResultSet rs, List<Word> words) throws SQLException {
        Map<Part, String> parts = new EnumMap<>(Part.class);
        Map<Integer, Turn> turns = new TreeMap<>();
        String reason = null;
        for (Word word : words) {
            switch (word.part()) {
                case "reason" -> reason = word.words();
                case "question" -> turns.merge(word.turn(), new Turn(word.words(), null), ApplicationQuery::joined);
                case "answer" -> turns.merge(word.turn(), new Turn("", word.words()), ApplicationQuery::joined);
                default -> parts.put(Part.valueOf(word.part().toUpperCase(Locale.ROOT)), word.words());
            }
        }
        return application(rs, parts, List.copyOf(turns.values()), reason);
    }

    /** The two halves of a turn, whichever came first. */
    private static Turn joined(Turn one, Turn other) {
        String answer = one.answer() == null ? other.answer() : one.answer();
        return new Turn(one.question() + other.question(), answer);
    }

    private static Application application(
            ResultSet rs, Map<Part, String> parts, List<Turn> turns, @Nullable String reason) throws SQLException {
        return new Application(
                rs.getLong(1),
                rs.getLong(2),
                rs.getString(3),
                rs.getString(4),
                rs.getLong(5),
                rs.getString(6),
                State.of(rs.getString(7)),
                Level.of(rs.getString(8)),
                rs.getInt(9),
                rs.getTimestamp(10).toInstant(),
                rs.getInt(11),
                parts,
                turns,
                reason);
    }
}
