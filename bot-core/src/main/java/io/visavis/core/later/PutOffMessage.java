package io.visavis.core.later;

import io.visavis.core.chat.Inbound.Pressed;
import io.visavis.core.chat.Message;
import io.visavis.core.chat.Reply;
import io.visavis.core.delivery.OwedMessage;
import io.visavis.core.people.Person;
import io.visavis.core.people.Viewer;
import io.visavis.core.talk.Talk;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Whoever got a message has it brought again at another moment, or at once after all. */
public final class PutOffMessage implements Talk {
    private final PutOffs putOffs;
    private final BringAgain again;
    private final Clock clock;

    public PutOffMessage(PutOffs putOffs, BringAgain again, Clock clock) {
        this.putOffs = putOffs;
        this.again = again;
        this.clock = clock;
    }

    @Override
    public Optional<Reply> pressed(Viewer viewer, Pressed pressed) {
        boolean putsOff = pressed.action().equals(LaterCards.AT);
        if (!putsOff && !pressed.action().equals(LaterCards.NOW)) {
            return Optional.empty();
        }
        String value = pressed.value();
        LaterCards cards = new LaterCards(viewer.person());
        return Optional.of(mine(viewer, value)
                .map(original ->
                        putsOff ? putOff(viewer.person(), original, value) : bring(viewer.person(), original, value))
                .orElseGet(() -> new Reply.Say(cards.notYours())));
    }

    private Optional<OwedMessage> mine(Viewer viewer, String value) {
        return value.matches("\\d{1,18}(/.{1,60})?")
                ? putOffs.original(id(value))
                        .filter(message -> message.personId() == viewer.person().id())
                        .filter(message -> viewer.sees(message.programmeId()))
                        .filter(message -> message.kind().mayComeLater())
                : Optional.empty();
    }

    private static long id(String value) {
        return Long.parseLong(value.split("/", 2)[0]);
    }

    private Reply putOff(Person person, OwedMessage original, String value) {
        Instant now = clock.instant();
        long id = id(value);
        LaterCards cards = new LaterCards(person);
        Message message = again.now(id, original, person, now).orElse(null);
        if (message == null) {
            return new Reply.Replace(cards.settled());
        }
        Instant at = again.chosen(value, original, person, now).orElse(null);
        if (at == null) {
            return new Reply.Replace(
                    cards.chooseAnew(message, id, again.menu(id, original, person, now, Optional.empty())));
        }
        return putOffs.to(original, at, now)
                ? new Reply.Replace(
                        cards.until(message, at, id, again.menu(id, original, person, now, Optional.of(at))))
                : new Reply.Say(cards.onItsWay());
    }

    private Reply bring(Person person, OwedMessage original, String value) {
        Instant now = clock.instant();
        LaterCards cards = new LaterCards(person);
        if (!putOffs.takeBack(original, now)) {
            return new Reply.Say(cards.onItsWay());
        }
        return new Reply.Replace(again.now(id(value), original, person, now).orElseGet(cards::settled));
    }
}
