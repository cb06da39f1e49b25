package io.visavis.core.session.calendar;

import io.visavis.core.chat.Place;
import java.time.Instant;
import java.util.Optional;

/** Whose calendar has an address. Of its secret only the SHA-256 is known here. */
public interface CalendarFeeds {

    /**
     * Someone's feed.
     *
     * @param place where its address was shown
     */
    record Feed(long personId, Place place) {}

    /** Makes one; the one they had ends. */
    void put(Feed feed, byte[] secretHash, Instant now);

    /** @return false when they had none */
    boolean end(long personId);

    boolean has(long personId);

    Optional<Feed> by(byte[] secretHash);
}
