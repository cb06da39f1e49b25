package io.visavis.core.mirror;

import io.visavis.core.chat.Message;
import io.visavis.core.chat.MessageBuilder;
import io.visavis.core.chat.Reply;
import io.visavis.core.checkin.prompt.PromptLibrary;
import io.visavis.core.keep.KeptNotes;
import io.visavis.core.people.Viewer;
import io.visavis.core.talk.Command;
import io.visavis.core.talk.Talk;
import io.visavis.core.words.Words;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A manager looks at their own words whenever they like. */
public final class LookInMirror implements Talk {
    private final Mirrors mirrors;
    private final KeptNotes notes;
    private final MirrorCards cards;
    private final Clock clock;

    public LookInMirror(Mirrors mirrors, KeptNotes notes, PromptLibrary library, Clock clock) {
        this.mirrors = mirrors;
        this.notes = notes;
        this.cards = new MirrorCards(mirrors, library);
        this.clock = clock;
    }

    @Override
    public Optional<Reply> said(Viewer viewer, Command command, String rest) {
        return command == Command.MIRROR ? Optional.of(new Reply.Say(mirror(viewer))) : Optional.empty();
    }

    private Message mirror(Viewer viewer) {
        Set<Long> paired = notes.pairs(viewer.person().id(), clock.instant()).stream()
                .map(KeptNotes.Pair::programme)
                .collect(Collectors.toSet());
        List<Message> shown = mirrors.places(viewer.person().id(), viewer.programmes()).stream()
                .map(place -> cards.of(place, viewer.person(), paired.contains(place.programmeId())))
                .flatMap(Optional::stream)
                .toList();
        if (shown.isEmpty()) {
            return Message.of(Words.in(viewer.person().language()).say("mirror.none"));
        }
        MessageBuilder message = new MessageBuilder().message(shown.get(0));
        shown.stream().skip(1).forEach(more -> message.divider().message(more));
        return message.build();
    }
}
