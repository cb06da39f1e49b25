package io.visavis.core.agreement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The agreements of all pairs. */
public interface Agreements {

    Optional<Agreement> of(long mentorshipId);

    /**
     * The agreement of a planned session's pair, and when they meet; empty where the session will not take place, and while
     * the two stand in one reporting line.
     */
    Optional<BeforeSession> before(long sessionId);

    /** Those of a person's pairs, on either side, that work together and whose programme is not over on this day. */
    List<Agreement> ofPerson(long personId, LocalDate today);

    /** Keeps that a side accepted the pair's text; a second time changes nothing. */
    void accept(Agreement agreement, Agreement.Side side, Instant now);

    /**
     * Owes the request to whoever takes part in a pair that begins by this day and has neither accepted nor been asked;
     * to a mentor once their manager takes part as well.
     */
    void ask(LocalDate startingBy, LocalDate today, Instant now);

    /** A session ahead and the agreement of its pair. */
    record BeforeSession(Agreement agreement, Instant startsAt) {}
}
