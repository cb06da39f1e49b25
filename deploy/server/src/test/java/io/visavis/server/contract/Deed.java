package io.visavis.server.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.visavis.playground.StandIn;
import java.util.List;
import java.util.Optional;

/**
 * A press or a form as it came to the bot, which someone else may try to send as well.
 *
 * @param act the button or form, as in {@link io.visavis.core.talk.Rights}
 * @param form whether it is a form
 * @param request the platform's JSON
 */
record Deed(String act, boolean form, JsonNode request) {

    /** @return empty for words, looks and events */
    static Optional<Deed> in(StandIn.Wire wire) {
        JsonNode request = wire.request();
        return switch (wire.what()) {
            case "block_actions" -> {
                String action =
                        request.path("actions").path(0).path("action_id").asText();
                yield deed(action.replaceAll("#.*", ""), false, request);
            }
            case "view_submission" ->
                deed(request.path("view").path("callback_id").asText(), true, request);
            default -> onTeams(request);
        };
    }

    private static Optional<Deed> onTeams(JsonNode request) {
        JsonNode own = request.path("value").findPath("visavis");
        boolean form = own.has("form");
        return own.has("look")
                ? Optional.empty()
                : deed(own.path(form ? "form" : "action").asText(), form, request);
    }

    private static Optional<Deed> deed(String act, boolean form, JsonNode request) {
        return act.isEmpty() ? Optional.empty() : Optional.of(new Deed(act, form, request));
    }

    /** A press like this one, of another button. */
    Deed of(String other, String value) {
        JsonNode changed = request.deepCopy();
        if (changed.path("actions").path(0) instanceof ObjectNode onSlack) {
            onSlack.put("action_id", other).put("value", value);
        } else if (changed.path("value").findPath("visavis") instanceof ObjectNode onTeams) {
            onTeams.put("action", other).put("value", value);
        }
        return new Deed(other, false, changed);
    }

    /** The same from someone else's account and in other words, never seen before. */
    JsonNode from(Identity thief, Identity owner, int number) {
        String text = request.toString().replace(Wanderer.mark(""), "forged-");
        for (int i = 0; i < owner.ids().size(); i++) {
            text = text.replace(
                    "\"" + owner.ids().get(i) + "\"", "\"" + thief.ids().get(i) + "\"");
        }
        JsonNode changed = Mutation.read(text);
        if (changed instanceof ObjectNode fresh) {
            fresh.put(fresh.has("trigger_id") ? "trigger_id" : "id", "made-up-" + number);
        }
        return changed;
    }

    /** What an account goes by in requests, in one order for all. */
    record Identity(List<String> ids) {

        /** Learnt from the last thing that someone typed. */
        static Identity of(StandIn platform, String email) {
            JsonNode said = platform.wire(email).stream()
                    .filter(StandIn.Wire::toBot)
                    .map(StandIn.Wire::request)
                    .filter(request ->
                            request.has("text") || request.path("event").has("text"))
                    .reduce((earlier, later) -> later)
                    .orElseThrow(() -> new AssertionError(email + " never said anything"));
            JsonNode event = said.path("event");
            return said.has("event")
                    ? new Identity(List.of(
                            event.path("user").asText(), event.path("channel").asText()))
                    : new Identity(List.of(
                            said.path("from").path("id").asText(),
                            said.path("from").path("aadObjectId").asText(),
                            said.path("conversation").path("id").asText()));
        }
    }
}
