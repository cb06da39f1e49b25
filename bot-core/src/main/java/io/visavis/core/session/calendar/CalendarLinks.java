package io.visavis.core.session.calendar;

import io.visavis.core.chat.Button;
import io.visavis.core.people.Person;
import io.visavis.core.words.Words;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Links to the file of one session. Whoever holds one gets the session as it stands when they follow it, moved or
 * cancelled, in the language of the person it was made for, until 30 days after the session's end as it was then, and
 * for 30 days at least. Without a public address or keys there are none.
 */
public final class CalendarLinks {
    private static final Duration AFTER = Duration.ofDays(30);

    private final Optional<CalendarAddress> address;
    private final Clock clock;

    public CalendarLinks(Optional<CalendarAddress> address, Clock clock) {
        this.address = address;
        this.clock = clock;
    }

    /**
     * A button that gets a session into its reader's calendar, or out of it once it is cancelled.
     *
     * @param sessionId of a session of the reader's; for anyone else the link leads nowhere
     * @param endsAt when it ends, as far as is known now
     */
    public Optional<Button> button(long sessionId, Instant endsAt, boolean cancelled, Person reader) {
        String key = cancelled ? "session.calendar.remove" : "session.calendar.add";
        return button(sessionId, endsAt, Words.in(reader.language()).say(key), reader);
    }

    Optional<Button> button(long sessionId, Instant endsAt, String label, Person reader) {
        return address.flatMap(door -> door.keys()
                        .map(keys ->
                                door.session(link(sessionId, endsAt, reader).token(keys))))
                .map(link -> Button.linking(label, link));
    }

    private SignedLink link(long sessionId, Instant endsAt, Person reader) {
        Instant now = clock.instant();
        Instant from = endsAt.isAfter(now) ? endsAt : now;
        return new SignedLink(sessionId, reader.id(), from.plus(AFTER).truncatedTo(ChronoUnit.SECONDS));
    }
}
