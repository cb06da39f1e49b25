package io.visavis.core.keep;

import io.visavis.core.chat.Button;
import io.visavis.core.chat.Message;
import io.visavis.core.chat.MessageBuilder;
import io.visavis.core.chat.Span;
import io.visavis.core.keep.KeptNotes.Note;
import io.visavis.core.keep.KeptNotes.Pair;
import io.visavis.core.people.Person;
import io.visavis.core.words.Words;
import java.time.Instant;
import java.util.List;

/** What a kept note looks like. In the chat its words are not repeated; at home its manager reads them. */
final class KeepCards {
    static final String CHANGE = "keep.change";
    static final String REMOVE = "keep.remove";
    private static final int AT_HOME = 5;

    private KeepCards() {}

    static Message kept(Note note, Pair pair, Person person) {
        Words words = Words.in(person.language());
        return new MessageBuilder()
                .spans(session("keep.kept", pair, person))
                .text(seenBy(words, note, pair))
                .buttons(buttons(words, note))
                .build();
    }

    /** The notes with their words, the latest last. */
    static Message atHome(List<Note> notes, List<Pair> pairs, Person person) {
        Words words = Words.in(person.language());
        MessageBuilder message = new MessageBuilder().strong(words.say("keep.home"));
        for (Note note : notes.subList(Math.max(0, notes.size() - AT_HOME), notes.size())) {
            message.quote(note.words());
            pairs.stream()
                    .filter(pair -> pair.id() == note.pair())
                    .findFirst()
                    .ifPresent(pair -> message.context(seenBy(words, note, pair)));
            message.buttons(buttons(words, note));
        }
        return message.build();
    }

    private static String seenBy(Words words, Note note, Pair pair) {
        return note.shared()
                ? words.say("keep.seen_by.mentor", "mentor", pair.mentor())
                : words.say("keep.seen_by.me", "mentor", pair.mentor());
    }

    private static Button[] buttons(Words words, Note note) {
        String id = Long.toString(note.id());
        return new Button[] {
            Button.opening(words.say("keep.button.change"), CHANGE, id),
            Button.acting(words.say("keep.button.remove"), REMOVE, id)
        };
    }

    /** A sentence about a pair's next session, which may not be planned yet. */
    static List<Span> session(String key, Pair pair, Person person) {
        Words words = Words.in(person.language());
        Instant next = pair.nextSession();
        if (next == null) {
            return List.of(Span.plain(words.say(key + ".none", "mentor", pair.mentor())));
        }
        String moment = words.moment(next.atZone(person.zone()));
        return Span.around(words.say(key, "mentor", pair.mentor(), "moment", moment), moment, next);
    }
}
