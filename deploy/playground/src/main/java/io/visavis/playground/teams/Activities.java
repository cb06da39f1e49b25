package io.visavis.playground.teams;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

/** What Teams tells a bot of what people do. */
final class Activities {
    static final String BOT_ID = "28:bot";
    static final String BOT_NAME = "Visavis";

    private final Clock clock;
    private final String serviceUrl;
    private final String tenantId;
    private final AtomicLong lastMillis = new AtomicLong();

    Activities(Clock clock, String serviceUrl, String tenantId) {
        this.clock = clock;
        this.serviceUrl = serviceUrl;
        this.tenantId = tenantId;
    }

    ObjectNode installed(Chat chat) {
        return of("installationUpdate", chat).put("action", "add");
    }

    ObjectNode uninstalled(Chat chat) {
        return of("installationUpdate", chat).put("action", "remove");
    }

    ObjectNode botAdded(Chat chat) {
        return members("membersAdded", of("conversationUpdate", chat));
    }

    ObjectNode botRemoved(Chat chat) {
        return members("membersRemoved", of("conversationUpdate", chat));
    }

    private static ObjectNode members(String list, ObjectNode activity) {
        activity.putArray(list).addObject().put("id", BOT_ID);
        return activity;
    }

    /** The same where a team reads along. */
    ObjectNode inTeam(ObjectNode activity, Team team) {
        activity.put("id", team.nextId());
        activity.putObject("conversation")
                .put("conversationType", "channel")
                .put("isGroup", true)
                .put("tenantId", tenantId)
                .put("id", team.id());
        activity.withObject("/channelData")
                .putObject("team")
                .put("id", team.id())
                .put("name", "A team");
        return activity;
    }

    /** A message with the bot's name before it, without which Teams tells the bot of nothing in a channel. */
    ObjectNode mentioned(Chat chat, String text) {
        String name = "<at>" + BOT_NAME + "</at>";
        ObjectNode activity = typed(chat, name + " " + text);
        ObjectNode mention =
                activity.putArray("entities").addObject().put("type", "mention").put("text", name);
        mention.putObject("mentioned").put("id", BOT_ID).put("name", BOT_NAME);
        return activity;
    }

    ObjectNode typed(Chat chat, String text) {
        return of("message", chat).put("textFormat", "plain").put("text", text);
    }

    /** A plain submission: a message without words. */
    ObjectNode submitted(Chat chat, String messageId, JsonNode data) {
        ObjectNode activity = of("message", chat).put("replyToId", messageId);
        activity.set("value", data);
        return activity;
    }

    ObjectNode executed(Chat chat, String messageId, JsonNode action) {
        ObjectNode activity = invoke("adaptiveCard/action", chat).put("replyToId", messageId);
        ObjectNode value = activity.putObject("value").put("trigger", "manual");
        value.putObject("action")
                .put("type", "Action.Execute")
                .put("verb", action.path("verb").asText())
                .set("data", action.path("data"));
        return activity;
    }

    /** The client looks at a card by itself, as when an old one comes into view. */
    ObjectNode looked(Chat chat, String messageId, JsonNode action) {
        ObjectNode activity = executed(chat, messageId, action);
        activity.withObject("/value").put("trigger", "automatic");
        return activity;
    }

    ObjectNode fetched(Chat chat, String messageId, JsonNode data) {
        ObjectNode activity = invoke("task/fetch", chat).put("replyToId", messageId);
        activity.putObject("value").set("data", data);
        return activity;
    }

    ObjectNode sent(Chat chat, JsonNode data) {
        ObjectNode activity = invoke("task/submit", chat);
        activity.putObject("value").set("data", data);
        return activity;
    }

    private ObjectNode invoke(String name, Chat chat) {
        return of("invoke", chat).put("name", name);
    }

    private ObjectNode of(String type, Chat chat) {
        ObjectNode activity = Json.object().put("type", type).put("id", chat.nextId());
        activity.put("timestamp", moment().toString());
        activity.put("channelId", "msteams").put("serviceUrl", serviceUrl);
        activity.put("locale", chat.member().locale());
        activity.putObject("from")
                .put("id", chat.userId())
                .put("name", chat.member().name())
                .put("aadObjectId", chat.directoryId());
        activity.putObject("recipient").put("id", BOT_ID).put("name", BOT_NAME);
        activity.putObject("conversation")
                .put("conversationType", "personal")
                .put("tenantId", tenantId)
                .put("id", chat.conversationId());
        activity.putObject("channelData").putObject("tenant").put("id", tenantId);
        return activity;
    }

    /** No two deeds of people fall into one millisecond, though the clock may stand still between them. */
    private Instant moment() {
        return Instant.ofEpochMilli(lastMillis.updateAndGet(last -> Math.max(last + 1, clock.millis())));
    }
}
