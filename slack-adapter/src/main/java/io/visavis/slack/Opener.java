package io.visavis.slack;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;
import io.visavis.core.chat.MessageRef;
import org.jspecify.annotations.Nullable;

/**
 * What a modal carries along unseen: the form's own context, and the message whose button opened it.
 *
 * @param channel null where no message opened it
 */
record Opener(
        String context, @Nullable String channel, @Nullable String message) {
    private static final int LIMIT = 3000;
    private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();

    static Opener of(String context, @Nullable MessageRef message) {
        return message == null
                ? new Opener(context, null, null)
                : new Opener(context, message.conversation(), message.id());
    }

    /** @throws IllegalArgumentException when it is more than Slack carries */
    String written() {
        String json = GSON.toJson(this);
        if (json.length() > LIMIT) {
            throw new IllegalArgumentException("a form's context is too long for Slack: " + json.length());
        }
        return json;
    }

    /** Tolerates a modal that an older version opened. */
    static Opener read(@Nullable String privateMetadata) {
        try {
            Opener opener = GSON.fromJson(privateMetadata, Opener.class);
            return opener == null || opener.context == null ? of("", null) : opener;
        } catch (JsonParseException e) {
            return of("", null);
        }
    }

    @Nullable
    MessageRef ref() {
        return channel == null || message == null ? null : new MessageRef(channel, message);
    }
}
