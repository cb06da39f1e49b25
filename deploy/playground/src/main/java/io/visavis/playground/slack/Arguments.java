package io.visavis.playground.slack;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLDecoder;
import java.util.Set;

/** What a call of the Web API says, whether it came as a form or as JSON. */
final class Arguments {
    private static final Set<String> JSON_FIELDS = Set.of("blocks", "metadata", "view");

    private Arguments() {}

    static ObjectNode read(String contentType, String body) {
        if (contentType.startsWith("application/json")) {
            return Json.read(body) instanceof ObjectNode given ? given : Json.object();
        }
        ObjectNode arguments = Json.object();
        for (String pair : body.split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                put(arguments, decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
            }
        }
        return arguments;
    }

    /** Clients write a yes as 1, as true or as JSON. */
    static boolean flag(ObjectNode arguments, String name) {
        String value = arguments.path(name).asText();
        return value.equals("1") || value.equals("true");
    }

    private static void put(ObjectNode arguments, String name, String value) {
        JsonNode json = JSON_FIELDS.contains(name) ? Json.read(value) : null;
        if (json == null || json.isMissingNode()) {
            arguments.put(name, value);
        } else {
            arguments.set(name, json);
        }
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, UTF_8);
    }
}
