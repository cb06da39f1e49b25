package io.visavis.core.agreement;

import io.visavis.core.chat.Inbound.Pressed;
import io.visavis.core.chat.Message;
import io.visavis.core.chat.MessageBuilder;
import io.visavis.core.chat.Reply;
import io.visavis.core.people.Person;
import io.visavis.core.people.Viewer;
import io.visavis.core.talk.Command;
import io.visavis.core.talk.Talk;
import io.visavis.core.words.Words;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Shows people the agreements of their pairs, and takes their acceptance. */
public final class AgreementTalk implements Talk {
    private final Agreements agreements;
    private final Clock clock;
    private final AgreementCards cards = new AgreementCards();

    public AgreementTalk(Agreements agreements, Clock clock) {
        this.agreements = agreements;
        this.clock = clock;
    }

    @Override
    public Optional<Reply> said(Viewer viewer, Command command, String rest) {
        return command == Command.AGREEMENT ? Optional.of(new Reply.Say(all(viewer))) : Optional.empty();
    }

    private Message all(Viewer viewer) {
        List<Agreement> own = own(viewer);
        if (own.isEmpty()) {
            return Message.of(Words.in(viewer.person().language()).say("agreement.none"));
        }
        MessageBuilder message = new MessageBuilder();
        // One in full; of several, a mentor's as a rule, the text opens from each.
        own.forEach(agreement -> message.message(
                own.size() == 1 ? cards.whole(agreement, viewer.person()) : cards.atHome(agreement, viewer.person())));
        return message.build();
    }

    private List<Agreement> own(Viewer viewer) {
        Person person = viewer.person();
        return agreements
                .ofPerson(person.id(), clock.instant().atZone(person.zone()).toLocalDate())
                .stream()
                .filter(agreement -> viewer.sees(agreement.programmeId()))
                .toList();
    }

    /** Those that are not in force yet. */
    public Optional<Message> atHome(Viewer viewer) {
        List<Agreement> open =
                own(viewer).stream().filter(agreement -> !agreement.inForce()).toList();
        MessageBuilder message = new MessageBuilder();
        open.forEach(agreement -> message.message(cards.atHome(agreement, viewer.person())));
        return open.isEmpty() ? Optional.empty() : Optional.of(message.build());
    }

    @Override
    public Optional<Reply> pressed(Viewer viewer, Pressed pressed) {
        return switch (pressed.action()) {
            case AgreementCards.READ -> Optional.of(read(viewer, pressed.value()));
            case AgreementCards.ACCEPT -> Optional.of(accept(viewer, pressed.value()));
            default -> Optional.empty();
        };
    }

    private Reply read(Viewer viewer, String mentorship) {
        return find(viewer, agreement -> Long.toString(agreement.mentorshipId()).equals(mentorship))
                .<Reply>map(agreement -> new Reply.Say(cards.whole(agreement, viewer.person())))
                .orElseGet(() -> notYours(viewer));
    }

    private Reply accept(Viewer viewer, String key) {
        Optional<Agreement> agreement = find(viewer, one -> key.startsWith(one.mentorshipId() + ":"));
        if (agreement.isEmpty()) {
            return notYours(viewer);
        }
        if (!agreement.get().key().equals(key)) {
            // The other side accepted another text in the meantime, or the programme brought a new one.
            return new Reply.Replace(cards.whole(agreement.get(), viewer.person()));
        }
        agreements.accept(agreement.get(), agreement.get().side(viewer.person().id()), clock.instant());
        return new Reply.Replace(
                cards.whole(agreements.of(agreement.get().mentorshipId()).orElseThrow(), viewer.person()));
    }

    private Optional<Agreement> find(Viewer viewer, Predicate<Agreement> which) {
        return own(viewer).stream().filter(which).findFirst();
    }

    private static Reply notYours(Viewer viewer) {
        return new Reply.Say(Message.of(Words.in(viewer.person().language()).say("conversation.not_yours")));
    }
}
