package io.visavis.core.chat;

import java.util.Map;

/** What the bot does at once in answer to an {@link Inbound}. */
public sealed interface Reply {

    /** Says something to the person who acted. */
    record Say(Message message) implements Reply {}

    /** Puts a message in the place of the one acted upon; says it where there is none. */
    record Replace(Message message) implements Reply {}

    /** Opens a form. */
    record OpenForm(Form form) implements Reply {}

    /**
     * Keeps the form open with a message at each field that needs mending.
     *
     * @param form the form again, holding what the person had entered
     * @param errors by field id
     */
    record RejectFields(Form form, Map<String, String> errors) implements Reply {
        public RejectFields {
            errors = Map.copyOf(errors);
        }
    }

    /** Shows the person's home as it is now: the answer to {@link Inbound.OpenedHome}, and to what was done there. */
    record ShowHome(Message home) implements Reply {}

    /** Nothing to say. */
    record Nothing() implements Reply {}
}
