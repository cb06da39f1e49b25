package io.visavis.slack;

import com.slack.api.methods.request.conversations.ConversationsHistoryRequest;
import com.slack.api.methods.response.conversations.ConversationsHistoryResponse;
import com.slack.api.methods.response.conversations.ConversationsOpenResponse;
import io.visavis.core.chat.Account;
import io.visavis.core.chat.Arrival;
import io.visavis.core.chat.MessageRef;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The direct messages between the bot and one person. */
final class Conversations {
    private static final Duration CLOCKS_APART = Duration.ofMinutes(1);
    private static final int PAGE = 200;
    private static final int PAGES = 50;

    private Conversations() {}

    /** The channel to write to someone in: the one known, or the one that Slack opens. */
    static Answer<String> channel(Workspace workspace, Account person) {
        String known = person.conversation();
        if (known != null) {
            return new Answer.Done<>(known);
        }
        Answer<ConversationsOpenResponse> opened =
                Answer.of(() -> workspace.client().conversationsOpen(r -> r.users(List.of(person.user()))));
        return opened.map(r -> r.getChannel() == null ? null : r.getChannel().getId());
    }

    /** Looks for a message by the delivery id it carries. */
    static Arrival search(Workspace workspace, String channel, String deliveryId, Instant since) {
        String cursor = null;
        for (int page = 0; page < PAGES; page++) {
            ConversationsHistoryRequest request = request(channel, since, cursor);
            if (!(Answer.of(() -> workspace.client().conversationsHistory(request))
                            instanceof Answer.Done<ConversationsHistoryResponse> done)
                    || done.response().getMessages() == null) {
                return new Arrival.AskAgain();
            }
            Optional<Arrival> found = found(channel, deliveryId, done.response());
            cursor = next(done.response());
            if (found.isPresent() || cursor == null) {
                return found.orElseGet(Arrival.NotArrived::new);
            }
        }
        return new Arrival.AskAgain();
    }

    private static Optional<Arrival> found(String channel, String deliveryId, ConversationsHistoryResponse page) {
        return page.getMessages().stream()
                .filter(m -> DeliveryMark.isOn(m, deliveryId))
                .findFirst()
                .map(m -> new Arrival.Arrived(new MessageRef(channel, m.getTs())));
    }

    private static ConversationsHistoryRequest request(String channel, Instant since, @Nullable String cursor) {
        return ConversationsHistoryRequest.builder()
                .channel(channel)
                .oldest(since.minus(CLOCKS_APART).getEpochSecond() + ".000000")
                .includeAllMetadata(true)
                .limit(PAGE)
                .cursor(cursor)
                .build();
    }

    private static @Nullable String next(ConversationsHistoryResponse response) {
        var metadata = response.getResponseMetadata();
        String cursor = metadata == null ? null : metadata.getNextCursor();
        return cursor == null || cursor.isEmpty() ? null : cursor;
    }
}
