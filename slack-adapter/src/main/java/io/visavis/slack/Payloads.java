package io.visavis.slack;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import java.net.URLDecoder;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells the requests that the bot listens to from the rest, which Bolt's parser would write to the log whole. */
final class Payloads {
    private static final String FORM_FIELD = "payload=";
    private static final Set<String> IN_JSON = Set.of("event_callback", "url_verification");
    private static final Set<String> IN_A_FORM = Set.of("block_actions", "view_submission", "message_action");
    private static final Pattern COMMAND = Pattern.compile("(?:^|&)command=[^&=]");

    private Payloads() {}

    /** @throws com.google.gson.JsonParseException when it should be JSON and is not */
    static boolean isKnown(String body) {
        if (body.startsWith("{")) {
            return IN_JSON.contains(type(body));
        }
        if (body.startsWith(FORM_FIELD)) {
            return IN_A_FORM.contains(type(URLDecoder.decode(body.substring(FORM_FIELD.length()), UTF_8)));
        }
        return COMMAND.matcher(body).find();
    }

    private static String type(String json) {
        JsonElement type = JsonParser.parseString(json).getAsJsonObject().get("type");
        return type == null || !type.isJsonPrimitive() ? "" : type.getAsString();
    }
}
