package io.visavis.core.session.handover;

import io.visavis.core.chat.Button;
import io.visavis.core.chat.Message;
import io.visavis.core.chat.MessageBuilder;
import io.visavis.core.checkin.prompt.PromptLibrary;
import io.visavis.core.people.Person;
import io.visavis.core.session.HandedOver;
import io.visavis.core.session.HandedOver.Kind;
import io.visavis.core.session.SharedCards;
import io.visavis.core.words.Words;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** What a hand-over looks like to the manager whose it is. */
record HandOverCards(Words words) {
    static final String CHOOSE = "session.hand_over";
    static final String READ = "session.hand_over_read";

    static HandOverCards of(Person mentee) {
        return new HandOverCards(Words.in(mentee.language()));
    }

    Message ask(HandOver handOver, HandedOver shared) {
        return new MessageBuilder()
                .heading(words.say("session.handover.title", "name", handOver.mentor()))
                .text(words.say("session.handover.ask", "name", handOver.mentor(), "former", handOver.former()))
                .text(words.say(
                        "session.handover.there", "former", handOver.former(), "what", words.list(counted(shared))))
                .buttons(choose(handOver).primary(), read(handOver))
                .build();
    }

    String privacy() {
        return words.say("session.handover.privacy");
    }

    /** How many there are of each kind of which there are any. */
    private List<String> counted(HandedOver shared) {
        return Arrays.stream(Kind.values())
                .filter(kind -> shared.count(kind) > 0)
                .map(kind -> words.say("session.handover.count." + kind.code(), "count", shared.count(kind)))
                .toList();
    }

    private Button choose(HandOver handOver) {
        return Button.opening(words.say("session.handover.button"), CHOOSE, handOver.subject());
    }

    private Button read(HandOver handOver) {
        return Button.acting(words.say("session.handover.read"), READ, handOver.subject());
    }

    /** What holds, and the way to change it. */
    Message state(HandOver handOver, Set<Kind> chosen) {
        return new MessageBuilder()
                .text(sentence(handOver, chosen))
                .buttons(
                        Button.opening(words.say("session.handover.change"), CHOOSE, handOver.subject()),
                        read(handOver))
                .build();
    }

    private String sentence(HandOver handOver, Set<Kind> chosen) {
        return chosen.isEmpty()
                ? words.say("session.handover.nothing", "name", handOver.mentor(), "former", handOver.former())
                : words.say(
                        "session.handover.chosen",
                        "name",
                        handOver.mentor(),
                        "former",
                        handOver.former(),
                        "what",
                        words.list(Arrays.stream(Kind.values())
                                .filter(chosen::contains)
                                .map(kind -> words.say("session.handover.kind." + kind.code()))
                                .toList()));
    }

    /** Just after a choice: also how long it holds. */
    Message chosen(HandOver handOver, Set<Kind> chosen) {
        return new MessageBuilder()
                .message(state(handOver, chosen))
                .context(words.say("session.handover.privacy"))
                .build();
    }

    /** Their own words, as the new mentor would read them. */
    Message preview(HandOver handOver, HandedOver shared, PromptLibrary library) {
        MessageBuilder message = new MessageBuilder()
                .heading(words.say("session.handover.preview", "former", handOver.former()))
                .text(words.say("session.handover.preview.what", "name", handOver.mentor()));
        new SharedCards(words, library).handedOver(message, shared);
        return message.buttons(choose(handOver)).build();
    }
}
