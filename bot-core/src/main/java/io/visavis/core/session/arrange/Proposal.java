package io.visavis.core.session.arrange;

import io.visavis.core.session.MentoringSession.Party;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Dates that one of a pair proposes to the other.
 *
 * @param proposedBy which of the two proposes
 * @param place where they would meet; blank for not said
 * @param slots one to three, in the order proposed
 * @param session what came of it, once one was accepted
 * @param active whether the pair works together and does not stand in one reporting line
 */
public record Proposal(
        long id,
        long mentorshipId,
        long programmeId,
        String programmeEn,
        String programmeFr,
        Party mentee,
        Party mentor,
        long proposedBy,
        Duration length,
        String place,
        List<Instant> slots,
        State state,
        @Nullable Long session,
        boolean active) {

    /** Where it stands. */
    public enum State {
        OPEN,
        ACCEPTED,
        DECLINED,
        /** Taken back by the one who proposed, or replaced by their next. */
        WITHDRAWN,
        /** Answered with other dates. */
        COUNTERED
    }

    public Proposal {
        slots = List.copyOf(slots);
    }

    Party proposer() {
        return mentor.personId() == proposedBy ? mentor : mentee;
    }

    /** The one who is to answer. */
    Party asked() {
        return mentor.personId() == proposedBy ? mentee : mentor;
    }

    boolean open() {
        return active && state == State.OPEN;
    }

    /** Those of its dates that can still be accepted. */
    List<Instant> ahead(Instant now) {
        return slots.stream().filter(slot -> slot.isAfter(now)).toList();
    }

    /** The last moment at which it can be answered. */
    Instant lastSlot() {
        return slots.stream().max(Instant::compareTo).orElseThrow();
    }

    Optional<Party> side(long personId) {
        return mentor.personId() == personId
                ? Optional.of(mentor)
                : Optional.of(mentee).filter(party -> party.personId() == personId);
    }
}
