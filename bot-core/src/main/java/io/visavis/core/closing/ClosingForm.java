package io.visavis.core.closing;

import io.visavis.core.chat.Block;
import io.visavis.core.chat.Form;
import io.visavis.core.chat.Input;
import io.visavis.core.closing.Closings.Takeaway;
import io.visavis.core.people.Person;
import io.visavis.core.words.Words;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What one takes away, and who reads it. */
record ClosingForm(Closing pair, Person writer, Words words) {
    static final int MOST = 2000;
    private static final String TAKEAWAY = "takeaway";
    private static final String AUDIENCE = "audience";

    ClosingForm(Closing pair, Person writer) {
        this(pair, writer, Words.in(writer.language()));
    }

    static Map<String, String> values(Optional<Takeaway> written) {
        return written.map(own -> Map.of(TAKEAWAY, own.words(), AUDIENCE, own.shared() ? "other" : "me"))
                .orElseGet(Map::of);
    }

    Form form(Map<String, String> values) {
        String other = pair.other(writer.id()).name();
        List<Input.Option> audiences = Stream.of("me", "other")
                .map(who -> new Input.Option(who, words.say("closing.audience." + who, "name", other)))
                .toList();
        return new Form(
                ClosingCards.WRITE,
                words.say("closing.form.title"),
                List.of(Block.Text.of(words.say("closing.form.intro", "name", other))),
                List.of(
                        new Input.TextInput(
                                TAKEAWAY,
                                words.say("closing.form.takeaway"),
                                words.say("closing.form.hint"),
                                true,
                                values.get(TAKEAWAY),
                                MOST,
                                true),
                        new Input.Choice(
                                AUDIENCE,
                                words.say("closing.audience"),
                                audiences,
                                values.getOrDefault(AUDIENCE, "me"),
                                true)),
                words.say("closing.form.save"),
                words.say("closing.form.cancel"),
                Long.toString(pair.mentorshipId()));
    }

    Map<String, String> errors(Map<String, String> values) {
        Map<String, String> errors = new HashMap<>();
        String takeaway = values.getOrDefault(TAKEAWAY, "").strip();
        if (takeaway.isEmpty() || takeaway.length() > MOST) {
            errors.put(TAKEAWAY, words.say("closing.error.takeaway", "max", MOST));
        }
        if (!values.getOrDefault(AUDIENCE, "").matches("me|other")) {
            errors.put(AUDIENCE, words.say("closing.error.audience"));
        }
        return errors;
    }

    /** Of values without errors. */
    static Takeaway takeaway(Map<String, String> values) {
        return new Takeaway(values.getOrDefault(TAKEAWAY, "").strip(), "other".equals(values.get(AUDIENCE)));
    }
}
