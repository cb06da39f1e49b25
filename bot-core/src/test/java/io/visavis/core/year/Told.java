package io.visavis.core.year;

import io.visavis.core.RecordingPlatform;
import io.visavis.core.Stage;
import io.visavis.core.chat.Message;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A message as it stood on someone's screen, joined with the facts about it.
 *
 * @param with those said in the same message
 * @param message what could be read
 */
record Told(String email, Instant at, Fact fact, List<Fact> with, Message message) {
    private static final Set<String> OF_SESSION =
            Set.of("session_brief", "session_reminder", "session_soon", "session_debrief", "session_changed");
    private static final Set<String> OF_DATES = Set.of("session_proposed", "session_answered");

    /** A row of the outbox; week, prompt and enrolment where it is about a check-in. */
    record Fact(
            long id,
            String deliveryId,
            String kind,
            long subject,
            int sequence,
            long person,
            Instant expires,
            @Nullable Long into,
            @Nullable Long enrolment,
            @Nullable LocalDate week,
            @Nullable String prompt) {

        boolean aboutCheckIn() {
            return kind.startsWith("check_in");
        }

        boolean aboutSession() {
            return OF_SESSION.contains(kind);
        }

        boolean aboutDates() {
            return OF_DATES.contains(kind);
        }

        boolean asksForDate() {
            return kind.equals("session_missing");
        }

        String key() {
            return kind + " " + subject + " " + person + " " + sequence;
        }
    }

    /** Whether it names a moment: that of a session, say. */
    boolean names(Instant moment) {
        return message.blocks().toString().contains("at=" + moment);
    }

    List<Fact> all() {
        return Stream.concat(Stream.of(fact), with.stream()).toList();
    }

    /** Everything that reached a screen, in that order, one platform after the other. */
    static List<Told> on(Stage stage) {
        Map<String, Fact> facts =
                facts(stage).stream().collect(Collectors.toMap(Fact::deliveryId, Function.identity()));
        return Stream.of(stage.slack(), stage.teams())
                .flatMap(platform -> platform.seen().stream())
                .map(seen -> told(seen, facts))
                .toList();
    }

    private static Told told(RecordingPlatform.Seen seen, Map<String, Fact> facts) {
        Fact fact = facts.get(seen.deliveryId());
        List<Fact> with = facts.values().stream()
                .filter(other -> other.into() != null && other.into() == fact.id())
                .sorted(java.util.Comparator.comparing(Fact::id))
                .toList();
        return new Told(seen.email(), seen.at(), fact, with, seen.message());
    }

    private static List<Fact> facts(Stage stage) {
        return stage.database()
                .jdbi()
                .withHandle(h -> h.createQuery("""
                                select o.*, c.enrolment_id, c.week, c.prompt_code
                                from outbox o
                                left join check_in c on o.kind like 'check_in%' and c.id = o.subject_id
                                order by o.id
                                """)
                        .map((rs, ctx) -> new Fact(
                                rs.getLong("id"),
                                rs.getString("delivery_id"),
                                rs.getString("kind"),
                                rs.getLong("subject_id"),
                                rs.getInt("sequence"),
                                rs.getLong("person_id"),
                                rs.getTimestamp("expires_at").toInstant(),
                                rs.getObject("merged_into", Long.class),
                                rs.getObject("enrolment_id", Long.class),
                                rs.getObject("week", LocalDate.class),
                                rs.getString("prompt_code")))
                        .list());
    }

    /** The same for the same course of events, whatever the database made up. */
    String line() {
        return at + " " + email + " "
                + all().stream().map(f -> f.key() + " " + f.prompt()).toList();
    }
}
