package io.visavis.playground.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.visavis.playground.StandIn.Shown;
import java.util.LinkedHashMap;
import java.util.Map;

/** What Slack delivers to a bot, in Slack's JSON. */
final class Payloads {
    private Payloads() {}

    static ObjectNode envelope(State state, String eventId, long seconds, ObjectNode event) {
        ObjectNode envelope = Json.object()
                .put("type", "event_callback")
                .put("team_id", teamOf(state.team))
                .put("api_app_id", Workplace.APP)
                .put("event_id", eventId)
                .put("event_time", seconds);
        ObjectNode authorization = envelope.putArray("authorizations").addObject();
        authorization.put("user_id", Workplace.BOT_USER).put("is_bot", true);
        authorization.put("is_enterprise_install", state.isEnterprise());
        if (state.isEnterprise()) {
            authorization.put("enterprise_id", state.team).putNull("team_id");
            envelope.put("enterprise_id", state.team);
        } else {
            authorization.put("team_id", state.team).putNull("enterprise_id");
        }
        envelope.set("event", event);
        return envelope;
    }

    static ObjectNode message(Workplace.Person person, Shown typed) {
        return typed.content()
                .<ObjectNode>deepCopy()
                .put("channel", person.chat.channel)
                .put("channel_type", "im")
                .put("team", teamOf(person.team))
                .put("ts", typed.id())
                .put("event_ts", typed.id());
    }

    static ObjectNode homeOpened(Workplace.Person person, String ts) {
        ObjectNode event = Json.object()
                .put("type", "app_home_opened")
                .put("user", person.id)
                .put("channel", person.chat.channel)
                .put("tab", "home")
                .put("event_ts", ts);
        person.chat.home().ifPresent(view -> event.set("view", view.deepCopy()));
        return event;
    }

    static ObjectNode homeAction(Workplace.Person person, ObjectNode home, JsonNode control, String trigger) {
        return viewAction(person, home, Json.object(), control, trigger);
    }

    /** A press of a button of a view; {@code values} are what stands in its fields. */
    static ObjectNode viewAction(
            Workplace.Person person, JsonNode view, ObjectNode values, JsonNode control, String trigger) {
        ObjectNode payload = interaction("block_actions", person, trigger);
        payload.putObject("container")
                .put("type", "view")
                .put("view_id", view.path("id").asText());
        ObjectNode shown = view.deepCopy();
        shown.putObject("state").set("values", values);
        payload.set("view", shown);
        payload.putArray("actions").addObject().setAll((ObjectNode) control.deepCopy());
        return payload;
    }

    static Map<String, String> command(Workplace.Person person, String text, String trigger, String responseUrl) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("team_id", teamOf(person.team));
        if (isEnterprise(person.team)) {
            fields.put("enterprise_id", person.team);
            fields.put("is_enterprise_install", "true");
        }
        fields.put("api_app_id", Workplace.APP);
        fields.put("channel_id", person.chat.channel);
        fields.put("channel_name", "directmessage");
        fields.put("user_id", person.id);
        fields.put("command", "/mentor");
        fields.put("text", text);
        fields.put("trigger_id", trigger);
        fields.put("response_url", responseUrl);
        return fields;
    }

    static ObjectNode blockAction(
            Workplace.Person person, Shown message, JsonNode control, String trigger, String responseUrl) {
        ObjectNode payload = interaction("block_actions", person, trigger).put("response_url", responseUrl);
        payload.putObject("container")
                .put("type", "message")
                .put("message_ts", message.id())
                .put("channel_id", person.chat.channel)
                .put("is_ephemeral", Messages.isEphemeral(message));
        payload.putObject("channel").put("id", person.chat.channel).put("name", "directmessage");
        payload.set("message", Messages.inHistory(message, false));
        ObjectNode action = payload.putArray("actions").addObject().put("action_ts", message.id());
        action.setAll((ObjectNode) control.deepCopy());
        return payload;
    }

    /** A message shortcut; {@code written} is the message in Slack's JSON. */
    static ObjectNode shortcut(
            Workplace.Person person, String callback, ObjectNode written, String trigger, String responseUrl) {
        ObjectNode payload = interaction("message_action", person, trigger)
                .put("callback_id", callback)
                .put("response_url", responseUrl)
                .put("message_ts", written.path("ts").asText())
                .put("action_ts", written.path("ts").asText());
        payload.putObject("channel").put("id", person.chat.channel).put("name", "directmessage");
        payload.set("message", written);
        return payload;
    }

    static ObjectNode submission(Workplace.Person person, JsonNode view, ObjectNode values, String trigger) {
        ObjectNode payload = interaction("view_submission", person, trigger);
        ObjectNode sent = view.deepCopy();
        sent.putObject("state").set("values", values);
        payload.set("view", sent);
        payload.putArray("response_urls");
        return payload;
    }

    private static ObjectNode interaction(String type, Workplace.Person person, String trigger) {
        ObjectNode payload =
                Json.object().put("type", type).put("api_app_id", Workplace.APP).put("trigger_id", trigger);
        if (isEnterprise(person.team)) {
            payload.putNull("team").put("is_enterprise_install", true);
            payload.putObject("enterprise").put("id", person.team).put("name", "Playground");
        } else {
            payload.putObject("team").put("id", person.team).put("domain", "playground");
        }
        payload.putObject("user").put("id", person.id).put("team_id", teamOf(person.team));
        return payload;
    }

    private static boolean isEnterprise(String team) {
        return team.startsWith("E");
    }

    /** In an Enterprise Grid people act from one of its workspaces. */
    private static String teamOf(String workspace) {
        return isEnterprise(workspace) ? "T" + workspace.substring(1) : workspace;
    }
}
