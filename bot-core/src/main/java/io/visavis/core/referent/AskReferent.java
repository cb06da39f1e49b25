package io.visavis.core.referent;

import io.visavis.core.chat.Button;
import io.visavis.core.chat.Inbound.Pressed;
import io.visavis.core.chat.Inbound.Submitted;
import io.visavis.core.chat.Message;
import io.visavis.core.chat.Reply;
import io.visavis.core.people.Person;
import io.visavis.core.people.Viewer;
import io.visavis.core.referent.Referents.Referent;
import io.visavis.core.talk.Command;
import io.visavis.core.talk.Talk;
import io.visavis.core.words.Words;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Lets anybody in a programme write to its referent. It answers with {@link Reply.Say} throughout: nothing changes that
 * another person's home could show.
 */
public final class AskReferent implements Talk {
    /** After that the one who asked is told to write by themselves. */
    private static final Duration WORTH_BRINGING = Duration.ofDays(3);

    private final Referents referents;
    private final Clock clock;
    private final ReferentCards cards = new ReferentCards();

    public AskReferent(Referents referents, Clock clock) {
        this.referents = referents;
        this.clock = clock;
    }

    @Override
    public Optional<Reply> said(Viewer viewer, Command command, String rest) {
        return command == Command.REFERENT ? Optional.of(show(viewer)) : Optional.empty();
    }

    private Reply show(Viewer viewer) {
        return new Reply.Say(cards.show(own(viewer), viewer.person()));
    }

    private List<Referent> own(Viewer viewer) {
        return referents.of(viewer.person().id()).stream()
                .filter(referent -> viewer.sees(referent.programmeId()))
                .toList();
    }

    /** The way there, for other cards; none where no programme of theirs names a referent. */
    public List<Button> buttons(Viewer viewer) {
        return own(viewer).isEmpty()
                ? List.of()
                : List.of(ReferentCards.button(Words.in(viewer.person().language())));
    }

    @Override
    public Optional<Reply> pressed(Viewer viewer, Pressed pressed) {
        return switch (pressed.action()) {
            case ReferentCards.SHOW -> Optional.of(show(viewer));
            case ReferentCards.WRITE ->
                Optional.of(with(
                        viewer,
                        pressed.value(),
                        referent -> new Reply.OpenForm(cards.form(referent, viewer.person(), null))));
            default -> Optional.empty();
        };
    }

    @Override
    public Optional<Reply> submitted(Viewer viewer, Submitted submitted) {
        return submitted.form().equals(ReferentCards.WRITE)
                ? Optional.of(with(
                        viewer,
                        submitted.context(),
                        referent -> send(
                                referent,
                                viewer.person(),
                                submitted.values().getOrDefault("words", "").strip())))
                : Optional.empty();
    }

    private Reply with(Viewer viewer, String programme, Function<Referent, Reply> act) {
        return own(viewer).stream()
                .filter(referent -> Long.toString(referent.programmeId()).equals(programme)
                        && referent.personId() != viewer.person().id())
                .findFirst()
                .map(act)
                .orElseGet(() -> new Reply.Say(
                        Message.of(Words.in(viewer.person().language()).say("conversation.not_yours"))));
    }

    private Reply send(Referent referent, Person person, String typed) {
        Map<String, String> errors = ReferentCards.errors(typed, Words.in(person.language()));
        if (!errors.isEmpty()) {
            return new Reply.RejectFields(cards.form(referent, person, typed), errors);
        }
        Instant now = clock.instant();
        referents.ask(referent, person.id(), typed, now, now.plus(WORTH_BRINGING));
        return new Reply.Say(cards.onItsWay(referent, person));
    }
}
