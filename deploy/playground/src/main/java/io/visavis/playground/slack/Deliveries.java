package io.visavis.playground.slack;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** Calls the bot as Slack does: signed with the v0 scheme, at the clock's time; or through Socket Mode. */
final class Deliveries {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Clock clock;
    private final WireLog wire;
    private final SecretKeySpec key;
    private volatile List<URI> bots = List.of();
    private volatile @Nullable SocketLine line;

    Deliveries(Clock clock, WireLog wire, String signingSecret) {
        this.clock = clock;
        this.wire = wire;
        this.key = new SecretKeySpec(signingSecret.getBytes(UTF_8), "HmacSHA256");
    }

    /** What the bot answered. Status 0 means that it did not. */
    record Heard(int status, JsonNode body, String text) {
        boolean ok() {
            return status >= 200 && status < 300;
        }

        /** What several nodes answered: the one that said something speaks for all. */
        static Heard ofAll(List<CompletableFuture<Heard>> nodes) {
            List<Heard> heard = nodes.stream().map(CompletableFuture::join).toList();
            return heard.stream()
                    .filter(each -> each.ok() && !each.text().isBlank())
                    .findFirst()
                    .orElse(heard.get(0));
        }
    }

    void to(URI eventsUrl) {
        bots = List.of(eventsUrl);
    }

    /** Another node of the same bot: from now on each gets everything, all at once. */
    void alsoTo(URI eventsUrl) {
        bots = Stream.concat(bots.stream(), Stream.of(eventsUrl)).toList();
    }

    /** From now on through the connections that bots open, and no more by HTTP. */
    void through(SocketLine socketMode) {
        line = socketMode;
    }

    Heard event(String user, String what, JsonNode envelope) {
        SocketLine open = line;
        Heard heard =
                open == null ? post("application/json", Json.write(envelope)) : open.deliver("events_api", envelope);
        return log(user, what, envelope, heard);
    }

    Heard interaction(String user, String what, JsonNode payload) {
        SocketLine open = line;
        Heard heard = open == null
                ? post("application/x-www-form-urlencoded", "payload=" + URLEncoder.encode(Json.write(payload), UTF_8))
                : open.deliver("interactive", payload);
        return log(user, what, payload, heard);
    }

    Heard command(String user, Map<String, String> fields) {
        List<String> pairs = new ArrayList<>();
        var request = Json.object();
        fields.forEach((name, value) -> {
            pairs.add(name + "=" + URLEncoder.encode(value, UTF_8));
            request.put(name, value);
        });
        SocketLine open = line;
        Heard heard = open == null
                ? post("application/x-www-form-urlencoded", String.join("&", pairs))
                : open.deliver("slash_commands", request);
        return log(user, "slash command", request, heard);
    }

    private Heard log(String user, String what, JsonNode request, Heard heard) {
        wire.add(user, true, what, heard.status(), request, heard.body());
        return heard;
    }

    private Heard post(String type, String body) {
        List<URI> targets = bots;
        if (targets.isEmpty()) {
            throw new IllegalStateException("the stand-in was not told where the bot listens");
        }
        return targets.size() == 1
                ? post(targets.get(0), type, body)
                : Heard.ofAll(targets.stream()
                        .map(target -> CompletableFuture.supplyAsync(() -> post(target, type, body)))
                        .toList());
    }

    private Heard post(URI target, String type, String body) {
        String timestamp = Long.toString(clock.instant().getEpochSecond());
        try {
            HttpResponse<String> response =
                    http.send(request(target, type, timestamp, body), HttpResponse.BodyHandlers.ofString(UTF_8));
            return new Heard(response.statusCode(), Json.read(response.body()), response.body());
        } catch (IOException e) {
            return new Heard(0, Json.object(), "");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Heard(0, Json.object(), "");
        }
    }

    private HttpRequest request(URI target, String type, String timestamp, String body) {
        return HttpRequest.newBuilder(target)
                .timeout(PATIENCE)
                .header("Content-Type", type)
                .header("X-Slack-Request-Timestamp", timestamp)
                .header("X-Slack-Signature", signature(timestamp, body.getBytes(UTF_8)))
                .POST(HttpRequest.BodyPublishers.ofString(body, UTF_8))
                .build();
    }

    String signature(String timestamp, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            mac.update(("v0:" + timestamp + ":").getBytes(UTF_8));
            return "v0=" + HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no HmacSHA256", e);
        }
    }
}
