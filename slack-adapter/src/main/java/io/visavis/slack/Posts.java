package io.visavis.slack;

import com.google.gson.Gson;
import com.slack.api.methods.SlackApiTextResponse;
import com.slack.api.methods.request.chat.ChatPostMessageRequest;
import com.slack.api.methods.request.chat.ChatUpdateRequest;
import com.slack.api.methods.response.chat.ChatPostMessageResponse;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.util.json.GsonFactory;
import io.visavis.core.chat.Block;
import io.visavis.core.chat.Message;
import io.visavis.core.chat.MessageParts;
import io.visavis.core.chat.MessageRef;
import io.visavis.core.chat.Sending;
import io.visavis.slack.Workspace.Charts;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Messages on their way to Slack, written anew, once, where a workspace refuses charts. */
final class Posts {
    /** How many blocks a message takes. */
    static final int BLOCKS = 50;

    /**
     * Of a message's blocks as JSON. Slack answers {@code msg_blocks_too_long} to about 13,200, without saying what
     * it counts: its developers speak of 12,000 and a reserve for what surrounds the text.
     */
    static final int CHARACTERS = 12_000;

    /** Beyond, Slack cuts a message's text. */
    private static final int TEXT = 40_000;

    private static final Gson GSON = GsonFactory.createSnakeCase();

    private Posts() {}

    /** What Slack takes in one message, whether it draws charts or not. */
    static boolean fits(Message message) {
        return text(message).length() <= TEXT && fits(blocks(message, true)) && fits(blocks(message, false));
    }

    private static boolean fits(List<LayoutBlock> blocks) {
        return blocks.size() <= BLOCKS && GSON.toJson(blocks).length() <= CHARACTERS;
    }

    /** The message, in as many as it takes. */
    static List<Message> parts(Message message) {
        return MessageParts.of(message, Posts::fits);
    }

    /** One that {@link #fits}. */
    static Sending post(Workspace workspace, String channel, Message message, @Nullable String deliveryId) {
        var answer = drawnOrWritten(
                workspace,
                message,
                blocks -> Answer.of(
                        () -> workspace.client().chatPostMessage(request(channel, message, blocks, deliveryId))));
        return sending(answer.map(ChatPostMessageResponse::getTs), channel);
    }

    /** In the place of an earlier one; what does not fit there follows it. */
    static Sending update(Workspace workspace, MessageRef earlier, Message message) {
        List<Message> parts = parts(message);
        Sending outcome = updateOne(workspace, earlier, parts.get(0));
        for (int i = 1; i < parts.size() && outcome instanceof Sending.Sent; i++) {
            outcome = post(workspace, earlier.conversation(), parts.get(i), null);
        }
        return outcome;
    }

    private static Sending updateOne(Workspace workspace, MessageRef earlier, Message message) {
        var answer = drawnOrWritten(
                workspace,
                message,
                blocks -> Answer.of(() -> workspace.client().chatUpdate(update(earlier, message, blocks))));
        return sending(answer.map(r -> earlier.id()), earlier.conversation());
    }

    /**
     * A refusal is definite, so sending once more cannot make two messages. The workspace counts as one
     * without charts only when the message went through without its chart.
     */
    private static <T extends SlackApiTextResponse> Answer<T> drawnOrWritten(
            Workspace workspace, Message message, Function<List<LayoutBlock>, Answer<T>> send) {
        if (!hasChart(message) || workspace.charts() == Charts.REFUSED) {
            return send.apply(blocks(message, false));
        }
        Answer<T> drawn = send.apply(blocks(message, true));
        if (drawn instanceof Answer.Failed<T> failed && failed.code().startsWith("invalid_blocks")) {
            Answer<T> written = send.apply(blocks(message, false));
            if (written instanceof Answer.Done<T>) {
                workspace.learned(Charts.REFUSED);
            }
            return written;
        }
        if (drawn instanceof Answer.Done<T>) {
            workspace.learned(Charts.DRAWN);
        }
        return drawn;
    }

    private static Sending sending(Answer<String> ts, String channel) {
        return ts instanceof Answer.Done<String> done
                ? new Sending.Sent(new MessageRef(channel, done.response()))
                : ((Answer.Failed<String>) ts).outcome();
    }

    static boolean hasChart(Message message) {
        return message.blocks().stream().anyMatch(b -> b instanceof Block.Chart);
    }

    static List<LayoutBlock> blocks(Message message, boolean drawsCharts) {
        return BlockKit.of(message.blocks(), drawsCharts, BLOCKS);
    }

    /** What a notification shows and a screen reader reads. */
    static String text(Message message) {
        return Literal.escaped(message.plainText());
    }

    private static ChatPostMessageRequest request(
            String channel, Message message, List<LayoutBlock> blocks, @Nullable String deliveryId) {
        return ChatPostMessageRequest.builder()
                .channel(channel)
                .text(text(message))
                .blocksAsString(GSON.toJson(blocks))
                .metadata(deliveryId == null ? null : DeliveryMark.of(deliveryId))
                .mrkdwn(false)
                .parse("none")
                .linkNames(false)
                .unfurlLinks(false)
                .unfurlMedia(false)
                .build();
    }

    private static ChatUpdateRequest update(MessageRef earlier, Message message, List<LayoutBlock> blocks) {
        return ChatUpdateRequest.builder()
                .channel(earlier.conversation())
                .ts(earlier.id())
                .text(text(message))
                .blocksAsString(GSON.toJson(blocks))
                .parse("none")
                .linkNames(false)
                .build();
    }
}
