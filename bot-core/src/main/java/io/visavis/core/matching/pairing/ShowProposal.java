package io.visavis.core.matching.pairing;

import io.visavis.core.chat.Message;
import io.visavis.core.matching.Mentee;
import io.visavis.core.matching.Mentor;
import io.visavis.core.matching.Pool;
import io.visavis.core.matching.Reason.Side;
import io.visavis.core.matching.pairing.Pairings.Couple;
import io.visavis.core.people.Person;
import io.visavis.core.words.Words;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Composes a proposal as one side sees it, from what is known of the people at this moment. */
record ShowProposal(Pairings pairings) {

    /** Empty where one of the two has left the programme. */
    Optional<Message> card(Pairing pairing, Side side, Person reader, Instant now) {
        return card(pairing, side, reader, now, false);
    }

    /** @param again whether it has been before them for a while */
    Optional<Message> card(Pairing pairing, Side side, Person reader, Instant now, boolean again) {
        List<Couple> alternatives = pairings.alternatives(pairing.id(), side);
        Couple couple = new Couple(pairing.enrolmentId(), pairing.mentor().personId());
        Set<Long> enrolments = new HashSet<>(Set.of(couple.enrolmentId()));
        Set<Long> mentors = new HashSet<>(Set.of(couple.mentorId()));
        alternatives.forEach(other -> {
            enrolments.add(other.enrolmentId());
            mentors.add(other.mentorId());
        });
        Pool pool = pairings.among(pairing.programmeId(), enrolments, mentors, now);
        PairWords says = new PairWords(Words.in(reader.language()), pairings.competencies(pairing.programmeId()));
        List<SideCards.Two> instead = alternatives.stream()
                .flatMap(other -> two(pool, other).stream())
                .toList();
        boolean all = instead.size() == alternatives.size();
        return two(pool, couple)
                .map(two ->
                        new SideCards(says, side, pool.day()).proposal(pairing, two, all ? instead : List.of(), again));
    }

    private static Optional<SideCards.Two> two(Pool pool, Couple couple) {
        Optional<Mentee> mentee = pool.mentee(couple.enrolmentId());
        Optional<Mentor> mentor = pool.mentor(couple.mentorId());
        return mentee.isPresent() && mentor.isPresent()
                ? Optional.of(new SideCards.Two(mentee.get(), mentor.get()))
                : Optional.empty();
    }
}
