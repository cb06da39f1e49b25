package io.visavis.core.matching.pairing;

import io.visavis.core.chat.Inbound.Pressed;
import io.visavis.core.chat.Message;
import io.visavis.core.chat.MessageBuilder;
import io.visavis.core.chat.Reply;
import io.visavis.core.matching.Alternatives;
import io.visavis.core.matching.Mentee;
import io.visavis.core.matching.Mentor;
import io.visavis.core.matching.Pool;
import io.visavis.core.matching.Proposal;
import io.visavis.core.matching.Reason.Side;
import io.visavis.core.matching.pairing.Pairings.Accepted;
import io.visavis.core.matching.pairing.Pairings.Couple;
import io.visavis.core.matching.pairing.Pairings.Named;
import io.visavis.core.matching.pairing.Pairings.Offer;
import io.visavis.core.people.Person;
import io.visavis.core.people.Viewer;
import io.visavis.core.talk.Talk;
import io.visavis.core.words.Words;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Each side of a proposal accepts it, declines it without a word, or names somebody else. */
public final class AnswerProposal implements Talk {
    private static final int INSTEAD = 2;

    private final Pairings pairings;
    private final ShowProposal show;
    private final Clock clock;

    public AnswerProposal(Pairings pairings, Clock clock) {
        this.pairings = pairings;
        this.show = new ShowProposal(pairings);
        this.clock = clock;
    }

    /** What waits for someone's answer; empty for nothing. */
    public Optional<Message> waiting(Viewer viewer) {
        Person person = viewer.person();
        MessageBuilder message = new MessageBuilder();
        List<Message> cards = pairings.waitingFor(person.id(), viewer.programmes()).stream()
                .flatMap(
                        pairing -> pairing
                                .sideOf(person.id())
                                .flatMap(side -> show.card(pairing, side, person, clock.instant()))
                                .stream())
                .toList();
        cards.forEach(message::message);
        return cards.isEmpty() ? Optional.empty() : Optional.of(message.build());
    }

    @Override
    public Optional<Reply> pressed(Viewer viewer, Pressed pressed) {
        return switch (pressed.action()) {
            case SideCards.ACCEPT, SideCards.DECLINE, SideCards.RATHER -> Optional.of(answered(viewer, pressed));
            default -> Optional.empty();
        };
    }

    private Reply answered(Viewer viewer, Pressed pressed) {
        Person person = viewer.person();
        Pairing pairing = pairings.byId(Subject.programme(pressed.value()))
                .filter(own -> viewer.sees(own.programmeId()))
                .orElse(null);
        Side side = pairing == null ? null : pairing.sideOf(person.id()).orElse(null);
        if (pairing == null || side == null) {
            return say(person, "matching.not_yours");
        } else if (!pairing.waitsFor(side)) {
            return say(person, "matching.answered");
        }
        return switch (pressed.action()) {
            case SideCards.ACCEPT -> accept(pairing, side, person);
            case SideCards.DECLINE -> decline(pairing, side, person);
            default -> rather(pairing, side, person, Subject.rest(pressed.value()));
        };
    }

    private Reply accept(Pairing pairing, Side side, Person person) {
        Instant now = clock.instant();
        Pool pool = among(pairing.programmeId(), couple(pairing), now);
        boolean apart = pool.mentees().stream()
                .anyMatch(mentee -> pool.mentors().stream()
                        .anyMatch(mentor -> pool.obstacle(mentee, mentor).isPresent()));
        if (apart) {
            // the organisation changed since it was proposed
            pairings.withdraw(pairing.programmeId(), pairing.id(), now, now.plus(DirectPairs.WORTH_ANSWERING));
            return changed(person, "matching.accepted.gone", pairing, side);
        }
        LocalDate today = now.atZone(person.zone()).toLocalDate();
        Accepted accepted = pairings.accept(pairing, side, today, now, now.plus(DirectPairs.WORTH_ANSWERING));
        String key = switch (accepted) {
            case WAITS -> "matching.accepted.waits";
            case BEGUN -> "matching.accepted.begun";
            case GONE -> "matching.accepted.gone";
        };
        return changed(person, key, pairing, side);
    }

    private Reply decline(Pairing pairing, Side side, Person person) {
        Instant now = clock.instant();
        return pairings.decline(pairing.id(), side, now, now.plus(DirectPairs.WORTH_ANSWERING))
                ? changed(person, "matching.declined." + PairWords.code(side), pairing, side)
                : say(person, "matching.answered");
    }

    private Reply rather(Pairing pairing, Side side, Person person, long position) {
        List<Couple> alternatives = pairings.alternatives(pairing.id(), side);
        if (position >= alternatives.size()) {
            return say(person, "matching.not_yours");
        }
        Instant now = clock.instant();
        Couple named = alternatives.get((int) position);
        Pool two = among(pairing.programmeId(), named, now);
        Optional<Offer> offer = offer(pairing.programmeId(), two, side, now);
        Named result = pairings.name(pairing, side, named, offer, now, now.plus(DirectPairs.WORTH_ANSWERING));
        String name = side == Side.MENTEE
                ? two.mentors().stream().map(Mentor::name).findFirst().orElse("")
                : two.mentees().stream().map(Mentee::name).findFirst().orElse("");
        return switch (result) {
            case ASKED -> named(person, "matching.named.asked", name);
            case NOTED -> named(person, "matching.named.noted", name);
            case GONE -> say(person, "matching.answered");
        };
    }

    /** What the person named is asked, with whom they are offered instead; empty where the two cannot be paired now. */
    private Optional<Offer> offer(long programme, Pool two, Side side, Instant now) {
        if (two.mentees().isEmpty() || two.mentors().isEmpty()) {
            return Optional.empty();
        }
        Mentee mentee = two.mentees().get(0);
        Mentor mentor = two.mentors().get(0);
        // a mentor who names another manager has the place of the one they were proposed
        boolean room = side == Side.MENTOR || mentor.room() > 0;
        if (!room || two.obstacle(mentee, mentor).isPresent()) {
            return Optional.empty();
        }
        Alternatives alternatives = new Alternatives(pairings.unpaired(programme, now));
        return Optional.of(new Offer(
                new Couple(mentee.enrolmentId(), mentor.id()),
                side == Side.MENTEE ? List.of() : couples(alternatives.mentors(mentee, mentor.id(), INSTEAD)),
                side == Side.MENTOR
                        ? List.of()
                        : couples(alternatives.mentees(mentor, mentee.enrolmentId(), INSTEAD))));
    }

    private static List<Couple> couples(List<Proposal> proposals) {
        return proposals.stream().map(DirectPairs::couple).toList();
    }

    private Pool among(long programme, Couple couple, Instant now) {
        return pairings.among(programme, Set.of(couple.enrolmentId()), Set.of(couple.mentorId()), now);
    }

    private static Couple couple(Pairing pairing) {
        return new Couple(pairing.enrolmentId(), pairing.mentor().personId());
    }

    private static Reply changed(Person person, String key, Pairing pairing, Side side) {
        String other = (side == Side.MENTEE ? pairing.mentor() : pairing.mentee()).name();
        return named(person, key, other);
    }

    private static Reply named(Person person, String key, String name) {
        return new Reply.Replace(Message.of(Words.in(person.language()).say(key, "name", name)));
    }

    private static Reply say(Person person, String key) {
        return new Reply.Say(Message.of(Words.in(person.language()).say(key)));
    }
}
