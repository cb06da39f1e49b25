package io.visavis.core.status;

import com.ibm.icu.text.Collator;
import io.visavis.core.chat.MessageBuilder;
import io.visavis.core.chat.Span;
import io.visavis.core.people.People.Note;
import io.visavis.core.status.Participant.Obstacle;
import io.visavis.core.words.Words;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** Who cannot be written to, by name, grouped by why, and what is worth knowing of others. */
record ReachLines(List<Participant> participants, Words words) {
    void addTo(MessageBuilder message) {
        List<Participant> unreachable =
                participants.stream().filter(p -> !p.reachable()).toList();
        if (!unreachable.isEmpty()) {
            StringBuilder lines = new StringBuilder();
            for (Obstacle obstacle : Obstacle.values()) {
                List<String> names = names(p -> p.obstacle() == obstacle);
                if (!names.isEmpty()) {
                    lines.append("\n• ").append(line(obstacle, names));
                }
            }
            String heading = words.say("status.unreachable_heading", "count", unreachable.size());
            message.spans(List.of(Span.strong(heading), Span.plain(lines.toString())));
        }
        for (Note note : Note.values()) {
            List<String> names = names(p -> p.note() == note);
            if (!names.isEmpty()) {
                message.text(words.say("status.note_" + code(note), "names", words.list(names)));
            }
        }
    }

    /** Why, who, and what to do. */
    private String line(Obstacle obstacle, List<String> names) {
        String code = code(obstacle);
        return words.say("status." + code, "names", words.list(names)) + ". " + words.say("status.do_" + code);
    }

    private static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private List<String> names(Predicate<Participant> which) {
        Collator alphabet = Collator.getInstance(words.language().locale());
        return participants.stream()
                .filter(which)
                .map(Participant::name)
                .sorted(alphabet)
                .toList();
    }
}
