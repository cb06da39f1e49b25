package io.visavis.teams;

import io.visavis.core.chat.Account;
import io.visavis.core.chat.MessageRef;
import io.visavis.core.chat.Sending;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says what the bot answers. An answer that fails is logged and not tried again: the person can ask again. */
final class Talk {
    private static final Logger LOG = LoggerFactory.getLogger(Talk.class);

    private final Connector connector;

    Talk(Connector connector) {
        this.connector = connector;
    }

    void take(Account to, List<Step> steps) {
        for (Step step : steps) {
            Sending outcome = step instanceof Step.Put put
                    ? put(to, put.post(), put.place())
                    : remove(to, ((Step.Remove) step).message());
            if (!(outcome instanceof Sending.Sent)) {
                LOG.warn("an answer was not delivered: {}", outcome);
            }
        }
    }

    /** Where a client lets nothing be taken away, a tick stands in the place of the message. */
    private Sending remove(Account to, MessageRef message) {
        Sending outcome = connector.remove(to, message);
        return outcome instanceof Sending.Sent ? outcome : connector.update(to, message, Post.DONE);
    }

    /** A message that is gone leaves its place to a new one. */
    private Sending put(Account to, Post post, @Nullable MessageRef place) {
        Sending outcome = place == null ? connector.send(to, post) : connector.update(to, place, post);
        return place != null && outcome instanceof Sending.Rejected ? connector.send(to, post) : outcome;
    }
}
