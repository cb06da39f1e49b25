package io.visavis.core.chat;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One field of a form. Its id is the key of its value in {@link Inbound.Submitted}. */
public sealed interface Input {

    String id();

    String label();

    boolean required();

    /**
     * Free text.
     *
     * @param hint small print below the field
     * @param maxLength in characters, at most 3000
     */
    record TextInput(
            String id,
            String label,
            @Nullable String hint,
            boolean multiline,
            @Nullable String initial,
            int maxLength,
            boolean required)
            implements Input {}

    /** One out of a few. The value submitted is the option's. */
    record Choice(
            String id,
            String label,
            List<Option> options,
            @Nullable String initial,
            boolean required) implements Input {
        public Choice {
            options = List.copyOf(options);
        }
    }

    /** One possibility of a choice. */
    record Option(String value, String label) {}

    /** A whole number between two words. The value submitted is the number in digits. */
    record Scale(
            String id,
            String label,
            int min,
            int max,
            String minLabel,
            String maxLabel,
            @Nullable Integer initial,
            boolean required)
            implements Input {}

    /** A calendar day. The value submitted is an ISO date. */
    record Day(String id, String label, @Nullable String initial, boolean required) implements Input {}

    /** A moment in the person's own zone. The value submitted is an ISO local date and time, to the minute. */
    record DateTime(String id, String label, @Nullable String initial, boolean required) implements Input {}

    /** Someone of the workspace. The value submitted is the platform's user id. */
    record Person(String id, String label, boolean required) implements Input {}
}
