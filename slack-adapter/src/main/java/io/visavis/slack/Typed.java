package io.visavis.slack;

import com.slack.api.model.event.MessageEvent;
import com.slack.api.model.event.MessageFileShareEvent;
import com.slack.api.model.event.MessageMeEvent;
import com.slack.api.model.event.MessageThreadBroadcastEvent;
import org.jspecify.annotations.Nullable;

/** What someone typed, whichever of Slack's kinds of message it came as. */
record Typed(
        @Nullable String channelType,
        @Nullable String channel,
        @Nullable String user,
        @Nullable String bot,
        @Nullable String text,
        @Nullable String ts) {

    static Typed of(MessageEvent e) {
        return new Typed(e.getChannelType(), e.getChannel(), e.getUser(), e.getBotId(), e.getText(), e.getTs());
    }

    /** Words beside a file; those alone are heard. */
    static Typed of(MessageFileShareEvent e) {
        return new Typed(e.getChannelType(), e.getChannel(), e.getUser(), null, e.getText(), e.getTs());
    }

    /** Said in a thread, and sent to the conversation as well. */
    static Typed of(MessageThreadBroadcastEvent e) {
        return new Typed(e.getChannelType(), e.getChannel(), e.getUser(), null, e.getText(), e.getTs());
    }

    /** Written with {@code /me}. */
    static Typed of(MessageMeEvent e) {
        return new Typed(e.getChannelType(), e.getChannel(), e.getUser(), e.getBotId(), e.getText(), e.getTs());
    }

    /** Whether a person typed words to the bot alone; their own edits and other bots come as something else. */
    boolean isToBot() {
        return "im".equals(channelType) && bot == null && user != null && text != null && !text.isBlank();
    }
}
