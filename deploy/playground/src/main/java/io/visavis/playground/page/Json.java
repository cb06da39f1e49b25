package io.visavis.playground.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** JSON in and out of requests, in bounded size. */
final class Json {
    private static final int MOST_BYTES = 64 * 1024;
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Json() {}

    static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    static String text(JsonNode node) {
        try {
            return MAPPER.writeValueAsString(node);
        } catch (JsonProcessingException cannotHappen) {
            throw new IllegalStateException(cannotHappen);
        }
    }

    /**
     * @throws Refusal 415 when it is not sent as JSON, 413 when it is too long, 400 when it is not an object
     */
    static ObjectNode body(HttpServletRequest request) throws IOException, Refusal {
        String type = request.getContentType();
        if (type == null || !type.toLowerCase(Locale.ROOT).matches("application/json(\\s*;.*)?")) {
            throw new Refusal(415, "send application/json");
        }
        byte[] body = request.getInputStream().readNBytes(MOST_BYTES + 1);
        if (body.length > MOST_BYTES) {
            // whoever is still sending would find the line cut, and no answer
            request.getInputStream().skip(MOST_BYTES);
            throw new Refusal(413, "at most 64 KB");
        }
        return parse(body);
    }

    private static ObjectNode parse(byte[] body) throws IOException, Refusal {
        try {
            if (MAPPER.readTree(body) instanceof ObjectNode object) {
                return object;
            }
        } catch (JsonProcessingException malformed) {
            throw new Refusal(400, "the body is not JSON");
        }
        throw new Refusal(400, "the body must be a JSON object");
    }

    /**
     * @throws Refusal 400 when there is no such text
     */
    static String required(ObjectNode body, String field) throws Refusal {
        JsonNode value = body.get(field);
        if (value == null || !value.isTextual() || value.textValue().isBlank()) {
            throw new Refusal(400, "the field \"" + field + "\" must be a text");
        }
        return value.textValue();
    }

    /**
     * The texts of an object, by name.
     *
     * @throws Refusal 400 when the field is no object of texts
     */
    static Map<String, String> texts(ObjectNode body, String field) throws Refusal {
        Map<String, String> texts = new TreeMap<>();
        for (Map.Entry<String, JsonNode> entry : body.path(field).properties()) {
            if (!entry.getValue().isTextual()) {
                throw new Refusal(400, "each of \"" + field + "\" must be a text");
            }
            texts.put(entry.getKey(), entry.getValue().textValue());
        }
        return texts;
    }

    static void answer(HttpServletResponse response, int status, JsonNode body) throws IOException {
        response.setStatus(status);
        response.setContentType("application/json;charset=utf-8");
        response.setHeader("Cache-Control", "no-store");
        response.getOutputStream().write(MAPPER.writeValueAsBytes(body));
    }
}
