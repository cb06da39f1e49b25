package io.visavis.server.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.visavis.playground.StandIn;
import io.visavis.playground.slack.SlackStandIn;
import io.visavis.playground.teams.TeamsStandIn;
import io.visavis.server.http.PortTaken;
import io.visavis.server.settings.Settings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server as {@code serve} starts it, on its own database, with Slack played by a stand-in. */
class ServeTest {
    private static final String SECRET = "signing-secret-of-a-test";
    private static final String TOKEN = "xoxb-of-a-test";
    private final HttpClient client = HttpClient.newHttpClient();

    @TempDir
    Path dataDir;

    @Test
    void what_is_switched_on_answers_and_what_is_off_is_not_there() throws Exception {
        int port = freePort();
        try (SlackStandIn slack = SlackStandIn.start(Clock.systemUTC(), SECRET, TOKEN);
                RunningServer server = Wiring.serve(withSlack(slack, port), Clock.systemUTC())) {
            slack.deliverTo(URI.create("http://127.0.0.1:" + port + "/slack/events"));
            slack.join(new StandIn.Member("ada@example.test", "Ada", "en-GB", "Europe/London"));

            assertThat(get(port, "/readyz")).isEqualTo(200);
            assertThat(get(port, "/api/messages")).isEqualTo(404);
            assertThat(get(port, "/playground")).isEqualTo(404);
            assertThat(slack.command("ada@example.test", "help")).isEqualTo(StandIn.Answer.OK);
        }
        try (ServerSocket free = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            assertThat(free.isBound()).isTrue();
        }
    }

    @Test
    void a_teams_chat_is_held_with_whoever_publishes_the_keys_that_the_settings_name() throws Exception {
        int port = freePort();
        try (TeamsStandIn teams = TeamsStandIn.start(Clock.systemUTC(), "app", "secret-of-a-test", "tenant");
                TeamsStandIn other = TeamsStandIn.start(Clock.systemUTC(), "app", "secret-of-a-test", "tenant");
                RunningServer server = Wiring.serve(withTeams(teams, port), Clock.systemUTC())) {
            for (TeamsStandIn each : List.of(teams, other)) {
                each.join(new StandIn.Member("ada@example.test", "Ada", "en-GB", "Europe/London"));
                each.deliverTo(URI.create("http://127.0.0.1:" + port + "/api/messages"));
            }

            assertThat(teams.say("ada@example.test", "help")).isEqualTo(StandIn.Answer.OK);
            assertThat(other.say("ada@example.test", "help").ok()).isFalse();

            // what is answered goes out on a thread of its own
            await().untilAsserted(() ->
                    assertThat(teams.conversation("ada@example.test")).anyMatch(StandIn.Shown::fromBot));
            assertThat(other.conversation("ada@example.test")).noneMatch(StandIn.Shown::fromBot);
        }
    }

    @Test
    void a_start_that_fails_late_leaves_nothing_running() throws Exception {
        try (ServerSocket other = new ServerSocket(0)) {
            Settings settings = settings(other.getLocalPort(), Map.of());
            assertThatThrownBy(() -> Wiring.serve(settings, Clock.systemUTC())).isInstanceOf(PortTaken.class);
        }
        // The directory is free again, which it would not be if the database still ran for the failed start.
        Wiring.serve(settings(freePort(), Map.of()), Clock.systemUTC()).close();
    }

    private Settings withSlack(SlackStandIn slack, int port) {
        return settings(
                port,
                Map.of(
                        "VISAVIS_SLACK_SIGNING_SECRET", SECRET,
                        "VISAVIS_SLACK_BOT_TOKEN", TOKEN,
                        "VISAVIS_SLACK_API_URL", slack.apiUrl().toString()));
    }

    private Settings withTeams(TeamsStandIn teams, int port) {
        return settings(
                port,
                Map.of(
                        "VISAVIS_TEAMS_APP_ID", "app",
                        "VISAVIS_TEAMS_APP_SECRET", "secret-of-a-test",
                        "VISAVIS_TEAMS_TENANT_ID", "tenant",
                        "VISAVIS_TEAMS_AUTHORITY", teams.tokenAuthority().toString(),
                        "VISAVIS_TEAMS_OPENID_METADATA", teams.openIdMetadata().toString()));
    }

    private Settings settings(int port, Map<String, String> more) {
        Map<String, String> environment = new HashMap<>(more);
        environment.put("VISAVIS_DATA_DIR", dataDir.toString());
        environment.put("VISAVIS_HTTP_PORT", Integer.toString(port));
        return Settings.from(environment);
    }

    private int get(int port, String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
