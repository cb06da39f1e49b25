package io.visavis.core.session.arrange;

import io.visavis.core.chat.Button;
import io.visavis.core.chat.Message;
import io.visavis.core.chat.MessageBuilder;
import io.visavis.core.chat.Reply;
import io.visavis.core.mentorship.Relationship;
import io.visavis.core.mentorship.Relationships;
import io.visavis.core.people.Person;
import io.visavis.core.people.Viewer;
import io.visavis.core.session.MentoringSession;
import io.visavis.core.session.Sessions;
import io.visavis.core.session.calendar.CalendarLinks;
import io.visavis.core.session.calendar.CalendarTalk;
import io.visavis.core.talk.Command;
import io.visavis.core.talk.Talk;
import io.visavis.core.words.Words;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Someone's sessions ahead, on either side, the dates that wait for an answer, and the way to propose others. */
public final class ShowSessions implements Talk {
    private static final int AT_HOME = 3;

    private final Sessions sessions;
    private final CalendarLinks calendar;
    private final Arrangements arrangements;
    private final Relationships relationships;
    private final CalendarTalk calendars;
    private final Clock clock;

    public ShowSessions(
            Sessions sessions,
            Arrangements arrangements,
            Relationships relationships,
            CalendarLinks calendar,
            CalendarTalk calendars,
            Clock clock) {
        this.sessions = sessions;
        this.calendar = calendar;
        this.arrangements = arrangements;
        this.relationships = relationships;
        this.calendars = calendars;
        this.clock = clock;
    }

    @Override
    public Optional<Reply> said(Viewer viewer, Command command, String rest) {
        return command == Command.SESSION ? Optional.of(new Reply.Say(all(viewer))) : Optional.empty();
    }

    private Message all(Viewer viewer) {
        MessageBuilder message = new MessageBuilder().message(shown(viewer, Integer.MAX_VALUE));
        calendars.button(viewer.person()).ifPresent(message::buttons);
        return message.build();
    }

    /** The next few of them. */
    public Message next(Viewer viewer) {
        return shown(viewer, AT_HOME);
    }

    private Message shown(Viewer viewer, int most) {
        Person person = viewer.person();
        Instant now = clock.instant();
        List<Proposal> open = arrangements.open(person.id(), viewer.programmes());
        MessageBuilder message = new MessageBuilder();
        open.stream()
                .filter(proposal -> proposal.asked().personId() == person.id()
                        && !proposal.ahead(now).isEmpty())
                .forEach(proposal -> message.message(new ProposalCards(person).offer(proposal, now))
                        .divider());
        planned(sessions.ahead(person.id(), viewer.programmes(), now), person, most, message);
        open.stream()
                .filter(proposal -> proposal.proposedBy() == person.id())
                .forEach(proposal -> message.divider().message(new ProposalCards(person).waiting(proposal, now)));
        proposing(viewer, open).ifPresent(message::buttons);
        return message.build();
    }

    private void planned(List<MentoringSession> ahead, Person person, int most, MessageBuilder message) {
        Words words = Words.in(person.language());
        if (ahead.isEmpty()) {
            message.text(words.say("session.none"));
            return;
        }
        message.heading(words.say("session.list"));
        ahead.stream()
                .limit(most)
                .forEach(session -> message.message(new ArrangedCards(person, calendar).line(session)));
    }

    /** Some sessions, each with what its reader may do with it; empty for none. */
    public Optional<Message> lines(List<MentoringSession> some, Person reader) {
        if (some.isEmpty()) {
            return Optional.empty();
        }
        MessageBuilder message = new MessageBuilder();
        some.forEach(session -> message.message(new ArrangedCards(reader, calendar).line(session)));
        return Optional.of(message.build());
    }

    /** Nothing for whoever has nobody to meet, or already waits for an answer from the only one. */
    private Optional<Button> proposing(Viewer viewer, List<Proposal> open) {
        List<Relationship> free = relationships.of(viewer.person().id(), viewer.programmes()).stream()
                .filter(pair -> open.stream().noneMatch(proposal -> proposal.mentorshipId() == pair.id()))
                .filter(pair -> !sessions.inOneLine(pair.id()))
                .toList();
        if (free.isEmpty()) {
            return Optional.empty();
        }
        String about = free.size() == 1 ? free.get(0).id() + ":0" : "0:0";
        return Optional.of(Button.opening(
                Words.in(viewer.person().language()).say("session.button.propose"), ProposeDates.PROPOSE, about));
    }
}
