package io.visavis.core.objective;

import io.visavis.core.chat.Button;
import io.visavis.core.chat.Inbound.Pressed;
import io.visavis.core.chat.Message;
import io.visavis.core.chat.MessageBuilder;
import io.visavis.core.chat.Reply;
import io.visavis.core.people.Memberships;
import io.visavis.core.people.Memberships.Membership;
import io.visavis.core.people.Memberships.Role;
import io.visavis.core.people.Viewer;
import io.visavis.core.talk.Command;
import io.visavis.core.talk.Talk;
import io.visavis.core.words.Words;
import java.util.List;
import java.util.Optional;

/** What directors ask of their programmes' objectives: numbers alone. */
public final class ReadCoverage implements Talk {
    private static final String COVERAGE = "objective.coverage";

    private final CoverageFigures figures;
    private final Memberships memberships;

    ReadCoverage(CoverageFigures figures, Memberships memberships) {
        this.figures = figures;
        this.memberships = memberships;
    }

    /** Asks for the numbers of a programme; for its directors. */
    public static Button button(long programmeId, Words words) {
        return Button.acting(words.say("objective.coverage.button"), COVERAGE, Long.toString(programmeId));
    }

    /** {@code status objectives}, from somebody who directs a programme. */
    @Override
    public Optional<Reply> said(Viewer viewer, Command command, String rest) {
        boolean asked = command == Command.STATUS
                && Command.in(rest)
                        .map(Command.Said::command)
                        .filter(Command.OBJECTIVES::equals)
                        .isPresent();
        List<Message> all = asked ? ofAll(viewer) : List.of();
        if (all.isEmpty()) {
            return Optional.empty();
        }
        MessageBuilder message = new MessageBuilder();
        all.forEach(message::message);
        return Optional.of(new Reply.Say(message.build()));
    }

    /** One for each programme that the viewer directs. */
    List<Message> ofAll(Viewer viewer) {
        return directed(viewer).stream()
                .map(programme -> card(viewer, programme))
                .toList();
    }

    private List<Membership> directed(Viewer viewer) {
        return memberships.seenBy(viewer).stream()
                .filter(membership -> membership.role() == Role.DIRECTOR)
                .toList();
    }

    private Message card(Viewer viewer, Membership programme) {
        return new CoverageCard(figures.of(programme.programmeId()), ObjectiveReplies.words(viewer)).message(programme);
    }

    @Override
    public Optional<Reply> pressed(Viewer viewer, Pressed pressed) {
        if (!pressed.action().equals(COVERAGE)) {
            return Optional.empty();
        }
        return Optional.of(directed(viewer).stream()
                .filter(programme -> Long.toString(programme.programmeId()).equals(pressed.value()))
                .findFirst()
                .<Reply>map(programme -> new Reply.Say(card(viewer, programme)))
                .orElseGet(() -> ObjectiveReplies.notYours(viewer)));
    }
}
