package io.visavis.teams;

import io.visavis.core.chat.MessageRef;
import org.jspecify.annotations.Nullable;

/** What is done in the conversation once the activity is acknowledged. */
sealed interface Step {

    /** @param place the message that this one takes the place of; null to add it */
    record Put(Post post, @Nullable MessageRef place) implements Step {}

    /** Takes a message of the bot's away. */
    record Remove(MessageRef message) implements Step {}
}
