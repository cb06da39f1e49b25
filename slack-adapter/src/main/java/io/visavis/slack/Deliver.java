package io.visavis.slack;

import io.visavis.core.chat.Account;
import io.visavis.core.chat.InParts;
import io.visavis.core.chat.Message;
import io.visavis.core.chat.Sending;
import io.visavis.core.chat.Sending.Unreachable.Reason;

/** Brings a message, in as many as it takes, to the direct conversation with its person. */
final class Deliver {
    private final InParts inParts;

    Deliver(InParts inParts) {
        this.inParts = inParts;
    }

    /**
     * In the conversation that is known or that Slack opens. Where the known one is gone, which is a definite answer,
     * it is opened anew.
     */
    Sending send(Workspace workspace, Account to, Message message, String deliveryId) {
        Sending first = in(Conversations.channel(workspace, to), workspace, message, deliveryId);
        if (to.conversation() == null || !isGone(first)) {
            return first;
        }
        Account anew = new Account(to.platform(), to.workspace(), to.user(), null);
        Answer<String> opened = Conversations.channel(workspace, anew);
        return opened instanceof Answer.Done<String> done && done.response().equals(to.conversation())
                ? new Sending.Unreachable(Reason.CLOSED)
                : in(opened, workspace, message, deliveryId);
    }

    private static boolean isGone(Sending outcome) {
        return outcome instanceof Sending.Unreachable unreachable
                && (unreachable.reason() == Reason.NOT_CONNECTED || unreachable.reason() == Reason.CLOSED);
    }

    private Sending in(Answer<String> channel, Workspace workspace, Message message, String deliveryId) {
        if (channel instanceof Answer.Failed<String> failed) {
            return failed.outcome();
        }
        String conversation = ((Answer.Done<String>) channel).response();
        return inParts.send(
                deliveryId,
                Posts.parts(message),
                (part, last) -> Posts.post(workspace, conversation, part, last ? deliveryId : null));
    }
}
