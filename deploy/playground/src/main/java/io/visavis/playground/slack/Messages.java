package io.visavis.playground.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.visavis.playground.StandIn.Shown;
import java.util.List;

/** Messages in Slack's JSON. */
final class Messages {
    private static final String EPHEMERAL = "is_ephemeral";

    private Messages() {}

    static ObjectNode fromBot(JsonNode given) {
        ObjectNode content = Json.object().put("type", "message").put("bot_id", Workplace.BOT);
        for (String field : List.of("text", "blocks", "metadata")) {
            if (given.hasNonNull(field)) {
                content.set(field, given.path(field).deepCopy());
            }
        }
        return content;
    }

    /** One that only this person sees and the bot cannot find again. */
    static ObjectNode ephemeral(JsonNode given) {
        return fromBot(given).put(EPHEMERAL, true);
    }

    static void checkEphemeral(JsonNode given, int charts) throws Refusal {
        if (given.has("blocks")) {
            Rules.checkMessage(given.path("blocks"), charts);
        }
    }

    static boolean isEphemeral(Shown shown) {
        return shown.content().path(EPHEMERAL).asBoolean();
    }

    /** What a person typed, as Slack's own client sends it: escaped text and rich text. */
    static ObjectNode typed(String user, String text) {
        ObjectNode content =
                Json.object().put("type", "message").put("user", user).put("text", escaped(text));
        content.putArray("blocks")
                .addObject()
                .put("type", "rich_text")
                .putArray("elements")
                .addObject()
                .put("type", "rich_text_section")
                .putArray("elements")
                .addObject()
                .put("type", "text")
                .put("text", text);
        return content;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    static ObjectNode inHistory(Shown shown, boolean withMetadata) {
        ObjectNode message = shown.content().<ObjectNode>deepCopy().put("ts", shown.id());
        if (!withMetadata) {
            message.remove("metadata");
        }
        return message;
    }
}
