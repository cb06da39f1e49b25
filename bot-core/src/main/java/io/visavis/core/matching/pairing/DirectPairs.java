package io.visavis.core.matching.pairing;

import io.visavis.core.chat.Inbound.Pressed;
import io.visavis.core.chat.Message;
import io.visavis.core.chat.MessageBuilder;
import io.visavis.core.chat.Reply;
import io.visavis.core.matching.Alternatives;
import io.visavis.core.matching.Pool;
import io.visavis.core.matching.Proposal;
import io.visavis.core.matching.ProposePairs;
import io.visavis.core.matching.pairing.Pairing.State;
import io.visavis.core.matching.pairing.Pairings.Couple;
import io.visavis.core.matching.pairing.Pairings.Offer;
import io.visavis.core.mentorship.Relationships;
import io.visavis.core.people.Memberships.Membership;
import io.visavis.core.people.Person;
import io.visavis.core.people.Viewer;
import io.visavis.core.talk.Talk;
import io.visavis.core.words.Words;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A director has pairs proposed, changes them, and puts them before both sides. */
public final class DirectPairs implements Talk {
    static final Duration WORTH_ANSWERING = Duration.ofDays(21);
    private static final int INSTEAD = 2;

    private final Pairings pairings;
    private final Drafts drafts;
    private final Relationships relationships;
    private final Clock clock;

    public DirectPairs(Pairings pairings, Relationships relationships, Clock clock) {
        this.pairings = pairings;
        this.drafts = new Drafts(pairings, clock);
        this.relationships = relationships;
        this.clock = clock;
    }

    /** How far a programme's pairing is. */
    Message overview(Membership programme, Person director) {
        Words words = Words.in(director.language());
        long id = programme.programmeId();
        List<String> told = relationships.told(id).stream()
                .map(fit -> words.say("matching.told." + fit.answer().code(), "name", fit.by(), "other", fit.other()))
                .toList();
        return drafts.cards(id, director)
                .overview(
                        programme.name(words),
                        pairings.overview(id),
                        pairings.of(id, State.DRAFT).size(),
                        pairings.of(id, State.PUT),
                        told);
    }

    @Override
    public Optional<Reply> pressed(Viewer viewer, Pressed pressed) {
        Person director = viewer.person();
        long programme = Subject.programme(pressed.value());
        return switch (pressed.action()) {
            case DirectorCards.RUN -> Optional.of(run(programme, director));
            case DirectorCards.PAGE ->
                Optional.of(new Reply.Replace(drafts.page(
                        programme, (int) Math.min(Subject.rest(pressed.value()), Integer.MAX_VALUE), director)));
            case DirectorCards.PUT -> Optional.of(put(programme, Subject.rest(pressed.value()), director));
            case DirectorCards.PUT_ALL -> Optional.of(put(programme, pairings.of(programme, State.DRAFT), director));
            default -> Optional.empty();
        };
    }

    private Reply run(long programme, Person director) {
        Instant now = clock.instant();
        List<Couple> couples = ProposePairs.in(pairings.unpaired(programme, now)).proposals().stream()
                .map(p -> new Couple(p.mentee().enrolmentId(), p.mentor().id()))
                .toList();
        pairings.draft(programme, couples, now);
        return new Reply.Replace(drafts.page(programme, 0, director));
    }

    private Reply put(long programme, long id, Person director) {
        return put(
                programme,
                pairings.of(programme, State.DRAFT).stream()
                        .filter(d -> d.id() == id)
                        .toList(),
                director);
    }

    private Reply put(long programme, List<Pairing> chosen, Person director) {
        Instant now = clock.instant();
        Pool pool = pairings.unpaired(programme, now);
        Alternatives alternatives = new Alternatives(pool);
        List<Offer> offers = new ArrayList<>();
        Map<Long, Integer> given = new HashMap<>();
        for (Pairing draft : chosen) {
            Drafts.proposal(pool, draft)
                    .filter(p -> given.merge(p.mentor().id(), 1, Integer::sum)
                            <= p.mentor().room())
                    .map(p -> offer(p, alternatives))
                    .ifPresent(offers::add);
        }
        int put = pairings.put(offers, now, now.plus(WORTH_ANSWERING));
        Words words = Words.in(director.language());
        return put == 0
                ? new Reply.Say(Message.of(words.say("matching.gone")))
                : new Reply.Replace(next(programme, words.say("matching.put", "count", put), director));
    }

    private static Offer offer(Proposal proposal, Alternatives alternatives) {
        return new Offer(
                couple(proposal),
                alternatives.mentors(proposal.mentee(), proposal.mentor().id(), INSTEAD).stream()
                        .map(DirectPairs::couple)
                        .toList(),
                alternatives.mentees(proposal.mentor(), proposal.mentee().enrolmentId(), INSTEAD).stream()
                        .map(DirectPairs::couple)
                        .toList());
    }

    static Couple couple(Proposal proposal) {
        return new Couple(proposal.mentee().enrolmentId(), proposal.mentor().id());
    }

    /** What was done, above what is left to do. */
    private Message next(long programme, String done, Person director) {
        Message page = drafts.page(programme, 0, director);
        boolean left = !pairings.of(programme, State.DRAFT).isEmpty();
        return left ? new MessageBuilder().text(done).message(page).build() : Message.of(done);
    }
}
