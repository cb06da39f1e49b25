package io.visavis.core.session.handover;

import io.visavis.core.chat.Inbound.Pressed;
import io.visavis.core.chat.Inbound.Submitted;
import io.visavis.core.chat.Message;
import io.visavis.core.chat.MessageBuilder;
import io.visavis.core.chat.Reply;
import io.visavis.core.checkin.prompt.PromptLibrary;
import io.visavis.core.people.Viewer;
import io.visavis.core.session.HandedOver;
import io.visavis.core.session.HandedOver.Kind;
import io.visavis.core.session.Sessions;
import io.visavis.core.talk.Talk;
import io.visavis.core.words.Words;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A manager chooses what their mentor may read of what they shared with a former one, and takes it back at any time. */
public final class ChooseHandOver implements Talk {
    private final HandOvers handOvers;
    private final Sessions sessions;
    private final PromptLibrary library;
    private final Clock clock;

    public ChooseHandOver(HandOvers handOvers, Sessions sessions, PromptLibrary library, Clock clock) {
        this.handOvers = handOvers;
        this.sessions = sessions;
        this.library = library;
        this.clock = clock;
    }

    /** What holds for each former pair of someone, with the way to change it; empty for none. */
    public Optional<Message> all(Viewer viewer) {
        List<HandOver> own = handOvers.of(viewer.person().id(), viewer.programmes());
        if (own.isEmpty()) {
            return Optional.empty();
        }
        HandOverCards cards = HandOverCards.of(viewer.person());
        MessageBuilder message = new MessageBuilder().strong(cards.words().say("session.handover.own"));
        own.forEach(handOver -> message.message(cards.state(handOver, handOver.chosen())));
        return Optional.of(message.context(cards.privacy()).build());
    }

    @Override
    public Optional<Reply> pressed(Viewer viewer, Pressed pressed) {
        return switch (pressed.action()) {
            case HandOverCards.CHOOSE ->
                Optional.of(own(viewer, pressed.value())
                        .<Reply>map(handOver -> new Reply.OpenForm(
                                new HandOverForm(handOver, shared(handOver), viewer.person()).form()))
                        .orElseGet(() -> gone(viewer)));
            case HandOverCards.READ ->
                Optional.of(own(viewer, pressed.value())
                        .<Reply>map(handOver -> new Reply.Say(
                                HandOverCards.of(viewer.person()).preview(handOver, shared(handOver), library)))
                        .orElseGet(() -> gone(viewer)));
            default -> Optional.empty();
        };
    }

    private HandedOver shared(HandOver handOver) {
        return sessions.shared(handOver.formerId(), clock.instant());
    }

    /** One of the viewer's, of which there is something to hand over. */
    private Optional<HandOver> own(Viewer viewer, String subject) {
        if (!subject.matches("\\d{1,18}:\\d{1,18}")) {
            return Optional.empty();
        }
        String[] ids = subject.split(":", 2);
        return handOvers
                .find(Long.parseLong(ids[0]), Long.parseLong(ids[1]))
                .filter(handOver -> handOver.menteeId() == viewer.person().id() && viewer.sees(handOver.programmeId()))
                .filter(handOver -> !shared(handOver).isEmpty());
    }

    @Override
    public Optional<Reply> submitted(Viewer viewer, Submitted submitted) {
        return submitted.form().equals(HandOverCards.CHOOSE)
                ? Optional.of(own(viewer, submitted.context())
                        .map(handOver -> choose(viewer, handOver, submitted.values()))
                        .orElseGet(() -> gone(viewer)))
                : Optional.empty();
    }

    private Reply choose(Viewer viewer, HandOver handOver, Map<String, String> values) {
        HandOverForm form = new HandOverForm(handOver, shared(handOver), viewer.person());
        Map<String, String> errors = form.errors(values);
        if (!errors.isEmpty()) {
            return new Reply.RejectFields(form.form(), errors);
        }
        Set<Kind> chosen = form.chosen(values);
        handOvers.choose(handOver, chosen, clock.instant());
        return new Reply.Replace(HandOverCards.of(viewer.person()).chosen(handOver, chosen));
    }

    private static Reply gone(Viewer viewer) {
        return new Reply.Say(Message.of(Words.in(viewer.person().language()).say("session.handover.gone")));
    }
}
