package io.visavis.teams;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * An activity as Teams sent it. The SDK's own class is not used to read one: it misreads some of the
 * time stamps that Teams writes, and turns the values of cards into maps of anything.
 */
record IncomingActivity(JsonNode json) {

    String type() {
        return json.path("type").asText();
    }

    /** What an invoke asks for. */
    String name() {
        return json.path("name").asText();
    }

    @Nullable
    String channelId() {
        return text(json.path("channelId"));
    }

    @Nullable
    String serviceUrl() {
        return text(json.path("serviceUrl"));
    }

    /** Blank where there is none. */
    String id() {
        return json.path("id").asText();
    }

    /** When it was said; blank where a client does not tell. */
    String timestamp() {
        return json.path("timestamp").asText();
    }

    JsonNode value() {
        return json.path("value");
    }

    /** What a button or a form carried along and what was entered: an invoke wraps it, a message does not. */
    JsonNode entered() {
        return type().equals("invoke") ? value().path("data") : value();
    }

    /** The message whose card was used. */
    @Nullable
    String replyToId() {
        return text(json.path("replyToId"));
    }

    JsonNode from() {
        return json.path("from");
    }

    JsonNode recipient() {
        return json.path("recipient");
    }

    JsonNode conversation() {
        return json.path("conversation");
    }

    /** Takes back what a client claims that cannot prove it: whose directory it belongs to. */
    void withoutTenant() {
        if (json.path("channelData").path("tenant") instanceof ObjectNode tenant) {
            tenant.remove("id");
        }
        if (conversation() instanceof ObjectNode conversation) {
            conversation.remove("tenantId");
        }
    }

    @Nullable
    String tenant() {
        String ofChannel = text(json.path("channelData").path("tenant").path("id"));
        return ofChannel != null ? ofChannel : text(conversation().path("tenantId"));
    }

    /** A conversation between one person and the bot; local clients do not always say what it is. */
    boolean isPersonal() {
        String kind = text(conversation().path("conversationType"));
        return kind == null ? !conversation().path("isGroup").asBoolean() : kind.equals("personal");
    }

    /** Whether the bot itself is in the list, such as {@code membersAdded}. */
    boolean namesBot(String list) {
        JsonNode bot = recipient().path("id");
        return StreamSupport.stream(json.path(list).spliterator(), false)
                .anyMatch(member -> member.path("id").equals(bot));
    }

    /** Whether it tells that the bot was installed here; Teams tells it in two ways. */
    boolean addsBot() {
        String action = json.path("action").asText();
        return switch (type()) {
            case "installationUpdate" -> action.equals("add") || action.equals("add-upgrade");
            case "conversationUpdate" -> namesBot("membersAdded");
            default -> false;
        };
    }

    /** Whether it tells that the bot was removed, and not to be replaced by a newer one. */
    boolean removesBot() {
        String action = json.path("action").asText();
        return switch (type()) {
            case "installationUpdate" -> action.equals("remove");
            case "conversationUpdate" -> namesBot("membersRemoved");
            default -> false;
        };
    }

    /** Whether the team itself is gone. */
    boolean endsTeam() {
        String event = json.path("channelData").path("eventType").asText();
        return List.of("teamDeleted", "teamHardDeleted", "teamArchived").contains(event);
    }

    /** What was typed, without the mentions of the bot itself. */
    String spokenText() {
        String text = json.path("text").asText();
        for (JsonNode entity : json.path("entities")) {
            if ("mention".equals(entity.path("type").asText())
                    && entity.path("mentioned").path("id").equals(recipient().path("id"))) {
                text = text.replace(entity.path("text").asText(), "");
            }
        }
        return text.strip();
    }

    private static @Nullable String text(JsonNode node) {
        return node.isTextual() && !node.asText().isBlank() ? node.asText() : null;
    }
}
