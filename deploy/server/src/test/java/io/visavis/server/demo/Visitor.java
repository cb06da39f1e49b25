package io.visavis.server.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Uses the page's own HTTP API, as its script does. */
final class Visitor {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI page;

    Visitor(int port) {
        this.page = URI.create("http://127.0.0.1:" + port + "/playground/");
    }

    HttpResponse<String> page() {
        return send(HttpRequest.newBuilder(page).build());
    }

    JsonNode get(String path) {
        return json(send(HttpRequest.newBuilder(page.resolve("api/" + path)).build()));
    }

    JsonNode post(String path, ObjectNode body) {
        return json(send(HttpRequest.newBuilder(page.resolve("api/" + path))
                .header("Content-Type", "application/json")
                .header("X-Visavis-Playground", "1")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                .build()));
    }

    /** Moves the clock and tells the new moment. */
    String move(String step) {
        return post("clock", object("step", step)).path("now").asText();
    }

    /** Types something and gives the chat as it stands then. */
    JsonNode say(String email, String text) {
        return post(of(email, "say"), object("text", text));
    }

    JsonNode press(String email, JsonNode message, JsonNode control) {
        ObjectNode body = object("message", message.path("id").asText());
        body.set("control", control);
        return post(of(email, "press"), body);
    }

    JsonNode dismiss(String email) {
        return post(of(email, "dismiss"), JSON.createObjectNode());
    }

    JsonNode submit(String email, ObjectNode values) {
        ObjectNode body = JSON.createObjectNode();
        body.set("values", values);
        return post(of(email, "submit"), body);
    }

    /** The chat's messages, oldest first. */
    List<JsonNode> chat(String email) {
        return list(get(of(email, "chat")).path("messages"));
    }

    List<JsonNode> people() {
        return list(get("people").path("people"));
    }

    /** How many messages the bot has sent to everyone together. */
    int received() {
        return people().stream()
                .mapToInt(person -> person.path("received").asInt())
                .sum();
    }

    static ObjectNode object(String... pairs) {
        ObjectNode object = JSON.createObjectNode();
        for (int i = 0; i < pairs.length; i += 2) {
            object.put(pairs[i], pairs[i + 1]);
        }
        return object;
    }

    /** The button that asks for an action, in either platform's JSON. */
    static Optional<JsonNode> control(JsonNode node, String action) {
        if (node.path("action_id").asText().equals(action)
                || node.path("data").path("visavis").path("action").asText().equals(action)) {
            return Optional.of(node);
        }
        for (JsonNode child : node) {
            Optional<JsonNode> found = control(child, action);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static String of(String email, String deed) {
        return "people/" + URLEncoder.encode(email, StandardCharsets.UTF_8) + "/" + deed;
    }

    private static List<JsonNode> list(JsonNode array) {
        List<JsonNode> list = new ArrayList<>();
        array.forEach(list::add);
        return list;
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode json(HttpResponse<String> response) {
        if (response.statusCode() != 200) {
            throw new AssertionError(response.statusCode() + " " + response.body());
        }
        try {
            return JSON.readTree(response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
