package io.visavis.core.talk;

import io.visavis.core.chat.Button;
import io.visavis.core.chat.Form;
import io.visavis.core.chat.Message;
import io.visavis.core.chat.MessageBuilder;
import io.visavis.core.words.Language;
import io.visavis.core.words.Words;
import java.util.List;

/** Who sees what, in plain words: said at the word, at the press of a button, and beside a form that asks for words. */
public final class WhoSeesWhat {
    /** A button's act that is answered with it, beside a form. */
    public static final String ACT = "talk.who_sees_what";

    private static final List<String> OF_A_MENTEE = List.of("me", "mentor", "director", "supervisor", "nobody");
    private static final List<String> OF_A_MENTOR = List.of(
            "mentoring.me", "mentoring.mentee", "mentoring.director", "mentoring.supervisor", "mentoring.nobody");

    private WhoSeesWhat() {}

    public static Message in(Language language) {
        Words words = Words.in(language);
        MessageBuilder message = new MessageBuilder().heading(words.say("conversation.privacy"));
        lines(words).forEach(message::text);
        return message.build().in(language);
    }

    /** A line for each kind of reader of what a manager writes. */
    public static List<String> lines(Words words) {
        return lines(OF_A_MENTEE, words);
    }

    /** A line for each of those who learn something of a mentor. */
    public static List<String> linesForMentors(Words words) {
        return lines(OF_A_MENTOR, words);
    }

    private static List<String> lines(List<String> readers, Words words) {
        return readers.stream()
                .map(who -> words.say("conversation.privacy." + who))
                .toList();
    }

    /** For a form in which someone chooses who sees what they write. */
    public static Form.Aside aside(Language language) {
        return new Form.Aside(Button.acting(Words.in(language).say("conversation.privacy"), ACT, ""), in(language));
    }
}
