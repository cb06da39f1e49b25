package io.visavis.core.setup;

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
import java.util.Locale;
import java.util.Optional;

/** Shows a director the programme they direct, or lets them choose among several. */
public final class SetUpProgramme implements Talk {
    private final Memberships memberships;
    private final ProgrammeCard card;

    public SetUpProgramme(Memberships memberships, ProgrammeCard card) {
        this.memberships = memberships;
        this.card = card;
    }

    @Override
    public Optional<Reply> said(Viewer viewer, Command command, String rest) {
        return command == Command.PROGRAMME ? Optional.of(new Reply.Say(answer(viewer, rest))) : Optional.empty();
    }

    /** @param named the code of one programme, or blank */
    private Message answer(Viewer viewer, String named) {
        Words words = Words.in(viewer.person().language());
        List<Membership> directed = memberships.seenBy(viewer).stream()
                .filter(membership -> membership.role() == Role.DIRECTOR)
                .filter(membership -> named.isBlank() || membership.code().equals(named.toLowerCase(Locale.ROOT)))
                .toList();
        if (directed.isEmpty()) {
            return Message.of(words.say("setup.no_director"));
        }
        return directed.size() == 1 ? card.message(directed.get(0).programmeId(), words) : which(directed, words);
    }

    private static Message which(List<Membership> directed, Words words) {
        MessageBuilder message = new MessageBuilder().text(words.say("setup.which"));
        directed.forEach(programme -> message.buttons(
                Button.acting(programme.name(words), ProgrammeCard.SHOW, Long.toString(programme.programmeId()))));
        return message.build();
    }

    @Override
    public Optional<Reply> pressed(Viewer viewer, Pressed pressed) {
        Words words = Words.in(viewer.person().language());
        return pressed.action().equals(ProgrammeCard.SHOW)
                ? Optional.of(new Reply.Say(card.message(ProgrammeCard.programme(pressed.value()), words)))
                : Optional.empty();
    }
}
