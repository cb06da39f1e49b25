package io.visavis.core.session.arrange;

import io.visavis.core.chat.Block;
import io.visavis.core.chat.Button;
import io.visavis.core.chat.Message;
import io.visavis.core.chat.MessageBuilder;
import io.visavis.core.chat.Span;
import io.visavis.core.people.Person;
import io.visavis.core.words.Words;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What proposed dates look like to each of the two, in their own language and zone. */
record ProposalCards(Person reader, Words words) {
    static final String ACCEPT = "session.accept";
    static final String DECLINE = "session.decline";
    static final String WITHDRAW = "session.withdraw";

    ProposalCards(Person reader) {
        this(reader, Words.in(reader.language()));
    }

    /** To the one who is to answer: a button for each date that has not passed. */
    Message offer(Proposal proposal, Instant now) {
        List<Button> buttons = new ArrayList<>();
        for (int i = 0; i < proposal.slots().size(); i++) {
            Instant slot = proposal.slots().get(i);
            if (slot.isAfter(now)) {
                buttons.add(Button.acting(moment(slot), ACCEPT, proposal.id() + ":" + (i + 1)));
            }
        }
        buttons.add(otherDates(proposal));
        buttons.add(Button.acting(words.say("session.button.decline"), DECLINE, Long.toString(proposal.id())));
        return new MessageBuilder()
                .heading(words.say(
                        "session.offer.title", "name", proposal.proposer().name()))
                .context(programme(proposal))
                .facts(facts(proposal))
                .text(words.say("session.offer.choose"))
                .buttons(buttons.toArray(Button[]::new))
                .build();
    }

    private List<Block.Fact> facts(Proposal proposal) {
        List<Block.Fact> facts = new ArrayList<>();
        facts.add(new Block.Fact(words.say("session.fact.length"), length(proposal)));
        if (!proposal.place().isBlank()) {
            facts.add(new Block.Fact(words.say("session.fact.where"), proposal.place()));
        }
        return facts;
    }

    private String length(Proposal proposal) {
        return words.say("session.minutes", "minutes", proposal.length().toMinutes());
    }

    /** To the one who proposed, right after: what the dates are to the other. */
    Message proposed(Proposal proposal, TheirTime theirs) {
        MessageBuilder message = new MessageBuilder()
                .heading(words.say(
                        "session.proposed.title", "name", proposal.asked().name()));
        proposal.slots().forEach(slot -> message.spans(line(slot, theirs)));
        return message.text(words.say(
                        "session.proposed.next", "name", proposal.asked().name()))
                .buttons(ownButtons(proposal))
                .build();
    }

    private List<Span> line(Instant slot, TheirTime theirs) {
        List<Span> spans = new ArrayList<>();
        spans.add(Span.moment(moment(slot), slot).strong());
        theirs.note(slot, reader.zone(), words).ifPresent(note -> spans.add(Span.plain("\n" + note)));
        return spans;
    }

    /** To the one who proposed, as long as there is no answer. */
    Message waiting(Proposal proposal, Instant now) {
        List<Instant> ahead = proposal.ahead(now);
        MessageBuilder message = new MessageBuilder()
                .strong(words.say(
                        ahead.isEmpty() ? "session.waiting.passed" : "session.waiting",
                        "name",
                        proposal.asked().name()));
        ahead.forEach(slot -> message.spans(List.of(Span.moment(moment(slot), slot))));
        return message.buttons(ownButtons(proposal)).build();
    }

    private Button[] ownButtons(Proposal proposal) {
        return new Button[] {
            otherDates(proposal),
            Button.acting(words.say("session.button.withdraw"), WITHDRAW, Long.toString(proposal.id()))
        };
    }

    private Button otherDates(Proposal proposal) {
        return Button.opening(
                words.say("session.button.other_dates"),
                ProposeDates.PROPOSE,
                proposal.mentorshipId() + ":" + proposal.id());
    }

    /** To the one who proposed: none of the dates suits. */
    Message declined(Proposal proposal) {
        return new MessageBuilder()
                .heading(words.say(
                        "session.declined.title", "name", proposal.asked().name()))
                .context(programme(proposal))
                .text(words.say("session.declined.next"))
                .buttons(ProposeDates.button(words, proposal.mentorshipId()))
                .build();
    }

    private String programme(Proposal proposal) {
        return words.pick(proposal.programmeEn(), proposal.programmeFr());
    }

    private String moment(Instant at) {
        return words.moment(at.atZone(reader.zone()));
    }
}
