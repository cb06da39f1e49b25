package io.visavis.server.contract;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A request in a shape that Slack's documentation shows, with ids made up for it.
 *
 * @param kind {@code event}, {@code interaction} or {@code form}, which decides how it travels
 * @param json with names in braces where the ids of a play belong
 */
record SlackPayload(String kind, String name, JsonNode json) {
    private static final Path SHAPES =
            Path.of("src", "test", "resources", "io", "visavis", "server", "contract", "slack");

    /** All shapes, by name. */
    static List<SlackPayload> all() {
        try (Stream<Path> files = Files.list(SHAPES)) {
            return files.sorted().map(SlackPayload::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SlackPayload read(Path file) {
        try {
            String[] parts = file.getFileName().toString().split("\\.");
            return new SlackPayload(parts[0], parts[1], Mutation.read(Files.readString(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** With the ids of a play in their places. */
    SlackPayload with(Map<String, String> ids) {
        String text = json.toString();
        for (Map.Entry<String, String> id : ids.entrySet()) {
            text = text.replace("{" + id.getKey() + "}", id.getValue());
        }
        return new SlackPayload(kind, name, Mutation.read(text));
    }

    SlackPayload with(JsonNode other) {
        return new SlackPayload(kind, name, other);
    }

    String contentType() {
        return kind.equals("event") ? "application/json" : "application/x-www-form-urlencoded";
    }

    /** As it stands in the request's body. */
    String body() {
        if (kind.equals("event")) {
            return json.toString();
        }
        return kind.equals("interaction") ? "payload=" + encoded(json.toString()) : fields();
    }

    private String fields() {
        List<String> pairs = new ArrayList<>();
        if (json instanceof ObjectNode form) {
            form.properties()
                    .forEach(field -> pairs.add(encoded(field.getKey()) + "="
                            + encoded(field.getValue().asText())));
        }
        return String.join("&", pairs);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }

    @Override
    public String toString() {
        return kind + " " + name;
    }
}
