package io.visavis.core.session.calendar;

import io.visavis.core.chat.Button;
import io.visavis.core.chat.Message;
import io.visavis.core.chat.MessageBuilder;
import io.visavis.core.people.Person;
import io.visavis.core.words.Words;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** What is said about someone's own calendar. */
final class CalendarCards {
    static final String SHOW = "session.calendar";
    static final String NEW = "session.feed_new";
    static final String OFF = "session.feed_off";

    private final CalendarLinks links;
    private final Person reader;
    private final Words words;

    CalendarCards(CalendarLinks links, Person reader) {
        this.links = links;
        this.reader = reader;
        this.words = Words.in(reader.language());
    }

    /**
     * @param made whether they have an address
     * @param ahead the next sessions, to be put into a calendar one by one
     */
    Message calendar(boolean made, List<CalendarEntry> ahead) {
        MessageBuilder message = about().text(words.say(made ? "session.calendar.on" : "session.calendar.off"));
        if (made) {
            message.buttons(another(), off());
        } else {
            message.buttons(
                    Button.acting(words.say("session.calendar.make"), NEW, "").primary());
        }
        oneByOne(message, ahead);
        return message.build();
    }

    private MessageBuilder about() {
        return new MessageBuilder()
                .heading(words.say("session.calendar.title"))
                .text(words.say("session.calendar.holds"))
                .text(words.say("session.calendar.seen_by"));
    }

    private void oneByOne(MessageBuilder message, List<CalendarEntry> ahead) {
        Button[] buttons =
                ahead.stream().flatMap(entry -> button(entry).stream()).toArray(Button[]::new);
        if (buttons.length > 0) {
            message.divider().strong(words.say("session.calendar.single")).buttons(buttons);
        }
    }

    private Optional<Button> button(CalendarEntry entry) {
        String day = words.shortDay(entry.startsAt().atZone(reader.zone()).toLocalDate());
        String label = words.say("session.calendar.one", "day", day, "name", entry.other());
        return links.button(entry.sessionId(), entry.endsAt(), label, reader);
    }

    /** The only time that the address is shown. */
    Message address(URI address) {
        return new MessageBuilder()
                .heading(words.say("session.calendar.made"))
                .text(words.say("session.calendar.copy"))
                .text(address.toString())
                .text(words.say("session.calendar.outlook"))
                .text(words.say("session.calendar.google"))
                .context(words.say("session.calendar.once"))
                .buttons(another(), off())
                .build();
    }

    Message turnedOff() {
        return new MessageBuilder()
                .text(words.say("session.calendar.turned_off"))
                .buttons(Button.acting(words.say("session.calendar.make"), NEW, ""))
                .build();
    }

    /** Where this server has no address that calendar programs could reach. */
    Message none() {
        return Message.of(words.say("session.calendar.none"));
    }

    private Button another() {
        return Button.acting(words.say("session.calendar.another"), NEW, "");
    }

    private Button off() {
        return Button.acting(words.say("session.calendar.turn_off"), OFF, "");
    }
}
