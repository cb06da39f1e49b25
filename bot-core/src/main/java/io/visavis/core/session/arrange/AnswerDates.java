package io.visavis.core.session.arrange;

import io.visavis.core.chat.Inbound.Pressed;
import io.visavis.core.chat.Message;
import io.visavis.core.chat.Reply;
import io.visavis.core.people.Person;
import io.visavis.core.people.Viewer;
import io.visavis.core.session.MentoringSession;
import io.visavis.core.session.Sessions;
import io.visavis.core.session.calendar.CalendarLinks;
import io.visavis.core.talk.Talk;
import io.visavis.core.words.Words;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** The other of a pair accepts one of the dates proposed, or none; the one who proposed them takes them back. */
public final class AnswerDates implements Talk {
    private final Arrangements arrangements;
    private final Sessions sessions;
    private final CalendarLinks calendar;
    private final Clock clock;

    public AnswerDates(Arrangements arrangements, Sessions sessions, CalendarLinks calendar, Clock clock) {
        this.arrangements = arrangements;
        this.sessions = sessions;
        this.calendar = calendar;
        this.clock = clock;
    }

    @Override
    public Optional<Reply> pressed(Viewer viewer, Pressed pressed) {
        return switch (pressed.action()) {
            case ProposalCards.ACCEPT -> Optional.of(accept(viewer, pressed.value()));
            case ProposalCards.DECLINE -> Optional.of(decline(viewer, pressed.value()));
            case ProposalCards.WITHDRAW -> Optional.of(withdraw(viewer, pressed.value()));
            default -> Optional.empty();
        };
    }

    private Reply accept(Viewer viewer, String value) {
        Person person = viewer.person();
        Instant now = clock.instant();
        Proposal proposal = asked(viewer, value).orElse(null);
        int position = value.matches("\\d{1,18}:[1-3]") ? value.charAt(value.length() - 1) - '0' : 0;
        if (proposal == null || position == 0 || position > proposal.slots().size()) {
            return say(person, "session.overtaken");
        }
        Instant slot = proposal.slots().get(position - 1);
        if (!slot.isAfter(now)) {
            return say(person, "session.slot.passed");
        }
        return taken(proposal, slot, person)
                .orElseGet(() -> arrangements
                        .accept(proposal, slot, now)
                        .flatMap(sessions::byId)
                        .<Reply>map(session -> new Reply.Replace(new ArrangedCards(person, calendar).agreed(session)))
                        .orElseGet(() -> say(person, "session.overtaken")));
    }

    /** Either of the two may have planned something else since the date was proposed. */
    private Optional<Reply> taken(Proposal proposal, Instant slot, Person person) {
        Set<Long> both = Set.of(proposal.mentee().personId(), proposal.mentor().personId());
        return arrangements
                .clash(both, slot, slot.plus(proposal.length()), 0)
                .map(clash -> clash.isOf(person.id()) ? busy(clash, person) : say(person, "session.slot.taken"));
    }

    private static Reply busy(MentoringSession clash, Person person) {
        String name = clash.other(person.id()).name();
        return new Reply.Say(Message.of(Words.in(person.language()).say("session.slot.busy", "name", name)));
    }

    private Reply decline(Viewer viewer, String value) {
        Person person = viewer.person();
        return asked(viewer, value)
                .filter(proposal -> arrangements.decline(proposal, clock.instant()))
                .map(proposal ->
                        replaced(person, "session.declined", proposal.proposer().name()))
                .orElseGet(() -> say(person, "session.overtaken"));
    }

    private Reply withdraw(Viewer viewer, String value) {
        Person person = viewer.person();
        return find(viewer, value)
                .filter(proposal -> proposal.proposedBy() == person.id())
                .filter(proposal -> arrangements.withdraw(proposal, clock.instant()))
                .map(proposal ->
                        replaced(person, "session.withdrawn", proposal.asked().name()))
                .orElseGet(() -> say(person, "session.overtaken"));
    }

    private Optional<Proposal> asked(Viewer viewer, String value) {
        return find(viewer, value)
                .filter(proposal ->
                        proposal.asked().personId() == viewer.person().id());
    }

    private Optional<Proposal> find(Viewer viewer, String value) {
        String id = value.split(":", 2)[0];
        return id.matches("\\d{1,18}")
                ? arrangements
                        .byId(Long.parseLong(id))
                        .filter(Proposal::open)
                        .filter(proposal -> viewer.sees(proposal.programmeId()))
                : Optional.empty();
    }

    private static Reply replaced(Person person, String key, String name) {
        return new Reply.Replace(Message.of(Words.in(person.language()).say(key, "name", name)));
    }

    private static Reply say(Person person, String key) {
        return new Reply.Say(Message.of(Words.in(person.language()).say(key)));
    }
}
