package io.visavis.core.session;

import io.visavis.core.chat.Inbound.Pressed;
import io.visavis.core.chat.Message;
import io.visavis.core.chat.Reply;
import io.visavis.core.checkin.prompt.PromptLibrary;
import io.visavis.core.people.Person;
import io.visavis.core.people.Viewer;
import io.visavis.core.talk.Talk;
import io.visavis.core.words.Words;
import java.time.Clock;
import java.util.Optional;

/** The mentor says whether a session took place. */
public final class SessionConversation implements Talk {
    private final Sessions sessions;
    private final Clock clock;
    private final SessionCards cards;

    public SessionConversation(Sessions sessions, PromptLibrary library, Clock clock) {
        this.sessions = sessions;
        this.clock = clock;
        this.cards = new SessionCards(library);
    }

    @Override
    public Optional<Reply> pressed(Viewer viewer, Pressed pressed) {
        return switch (pressed.action()) {
            case SessionCards.HELD -> Optional.of(tookPlace(viewer, pressed.value(), true));
            case SessionCards.NOT_HELD -> Optional.of(tookPlace(viewer, pressed.value(), false));
            default -> Optional.empty();
        };
    }

    private Reply tookPlace(Viewer viewer, String id, boolean held) {
        Person person = viewer.person();
        Words words = Words.in(person.language());
        Optional<MentoringSession> session = id.matches("\\d{1,18}")
                ? sessions.byId(Long.parseLong(id))
                        .filter(s -> s.mentor().personId() == person.id() && viewer.sees(s.programmeId()))
                : Optional.empty();
        if (session.isEmpty() || session.get().endsAt().isAfter(clock.instant())) {
            return new Reply.Say(Message.of(words.say("session.not_yours")));
        }
        return sessions.tookPlace(session.get().id(), held)
                ? new Reply.Replace(cards.debriefed(session.get(), person, held))
                : new Reply.Say(Message.of(words.say("session.was_cancelled")));
    }
}
