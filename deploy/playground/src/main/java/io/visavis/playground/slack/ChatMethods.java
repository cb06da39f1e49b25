package io.visavis.playground.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.visavis.playground.StandIn.Shown;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** {@code chat.*} and {@code conversations.history}. */
final class ChatMethods {
    private static final int LONGEST_TEXT = 40_000;

    /** Found by trying, by several who built on Slack: nothing is documented. */
    private static final int LONGEST_BLOCKS = 13_200;

    private final State state;

    ChatMethods(State state) {
        this.state = state;
    }

    WebApi.Outcome postMessage(ObjectNode arguments) throws Refusal {
        Workplace.Person person = addressed(arguments);
        if (person.deactivated) {
            throw new Refusal("is_inactive");
        }
        Shown shown = person.chat.add(true, Messages.fromBot(checked(arguments)));
        return WebApi.Outcome.changed(done(person, shown), person);
    }

    WebApi.Outcome update(ObjectNode arguments) throws Refusal {
        Workplace.Person person = addressed(arguments);
        Shown earlier = person.chat
                .message(arguments.path("ts").asText())
                .filter(m -> !Messages.isEphemeral(m))
                .orElseThrow(() -> new Refusal("message_not_found"));
        if (!earlier.fromBot()) {
            throw new Refusal("cant_update_message");
        }
        ObjectNode content = Messages.fromBot(checked(arguments));
        if (!content.has("metadata") && earlier.content().has("metadata")) {
            content.set("metadata", earlier.content().path("metadata"));
        }
        person.chat.replace(earlier, content);
        return WebApi.Outcome.changed(done(person, earlier), person);
    }

    WebApi.Outcome history(ObjectNode arguments) throws Refusal {
        Workplace.Person person = addressed(arguments);
        long oldest = Timestamps.micros(arguments.path("oldest").asText("0"));
        List<Shown> found = new ArrayList<>(person.chat.messages().stream()
                .filter(m -> !Messages.isEphemeral(m) && Timestamps.micros(m.id()) > oldest)
                .toList());
        Collections.reverse(found);
        int from = arguments.path("cursor").asInt(0);
        int to = Math.min(found.size(), from + arguments.path("limit").asInt(100));
        ObjectNode body = Json.object().put("ok", true).put("has_more", to < found.size());
        ArrayNode messages = body.putArray("messages");
        boolean withMetadata = Arguments.flag(arguments, "include_all_metadata");
        found.subList(Math.min(from, to), to).forEach(m -> messages.add(Messages.inHistory(m, withMetadata)));
        body.putObject("response_metadata").put("next_cursor", to < found.size() ? Integer.toString(to) : "");
        return WebApi.Outcome.told(body, person);
    }

    private Workplace.Person addressed(ObjectNode arguments) throws Refusal {
        return state.workplace
                .byChannel(arguments.path("channel").asText())
                .orElseThrow(() -> new Refusal("channel_not_found"));
    }

    private ObjectNode checked(ObjectNode arguments) throws Refusal {
        JsonNode blocks = arguments.path("blocks");
        String text = arguments.path("text").asText();
        if (text.isEmpty() && blocks.isEmpty()) {
            throw new Refusal("no_text");
        }
        if (text.length() > LONGEST_TEXT) {
            throw new Refusal("msg_too_long");
        }
        if (blocks.toString().length() > LONGEST_BLOCKS) {
            throw new Refusal("msg_blocks_too_long");
        }
        if (!blocks.isMissingNode()) {
            Rules.checkMessage(blocks, state.charts());
        }
        return arguments;
    }

    private static ObjectNode done(Workplace.Person person, Shown shown) {
        ObjectNode body = Json.object()
                .put("ok", true)
                .put("channel", person.chat.channel)
                .put("ts", shown.id());
        body.set("message", Messages.inHistory(shown, true));
        return body;
    }
}
