package io.visavis.core.chat;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How an attempt to send ended. Adapters turn every error of their platform into one of these. */
public sealed interface Sending {

    /** The platform has it. */
    record Sent(MessageRef message) implements Sending {}

    /**
     * The platform asks for patience.
     *
     * @param pause from now; adapters pass on what the platform said, or 30 seconds where it said nothing usable
     * @param scope how much of the traffic must wait
     */
    record RateLimited(Duration pause, Scope scope) implements Sending {
        /** How far a limit reaches. */
        public enum Scope {
            CONVERSATION,
            WORKSPACE
        }
    }

    /** This person cannot be written to until something changes on their side. */
    record Unreachable(Reason reason) implements Sending {
        /** Why; shown to a director as a fact. */
        public enum Reason {
            /** No account with their e-mail was found, or the bot is not installed for them. */
            NOT_CONNECTED,
            /** They blocked or removed the bot. */
            BLOCKED,
            /** Their direct conversation with the bot is closed and cannot be opened. */
            CLOSED,
            /** Their account is deactivated. */
            DEACTIVATED,
            /** Their account belongs to another organisation that shares channels with the workspace. */
            FOREIGN
        }
    }

    /** The workspace withdrew its consent: nothing can be sent to anyone there. */
    record Revoked() implements Sending {}

    /**
     * It may or may not have arrived: a time-out, a broken connection, a server error.
     *
     * @param detail for the log: an error code or status, never text that a person wrote
     */
    record Unknown(String detail) implements Sending {}

    /**
     * The platform refuses this very message and always will.
     *
     * @param detail for the log: the platform's error code
     */
    record Rejected(@Nullable String detail) implements Sending {}
}
