package io.visavis.playground.teams;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Posts activities to the bot, signed as the Bot Connector signs them. */
final class Delivery {
    /** Teams waits so long for the answer to an invoke. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Signer signer;
    private final Clock clock;
    private volatile @Nullable URI bot;
    private volatile int copies;

    Delivery(Signer signer, Clock clock) {
        this.signer = signer;
        this.clock = clock;
    }

    void to(URI messagesUrl) {
        bot = messagesUrl;
    }

    void redeliver(int more) {
        copies = more;
    }

    /** The last answer of the bot, and of how it was given. */
    record Received(int status, JsonNode body) {
        boolean ok() {
            return status >= 200 && status < 300;
        }
    }

    Received deliver(Chat chat, ObjectNode activity) {
        Received first = post(chat, activity);
        for (int i = 0; i < copies; i++) {
            post(chat, activity.deepCopy().put("id", chat.nextId()));
        }
        return first;
    }

    private Received post(Chat chat, ObjectNode activity) {
        Received received = exchange(activity);
        String what = activity.has("name")
                ? activity.path("name").asText()
                : activity.path("type").asText();
        chat.log(clock.instant(), true, what, received.status(), activity, received.body());
        return received;
    }

    private Received exchange(ObjectNode activity) {
        URI target = bot;
        if (target == null) {
            return new Received(503, Json.error("NoBot"));
        }
        HttpRequest request = HttpRequest.newBuilder(target)
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + signer.token())
                .header("Content-Type", "application/json; charset=utf-8")
                .POST(HttpRequest.BodyPublishers.ofString(activity.toString()))
                .build();
        try {
            HttpResponse<byte[]> response = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
            return new Received(response.statusCode(), Json.parsed(response.body()));
        } catch (IOException e) {
            return new Received(504, Json.error(e.getClass().getSimpleName()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Received(504, Json.error("Interrupted"));
        }
    }
}
