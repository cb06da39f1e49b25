package io.visavis.core.session;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/**
 * A session, as both of the pair may see it.
 *
 * @param place blank where none was said
 * @param revision how often what stands in a calendar changed
 * @param moves how often it was moved after its messages were owed: the sequence of those for its present start
 * @param active whether the pair still works together
 */
public record MentoringSession(
        long id,
        long mentorshipId,
        long enrolmentId,
        long programmeId,
        String programmeEn,
        String programmeFr,
        Party mentee,
        Party mentor,
        Instant startsAt,
        Duration length,
        String place,
        State state,
        int revision,
        int moves,
        boolean active) {

    /** One of the pair. */
    public record Party(long personId, String name) {}

    /** Where a session stands. */
    public enum State {
        PLANNED,
        CANCELLED,
        HELD,
        NOT_HELD;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Instant endsAt() {
        return startsAt.plus(length);
    }

    /** The one whom somebody of the pair meets. */
    public Party other(long personId) {
        return mentor.personId() == personId ? mentee : mentor;
    }

    /** Whether someone is one of the pair. */
    public boolean isOf(long personId) {
        return mentor.personId() == personId || mentee.personId() == personId;
    }

    /** Whether someone is the manager of the pair. */
    public boolean isManager(long personId) {
        return mentee.personId() == personId;
    }

    public boolean willTakePlace() {
        return active && state == State.PLANNED;
    }
}
