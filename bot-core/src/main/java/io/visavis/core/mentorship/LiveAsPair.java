package io.visavis.core.mentorship;

import io.visavis.core.chat.Inbound.Pressed;
import io.visavis.core.chat.Message;
import io.visavis.core.chat.Reply;
import io.visavis.core.people.Person;
import io.visavis.core.people.Viewer;
import io.visavis.core.talk.Talk;
import io.visavis.core.words.Words;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Each of a pair says how they find it, and may end it: after one more question, without a reason. */
public final class LiveAsPair implements Talk {
    private static final Duration WORTH_ASKING = Duration.ofDays(14);
    private static final Duration WORTH_TELLING = Duration.ofDays(30);

    private final Relationships relationships;
    private final Clock clock;

    public LiveAsPair(Relationships relationships, Clock clock) {
        this.relationships = relationships;
        this.clock = clock;
    }

    /** Owes the question to those whose second session was held. Harmless however often it runs. */
    public void plan() {
        Instant now = clock.instant();
        relationships.askHowItGoes(now, now.plus(WORTH_ASKING));
    }

    /** Someone's own pairs, each with the way out of it; empty for none. */
    public Optional<Message> pairs(Viewer viewer) {
        List<Relationship> own = relationships.of(viewer.person().id(), viewer.programmes());
        return own.isEmpty()
                ? Optional.empty()
                : Optional.of(RelationshipCards.of(viewer.person()).list(own));
    }

    @Override
    public Optional<Reply> pressed(Viewer viewer, Pressed pressed) {
        return switch (pressed.action()) {
            case RelationshipCards.GOOD -> Optional.of(answer(viewer, pressed, Fit.GOOD));
            case RelationshipCards.UNSURE -> Optional.of(answer(viewer, pressed, Fit.UNSURE));
            case RelationshipCards.NOT_FOR_ME -> Optional.of(answer(viewer, pressed, Fit.NOT_FOR_ME));
            case RelationshipCards.TELL -> Optional.of(tell(viewer, pressed));
            case RelationshipCards.END, RelationshipCards.ENDS -> Optional.of(end(viewer, pressed));
            default -> Optional.empty();
        };
    }

    private Reply answer(Viewer viewer, Pressed pressed, Fit fit) {
        Person person = viewer.person();
        return pair(viewer, pressed.value())
                .filter(pair -> relationships.answer(pair.id(), person.id(), fit, clock.instant()))
                .<Reply>map(
                        pair -> new Reply.Replace(RelationshipCards.of(person).answered(pair, fit)))
                .orElseGet(() -> say(person, "mentorship.not_yours"));
    }

    private Reply tell(Viewer viewer, Pressed pressed) {
        Person person = viewer.person();
        return pair(viewer, pressed.value())
                .filter(pair -> relationships.tell(pair.id(), person.id()))
                .<Reply>map(pair -> new Reply.Replace(Message.of(words(person).say("mentorship.told"))))
                .orElseGet(() -> say(person, "mentorship.not_yours"));
    }

    private Reply end(Viewer viewer, Pressed pressed) {
        Person person = viewer.person();
        Relationship pair = pair(viewer, pressed.value()).orElse(null);
        if (pair == null) {
            return say(person, "mentorship.not_yours");
        } else if (pressed.action().equals(RelationshipCards.END)) {
            return new Reply.Say(RelationshipCards.of(person).confirm(pair));
        }
        Instant now = clock.instant();
        return relationships.end(pair, person.id(), now, now.plus(WORTH_TELLING))
                ? new Reply.Replace(RelationshipCards.of(person).ended(pair))
                : say(person, "mentorship.not_yours");
    }

    /** One of theirs that has not ended. */
    private Optional<Relationship> pair(Viewer viewer, String id) {
        return id.matches("\\d{1,18}")
                ? relationships
                        .byId(Long.parseLong(id))
                        .filter(Relationship::active)
                        .filter(pair -> viewer.sees(pair.programmeId()))
                        .filter(pair -> pair.other(viewer.person().id()).isPresent())
                : Optional.empty();
    }

    private static Words words(Person person) {
        return Words.in(person.language());
    }

    private static Reply say(Person person, String key) {
        return new Reply.Say(Message.of(words(person).say(key)));
    }
}
