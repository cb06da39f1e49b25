package io.visavis.core.session.calendar;

import java.net.URI;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Where people's calendar programs reach this server.
 *
 * @param publicUrl without a slash at the end; asked for when it is needed
 * @param keys sign the links to single sessions; there are none without them
 */
public record CalendarAddress(Supplier<URI> publicUrl, Optional<LinkKeys> keys) {
    /** Where the door is, below the public address. */
    public static final String SESSION = "/calendar/session/";
    /** As {@link #SESSION}, for feeds. */
    public static final String FEED = "/calendar/feed/";
    /** What programs and people know a calendar by. */
    public static final String ENDING = ".ics";

    URI session(String token) {
        return URI.create(publicUrl.get() + SESSION + token + ENDING);
    }

    URI feed(String secret) {
        return URI.create(publicUrl.get() + FEED + secret + ENDING);
    }
}
