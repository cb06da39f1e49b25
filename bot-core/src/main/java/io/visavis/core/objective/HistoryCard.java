package io.visavis.core.objective;

import io.visavis.core.chat.Message;
import io.visavis.core.chat.MessageBuilder;
import io.visavis.core.objective.Objectives.Event;
import io.visavis.core.people.Person;
import io.visavis.core.words.Words;
import java.util.List;

/** What became of an objective: who did what, when, and what stood there before. */
final class HistoryCard {
    private HistoryCard() {}

    /** @param events the latest first */
    static Message message(Objective objective, List<Event> events, Person reader) {
        Words words = Words.in(reader.language());
        MessageBuilder message = new MessageBuilder()
                .heading(words.say("objective.history.title"))
                .quote(objective.wording().title());
        for (Event event : events) {
            String by = event.person();
            String before = event.words();
            boolean first = event.what().equals("revised") && (before == null || before.isBlank());
            message.text(words.say(
                    "objective.history." + (first ? "worded" : event.what()),
                    "day",
                    words.shortDay(event.at().atZone(reader.zone()).toLocalDate()),
                    "name",
                    by == null ? words.say("objective.history.file") : by,
                    "field",
                    field(words, event)));
            if (before != null && !before.isBlank()) {
                String french = event.wordsFr();
                message.quote(french == null ? before : words.pick(before, french));
            }
        }
        return message.context(words.say("objective.history.privacy")).build();
    }

    private static String field(Words words, Event event) {
        String field = event.field();
        return field == null ? "" : words.say("objective.field." + field);
    }
}
