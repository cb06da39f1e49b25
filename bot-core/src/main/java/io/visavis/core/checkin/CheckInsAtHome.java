package io.visavis.core.checkin;

import io.visavis.core.chat.Message;
import io.visavis.core.chat.MessageBuilder;
import io.visavis.core.checkin.prompt.PromptLibrary;
import io.visavis.core.people.Person;
import io.visavis.core.people.Viewer;
import io.visavis.core.words.Words;
import java.util.List;
import java.util.Optional;

/** What a manager's home shows of their questions and of what they set out to do. */
public final class CheckInsAtHome {
    private static final int COMMITMENTS = 3;

    private final CheckIns checkIns;
    private final CheckInCards cards;

    public CheckInsAtHome(CheckIns checkIns, PromptLibrary library) {
        this.checkIns = checkIns;
        this.cards = new CheckInCards(library);
    }

    /** Each present question with its buttons, short; says so when there is none. */
    public Message questions(Viewer viewer) {
        Person person = viewer.person();
        MessageBuilder message = new MessageBuilder();
        List<CheckIn> current = checkIns.current(person.id()).stream()
                .filter(checkIn -> viewer.sees(checkIn.programme().id()))
                .toList();
        current.forEach(checkIn -> message.message(cards.atHome(checkIn, person)));
        return current.isEmpty() ? Message.of(Words.in(person.language()).say("checkin.none")) : message.build();
    }

    /** The latest commitments not reported on yet; empty for none. */
    public Optional<Message> commitments(Viewer viewer) {
        Words words = Words.in(viewer.person().language());
        List<Commitment> open = checkIns.openCommitments(viewer.person().id(), viewer.programmes(), COMMITMENTS);
        MessageBuilder message = new MessageBuilder().strong(words.say("checkin.commitments"));
        open.forEach(commitment -> message.quote(CheckInCards.ifThen(words, commitment)));
        return open.isEmpty() ? Optional.empty() : Optional.of(message.build());
    }
}
