package io.visavis.core.conversation;

import io.visavis.core.chat.Block;
import io.visavis.core.chat.Button;
import io.visavis.core.chat.Message;
import io.visavis.core.chat.MessageBuilder;
import io.visavis.core.chat.Reply;
import io.visavis.core.closing.evaluation.ReadEvaluation;
import io.visavis.core.objective.ReadCoverage;
import io.visavis.core.people.Memberships;
import io.visavis.core.people.Memberships.Membership;
import io.visavis.core.people.Memberships.Role;
import io.visavis.core.people.Person;
import io.visavis.core.people.Viewer;
import io.visavis.core.status.MyStatus;
import io.visavis.core.status.MyStatusCard;
import io.visavis.core.status.ReadMyStatus;
import io.visavis.core.status.ReadStatus;
import io.visavis.core.status.Status;
import io.visavis.core.status.StatusCard;
import io.visavis.core.talk.Command;
import io.visavis.core.talk.Talk;
import io.visavis.core.words.Words;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Answers "status": a director gets their programmes' and their own part in others, anyone else their own. */
public final class AnswerStatus implements Talk {
    private final Memberships memberships;
    private final ReadStatus readStatus;
    private final ReadMyStatus readMyStatus;
    private final Clock clock;

    public AnswerStatus(Memberships memberships, ReadStatus readStatus, ReadMyStatus readMyStatus, Clock clock) {
        this.memberships = memberships;
        this.readStatus = readStatus;
        this.readMyStatus = readMyStatus;
        this.clock = clock;
    }

    @Override
    public Optional<Reply> said(Viewer viewer, Command command, String rest) {
        return command == Command.STATUS ? Optional.of(new Reply.Say(answer(viewer, rest))) : Optional.empty();
    }

    /** @param named the code of the programme asked about, or blank for all of the person's */
    private Message answer(Viewer viewer, String named) {
        Person person = viewer.person();
        Instant now = clock.instant();
        Words words = Words.in(person.language());
        List<Membership> directed = memberships.seenBy(viewer).stream()
                .filter(membership -> membership.role() == Role.DIRECTOR)
                .filter(membership -> named.isBlank() || membership.code().equals(named.toLowerCase(Locale.ROOT)))
                .toList();
        MyStatus own = readMyStatus.of(viewer, now);
        List<Message> cards = new ArrayList<>();
        directed.forEach(programme ->
                cards.add(directed(readStatus.of(programme.programmeId(), person.zone(), now), programme, words)));
        if (named.isBlank() && !own.isEmpty()) {
            cards.add(MyStatusCard.message(own, words));
        }
        return cards.isEmpty() ? MyStatusCard.instead(own, words) : together(cards);
    }

    /** Once the programme is over, what people think of it can be read too. */
    private static Message directed(Status status, Membership programme, Words words) {
        Button coverage = ReadCoverage.button(programme.programmeId(), words);
        MessageBuilder message = new MessageBuilder().message(StatusCard.message(status, words));
        return (status.programme().isOverOn(status.today())
                        ? message.buttons(coverage, ReadEvaluation.button(programme.programmeId(), words))
                        : message.buttons(coverage))
                .build();
    }

    private static Message together(List<Message> cards) {
        List<Block> blocks = new ArrayList<>();
        for (Message card : cards) {
            if (!blocks.isEmpty()) {
                blocks.add(new Block.Divider());
            }
            blocks.addAll(card.blocks());
        }
        return new Message(
                blocks,
                String.join("\n\n", cards.stream().map(Message::plainText).toList()));
    }
}
