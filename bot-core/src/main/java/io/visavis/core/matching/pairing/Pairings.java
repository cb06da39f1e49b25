package io.visavis.core.matching.pairing;

import io.visavis.core.matching.Pool;
import io.visavis.core.matching.Reason.Side;
import io.visavis.core.words.Bilingual;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** All proposals, and what matching needs to know to make them. What a change tells people is owed along with it. */
public interface Pairings {

    /**
     * The managers of a programme who have no mentor and no proposal before them, and all of its mentors: of both, those
     * alone who chose to take part.
     */
    Pool unpaired(long programmeId, Instant now);

    /** Some managers and mentors of a programme, paired or not. */
    Pool among(long programmeId, Collection<Long> enrolments, Collection<Long> mentors, Instant now);

    /** The names of a programme's competencies, by id. */
    Map<Long, Bilingual> competencies(long programmeId);

    Overview overview(long programmeId);

    Optional<Pairing> byId(long id);

    /** Those of a programme in a state, as they were made. */
    List<Pairing> of(long programmeId, Pairing.State state);

    /** Those before a person in these programmes that they have not answered. */
    List<Pairing> waitingFor(long personId, Set<Long> programmes);

    /** Whom one side is offered instead, at most two. */
    List<Couple> alternatives(long pairingId, Side side);

    /** Puts drafts in the place of all that the programme had. */
    void draft(long programmeId, List<Couple> couples, Instant now);

    /** One manager's draft, in the place of theirs. */
    void redraft(Couple couple, Instant now);

    /**
     * Puts drafts before both sides.
     *
     * @return how many were still drafts
     */
    int put(List<Offer> offers, Instant now, Instant expires);

    /**
     * One side accepts. When both have, the pair begins unless something came between: the mentor has no room left,
     * or the manager found another.
     *
     * @param today the first day of the pair, should it begin now
     */
    Accepted accept(Pairing pairing, Side side, LocalDate today, Instant now, Instant expires);

    /**
     * One side would rather not; the other learns that it will not come about.
     *
     * @return false when it was not before them any more
     */
    boolean decline(long pairingId, Side side, Instant now, Instant expires);

    /**
     * One side names an alternative. Their own proposal ends as if declined; what they named is put to the other
     * person where they are free, as accepted by the one who named it, and is otherwise kept as a wish.
     *
     * @param instead what the other person is asked; empty where they are not free
     */
    Named name(Pairing declined, Side side, Couple named, Optional<Offer> instead, Instant now, Instant expires);

    /**
     * Owes one reminder to each side that has not answered a proposal which reached them.
     *
     * @param before when it reached them at the latest
     */
    void remind(Instant before, Instant now, Instant expires);

    /** The director takes a proposal back that is before both. Both learn of it if it had reached them. */
    boolean withdraw(long programmeId, long pairingId, Instant now, Instant expires);

    /** Whether a proposal reached someone, as far as is known. */
    boolean reached(long pairingId, long personId);

    /** A manager's enrolment and a mentor. */
    record Couple(long enrolmentId, long mentorId) {}

    /** What is put to both, with what each side is offered instead. */
    record Offer(Couple couple, List<Couple> forMentee, List<Couple> forMentor) {
        public Offer {
            forMentee = List.copyOf(forMentee);
            forMentor = List.copyOf(forMentor);
        }
    }

    /**
     * How far a programme's pairing is.
     *
     * @param alone managers without a mentor
     * @param asked those of them with a proposal before them
     * @param places how many more managers the mentors who may be given one have room for
     */
    record Overview(int alone, int asked, int mentors, int places) {}

    /** What came of accepting. */
    enum Accepted {
        /** The other side has not answered yet. */
        WAITS,
        /** The pair has begun. */
        BEGUN,
        /** It can no longer come about. */
        GONE
    }

    /** What came of naming an alternative. */
    enum Named {
        /** They are asked. */
        ASKED,
        /** They are not free; it counts when pairs are proposed anew. */
        NOTED,
        /** The proposal was not before them any more. */
        GONE
    }
}
