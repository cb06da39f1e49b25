package io.visavis.server.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.visavis.playground.StandIn;
import io.visavis.playground.slack.SlackStandIn;
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
