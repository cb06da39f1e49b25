package io.visavis.core.chat;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Something a person did in chat, verified by the adapter. */
public sealed interface Inbound {

    /** Who did it, and through which conversation they can be answered. */
    Account from();

    /** A direct message to the bot. {@code receipt} is the same when the platform delivers it again. */
    record Said(Account from, String text, String receipt) implements Inbound {}

    /** The slash command, without its own name; blank when nothing was added. */
    record Asked(Account from, String text, String receipt) implements Inbound {}

    /**
     * A button.
     *
     * @param message the message it stands in, or {@link MessageRef#HOME}; null where it cannot be changed later
     */
    record Pressed(
            Account from,
            String action,
            String value,
            @Nullable MessageRef message) implements Inbound {}

    /**
     * A form that was sent.
     *
     * @param values the value of each field by its id; a field left empty is absent
     * @param message the message whose button opened the form, or {@link MessageRef#HOME}; null for neither
     */
    record Submitted(
            Account from,
            String form,
            String context,
            Map<String, String> values,
            @Nullable MessageRef message) implements Inbound {
        public Submitted {
            values = Map.copyOf(values);
        }
    }

    /**
     * A message somewhere, of which something is asked, such as {@code session.keep}.
     *
     * @param text what the message says; blank where it holds only files
     * @param own whether the person wrote it themselves
     */
    record Picked(Account from, String action, String text, boolean own) implements Inbound {}

    /** The bot's home or personal tab came into view. */
    record OpenedHome(Account from) implements Inbound {}

    /**
     * The bot was added, or something was said to it, where others read along: the answer may hold nothing personal,
     * and what was said is not told. {@code from} is answered there. {@code receipt} is as for {@link Said}.
     */
    record AmongOthers(Account from, String receipt) implements Inbound {}

    /** The bot can now write to this person: installed, or the chat was opened. */
    record Joined(Account from) implements Inbound {}

    /** The bot can no longer write to this person. */
    record Left(Account from) implements Inbound {}

    /** The platform says that something of this person changed: they were renamed, deactivated, made a guest. */
    record Changed(Account from, Profile profile) implements Inbound {}
}
