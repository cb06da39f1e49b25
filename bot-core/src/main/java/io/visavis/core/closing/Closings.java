package io.visavis.core.closing;

import io.visavis.core.chat.MessageRef;
import io.visavis.core.chat.Place;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The pairs that come to their end, and what each of the two takes away. */
public interface Closings {

    /**
     * Owes both of each pair its review, once. Harmless however often it runs.
     *
     * @param endingBy the latest last day of the programmes it is time for
     */
    void ask(LocalDate today, LocalDate endingBy, Instant now, Instant expires);

    /** A pair that has not ended early. */
    Optional<Closing> byId(long mentorshipId);

    /** Those of a person on either side in these programmes, the earliest end first. */
    List<Closing> of(long personId, Set<Long> programmes);

    /** What someone takes away from this pair. */
    Optional<Takeaway> takeaway(long mentorshipId, long personId);

    void write(long mentorshipId, long personId, Takeaway takeaway, Instant now);

    /** What one of the pair shared with the other after their sessions, the latest five, the earliest first. */
    List<FromSession> fromSessions(long mentorshipId, long writerId);

    /** The review that someone was sent. */
    Optional<Standing> sentTo(long mentorshipId, long personId);

    /**
     * Content.
     *
     * @param shared whether the other of the pair reads it
     */
    record Takeaway(String words, boolean shared) {}

    /** Content: the takeaway of a session. */
    record FromSession(Instant startedAt, String words) {}

    /** A message as it stands in a chat. */
    record Standing(Place place, MessageRef message) {}
}
