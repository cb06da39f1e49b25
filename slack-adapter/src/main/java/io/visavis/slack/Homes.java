package io.visavis.slack;

import com.slack.api.model.view.View;
import io.visavis.core.chat.Account;
import io.visavis.core.chat.Message;
import io.visavis.core.chat.MessageRef;
import io.visavis.core.chat.Sending;
import org.jspecify.annotations.Nullable;

/** The Home tab, which Slack keeps for each person until it is published anew. */
final class Homes {
    /** How many blocks the tab takes. */
    static final int BLOCKS = 100;

    private static final Sending NEWER = new Sending.Rejected("hash_conflict");

    private Homes() {}

    /** Whether a newer tab stands in the place of the one that the person saw. */
    static boolean isNewer(Sending outcome) {
        return outcome.equals(NEWER);
    }

    /**
     * Charts are written out: Slack draws them in messages alone.
     *
     * @param seen the hash of the tab that the person saw when they acted: a newer one is then left alone. Null to
     *     replace whatever stands there.
     */
    static Sending publish(Workspace workspace, Account person, Message home, @Nullable String seen) {
        View view = View.builder()
                .type("home")
                .blocks(BlockKit.surface(home.blocks(), BLOCKS))
                .build();
        Answer<MessageRef> answer = Answer.of(() -> workspace
                        .client()
                        .viewsPublish(r -> r.userId(person.user()).view(view).hash(seen)))
                .map(published -> MessageRef.HOME);
        return answer instanceof Answer.Failed<MessageRef> failed
                ? failed.outcome()
                : new Sending.Sent(MessageRef.HOME);
    }
}
