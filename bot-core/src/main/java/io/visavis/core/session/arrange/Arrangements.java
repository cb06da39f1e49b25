package io.visavis.core.session.arrange;

import io.visavis.core.session.MentoringSession;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Proposed dates, and the changes to what was agreed. Whatever changes here owes the other of the pair a message. */
public interface Arrangements {

    Optional<Proposal> byId(long id);

    /** The open ones of a person on either side, in these programmes, of pairs that may meet, the earliest first. */
    List<Proposal> open(long personId, Set<Long> programmes);

    /** How long and where a pair last agreed to meet; empty before their first session. */
    Optional<Usual> usual(long mentorshipId);

    /** A planned session of one of these people that overlaps, except one. */
    Optional<MentoringSession> clash(Set<Long> people, Instant from, Instant until, long except);

    /**
     * Proposes dates, in the place of those that are open.
     *
     * @return false when what is open is not what its writer had seen, or the pair is no longer at work
     */
    boolean propose(Draft draft, Instant now);

    /** @return the session that was planned; empty when it was answered or taken back meanwhile */
    Optional<Long> accept(Proposal proposal, Instant slot, Instant now);

    /** @return false when it was answered or taken back meanwhile */
    boolean decline(Proposal proposal, Instant now);

    /** @return false when it was answered meanwhile */
    boolean withdraw(Proposal proposal, Instant now);

    /** @return false when it has begun, or was moved or cancelled since it was read */
    boolean move(MentoringSession seen, Meeting to, long by, Instant now);

    /** @return false when it has begun, or was moved or cancelled since it was read */
    boolean cancel(MentoringSession seen, long by, Instant now);

    /** Where a session stood before the change that made this revision of it. */
    Optional<Instant> before(long sessionId, int revision);

    /** Where a session stood, as someone knew it, before a director's file made this revision of it. */
    Optional<Stood> beforeImport(long sessionId, int revision, long personId);

    /** @param at empty where they knew nothing of it */
    record Stood(Optional<Instant> at) {}

    /** How long, in minutes, and where a pair meets. */
    record Usual(int minutes, String place) {}

    /** When, for how many minutes, and where: blank for not said. */
    record Meeting(Instant startsAt, int minutes, String place) {}

    /**
     * What is to be proposed.
     *
     * @param seen the open proposal that its writer had before them; 0 for none
     * @param slots one to three moments ahead, no two of them the same
     */
    record Draft(long mentorshipId, long proposedBy, long seen, List<Instant> slots, int minutes, String place) {
        public Draft {
            slots = List.copyOf(slots);
        }
    }
}
