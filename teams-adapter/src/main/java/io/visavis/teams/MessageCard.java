package io.visavis.teams;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.visavis.core.chat.Message;
import io.visavis.core.chat.MessageParts;
import io.visavis.core.words.Language;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A message as an Adaptive Card 1.5. Teams takes messages of about 80 KB as measured, some of its pages say 28 KB: a
 * card stays below both, and what is longer goes out as several.
 */
final class MessageCard {
    static final String CONTENT_TYPE = "application/vnd.microsoft.card.adaptive";
    static final int MAX_BYTES = 24 * 1024;

    private MessageCard() {}

    /** The message, in as many as Teams takes. */
    static List<Message> parts(Message message) {
        return MessageParts.of(message, MessageCard::fits);
    }

    private static boolean fits(Message message) {
        return of(message).toString().getBytes(StandardCharsets.UTF_8).length <= MAX_BYTES;
    }

    /** One that fits. */
    static ObjectNode of(Message message) {
        ObjectNode card = empty();
        Language language = message.language();
        if (language != null) {
            card.put("lang", language.code());
        }
        card.put("fallbackText", Literal.withoutMarkdown(message.plainText()));
        card.put("speak", Literal.withoutXml(message.plainText()));
        card.set("body", Json.array(CardBody.folding(language).elements(message.blocks())));
        Message.Look look = message.look();
        if (look != null) {
            ObjectNode action = Json.typed("Action.Execute").put("verb", look.action());
            action.set("data", CardData.ofLook(look));
            card.putObject("refresh").set("action", action);
        }
        return card;
    }

    /** The card as it goes to one person, whose client alone looks at it anew. Teams takes at most 60 of them. */
    static ObjectNode forUser(ObjectNode card, String user) {
        if (!card.has("refresh")) {
            return card;
        }
        ObjectNode own = card.deepCopy();
        own.withObject("/refresh").putArray("userIds").add(user);
        return own;
    }

    static ObjectNode empty() {
        ObjectNode card = Json.typed("AdaptiveCard");
        card.put("$schema", "http://adaptivecards.io/schemas/adaptive-card.json");
        card.put("version", "1.5");
        card.putObject("msteams").put("width", "Full");
        return card;
    }
}
