package io.visavis.slack;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.slack.api.Slack;
import com.slack.api.util.json.GsonFactory;
import com.slack.api.webhook.WebhookResponse;
import io.visavis.core.chat.Message;
import io.visavis.core.chat.MessageRef;
import io.visavis.core.chat.Sending;
import io.visavis.slack.Workspace.Charts;
import java.io.IOException;
import java.util.List;

/** Answers shown to one person where they are, through the address that Slack gives for half an hour. */
final class ResponseUrls {
    private static final Gson GSON = GsonFactory.createSnakeCase();

    /** How often Slack takes an answer at one address. */
    private static final int ANSWERS = 5;

    private final Slack slack;

    ResponseUrls(Slack slack) {
        this.slack = slack;
    }

    /** A message that only the person sees; also the body of a command's acknowledgement. */
    static JsonObject ephemeral(Message message, boolean drawsCharts) {
        JsonObject body = new JsonObject();
        body.addProperty("response_type", "ephemeral");
        body.addProperty("text", Posts.text(message));
        body.addProperty("mrkdwn", false);
        body.addProperty("unfurl_links", false);
        body.addProperty("unfurl_media", false);
        body.add("blocks", GSON.toJsonTree(Posts.blocks(message, drawsCharts)));
        return body;
    }

    /** Whether a message can be told at one address; a longer one is for the direct conversation. */
    static boolean takes(Message message) {
        return Posts.parts(message).size() <= ANSWERS;
    }

    Sending say(Workspace workspace, String url, Message message) {
        return all(workspace, url, Posts.parts(message), false);
    }

    /** In the place of the message pressed, which was shown to that person alone. */
    Sending replace(Workspace workspace, String url, Message message) {
        return all(workspace, url, Posts.parts(message), true);
    }

    private Sending all(Workspace workspace, String url, List<Message> parts, boolean replacing) {
        Sending outcome = drawnOrWritten(workspace, url, parts.get(0), replacing);
        for (int i = 1; i < parts.size() && outcome instanceof Sending.Sent; i++) {
            outcome = drawnOrWritten(workspace, url, parts.get(i), false);
        }
        return outcome;
    }

    private Sending drawnOrWritten(Workspace workspace, String url, Message message, boolean replacing) {
        boolean draws = Posts.hasChart(message) && workspace.charts() != Charts.REFUSED;
        Sending first = send(url, body(message, draws, replacing));
        if (!draws || !(first instanceof Sending.Rejected)) {
            return first;
        }
        Sending written = send(url, body(message, false, replacing));
        if (written instanceof Sending.Sent) {
            workspace.learned(Charts.REFUSED);
        }
        return written;
    }

    private static JsonObject body(Message message, boolean draws, boolean replacing) {
        JsonObject body = ephemeral(message, draws);
        body.addProperty("replace_original", replacing);
        return body;
    }

    private Sending send(String url, JsonObject body) {
        try {
            WebhookResponse response = slack.send(url, GSON.toJson(body));
            int status = response.getCode();
            if (status == 200 && !refused(response.getBody())) {
                return new Sending.Sent(new MessageRef("", ""));
            }
            return status >= 500 ? new Sending.Unknown("http_" + status) : new Sending.Rejected("http_" + status);
        } catch (IllegalArgumentException e) {
            return new Sending.Rejected("response_url");
        } catch (IOException e) {
            return new Sending.Unknown(e.getClass().getSimpleName());
        }
    }

    /** Slack answers {@code ok} in plain text or in JSON, and a refusal in JSON under a 200. */
    private static boolean refused(String body) {
        return body.replace(" ", "").contains("\"ok\":false");
    }
}
