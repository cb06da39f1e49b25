package io.visavis.server.contract;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import io.visavis.playground.StandIn;
import io.visavis.playground.slack.SlackStandIn;
import io.visavis.playground.teams.TeamsStandIn;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Requests at the doors, byte by byte, proved as the platforms prove theirs. */
final class Knock {
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    /** A kept line may be closed as it is used again; more often than this it would be the server's fault. */
    private static final int CUTS = 3;

    private final Doors doors;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private int cuts;

    Knock(Doors doors) {
        this.doors = doors;
    }

    HttpResponse<String> slack(SlackPayload payload, String... headers) {
        return slack(payload.contentType(), payload.body().getBytes(UTF_8), headers);
    }

    /** Signed at the time played. */
    HttpResponse<String> slack(String contentType, byte[] body, String... headers) {
        String timestamp = Long.toString(doors.now().getEpochSecond());
        String signature = ((SlackStandIn) doors.standIn("slack")).signature(timestamp, body);
        HttpRequest.Builder request = post("/slack/events", contentType, body)
                .header("X-Slack-Request-Timestamp", timestamp)
                .header("X-Slack-Signature", signature);
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    HttpResponse<String> teams(byte[] body) {
        return teams(body, ((TeamsStandIn) doors.standIn("teams")).token());
    }

    HttpResponse<String> teams(byte[] body, String token) {
        return send(post("/api/messages", "application/json", body).header("Authorization", "Bearer " + token));
    }

    private HttpRequest.Builder post(String path, String contentType, byte[] body) {
        return HttpRequest.newBuilder(doors.at(path))
                .timeout(PATIENCE)
                .header("Content-Type", contentType)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body));
    }

    /** Knocks once more where the line was cut, which may happen now and then, and not twice in a row. */
    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return once(request);
        } catch (UncheckedIOException cut) {
            cuts++;
            if (cuts > CUTS) {
                throw cut;
            }
            return once(request);
        }
    }

    private HttpResponse<String> once(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString(UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What the manager of a play on Slack goes by, once the week's question has come. */
    static Map<String, String> slackIds(Play play, Actor manager) {
        manager.says("help");
        JsonNode said = play.standIn().wire(manager.email()).stream()
                .filter(StandIn.Wire::toBot)
                .map(StandIn.Wire::request)
                .filter(request -> request.path("event").path("type").asText().equals("message"))
                .reduce((earlier, later) -> later)
                .orElseThrow();
        Map<String, String> ids = new HashMap<>();
        ids.put("TEAM", said.path("team_id").asText());
        ids.put("USER", said.path("event").path("user").asText());
        ids.put("CHANNEL", said.path("event").path("channel").asText());
        ids.put("EVENT", "0MADEUP01");
        ids.put("MESSAGE", manager.received().get(0).id());
        ids.put("CHECKIN", only(play, "select id::text from check_in"));
        ids.put("MENTORSHIP", only(play, "select id::text from mentorship"));
        return ids;
    }

    private static String only(Play play, String sql) {
        List<String> rows = play.column(sql);
        if (rows.size() != 1) {
            throw new AssertionError(sql + " found " + rows);
        }
        return rows.get(0);
    }
}
