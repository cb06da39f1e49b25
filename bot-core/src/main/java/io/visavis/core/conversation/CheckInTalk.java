package io.visavis.core.conversation;

import io.visavis.core.chat.Inbound.Pressed;
import io.visavis.core.chat.Inbound.Submitted;
import io.visavis.core.chat.Message;
import io.visavis.core.chat.MessageBuilder;
import io.visavis.core.chat.MessageRef;
import io.visavis.core.chat.Reply;
import io.visavis.core.checkin.RespondToCheckIn;
import io.visavis.core.checkin.ShowNextQuestions;
import io.visavis.core.people.Viewer;
import io.visavis.core.talk.Command;
import io.visavis.core.talk.Talk;
import io.visavis.core.words.Words;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What people say of their questions; a response brings the other cards of the same question up to date. */
public final class CheckInTalk implements Talk {
    private final RespondToCheckIn checkIns;
    private final RefreshCards refreshCards;

    public CheckInTalk(RespondToCheckIn checkIns, RefreshCards refreshCards) {
        this.checkIns = checkIns;
        this.refreshCards = refreshCards;
    }

    @Override
    public Optional<Reply> said(Viewer viewer, Command command, String rest) {
        if (command != Command.QUESTION) {
            return Optional.empty();
        }
        Words words = Words.in(viewer.person().language());
        return Optional.of(new Reply.Say(new MessageBuilder()
                .message(checkIns.questions(viewer).orElseGet(() -> Message.of(words.say("checkin.none"))))
                .buttons(ShowNextQuestions.button(words))
                .build()));
    }

    @Override
    public Optional<Message> heard(Viewer viewer, String words) {
        return checkIns.offerToRecord(viewer, words);
    }

    @Override
    public Optional<Reply> pressed(Viewer viewer, Pressed pressed) {
        Optional<Reply> reply = checkIns.pressed(viewer, pressed);
        if (!RespondToCheckIn.merelyLooks(pressed)) {
            refresh(viewer, pressed.value(), reply, pressed.message());
        }
        return reply;
    }

    @Override
    public Optional<Reply> submitted(Viewer viewer, Submitted submitted) {
        Optional<Reply> reply = checkIns.submitted(viewer, submitted);
        refresh(viewer, submitted.context(), reply, submitted.message());
        return reply;
    }

    private void refresh(Viewer viewer, String checkIn, Optional<Reply> reply, @Nullable MessageRef already) {
        reply.filter(Reply.Replace.class::isInstance).ifPresent(replaced -> refreshCards.of(viewer, checkIn, already));
    }
}
