package io.visavis.core.session;

import io.visavis.core.chat.MessageRef;
import io.visavis.core.chat.Place;
import java.time.Instant;
import java.util.Optional;

/** What the two of a pair write around their sessions. All of it is content, for the two of them. */
public interface SessionWords {

    /** What the manager wants from a session. */
    Optional<String> wish(long sessionId);

    /** @param words blank to take it back */
    void wish(long sessionId, String words, Instant now);

    /** What someone took away from the latest earlier session of the pair and shared with the other. */
    Optional<String> takeaway(MentoringSession session, long writer);

    /** Where the brief for a session stands in its mentor's chat; empty where it stands with other matters or not at all. */
    Optional<Standing> brief(MentoringSession session);

    /** A message that was sent. */
    record Standing(Place place, MessageRef message) {}
}
