package io.visavis.core.talk;

import io.visavis.core.chat.Inbound.Picked;
import io.visavis.core.chat.Inbound.Pressed;
import io.visavis.core.chat.Inbound.Submitted;
import io.visavis.core.chat.Message;
import io.visavis.core.chat.Reply;
import io.visavis.core.people.Viewer;
import java.util.Optional;

/**
 * A feature's part in the conversation. Each method is empty for what is not the feature's own. It is asked only
 * for what {@link Rights} allows to the viewer; whose a note, a question or a session is, it finds out itself.
 * A {@link Reply.Replace} tells that something changed, a {@link Reply.Say} that nothing did.
 */
public interface Talk {

    /**
     * The answer to a command.
     *
     * @param rest what was said after it, or blank
     */
    default Optional<Reply> said(Viewer viewer, Command command, String rest) {
        return Optional.empty();
    }

    /** What to make of words that are no command. */
    default Optional<Message> heard(Viewer viewer, String words) {
        return Optional.empty();
    }

    /** What to tell someone who has just let the bot in, in place of its usual welcome. */
    default Optional<Message> joined(Viewer viewer) {
        return Optional.empty();
    }

    default Optional<Reply> pressed(Viewer viewer, Pressed pressed) {
        return Optional.empty();
    }

    default Optional<Reply> submitted(Viewer viewer, Submitted submitted) {
        return Optional.empty();
    }

    default Optional<Reply> picked(Viewer viewer, Picked picked) {
        return Optional.empty();
    }
}
